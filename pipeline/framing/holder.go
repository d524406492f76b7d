package framing

import (
	"strings"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// maxTitle bounds the words of a title between a name and a person's.
const maxTitle = 5

// places tells a mention that only says where a person belongs, of whom the
// sentence tells: "Ohio senator Orla Bexhill", "the former Ohio governor", "an
// Ohio professor".
func (s *sheet) places(mentions []entity.Mention, i int, head int32, at place) bool {
	if at.modifies && noun(s.tree.Token(at.head).Tag) && (private(s.tree.Norm(at.head)) || s.former(at.head)) {
		return true
	}
	m := &mentions[i]
	for j := i + 1; j < len(mentions) && mentions[j].Sentence == m.Sentence; j++ {
		p := &mentions[j]
		if p.FirstWord-m.EndWord > maxTitle {
			return false
		}
		if p.Type != entity.Person || p.Kind != entity.Name || p.FirstWord < m.EndWord {
			continue
		}
		if m.Type == entity.Person && p.FirstWord == m.EndWord || p.Entity == m.Entity || !s.title(m.EndWord, p.FirstWord) {
			return false
		}
		within := at.head >= m.EndWord && at.head < p.EndWord
		return within || s.tree.Token(s.tree.Top(p.FirstWord, p.EndWord)).Head == head
	}
	return false
}

// title tells words that may all belong to the title before a name.
func (s *sheet) title(first, end int32) bool {
	for w := first; w < end; w++ {
		if tag := s.tree.Token(w).Tag; !noun(tag) && tag != syntax.ADJ {
			return false
		}
	}
	return true
}

// former tells a noun of somebody who is it no more.
func (s *sheet) former(w int32) bool {
	for c := s.tree.Child(w); c >= 0; c = s.tree.Next(c) {
		if n := s.tree.Norm(c); s.tree.Token(c).Relation == syntax.Amod && (n == "former" || n == "ex") {
			return true
		}
	}
	return false
}

// private tells a noun of people who do not act for the country, party or body
// that they are of: unlike its officials, soldiers or lawmakers.
func private(norm string) bool {
	switch norm {
	case "activist", "activists", "billionaire", "billionaires", "businessman", "businessmen", "businesswoman",
		"candidate", "candidates", "clerk", "clerks", "columnist", "columnists", "employee", "employees", "journalist", "journalists",
		"oligarch", "oligarchs", "professor", "professors", "reporter", "reporters", "student", "students", "tycoon", "tycoons":
		return true
	}
	return false
}

// someOf tells a noun for a people or party of which only some are meant: "a
// Kazakh", "wealthy Kazakhs", "those Kazakhs who lied".
func (s *sheet) someOf(m *entity.Mention, head int32, at place) bool {
	tok := s.tree.Token(head)
	if m.Kind != entity.Demonym && m.Type != entity.Norp || at.modifies {
		return false
	}
	switch tok.Relation {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj: // taggers take some for adjectives
	default:
		if !noun(tok.Tag) {
			return false
		}
	}
	if m.Kind == entity.Demonym && single(s.tree.Norm(head)) {
		return true
	}
	det := s.tree.Dependent(head, syntax.Det)
	definite := det >= 0 && s.tree.Norm(det) == "the"
	for c := s.tree.Child(head); c >= 0; c = s.tree.Next(c) {
		switch s.tree.Token(c).Relation {
		case syntax.Amod:
			if !definite && !whole(s.tree.Norm(c)) {
				return true
			}
		case syntax.AclRelcl:
			if m.EndWord < s.tree.End && s.tree.Norm(m.EndWord) != "," {
				return true
			}
		}
	}
	return false
}

// single tells a demonym that as a noun means one person: "Kazakh", not
// "Kazakhs", "French", "Dutch" or "Chinese".
func single(norm string) bool {
	for _, ending := range []string{"s", "se", "sh", "ch", "men"} {
		if strings.HasSuffix(norm, ending) {
			return false
		}
	}
	return true
}

// whole tells an adjective that does not narrow a people or party to some whom
// what is told sets apart: quantities, and the party's own in an assembly.
func whole(norm string) bool {
	switch norm {
	case "all", "congressional", "fellow", "few", "fewer", "leading", "many", "more", "most", "national", "numerous", "other", "own",
		"parliamentary", "senior", "several", "top", "various":
		return true
	}
	return false
}
