package eval

import (
	"fmt"
	"slices"

	"slant/lexicons"
	"slant/pipeline"
	"slant/pipeline/framing"
	"slant/pipeline/text"
)

// Axes measures the terms of axes on phrases whose framing property somebody
// told, as NewsWCL50 has them (Hamborg et al. 2019): CSV with the columns
// code_type (PROPERTY), code_name and code_mention. The phrases have no
// sentence around them, so that only words are measured, not whom grammar
// frames by them; of a verb that frames its agent and its patient the told one
// counts.
//
//   - property_f1: F1 of properties, each a pole of an axis, that a phrase's
//     terms say, against the one told. Parts are the properties.
//   - pole: of the phrases with a term of the axis told, the share with the pole
//     told.
//
// Phrases of properties that are no axis' pole ("Other") are passed over.
func Axes(m *pipeline.Models, inputs []Input) (Report, error) {
	r := FigureReport{Task: "axes", Header: []string{"miss", "gold", "said", "phrase", "event"}}
	var f figures
	terms := axisTerms(m.Framing.Axes)
	for _, in := range inputs {
		phrases, err := readProperties(in)
		if err != nil {
			return nil, err
		}
		for _, p := range phrases {
			said := terms.properties(p.text)
			right := slices.Contains(said, p.property)
			if opposite := p.property.opposite(); right && slices.Contains(said, opposite) {
				said = slices.DeleteFunc(said, func(o property) bool { return o == opposite })
			}
			f.count("axes", "property_f1", "", p.event, btoi(right), 1, int64(len(said)))
			for _, s := range said {
				f.count("axes", "property_f1", s.String(), p.event, btoi(s == p.property), 0, 1)
			}
			f.count("axes", "property_f1", p.property.String(), p.event, 0, 1, 0)
			if right || slices.Contains(said, p.property.opposite()) {
				f.count("axes", "pole", "", p.event, btoi(right), 1, 1)
			}
			if !right {
				r.Misses = append(r.Misses, []string{"property", p.property.String(), fmt.Sprint(said), p.text, p.event})
			}
		}
	}
	f.document(map[string]string{
		"property_f1": "properties of phrases, by words alone",
		"pole":        "poles of phrases with a term of the axis told",
	})
	r.Figures = f.ordered()
	return &r, nil
}

// A property is a pole of an axis.
type property struct {
	axis string
	sign int // −1 or 1
}

func (p property) opposite() property { return property{p.axis, -p.sign} }

func (p property) String() string {
	if p.sign < 0 {
		return p.axis + " −"
	}
	return p.axis + " +"
}

// codes gives the pole that a code of NewsWCL50 stands for.
func codes() map[string]property {
	return map[string]property{
		"Power": {"power", 1}, "Weakness": {"power", -1},
		"Aggressor": {"aggression", 1}, "Victim": {"aggression", -1},
		"Trustworthiness": {"trustworthiness", 1}, "No trustworthiness": {"trustworthiness", -1},
		"Reason": {"reason", 1}, "Unreason": {"reason", -1},
		"Affection": {"affection", 1}, "Refusal": {"affection", -1},
		"Confidence": {"confidence", 1}, "Doubt": {"confidence", -1},
		"Lawfulness": {"lawfulness", 1}, "Unlawfulness": {"lawfulness", -1},
		"Safety": {"safety", 1}, "Unsafety": {"safety", -1},
		"Honor": {"honor", 1}, "Dishonor": {"honor", -1},
		"Good quality": {"quality", 1}, "Poor quality": {"quality", -1},
		"Importance": {"importance", 1}, "Unimportance": {"importance", -1},
		"Easiness": {"easiness", 1}, "Difficulty": {"easiness", -1},
		"Economy positive": {"economy", 1}, "Economy negative": {"economy", -1},
		"Fairness": {"fairness", 1}, "Unfairness": {"fairness", -1},
	}
}

// A codedPhrase is a phrase with the property that somebody saw in it.
type codedPhrase struct {
	text     string
	property property
	event    string // phrases of one event are resampled together
}

func readProperties(in Input) ([]codedPhrase, error) {
	rows, err := readCSV(in, "code_type", "code_name", "code_mention")
	if err != nil {
		return nil, err
	}
	known := codes()
	var phrases []codedPhrase
	for _, row := range rows {
		p, ok := known[row.get("code_name")]
		if row.get("code_type") != "PROPERTY" || !ok {
			continue
		}
		phrase := codedPhrase{text: row.get("code_mention"), property: p, event: in.Name}
		if _, ok := row.columns["event_id"]; ok {
			phrase.event = row.get("event_id")
		}
		phrases = append(phrases, phrase)
	}
	if len(phrases) == 0 {
		return nil, fmt.Errorf("%s: there is no row of a PROPERTY that is an axis' pole", in.Name)
	}
	return phrases, nil
}

// A termIndex finds the terms of axes in a phrase.
type termIndex struct {
	terms []text.Terms // by axis
	poles [][]property // by axis and entry; sign 0 for phrases that say nothing
}

func axisTerms(axes []framing.Axis) *termIndex {
	x := &termIndex{terms: make([]text.Terms, len(axes)), poles: make([][]property, len(axes))}
	for i := range axes {
		for k, e := range axes[i].Entries {
			for _, form := range lexicons.Forms(e.Term, e.Tag.String()) {
				x.terms[i].Add(form, int32(k))
			}
			x.poles[i] = append(x.poles[i], property{axes[i].Name, int(max(-1, min(1, e.Weight)))})
		}
	}
	return x
}

// properties gives the poles that a phrase's terms say, each once.
func (x *termIndex) properties(phrase string) []property {
	d := text.Split("", phrase)
	var said []property
	for i := range x.terms {
		for w := 0; w < len(d.Words); {
			entries, n := x.terms[i].Longest(d.Words[w:])
			for _, e := range entries {
				if p := x.poles[i][e]; p.sign != 0 && !slices.Contains(said, p) {
					said = append(said, p)
				}
			}
			w += max(n, 1)
		}
	}
	return said
}
