package reports

import (
	"cmp"
	"slices"

	"slant/pipeline/tables"
)

func splitsSection() Section {
	return Section{
		Name: "splits", Title: "Where a difference comes from",
		Doc:  "Whether an outlet's tone differs in its own words, in whom it lets speak, or in what they say.",
		Load: loadSplits,
	}
}

const (
	splitEntities = 100 // with most articles: whose splits may be shown
	shownSplits   = 16
	leastSplit    = 8 // scored mentions on either side, for a row to be shown
)

// splits are the rows of outlets and entities that the report knows.
type splits struct {
	rows []splitRow // the largest differences first, those of few mentions last
}

type splitRow struct {
	tables.OutletSplitRow
	outlet, entity int
	few            bool
}

func loadSplits(c *Corpus) (Part, error) {
	s := &splits{}
	err := scan(c.dir, nil, func(rows []tables.OutletSplitRow) error {
		for _, r := range rows {
			o, ok := c.outletAt[r.Outlet]
			e, kept := c.entityAt[r.EntityID]
			if ok && kept && int(o) < shownOutlets && int(e) < splitEntities && r.PeriodKind == "all" && r.Dedup == "as_published" {
				s.rows = append(s.rows, splitRow{r, int(o), int(e), slices.Contains(r.Flags, "small_n")})
			}
		}
		return nil
	})
	slices.SortFunc(s.rows, func(a, b splitRow) int {
		return cmp.Or(boolCompare(a.few, b.few), cmp.Compare(size(b.DifferencePoints), size(a.DifferencePoints)),
			cmp.Compare(a.entity, b.entity), cmp.Compare(a.outlet, b.outlet))
	})
	return s, err
}

func size(n int32) int32 { return max(n, -n) }

func (s *splits) Render(p *Page) {
	c := p.Corpus
	if len(s.rows) == 0 {
		p.para("No entity has a score in two outlets, so no difference can be parted.")
		return
	}
	p.para("How far an outlet’s mean over mentions lies from that of all other outlets, parted into three that add up to it exactly{}: what differs in the outlets’ own words; how often others speak instead, and who; and what the same speakers are made to say. Shown are the largest differences of the {} with most articles, where both sides have at least {} scored mentions. They are descriptions, without a test.",
		ref("splits"), words(counted(int64(min(splitEntities, len(c.Entities))), "entity", "entities")), words(count(leastSplit)))
	shown := slices.DeleteFunc(slices.Clone(s.rows), func(r splitRow) bool { return min(r.NScored, r.RestNScored) < leastSplit })
	shown = shown[:min(len(shown), shownSplits)]
	var most int64
	for i := range shown {
		left, right := shown[i].reach()
		most = max(most, left, right)
	}
	t := &Table{
		Caption: say("Difference from the other outlets, in its parts" + smallSplits(shown)),
		Columns: heads("Entity", "Outlet", "Parts", "Difference", "Own words", "Speakers", "What they say", "Share of own words"),
		Legend:  []LegendItem{{"own", "own words"}, {"speakers", "whom it lets speak"}, {"said", "what they say"}},
	}
	for i := range shown {
		t.Rows = append(t.Rows, shown[i].row(c, most))
	}
	if len(t.Rows) > 0 {
		p.add(Block{Table: t})
	} else {
		p.para("No difference is shown: none rests on {} scored mentions on both sides.", words(count(leastSplit)))
	}
	p.csv("splits.csv", []string{
		"outlet", "entity_id", "entity", "tone_points", "rest_points", "difference_points", "own_words_points", "speakers_points", "said_points",
		"n_scored_mentions", "n_own", "n_speakers", "own_share", "rest_n_scored_mentions", "rest_own_share", "small_n",
	}, func(yield func([]field) bool) {
		for i := range s.rows {
			r := &s.rows[i]
			row := append(texts(c.Outlets[r.outlet].Name, r.EntityID, c.Entities[r.entity].Name),
				whole(int64(r.TonePoints)), whole(int64(r.RestPoints)), whole(int64(r.DifferencePoints)),
				whole(int64(r.OwnWordsPoints)), whole(int64(r.SpeakersPoints)), whole(int64(r.SaidPoints)),
				whole(r.NScored), whole(r.NOwn), whole(r.NSpeakers), real4(r.OwnShare), whole(r.RestNScored), real4(r.RestOwnShare), truth(r.few))
			if !yield(row) {
				return
			}
		}
	})
}

func smallSplits(shown []splitRow) string {
	if !slices.ContainsFunc(shown, func(r splitRow) bool { return r.few }) {
		return ""
	}
	return "; an asterisk or a dashed edge: fewer than " + count(fewArticles) + " scored mentions on a side"
}

// parts gives the three parts in the order of the legend.
func (r *splitRow) parts() [3]int32 {
	return [3]int32{r.OwnWordsPoints, r.SpeakersPoints, r.SaidPoints}
}

// reach gives how far the parts reach to the left and to the right when those
// of one sign stand behind one another.
func (r *splitRow) reach() (left, right int64) {
	for _, part := range r.parts() {
		if part < 0 {
			left -= int64(part)
		} else {
			right += int64(part)
		}
	}
	return left, right
}

func (r *splitRow) row(c *Corpus, most int64) Row {
	difference := number(signed4(r.DifferencePoints))
	difference.Detail = signed4(r.TonePoints) + " against " + signed4(r.RestPoints) + "; n " + count(r.NScored) + " and " + count(r.RestNScored)
	difference.Small = r.few
	own := number(hundredths(r.OwnShare) + "%")
	own.Detail = "others " + hundredths(r.RestOwnShare) + "%"
	return Row{Head: nameCell(c.Entities[r.entity].Name), Cells: []Cell{
		nameCell(c.Outlets[r.outlet].Name),
		{Bar: r.bar(most)},
		difference,
		number(signed4(r.OwnWordsPoints)), number(signed4(r.SpeakersPoints)), number(signed4(r.SaidPoints)), own,
	}}
}

// bar draws the parts from the middle outward: those below nothing to the left,
// those above it to the right.
func (r *splitRow) bar(most int64) []BarPart {
	if most == 0 {
		return nil
	}
	classes := [3]string{"own", "speakers", "said"}
	left, right := 50.0, 50.0
	var out []BarPart
	for i, part := range r.parts() {
		w := 50 * float64(size(part)) / float64(most)
		switch {
		case part < 0:
			left -= w
			out = append(out, BarPart{X: coordinate(left), W: coordinate(w), Class: classes[i]})
		case part > 0:
			out = append(out, BarPart{X: coordinate(right), W: coordinate(w), Class: classes[i]})
			right += w
		}
	}
	return append(out, BarPart{X: "49.6", W: "0.8", Class: "middle"})
}
