package reports

import (
	"math"
	"strings"
	"time"
)

// A Timeline is a chart of values by month: a panel for each outlet, all on one
// scale.
type Timeline struct {
	ID          string // of the drawing, unique on the page
	Title, Desc string
	Panels      []Panel
	Note        []Inline
}

// A Panel is the months of one outlet, in order.
type Panel struct {
	Label  string // of the corpus
	Points []Moment
}

// A Moment is a month's value.
type Moment struct {
	Start     int64 // milliseconds
	Value     float64
	Low, High float64 // ends of its interval; both 0: none is drawn
	Open      bool    // rests on little
	Label     string  // what it rests on
}

// Sizes in the drawing's units.
const (
	panelTop    = 22.0 // for the label
	panelHeight = 64.0
	panelGap    = 10.0
	timeMargin  = 44.0 // for the numbers of the scale
)

// A timeDrawing is a timeline with every place worked out.
type timeDrawing struct {
	*Timeline
	Width, Height, AxisY string
	Left, Right          string
	Panes                []pane
	Ticks                []tick
}

type pane struct {
	Label, LabelY, Zero, Top, Bottom string
	High, Low                        string // what the ends of the scale are
	Path                             string
	Marks                            []moment
}

type moment struct {
	X, Y, Class, Title string
	Low, High          string // of its interval; "": none
}

// monthOf gives the months since the year 0 of a moment, UTC.
func monthOf(millis int64) int {
	t := time.UnixMilli(millis).UTC()
	return 12*t.Year() + int(t.Month()) - 1
}

// span gives the first and the last month of all panels.
func (t *Timeline) span() (first, last int) {
	first, last = math.MaxInt, math.MinInt
	for _, p := range t.Panels {
		for _, m := range p.Points {
			first, last = min(first, monthOf(m.Start)), max(last, monthOf(m.Start))
		}
	}
	return first, last
}

// limit gives the end of the scale: a round value that holds every mark, not
// every interval, which are cut.
func (t *Timeline) limit() float64 {
	d := DotPlot{}
	for _, p := range t.Panels {
		for _, m := range p.Points {
			d.Rows = append(d.Rows, DotRow{Points: []Dot{{Value: m.Value}}})
		}
	}
	return d.limit()
}

// draw works out the places.
func (t *Timeline) draw() timeDrawing {
	first, last := t.span()
	limit := t.limit()
	x := func(month int) float64 {
		if first == last {
			return (timeMargin + dotsWidth) / 2
		}
		return timeMargin + 8 + float64(month-first)/float64(last-first)*(dotsWidth-timeMargin-40)
	}
	out := timeDrawing{Timeline: t, Width: coordinate(dotsWidth), Left: coordinate(timeMargin), Right: coordinate(dotsWidth - 4)}
	top := 0.0
	for _, p := range t.Panels {
		middle := top + panelTop + panelHeight/2
		y := func(v float64) float64 { return middle - max(-1, min(1, v/limit))*panelHeight/2 }
		one := pane{
			Label: display(p.Label, dotsLabel), LabelY: coordinate(top + 15), Zero: coordinate(middle),
			Top: coordinate(top + panelTop), Bottom: coordinate(top + panelTop + panelHeight), High: signed(limit), Low: signed(-limit),
		}
		var path strings.Builder
		before := math.MinInt
		for _, m := range p.Points {
			at := moment{X: coordinate(x(monthOf(m.Start))), Y: coordinate(y(m.Value)), Class: "s0", Title: monthName(m.Start) + ": " + signed(m.Value) + ", " + m.Label}
			if m.Open {
				at.Class += " open"
			}
			if m.Low < m.High {
				at.Low, at.High = coordinate(y(m.Low)), coordinate(y(m.High))
			}
			step := "M"
			if monthOf(m.Start) == before+1 { // no line over months without a value
				step = "L"
			}
			path.WriteString(step + at.X + " " + at.Y)
			before = monthOf(m.Start)
			one.Marks = append(one.Marks, at)
		}
		one.Path = path.String()
		out.Panes = append(out.Panes, one)
		top += panelTop + panelHeight + panelGap
	}
	for _, m := range ticksOf(first, last) {
		out.Ticks = append(out.Ticks, tick{coordinate(x(m)), time.Date(m/12, time.Month(m%12+1), 1, 0, 0, 0, 0, time.UTC).Format("Jan 2006")})
	}
	out.AxisY, out.Height = coordinate(top+8), coordinate(top+16)
	return out
}

// ticksOf gives at most four months from the first to the last, evenly apart.
func ticksOf(first, last int) []int {
	steps := min(3, last-first)
	if steps == 0 {
		return []int{first}
	}
	var out []int
	for i := range steps + 1 {
		out = append(out, first+i*(last-first)/steps)
	}
	return out
}

func monthName(millis int64) string { return time.UnixMilli(millis).UTC().Format("January 2006") }
