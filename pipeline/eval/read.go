package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"slant/pipeline/text"
)

// An Item is a labelled target in a text.
type Item struct {
	ID, Group           string // what is resampled together: the article, else the text
	Text                string
	Target              text.Span // in bytes
	Label               string    // negative, neutral or positive
	Outlet, Type, Voice string    // "" where not told
}

// A line is a record of either form; offsets are code points, 0-based, half
// open.
type line struct {
	Text, Label, ID, Outlet, Type, Voice string
	Begin, End                           *int
	PrimaryGID                           string `json:"primary_gid"`
	Sentence                             string `json:"sentence_normalized"`
	Context                              string `json:"local_context"`
	From                                 *int   `json:"target_local_from"`
	To                                   *int   `json:"target_local_to"`
	Targets                              []struct {
		GID      string `json:"Input.gid"`
		From, To int
		Polarity float64
	}
}

// ReadItems reads JSON Lines, of NewsMTSC's form (Hamborg and Donnay 2021:
// targets with from, to and polarity 2, 4 or 6), of NewsTSC's (local_context,
// target_local_from, target_local_to, label) or of the plain one (text, begin,
// end, label; id, outlet, type and voice if known). Errors are file:line: what
// is wrong.
//
// A table of lines with tabs has a head with "# columns: …", among them label
// (or label_a) and sentence, in which the target stands in [brackets]; id, type
// and voice if known. Its rows are grouped by twenties, since rows that resemble
// each other stand together. A line of DSA's (Park et al. 2021: a sentence with
// two entities in brackets, both entities, and 0 to 4) is two items.
func ReadItems(in Input) ([]Item, error) {
	if first, _, _ := bytes.Cut(in.Content, []byte("\n")); len(first) > 0 && first[0] != '{' {
		return readTable(in)
	}
	var items []Item
	for n, content := range bytes.Split(in.Content, []byte("\n")) {
		if len(bytes.TrimSpace(content)) == 0 {
			continue
		}
		more, err := readLine(content)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", in.Name, n+1, err)
		}
		items = append(items, more...)
	}
	return items, nil
}

func readLine(content []byte) ([]Item, error) {
	var l line
	if err := json.Unmarshal(content, &l); err != nil {
		return nil, fmt.Errorf("is no record in JSON: %w", err)
	}
	if l.Context != "" {
		l.Text, l.Begin, l.End = l.Context, l.From, l.To
	}
	if l.Sentence == "" {
		if l.Begin == nil || l.End == nil {
			return nil, fmt.Errorf("has no begin and end; give the target's place in text, in characters")
		}
		if !slices.Contains(labels(), l.Label) {
			return nil, fmt.Errorf("label %q: use negative, neutral or positive", l.Label)
		}
		span, err := spanOf(l.Text, *l.Begin, *l.End)
		group := l.ID
		if group == "" {
			group = l.Text
		}
		return []Item{{l.ID, group, l.Text, span, l.Label, l.Outlet, l.Type, l.Voice}}, err
	}
	items := make([]Item, 0, len(l.Targets))
	for _, t := range l.Targets {
		label, ok := map[float64]string{2: "negative", 4: "neutral", 6: "positive"}[t.Polarity]
		if !ok {
			return nil, fmt.Errorf("polarity %g: 2, 4 or 6 is wanted", t.Polarity)
		}
		span, err := spanOf(l.Sentence, t.From, t.To)
		if err != nil {
			return nil, err
		}
		items = append(items, Item{ID: t.GID, Group: articleOf(l.PrimaryGID), Text: l.Sentence, Target: span, Label: label})
	}
	return items, nil
}

// articleOf gives the part of NewsMTSC's identifier that names the article:
// "allsides_1000_401" of "allsides_1000_401_25_…".
func articleOf(gid string) string {
	parts := strings.SplitN(gid, "_", 4)
	return strings.Join(parts[:min(len(parts), 3)], "_")
}

// spanOf converts code points into bytes.
func spanOf(s string, begin, end int) (text.Span, error) {
	span, n := text.Span{Begin: -1, End: -1}, 0
	for i := range s {
		if n == begin {
			span.Begin = int32(i)
		}
		if n == end {
			span.End = int32(i)
		}
		n++
	}
	if n == end {
		span.End = int32(len(s))
	}
	if span.Begin < 0 || span.End <= span.Begin {
		return span, fmt.Errorf("target from %d to %d does not lie in a text of %d characters", begin, end, n)
	}
	return span, nil
}
