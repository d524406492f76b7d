package reports

import (
	"math"
)

// A DotPlot is a chart of values from −1 to 1: a line for each row, a mark for
// each series.
type DotPlot struct {
	ID          string // of the drawing, unique on the page
	Title, Desc string
	Left, Right string   // what the ends of the scale mean
	Series      []string // of the corpus or the report; at most len(markers)
	Rows        []DotRow
	Note        []Inline
}

// A DotRow is a line of a chart.
type DotRow struct {
	Label  string // of the corpus
	Points []Dot
}

// A Dot is a mark.
type Dot struct {
	Series int
	Value  float64
	Open   bool   // rests on little
	Label  string // what it rests on
}

// markers are the shapes of the series, so that colour is never the only
// difference. Each is a path around 0,0, in the drawing's units.
var markers = [6]string{
	"M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
	"M-4.4 -4.4h8.8v8.8h-8.8z",
	"M0 -5.6L5.6 4.4H-5.6z",
	"M0 -6L6 0L0 6L-6 0z",
	"M0 5.6L5.6 -4.4H-5.6z",
	"M-1.8 -5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z",
}

// Sizes in the drawing's units. The width is that of a narrow telephone, so
// that letters stay legible there; a label has a line of its own above its
// marks, since names are longer than any margin.
const (
	dotsWidth  = 400.0
	dotsMargin = 14.0
	dotsTop    = 34.0
	dotsRow    = 40.0
	dotsLabel  = 46 // characters of a label
)

// A drawing is a chart with every place worked out.
type drawing struct {
	*DotPlot
	Width, Height, Zero, Bottom string
	Ticks                       []tick
	Lines                       []line
	Legend                      []legendMark
}

type tick struct{ X, Text string }

type line struct {
	Label, FullLabel    string
	LabelY, Y, From, To string
	Marks               []mark
}

type mark struct {
	X, Y, Path, Class, Title string
}

type legendMark struct {
	Path, Class, Text string
}

// draw works out the places.
func (d *DotPlot) draw() drawing {
	limit := d.limit()
	x := func(v float64) float64 {
		return dotsWidth/2 + v/limit*(dotsWidth/2-dotsMargin)
	}
	out := drawing{
		DotPlot: d, Width: coordinate(dotsWidth), Zero: coordinate(x(0)),
		Height: coordinate(dotsTop + dotsRow*float64(len(d.Rows)) + 8),
		Bottom: coordinate(dotsTop + dotsRow*float64(len(d.Rows))),
	}
	for _, at := range []float64{-limit, -limit / 2, 0, limit / 2, limit} {
		out.Ticks = append(out.Ticks, tick{coordinate(x(at)), signed(at)})
	}
	for i, s := range d.Series {
		out.Legend = append(out.Legend, legendMark{markers[i], series(i), s})
	}
	for i, r := range d.Rows {
		out.Lines = append(out.Lines, d.line(r, dotsTop+dotsRow*float64(i), x))
	}
	return out
}

func (d *DotPlot) line(r DotRow, top float64, x func(float64) float64) line {
	y := coordinate(top + 28)
	l := line{
		Label: display(r.Label, dotsLabel), LabelY: coordinate(top + 14), Y: y,
		FullLabel: display(r.Label, titleWidth),
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range r.Points {
		low, high = min(low, p.Value), max(high, p.Value)
		class := series(p.Series)
		if p.Open {
			class += " open"
		}
		l.Marks = append(l.Marks, mark{
			X: coordinate(x(p.Value)), Y: y, Path: markers[p.Series], Class: class,
			Title: d.Series[p.Series] + ": " + signed(p.Value) + ", " + p.Label,
		})
	}
	if len(r.Points) > 0 {
		l.From, l.To = coordinate(x(low)), coordinate(x(high))
	}
	return l
}

// limit gives the end of the scale: the least of a few round values that holds
// every mark.
func (d *DotPlot) limit() float64 {
	largest := 0.0
	for _, r := range d.Rows {
		for _, p := range r.Points {
			largest = max(largest, math.Abs(p.Value))
		}
	}
	for _, limit := range []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8} {
		if largest <= limit {
			return limit
		}
	}
	return 1
}

func series(i int) string { return "s" + string(rune('0'+i)) }
