package pipeline

import (
	"errors"
	"strings"

	"slant/lexicons"
)

// outletVariants is what Config.Outlets has where names that differ only in how
// they say that an outlet is online are one.
const outletVariants = "auto"

// outletLists gives the paths of the user's lists of outlets, and whether
// variants are merged.
func (c Config) outletLists() (paths []string, variants bool) {
	for _, o := range c.Outlets {
		if o == outletVariants {
			variants = true
		} else {
			paths = append(paths, o)
		}
	}
	return paths, variants
}

// listOutlets gives the outlet of each name that lists of kind outlets have, in
// the columns name and outlet. The error joins one *lexicons.SyntaxError a bad
// line.
func listOutlets(files ...*lexicons.File) (map[string]string, error) {
	listed := map[string]string{}
	var errs []error
	for _, f := range files {
		name, outlet := f.Column("name"), f.Column("outlet")
		if name < 0 || outlet < 0 {
			errs = append(errs, &lexicons.SyntaxError{Path: f.Path, Line: max(1, f.ColumnsLine), Msg: "wants the columns name and outlet"})
			continue
		}
		for _, r := range f.Rows {
			from, to := strings.TrimSpace(r.Fields[name]), strings.TrimSpace(r.Fields[outlet])
			before, twice := listed[from]
			switch {
			case from == "" || to == "":
				errs = append(errs, f.Wrong(r, "wants a name of the corpus and, behind a tab, the outlet that it is"))
			case twice && before != to:
				errs = append(errs, f.Wrong(r, "%q is %q already", from, before))
			default:
				listed[from] = to
			}
		}
	}
	return listed, errors.Join(errs...)
}
