package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

func policySection() Section {
	return Section{
		Name: "policy", Title: "Policy frames",
		Doc: "Which sides of an issue each outlet's articles talk about.",
		Load: func(c *Corpus) (Part, error) {
			a, err := c.loadAxes()
			return policyPart{a}, err
		},
	}
}

type policyPart struct{ *axisHits }

func (a policyPart) Render(p *Page) {
	c := p.Corpus
	if len(a.frames) == 0 {
		p.para("No term of a policy frame was found.")
		return
	}
	totals := map[int32]int64{}
	of := map[string]int64{}
	for key, n := range a.policy {
		totals[key.outlet] += n
		of[key.frame] += n
	}
	frames := slices.Clone(a.frames)
	slices.SortStableFunc(frames, func(x, y string) int { return cmp.Compare(of[y], of[x]) })
	p.para("The share of each frame in the terms of all policy frames{} that an outlet’s articles hold. They are topics, not judgements; here they are those of whole articles.", ref("policy"))
	nO := c.topOutlets(shownOutlets)
	t := &Table{
		Caption: say("Shares of policy frames, in percent of an outlet’s frame terms" + capped(nO, len(c.Outlets), "outlets")),
		Columns: heads("Frame"),
	}
	for o := range nO {
		head := nameCell(c.Outlets[o].Name)
		head.Detail = counted(totals[int32(o)], "term", "terms")
		t.Columns = append(t.Columns, head)
	}
	for _, f := range frames {
		row := Row{Head: nameCell(strings.ReplaceAll(f, "_", " "))}
		for o := range nO {
			n := a.policy[policyKey{f, int32(o)}]
			of := number(percent(n, totals[int32(o)]))
			of.Heat = shade(n, totals[int32(o)])
			row.Cells = append(row.Cells, of)
		}
		t.Rows = append(t.Rows, row)
	}
	p.add(Block{Table: t})
	p.csv("policy.csv", []string{"outlet", "frame", "hits", "hits_all_frames"}, func(yield func([]field) bool) {
		for o := range c.topOutlets(csvOutlets) {
			for _, f := range a.frames {
				n := a.policy[policyKey{f, int32(o)}]
				if n > 0 && !yield(append(texts(c.Outlets[o].Name, f), whole(n), whole(totals[int32(o)]))) {
					return
				}
			}
		}
	})
}

// shade gives the class of a share's colour, the darkest from a quarter on.
func shade(n, of int64) string {
	if n == 0 || of == 0 {
		return ""
	}
	return "h" + strconv.Itoa(int(min(4, 1+16*n/of)))
}
