package pipeline

import (
	"fmt"
	"slices"
)

// A Setting is a name and a value that numbers depend on.
type Setting struct {
	Name, Value string
}

// Settings gives everything in the configuration that is not the default's, in
// a fixed order. Lists of the user's stand for themselves by their hashes, in
// Models.Sources, not by their paths.
func (c Config) Settings() []Setting {
	var s []Setting
	add := func(name, value string) { s = append(s, Setting{"config." + name, value}) }
	for _, field := range sortedFields(c) {
		add("field."+field, c.Corpus.Fields[field])
	}
	if c.Corpus.Format != "" {
		add("format", c.Corpus.Format)
	}
	if c.Corpus.Preset != "" {
		add("preset", c.Corpus.Preset)
	}
	if c.Corpus.MaxRecordBytes != 0 {
		add("max-record-bytes", fmt.Sprint(c.Corpus.MaxRecordBytes))
	}
	if _, variants := c.outletLists(); variants {
		add("outlets", outletVariants)
	}
	add("metonyms", fmt.Sprint(!c.Literal))
	add("coreference", fmt.Sprint(!c.NamedOnly))
	add("scorer", c.scorer())
	add("prior", c.prior())
	add("evidence", string(c.evidence()))
	add("text", fmt.Sprint(!c.NoText))
	return s
}

func sortedFields(c Config) []string {
	var fields []string
	for f := range c.Corpus.Fields {
		fields = append(fields, f)
	}
	slices.Sort(fields)
	return fields
}

// Fingerprint gives everything that the numbers depend on beside the corpus
// and the program: settings first, then lists and models in the order in which
// they are loaded. Names are unique.
func (m *Models) Fingerprint(c Config) []Setting {
	parts := c.Settings()
	seen := map[string]int{}
	for _, s := range m.Sources {
		name := s.Kind + " " + s.Name
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprintf("%s (%d)", name, seen[name])
		}
		parts = append(parts, Setting{name, s.SHA256})
	}
	return parts
}
