package tables

import (
	"fmt"
	"io"
	"strings"
)

// Describe writes tables as text for people: what a row is, the key, and every
// column with its type, unit and meaning. "?" marks a type that may be null.
func Describe(w io.Writer, list []Table) error {
	var b strings.Builder
	for i, t := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		written := "once, after all segments"
		if t.PerSegment {
			written = "as the run goes"
		}
		fmt.Fprintf(&b, "%s: %s\n  key: %s; written %s\n", t.Name, t.Doc, strings.Join(t.Key, ", "), written)
		for _, c := range t.Columns {
			describeColumn(&b, c)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func describeColumn(b *strings.Builder, c Column) {
	kind := c.Type.String()
	if c.Nullable {
		kind += "?"
	}
	doc := c.Doc
	if c.Unit != "" && c.Type != Timestamp {
		doc = "[" + c.Unit + "] " + doc
	}
	fmt.Fprintf(b, "  %-20s %-19s %s\n", c.Name, kind, doc)
}
