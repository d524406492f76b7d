package reports

import (
	"cmp"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

func judgesSection() Section {
	return Section{
		Name: "judges", Title: "Who is let judge whom",
		Doc:  "Whose words about whom each outlet prints, how they judge, and how it introduces them.",
		Load: loadJudges,
	}
}

const (
	judgesOutlets = 8
	shownJudges   = 4    // pairs of an outlet
	keptJudges    = 100  // of an outlet, for the CSV file
	roomForJudges = 1000 // before the rest is dropped
)

// judges are the pairs of speaker and target of which an outlet prints most.
type judges struct {
	outlets map[int32][]tables.OutletSourceRow
	pairs   map[int32]int64 // of each outlet, all of them
}

func loadJudges(c *Corpus) (Part, error) {
	j := &judges{outlets: map[int32][]tables.OutletSourceRow{}, pairs: map[int32]int64{}}
	err := scan(c.dir, nil, func(rows []tables.OutletSourceRow) error {
		for _, r := range rows {
			o, ok := c.outletAt[r.Outlet]
			if !ok || int(o) >= judgesOutlets || r.PeriodKind != "all" || r.Dedup != "as_published" || r.SpeakerEntityID == r.EntityID {
				continue
			}
			j.pairs[o]++
			j.outlets[o] = append(j.outlets[o], r)
			if len(j.outlets[o]) > roomForJudges {
				j.outlets[o] = mostJudging(j.outlets[o])
			}
		}
		return nil
	})
	for o, list := range j.outlets {
		j.outlets[o] = mostJudging(list)
		for i := range j.outlets[o] {
			c.need(j.outlets[o][i].SpeakerEntityID)
			c.need(j.outlets[o][i].EntityID)
		}
	}
	return j, err
}

// mostJudging gives the pairs with most scored mentions.
func mostJudging(list []tables.OutletSourceRow) []tables.OutletSourceRow {
	slices.SortFunc(list, func(a, b tables.OutletSourceRow) int {
		return cmp.Or(cmp.Compare(b.NScored, a.NScored), cmp.Compare(b.NQuotes, a.NQuotes),
			strings.Compare(a.SpeakerEntityID, b.SpeakerEntityID), strings.Compare(a.EntityID, b.EntityID))
	})
	return slices.Clone(list[:min(len(list), keptJudges)])
}

func (j *judges) Render(p *Page) {
	c := p.Corpus
	if len(j.outlets) == 0 {
		p.para("No words of one known entity about another were found.")
		return
	}
	p.para("What outlets let others say about others{}: the mean is that of the target’s mentions in the speaker’s words, with its 95% interval where one can be had; the share is that of all mentions of the target in anybody’s quoted or reported words. A cue lends a stance: “claimed” doubts, “admitted” concedes, “pointed out” lends credit, “blasted” attacks; “said” does not. Shown are the {} pairs of each outlet with most scored mentions; words about oneself are left out.",
		ref("voices"), words(count(shownJudges)))
	nO := c.topOutlets(judgesOutlets)
	t := &Table{
		Caption: say("Speakers, and whom they speak of" + capped(nO, len(c.Outlets), "outlets")),
		Columns: heads("Outlet", "Speaker", "About", "Mean", "Share", "Quotes", "Cues"),
	}
	for o := range nO {
		for i := range j.outlets[int32(o)][:min(len(j.outlets[int32(o)]), shownJudges)] {
			t.Rows = append(t.Rows, judgeRow(c, o, &j.outlets[int32(o)][i]))
		}
	}
	p.add(Block{Table: t})
	p.csv("judges.csv", []string{
		"outlet", "speaker_entity_id", "speaker", "entity_id", "entity", "n_quotes", "n_articles", "n_mentions", "n_scored_mentions", "mean", "ci_low", "ci_high", "share",
		"n_neutral", "n_doubting", "n_conceding", "n_praising", "n_aggressive", "flags",
	}, func(yield func([]field) bool) {
		for o := range nO {
			for i := range j.outlets[int32(o)] {
				if !yield(judgeFields(c, o, &j.outlets[int32(o)][i])) {
					return
				}
			}
		}
	})
}

func judgeRow(c *Corpus, o int, r *tables.OutletSourceRow) Row {
	mean := Cell{Text: "no score", Numeric: true}
	if r.Mean.OK {
		mean = Cell{Text: signed(r.Mean.V), Heat: heat(r.Mean.V), Small: r.NArticles < fewArticles, Numeric: true}
	}
	mean.Detail = "n " + count(r.NScored)
	if r.CILow.OK && r.CIHigh.OK && r.CILow.V < r.CIHigh.V {
		mean.Detail = interval(r.CILow.V, r.CIHigh.V) + "; " + mean.Detail
	}
	share := Cell{Text: "–", Numeric: true}
	if r.Share.OK {
		share.Text = hundredths(r.Share.V) + "%"
	}
	quotes := number(count(r.NQuotes))
	quotes.Detail = articles(r.NArticles)
	return Row{Head: nameCell(c.Outlets[o].Name), Cells: []Cell{
		nameCell(c.nameOf(r.SpeakerEntityID)), nameCell(c.nameOf(r.EntityID)), mean, share, quotes, {Text: cues(r)},
	}}
}

// cues says how quotes are introduced, the neutral ones last.
func cues(r *tables.OutletSourceRow) string {
	var out []string
	for _, k := range []struct {
		n    int64
		name string
	}{{r.NDoubting, "doubting"}, {r.NConceding, "conceding"}, {r.NPraising, "crediting"}, {r.NAggressive, "attacking"}, {r.NNeutral, "neutral"}} {
		if k.n > 0 {
			out = append(out, count(k.n)+" "+k.name)
		}
	}
	if len(out) == 0 {
		return "–"
	}
	return strings.Join(out, ", ")
}

func judgeFields(c *Corpus, o int, r *tables.OutletSourceRow) []field {
	out := append(texts(c.Outlets[o].Name, r.SpeakerEntityID, c.nameOf(r.SpeakerEntityID), r.EntityID, c.nameOf(r.EntityID)),
		whole(r.NQuotes), whole(r.NArticles), whole(r.N), whole(r.NScored))
	for _, x := range []tables.Opt[float64]{r.Mean, r.CILow, r.CIHigh, r.Share} {
		out = append(out, known(x))
	}
	return append(out, whole(r.NNeutral), whole(r.NDoubting), whole(r.NConceding), whole(r.NPraising), whole(r.NAggressive), text(strings.Join(r.Flags, "; ")))
}
