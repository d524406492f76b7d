package compare

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"slant/pipeline/tables"
)

// z95 is the quantile of the normal distribution for a 95% interval.
const z95 = 1.959963984540054

// A called is one noun and form by which an outlet calls an entity in one voice.
type called struct {
	Outlet, Entity, Voice, Head, Form int32 // indices into the names of outletLabels
}

type calledSum struct {
	n, articles        int64
	positive, negative int64
	points             int64 // sum over the uses that judge
	article            int64 // the last that was counted; labels come in order of articles
}

// A whole is what the shares of an entity's labels are of.
type whole struct{ Outlet, Entity, Voice int32 }

// outletLabels sums up what outlets call entities. People that no list has are
// an entity of their own, "".
type outletLabels struct {
	outlets, entities, voices, heads, forms names
	cells                                   map[called]*calledSum
	mentions                                map[whole]int64 // of the entity; of people without a name, their labels
}

func newOutletLabels() *outletLabels {
	return &outletLabels{
		outlets: newNames(), entities: newNames(), voices: newNames(), heads: newNames(), forms: newNames(),
		cells: map[called]*calledSum{}, mentions: map[whole]int64{},
	}
}

// label counts a label in its voice and in all.
func (o *outletLabels) label(outlet string, r *tables.LabelRow) {
	c := called{
		Outlet: o.outlets.number(outlet), Entity: o.entities.number(r.EntityID.V),
		Head: o.heads.number(r.Head), Form: o.forms.number(r.Form),
	}
	for _, voice := range [2]string{r.Voice.V, allVoices} {
		c.Voice = o.voices.number(voice)
		s := o.cells[c]
		if s == nil {
			s = &calledSum{article: -1}
			o.cells[c] = s
		}
		s.n++
		if s.article != r.Article {
			s.article = r.Article
			s.articles++
		}
		if r.EvaluativePoints.OK {
			if r.EvaluativePoints.V > 0 {
				s.positive++
			} else {
				s.negative++
			}
			s.points += int64(r.EvaluativePoints.V)
		}
		if !r.Mention.OK {
			o.mentions[whole{c.Outlet, c.Entity, c.Voice}]++
		}
	}
}

// allVoices is the voice of the rows that hold every voice together.
const allVoices = "all"

// entity counts an entity's mentions in an article.
func (o *outletLabels) entity(r *tables.EntityArticleRow) {
	o.mentions[whole{o.outlets.number(r.Outlet), o.entities.number(r.EntityID), o.voices.number(r.Voice.V)}] += int64(r.NMentions)
}

// rows gives the labels in order of outlet, entity, voice, the most frequent
// first.
func (o *outletLabels) rows() []tables.OutletLabelRow {
	outlets, entities, voices := o.outlets.ranks(), o.entities.ranks(), o.voices.ranks()
	heads, forms := o.heads.ranks(), o.forms.ranks()
	order := slices.SortedFunc(maps.Keys(o.cells), func(a, b called) int {
		return cmp.Or(
			cmp.Compare(outlets[a.Outlet], outlets[b.Outlet]), cmp.Compare(entities[a.Entity], entities[b.Entity]),
			cmp.Compare(voices[a.Voice], voices[b.Voice]), cmp.Compare(o.cells[b].n, o.cells[a].n),
			cmp.Compare(heads[a.Head], heads[b.Head]), cmp.Compare(forms[a.Form], forms[b.Form]),
		)
	})
	rows := make([]tables.OutletLabelRow, len(order))
	for i, c := range order {
		rows[i] = o.row(c)
	}
	return rows
}

func (o *outletLabels) row(c called) tables.OutletLabelRow {
	s, of := o.cells[c], o.mentions[whole{c.Outlet, c.Entity, c.Voice}]
	r := tables.OutletLabelRow{
		Outlet: o.outlets.list[c.Outlet], EntityID: tables.NonEmpty(o.entities.list[c.Entity]), Voice: tables.NonEmpty(o.voices.list[c.Voice]),
		PeriodKind: "all", Dedup: "as_published", Head: o.heads.list[c.Head], Form: o.forms.list[c.Form],
		N: s.n, NMentions: of, NArticles: s.articles,
		NPositive: s.positive, NNegative: s.negative,
	}
	if s.n <= of { // a label may stand in another voice than the name: "'A liar,' she said of Trump"
		low, high := wilson(s.n, of)
		r.Share, r.CILow, r.CIHigh = tables.Some(float64(s.n)/float64(of)), tables.Some(low), tables.Some(high)
	} else {
		r.Flags = append(r.Flags, "other_voice")
	}
	if judging := s.positive + s.negative; judging > 0 {
		r.EvaluativePoints = tables.Some(roundMean(s.points, judging))
	}
	if s.articles < smallN {
		r.Flags = append(r.Flags, "small_n")
	}
	return r
}

// roundMean rounds to the nearest whole, halves away from zero; n must be
// positive.
func roundMean(sum, n int64) int32 {
	if sum < 0 {
		return -roundMean(-sum, n)
	}
	return int32((2*sum + n) / (2 * n))
}

// wilson gives the 95% interval of a share of k in n, n > 0 (Wilson 1927). It
// takes the n as independent; mentions of one article are not, so that it is
// rather too narrow.
func wilson(k, n int64) (low, high float64) {
	p, z2 := float64(k)/float64(n), float64(z95*z95)
	d := 1 + z2/float64(n)
	mid := (p + z2/float64(2*n)) / d
	half := z95 / d * math.Sqrt(float64(p*(1-p))/float64(n)+z2/(4*float64(n)*float64(n)))
	return max(0, mid-half), min(1, mid+half)
}
