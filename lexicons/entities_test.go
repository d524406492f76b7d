package lexicons_test

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"slant/lexicons"
)

// An alias is one of the surfaces that the entity lists give, with its holder.
type alias struct {
	entity, kind, text, from, to string
}

// sharedOnPurpose lists the surfaces that two entities hold with the same
// kind at the same time, with the reason. Context has to decide them.
func sharedOnPurpose() map[string]string {
	shared := map[string]string{
		"Georgia": "the country and the state of the USA share the name",
		"Congo":   "both countries are called so; what else the article names of one decides",
		"CBC":     "the Canadian broadcaster and the Congressional Black Caucus are both written so",
	}
	const chambers = "both chambers have one; the article tells which"
	for _, c := range []string{"Agriculture", "Appropriations", "Armed Services", "Budget", "Ethics", "Homeland Security", "Intelligence", "Judiciary", "Rules", "Small Business"} {
		shared[c+" Committee"] = chambers
	}
	for _, c := range []string{"Committee on Appropriations", "Committee on Armed Services", "Committee on Ethics", "Committee on Homeland Security", "Committee on the Judiciary", "Select Committee on Intelligence"} {
		shared[c] = chambers
	}
	return shared
}

var aliasKinds = []string{"name", "acronym", "demonym", "metonym", "title", "local"}

func splitAlias(entity, s string) alias {
	a := alias{entity: entity, kind: "name", text: s}
	if kind, rest, ok := strings.Cut(s, ":"); ok && !strings.Contains(kind, " ") {
		a.kind, a.text = kind, rest
	}
	if text, dates, ok := strings.Cut(a.text, "@"); ok {
		a.text = text
		a.from, a.to, _ = strings.Cut(dates, "..")
	}
	return a
}

func entityRows(t *testing.T) (rows []lexicons.Row, paths []string) {
	t.Helper()
	files, err := lexicons.Embedded("entities")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Kind != "entities" || strings.Join(f.Columns, " ") != "id type name aliases of" {
			t.Errorf("%s: kind %q, columns %v", f.Path, f.Kind, f.Columns)
			continue
		}
		if f.Doc == "" {
			t.Errorf("%s: has no manual page", f.Path)
		}
		for _, r := range f.Rows {
			rows, paths = append(rows, r), append(paths, f.Path)
		}
	}
	return rows, paths
}

func aliasesOf(r lexicons.Row) []alias {
	all := []alias{{entity: r.Fields[0], kind: "name", text: r.Fields[2]}}
	for s := range strings.SplitSeq(r.Fields[3], "|") {
		if s != "" {
			all = append(all, splitAlias(r.Fields[0], s))
		}
	}
	return all
}

