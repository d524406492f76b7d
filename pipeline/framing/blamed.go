package framing

import (
	"strings"

	"slant/pipeline/syntax"
)

// blamed tells that a tie goes through a deed for which its clause blames,
// praises, punishes or thanks the object: "Moran praised Delgado for acting decisively"
// tells of Delgado's deed. Trees hang the deed on the verb without a subject,
// as they do Moran's own.
func (s *sheet) blamed(tie syntax.Tie) bool {
	deed := tie.Word
	if tie.Over >= 0 {
		deed = tie.Over
	}
	for range maxClimb {
		t := s.tree.Token(deed)
		if t.Head < 0 || s.tree.Dependent(deed, syntax.Nsubj, syntax.NsubjPass) >= 0 {
			return false
		}
		switch t.Relation {
		case syntax.Conj, syntax.Xcomp:
			deed = t.Head
			continue
		case syntax.Advcl:
			mark := s.tree.Dependent(deed, syntax.Mark, syntax.Case)
			return mark >= 0 && s.tree.Norm(mark) == "for" && answers(s.tree.Norm(t.Head)) && s.object(t.Head)
		}
		return false
	}
	return false
}

// object tells a verb with an object, or with somebody against whom it is.
func (s *sheet) object(verb int32) bool {
	for c := s.tree.Child(verb); c >= 0; c = s.tree.Next(c) {
		switch s.tree.Token(c).Relation {
		case syntax.Obj:
			return true
		case syntax.Obl:
			if p := s.tree.Dependent(c, syntax.Case); p >= 0 && (s.tree.Norm(p) == "against" || s.tree.Norm(p) == "at") {
				return true
			}
		}
	}
	return false
}

// answers tells a verb of what is done to somebody for a deed.
func answers(norm string) bool {
	for _, stem := range []string{
		"accus", "admir", "admonish", "applaud", "arrest", "assail", "attack", "berat", "blam", "blast", "censur", "charg", "chid", "commend",
		"condemn", "congratulat", "convict", "credit", "critici", "denounc", "fault", "fine", "fire", "forgiv", "hail", "honor", "honour", "impeach",
		"indict", "jail", "lambast", "lash", "laud", "mock", "prais", "punish", "rebuk", "reprimand", "respect", "reward", "ridicul", "scold",
		"slam", "sue", "suing", "thank",
	} {
		if strings.HasPrefix(norm, stem) {
			return true
		}
	}
	return false
}
