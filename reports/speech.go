package reports

import (
	"slices"

	"slant/pipeline/tables"
)

// speech counts the mentions of the corpus by outlet and voice.
type speech struct {
	mentions, linked, scored int64
	abstained                map[string]int64
	outlets                  map[int32]*outletSpeech
}

// outletSpeech counts the mentions of an outlet.
type outletSpeech struct {
	voices [nVoices]int64 // of allVoices: none, since no mention has that voice
	scored int64
}

func (o *outletSpeech) total() int64 {
	var n int64
	for _, v := range o.voices {
		n += v
	}
	return n
}

// loadSpeech reads the mentions once, whichever section asks first.
func (c *Corpus) loadSpeech() (*speech, error) {
	if c.speech != nil {
		return c.speech, nil
	}
	s := &speech{abstained: map[string]int64{}, outlets: map[int32]*outletSpeech{}}
	columns := []string{"article", "entity_id", "voice", "score_points", "abstain_reason"}
	err := scan(c.dir, columns, func(rows []tables.MentionRow) error {
		for i := range rows {
			s.mention(c, &rows[i])
		}
		return nil
	})
	c.speech = s
	return s, err
}

func (s *speech) mention(c *Corpus, r *tables.MentionRow) {
	s.mentions++
	if r.EntityID.OK {
		s.linked++
	}
	if r.AbstainReason.OK {
		s.abstained[r.AbstainReason.V]++
	}
	at, ok := c.outletOf(r.Article)
	if !ok {
		return
	}
	o := s.outlets[at]
	if o == nil {
		o = &outletSpeech{}
		s.outlets[at] = o
	}
	o.voices[voiceFrom(r.Voice)]++
	if r.ScorePoints.OK {
		s.scored++
		o.scored++
	}
}

func (s *speech) outlet(o int32) *outletSpeech {
	if got := s.outlets[o]; got != nil {
		return got
	}
	return &outletSpeech{}
}

func (s *speech) undecided() int64 {
	var n int64
	for _, o := range s.outlets {
		n += o.voices[undecidedVoice]
	}
	return n
}

// sentences tells which outlets speak most and least in their own words.
func (s *speech) sentences(c *Corpus) [][]Inline {
	high, low := -1, -1
	var highest, lowest float64
	for o := range c.topOutlets(shownOutlets) {
		m := s.outlet(int32(o))
		if c.Outlets[o].Articles < leastArticles || m.total() == 0 {
			continue
		}
		share := float64(m.voices[authorVoice]) / float64(m.total())
		if high < 0 || share > highest {
			high, highest = o, share
		}
		if low < 0 || share < lowest {
			low, lowest = o, share
		}
	}
	if high < 0 || high == low {
		return nil
	}
	h, l := s.outlet(int32(high)), s.outlet(int32(low))
	return [][]Inline{say("Most in its own words{}: {} ({} of its mentions of anybody are in the author’s voice); least: {} ({}).",
		ref("voices"), strong(c.Outlets[high].Name), words(percent(h.voices[authorVoice], h.total())),
		strong(c.Outlets[low].Name), words(percent(l.voices[authorVoice], l.total())))}
}

func voicesSection() Section {
	return Section{
		Name: "voices", Title: "Voices: whose words",
		Doc: "How much each outlet says itself and how much it lets others say.",
		Load: func(c *Corpus) (Part, error) {
			s, err := c.loadSpeech()
			return voicesPart{s}, err
		},
	}
}

type voicesPart struct{ *speech }

// spoken are the voices in the order in which a bar stacks them.
var spoken = [4]voiceOf{authorVoice, indirectVoice, directVoice, undecidedVoice}

func (s voicesPart) Render(p *Page) {
	c := p.Corpus
	n := c.topOutlets(shownOutlets)
	if n == 0 || s.mentions == 0 {
		p.para("No mention was found.")
		return
	}
	p.para("The share of an outlet’s mentions of entities that stand in its own words, in indirect speech, in quotations, and where that is not decided{}.", ref("voices"))
	classes := []string{"author", "indirect", "direct", "undecided"}
	t := &Table{
		Caption: say("Mentions by voice" + capped(n, len(c.Outlets), "outlets")),
		Columns: heads("Outlet", "Shares", "Own words", "Indirect", "Quoted", "Undecided", "Mentions"),
		Legend:  []LegendItem{{"author", "own words"}, {"indirect", "indirect speech"}, {"direct", "quoted"}, {"undecided", "undecided"}},
	}
	for o := range n {
		m := s.outlet(int32(o))
		row := Row{Head: nameCell(c.Outlets[o].Name), Cells: []Cell{{Bar: stacked(classes, m.parts()...)}}}
		for _, v := range spoken {
			row.Cells = append(row.Cells, number(percent(m.voices[v], m.total())))
		}
		row.Cells = append(row.Cells, number(count(m.total())))
		t.Rows = append(t.Rows, row)
	}
	p.add(Block{Table: t})
	p.csv("voices.csv", []string{"outlet", "n_mentions", "author", "indirect", "direct", "undecided"}, func(yield func([]field) bool) {
		for o := range c.topOutlets(csvOutlets) {
			m := s.outlet(int32(o))
			row := []field{text(c.Outlets[o].Name), whole(m.total())}
			for _, n := range m.parts() {
				row = append(row, whole(n))
			}
			if !yield(slices.Clone(row)) {
				return
			}
		}
	})
}

// parts gives the counts in the order of spoken.
func (o *outletSpeech) parts() []int64 {
	out := make([]int64, len(spoken))
	for i, v := range spoken {
		out[i] = o.voices[v]
	}
	return out
}
