package framing

import "slant/pipeline/syntax"

// blamed tells that a tie goes through a deed for which its clause blames,
// praises or thanks the object: "Moran praised Delgado for acting decisively"
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
			return mark >= 0 && s.tree.Norm(mark) == "for" && s.object(t.Head)
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
			if p := s.tree.Dependent(c, syntax.Case); p >= 0 && (s.tree.Norm(p) == "against" || s.tree.Norm(p) == "at" || s.tree.Norm(p) == "on") {
				return true
			}
		}
	}
	return false
}