func TestEntityRows(t *testing.T) {
	rows, paths := entityRows(t)
	id := regexp.MustCompile(`^(gpe|loc|org|person|bloc|other|none):[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)
	types := []string{"PERSON", "ORG", "GPE", "LOC", "NORP", "OTHER", "NONE"}
	seen := map[string]string{}
	for i, r := range rows {
		if !id.MatchString(r.Fields[0]) {
			t.Errorf("%s:%d: id %q", paths[i], r.Line, r.Fields[0])
		}
		if !slices.Contains(types, r.Fields[1]) {
			t.Errorf("%s:%d: type %q", paths[i], r.Line, r.Fields[1])
		}
		if other, ok := seen[r.Fields[0]]; ok {
			t.Errorf("%s:%d: %s stands in %s too", paths[i], r.Line, r.Fields[0], other)
		}
		seen[r.Fields[0]] = paths[i]
	}
	for i, r := range rows {
		if of := r.Fields[4]; of != "" && seen[of] == "" {
			t.Errorf("%s:%d: %s belongs to %s, which no list has", paths[i], r.Line, r.Fields[0], of)
		}
	}
}

func TestEntityAliases(t *testing.T) {
	rows, paths := entityRows(t)
	for i, r := range rows {
		seen := map[alias]bool{}
		for _, a := range aliasesOf(r) {
			if strings.TrimSpace(a.text) == "" || !slices.Contains(aliasKinds, a.kind) {
				t.Errorf("%s:%d: alias %+v", paths[i], r.Line, a)
			}
			if seen[a] {
				t.Errorf("%s:%d: %s has the alias %q twice", paths[i], r.Line, r.Fields[0], a.text)
			}
			seen[a] = true
			for _, d := range []string{a.from, a.to} {
				if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
					t.Errorf("%s:%d: alias %q: %v", paths[i], r.Line, a.text, err)
				}
			}
			if a.from != "" && a.to != "" && a.from > a.to {
				t.Errorf("%s:%d: alias %q ends before it begins", paths[i], r.Line, a.text)
			}
		}
	}
}

// TestSharedSurfaces bounds what nothing but context can decide. A metonym
// and the place of the same name are meant to share theirs, and local names
// are many countries' own.
func TestSharedSurfaces(t *testing.T) {
	rows, _ := entityRows(t)
	holders := map[string][]alias{}
	for _, r := range rows {
		for _, a := range aliasesOf(r) {
			holders[a.text] = append(holders[a.text], a)
		}
	}
	allowed := sharedOnPurpose()
	shared := map[string]bool{}
	for text, as := range holders {
		for i, a := range as {
			for _, b := range as[i+1:] {
				if a.entity != b.entity && a.kind != "local" && b.kind != "local" && (a.kind == "metonym") == (b.kind == "metonym") && overlap(a, b) {
					shared[text] = true
					if allowed[text] == "" {
						t.Errorf("%q names both %s and %s; give a reason or take it from one", text, a.entity, b.entity)
					}
				}
			}
		}
	}
	var gone []string
	for text := range allowed {
		if !shared[text] {
			gone = append(gone, text)
		}
	}
	sort.Strings(gone)
	if len(gone) > 0 {
		t.Errorf("no longer shared, take from the list of reasons: %q", gone)
	}
}

func overlap(a, b alias) bool {
	starts := func(x, y alias) bool { return x.from == "" || y.to == "" || x.from <= y.to }
	return starts(a, b) && starts(b, a)
}

// TestMetonymsArePlaces holds each metonym to a place of the same name, so
// that syntax has something to choose between.
func TestMetonymsArePlaces(t *testing.T) {
	rows, _ := entityRows(t)
	places := map[string]bool{}
	var metonyms []alias
	for _, r := range rows {
		for _, a := range aliasesOf(r) {
			if r.Fields[1] == "LOC" {
				places[a.text] = true
			}
			if a.kind == "metonym" {
				metonyms = append(metonyms, a)
			}
		}
	}
	if len(metonyms) < 200 {
		t.Fatalf("the lists have %d metonyms, want one for nearly every country", len(metonyms))
	}
	for _, a := range metonyms {
		// "Capitol Hill" has the short form "the Hill", which is no place name.
		if !places[a.text] && a.text != "the Hill" {
			t.Errorf("metonym %q of %s is no place", a.text, a.entity)
		}
	}
}

// TestTitlesInOffice asks who held an office on a day.
func TestTitlesInOffice(t *testing.T) {
	rows, _ := entityRows(t)
	for _, c := range []struct{ title, day, want string }{
		{"President of Kazakhstan", "2022-01-10", "person:kassym-jomart-tokayev"},
		{"President of Kazakhstan", "2012-06-01", "person:nursultan-nazarbayev"},
		{"US President", "2016-06-01", "person:barack-obama"},
		{"US President", "2017-01-20", "person:donald-trump"},
		{"US President", "2021-01-19", "person:donald-trump"},
		{"Secretary of State", "2012-09-12", "person:hillary-clinton"},
		{"British Prime Minister", "2018-12-01", "person:theresa-may"},
		{"Russian President", "2010-01-01", "person:dmitry-medvedev"},
		{"President Bush", "1991-01-17", "person:george-hw-bush"},
		{"President Bush", "2012-09-01", "person:george-w-bush"},
	} {
		var got []string
		for _, r := range rows {
			for _, a := range aliasesOf(r) {
				if a.text == c.title && (a.from == "" || a.from <= c.day) && (a.to == "" || c.day <= a.to) {
					got = append(got, a.entity)
				}
			}
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s on %s: %v, want %s", c.title, c.day, got, c.want)
		}
	}
}
