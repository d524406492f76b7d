package corpus

import (
	"bytes"
	"strings"
)

// A Preset is a layout that cannot be read by the names of its columns: it has
// no header, or keeps what stands for the text under a name that elsewhere is
// something else. One without a header is recognised by its first row where that
// can be no other's.
type Preset struct {
	Name    string
	Doc     string
	Fields  map[string]string // as Options.Fields, which win
	Columns []string          // names for those of a table without a header; nil where it has one
	Refused string            // why the layout is not read; "" where it is

	format  string
	plain   bool // tabs part the columns whatever the quotes
	isFirst func(cells [][]byte) bool
}

const gdelt = "GDELT has no texts of articles, and tone without a text has no voice and no evidence; " +
	"fetch the pages that it names (news-please and fundus do), and read those"

// Presets lists them. Layouts with a header that Fields() knows need none.
func Presets() []Preset {
	return []Preset{
		{
			Name: "mind", Doc: "MIND's news.tsv, without a header: category as section, and the abstract as text, since MIND has no other.",
			Columns: []string{"id", "section", "subcategory", "title", "text", "url", "title_entities", "abstract_entities"},
			format:  "tsv", plain: true, isFirst: isMIND,
		},
		{
			Name: "news-category", Doc: "Kaggle's News Category Dataset (HuffPost): short_description as text.",
			Fields: map[string]string{"text": "short_description", "section": "category"},
		},
		{
			Name: "headlines", Doc: "Kaggle's A Million News Headlines (ABC): headline_text as text, publish_date.",
			Fields: map[string]string{"text": "headline_text", "published_at": "publish_date"}, format: "csv",
		},
		{Name: "gdelt-gkg", Doc: "GDELT's Global Knowledge Graph 2.", Refused: gdelt, isFirst: isGKG},
		{Name: "gdelt-events", Doc: "GDELT's events.", Refused: gdelt, isFirst: isGDELTEvents},
		{Name: "gdelt-mentions", Doc: "GDELT's mentions.", Refused: gdelt, isFirst: isGDELTMentions},
	}
}

func presetByName(name string) (Preset, bool) {
	for _, p := range Presets() {
		if p.Name == name {
			return p, true
		}
	}
	return Preset{}, false
}

func presetNames() []string {
	var names []string
	for _, p := range Presets() {
		names = append(names, p.Name)
	}
	return names
}

// layout returns the preset by which an input is read: the one that was asked
// for, else one without a header whose first row this is.
func (o Options) layout(head []byte) (Preset, bool) {
	if o.Preset != "" {
		return presetByName(o.Preset)
	}
	if o.Format != "" && o.Format != "csv" && o.Format != "tsv" {
		return Preset{}, false
	}
	line, _, whole := bytes.Cut(bytes.TrimLeft(head, "\r\n"), []byte{'\n'})
	if !whole && len(head) == sniffBytes || bytes.Count(line, []byte{'\t'}) < 7 {
		return Preset{}, false
	}
	cells := bytes.Split(bytes.TrimRight(line, "\r"), []byte{'\t'})
	for _, p := range Presets() {
		if p.isFirst != nil && p.isFirst(cells) {
			return p, true
		}
	}
	return Preset{}, false
}

// fields are Options.Fields over those of the preset.
func (o Options) fields() map[string]string {
	p, _ := presetByName(o.Preset)
	if len(p.Fields) == 0 {
		return o.Fields
	}
	fields := map[string]string{}
	for _, of := range []map[string]string{p.Fields, o.Fields} {
		for field, column := range of {
			fields[field] = column
		}
	}
	return fields
}

// isMIND: N12345, category, subcategory, title, abstract, url, and entities of
// title and abstract as JSON.
func isMIND(cells [][]byte) bool {
	return len(cells) == 8 && len(cells[0]) > 1 && cells[0][0] == 'N' && areDigits(cells[0][1:], 0) &&
		bytes.HasPrefix(cells[5], []byte("http")) && (len(cells[6]) == 0 || cells[6][0] == '[') && (len(cells[7]) == 0 || cells[7][0] == '[')
}

// isGKG: 20220110083000-12, 20220110083000, and 25 columns more.
func isGKG(cells [][]byte) bool {
	record, number, ok := bytes.Cut(cells[0], []byte{'-'})
	return len(cells) == 27 && ok && areDigits(record, 14) && areDigits(bytes.TrimPrefix(number, []byte("T")), 0) && areDigits(cells[1], 14)
}

// isGDELTEvents: an event's number, its day, and 56 or 59 columns more.
func isGDELTEvents(cells [][]byte) bool {
	return (len(cells) == 58 || len(cells) == 61) && areDigits(cells[0], 0) && areDigits(cells[1], 8)
}

// isGDELTMentions: an event's number, two moments, and 13 columns more.
func isGDELTMentions(cells [][]byte) bool {
	return len(cells) == 16 && areDigits(cells[0], 0) && areDigits(cells[1], 14) && areDigits(cells[2], 14)
}

// areDigits says whether b is n digits; any number but none where n is 0.
func areDigits(b []byte, n int) bool {
	return len(b) > 0 && (n == 0 || len(b) == n) && strings.Trim(string(b), "0123456789") == ""
}
