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
	Lanes       bool // each mark of a row has a lane of its own, so that intervals do not cover one another
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
	Low    float64
	High   float64 // ends of its interval; both 0: none is drawn
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
	dotsMargin = 24.0
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
	Label               string
	LabelY, Y, From, To string
	Marks               []mark
}

type mark struct {
	X, Y, Path, Class, Title string
	Low, High                string // ends of its interval; "": none
}

type legendMark struct {
	Path, Class, Text string
}

// lane is the height between two marks of a row that has lanes.
const lane = 13.0

// height gives what a row takes.
func (d *DotPlot) height(r DotRow) float64 {
	if d.Lanes && len(r.Points) > 1 {
		return dotsRow + lane*float64(len(r.Points)-1)
	}
	return dotsRow
}

// draw works out the places.
func (d *DotPlot) draw() drawing {
	limit := d.limit()
	x := func(v float64) float64 {
		return dotsWidth/2 + max(-1, min(1, v/limit))*(dotsWidth/2-dotsMargin)
	}
	out := drawing{DotPlot: d, Width: coordinate(dotsWidth), Zero: coordinate(x(0))}
	for _, at := range []float64{-limit, -limit / 2, 0, limit / 2, limit} {
		out.Ticks = append(out.Ticks, tick{coordinate(x(at)), signed(at)})
	}
	for i, s := range d.Series {
		out.Legend = append(out.Legend, legendMark{markers[i], series(i), s})
	}
	top := dotsTop
	for _, r := range d.Rows {
		out.Lines = append(out.Lines, d.line(r, top, x))
		top += d.height(r)
	}
	out.Height, out.Bottom = coordinate(top+8), coordinate(top)
	return out
}

func (d *DotPlot) line(r DotRow, top float64, x func(float64) float64) line {
	y := top + 28
	l := line{Label: display(r.Label, dotsLabel), LabelY: coordinate(top + 14), Y: coordinate(y)}
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range r.Points {
		low, high = min(low, p.Value), max(high, p.Value)
		m := mark{
			X: coordinate(x(p.Value)), Y: coordinate(y), Path: markers[p.Series], Class: series(p.Series),
			Title: d.Series[p.Series] + ": " + signed(p.Value) + ", " + p.Label,
		}
		if p.Open {
			m.Class += " open"
		}
		if p.Low < p.High {
			m.Low, m.High = coordinate(x(p.Low)), coordinate(x(p.High))
		}
		l.Marks = append(l.Marks, m)
		if d.Lanes {
			y += lane
		}
	}
	if len(r.Points) > 1 && !d.Lanes {
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
			largest = max(largest, math.Abs(p.Value), math.Abs(p.Low), math.Abs(p.High))
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
