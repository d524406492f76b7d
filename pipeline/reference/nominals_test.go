package reference

import (
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
)

const nominalsHead = "# name: t\n# kind: nominals\n# version: 1\n# language: en\n# source: invented\n# licence: Apache-2.0\n# columns: entry type like lists names\n"

func TestLoadNominalsExplainsEachError(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{"bank\tORG\tlender\n", `t.tsv:8: like "lender" is no entry`},
		{"bank\tBANK\n", `t.tsv:8: type "BANK"`},
		{"bank\tORG\nbank\tORG\n", `t.tsv:9: "bank" stands there twice`},
		{"bank\n", `t.tsv:8: "bank" stands there twice, or has no type`},
	} {
		f, err := lexicons.Parse("t.tsv", []byte(nominalsHead+c.rows))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := LoadPersons(false, f); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("error %v, want %q in it", err, c.want)
		}
	}
}

func nominalsOf(t *testing.T, rows string) *Nominals {
	t.Helper()
	f, err := lexicons.Parse("t.tsv", []byte(nominalsHead+rows))
	if err != nil {
		t.Fatal(err)
	}
	p, err := LoadPersons(false, f)
	if err != nil {
		t.Fatal(err)
	}
	return p.nominals
}

func TestFits(t *testing.T) {
	n := nominalsOf(t, "company\tORG\t\tcompanies\tinc\ncar maker\tORG\tcompany\t\tmotors\nbank\tORG\tlender\nlender\tORG\tcompany\ncity\tLOC\n")
	for _, c := range []struct {
		entry  string
		typ    entity.Type
		listed bool
		known  []string
		want   fit
	}{
		{"company", entity.Org, false, n.ofName([]string{"halden", "bank"}), fitsSure}, // a bank is a lender, a lender a company
		{"bank", entity.Org, false, n.ofName([]string{"bank", "of", "halden"}), fitsSure},
		{"bank", entity.Org, false, n.ofName([]string{"calder", "motors"}), fitsNot},
		{"car maker", entity.Org, false, n.ofName([]string{"calder", "motors", "inc"}), fitsSure},
		{"car maker", entity.Org, true, []string{"company"}, fitsNot}, // any company may be none
		{"company", entity.Org, false, nil, fitsWell},
		{"company", entity.Org, true, nil, fitsNot},
		{"bank", entity.Org, false, nil, fitsNot},
		{"city", entity.Org, false, []string{"city"}, fitsNot},
		{"company", entity.Person, false, []string{"company"}, fitsNot},
	} {
		if got := n.fits(c.entry, c.typ, c.listed, c.known); got != c.want {
			t.Errorf("%s of %v: %d, want %d", c.entry, c.known, got, c.want)
		}
	}
}

// What the list names must be there.
func TestNominalsNameEntitiesAndLists(t *testing.T) {
	n, g := testPersons(t).nominals, gazetteer(t)
	files, err := lexicons.Embedded("entities")
	if err != nil {
		t.Fatal(err)
	}
	for list := range n.byList {
		if !slices.ContainsFunc(files, func(f *lexicons.File) bool { return f.Name == list }) {
			t.Errorf("%s is no entity list", list)
		}
	}
	for name := range n.byName {
		if _, ok := g.Lookup(name); strings.Contains(name, ":") && !ok {
			t.Errorf("%s is no entity", name)
		}
	}
}
