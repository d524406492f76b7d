package reports

import (
	"strings"
	"unicode"

	"slant/pipeline/tables"
)

// Widths in characters beyond which words of the corpus are cut.
const (
	nameWidth  = 80
	titleWidth = 160
)

// maxMarks is how many combining marks may follow one another: no script needs
// more, and a flood of them paints over the lines around it.
const maxMarks = 4

// display gives words of the corpus as they may be shown: on one line, cut to
// a number of characters, without control characters and without the marks
// that turn the direction of writing for what follows (the natural direction
// of a script stays, and bdi isolates it).
func display(s string, width int) string {
	var b strings.Builder
	n, marks, space := 0, 0, false
	for _, r := range s {
		if turnsDirection(r) {
			continue
		}
		if isBlank(r) {
			space = b.Len() > 0
			continue
		}
		if isMark(r) {
			if marks++; marks > maxMarks {
				continue
			}
		} else {
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			n++
			space = false
		}
		if n >= width {
			b.WriteRune('…')
			break
		}
		b.WriteRune(r)
		n++
	}
	if n == 0 {
		return "(no name)"
	}
	return b.String()
}

// turnsDirection tells whether r is an explicit embedding, override or isolate.
func turnsDirection(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// isBlank tells whether r is shown as a blank: white space, and control
// characters, which have no shape of their own.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// isMark tells whether r is drawn onto the character before it.
func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// A named entity is what the entities table knows of an id.
type named struct{ Name, Type string }

// need asks for the name of an entity.
func (c *Corpus) need(id string) {
	if _, ok := c.names[id]; !ok {
		c.names[id] = named{}
	}
}

// resolve looks up the names that were asked for, in one pass.
func (c *Corpus) resolve() error {
	return scan(c.dir, []string{"entity_id", "name", "type"}, func(rows []tables.EntityRow) error {
		for _, r := range rows {
			if _, ok := c.names[r.EntityID]; ok {
				c.names[r.EntityID] = named{Name: r.Name, Type: r.Type.V}
			}
		}
		return nil
	})
}

// nameOf gives the name of an entity that was asked for; its id where the
// table has none.
func (c *Corpus) nameOf(id string) string {
	if n := c.names[id].Name; n != "" {
		return n
	}
	return id
}
