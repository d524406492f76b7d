package entity

import (
	"fmt"
	"slices"
	"strings"
)

// Remarks tells of each row of a user's list what it does that its writer may
// not have meant: an alias that two of its entities share, one that takes the
// place of a built-in entity's, a word in lower case, a row that replaces a
// built-in one. Each is path:line: and what happens, in the order of the rows.
func Remarks(list, builtin []Entity) []string {
	ids := map[string]*Entity{}
	taken := map[string][]string{}
	for i := range builtin {
		e := &builtin[i]
		ids[e.ID] = e
		for _, a := range e.Aliases {
			if !slices.Contains(taken[a.Text], e.ID) {
				taken[a.Text] = append(taken[a.Text], e.ID)
			}
		}
	}
	var out []string
	own := map[string]*Entity{}
	for i := range list {
		e := &list[i]
		remark := func(format string, args ...any) {
			out = append(out, fmt.Sprintf("%s:%d: %s", e.Source, e.Line, fmt.Sprintf(format, args...)))
		}
		if b, ok := ids[e.ID]; ok {
			remark("%s is built in as %q; this row takes its place, with its aliases", e.ID, b.Name)
		}
		for _, a := range e.Aliases {
			if a.Kind == Name && a.Text == strings.ToLower(a.Text) && !strings.Contains(a.Text, " ") && e.Type != None {
				remark("%q has no capital and is taken wherever the word stands, in lower case, too", a.Text)
			}
			if o, ok := own[a.Text]; ok && o != e {
				remark("%q is also an alias of %s (line %d); it links where the article tells which of them is meant, and to nobody elsewhere", a.Text, o.ID, o.Line)
				continue
			}
			own[a.Text] = e
			if others := without(taken[a.Text], e.ID); len(others) > 0 {
				remark("%q is built in for %s; with this list it is always %s", a.Text, strings.Join(others, " and "), e.ID)
			}
		}
	}
	return out
}

func without(ids []string, id string) []string {
	var kept []string
	for _, s := range ids {
		if s != id {
			kept = append(kept, s)
		}
	}
	return kept
}
