package framing

import "slant/pipeline/syntax"

// unreal tells a predicate that is only asked, supposed, wished or possible, or
// that hangs without a subject of its own on one that is: "they would have to
// yield to defeat Moran".
func (s *sheet) unreal(predicate int32) bool {
	for range maxClimb {
		m := s.tree.Modality(predicate)
		if m == syntax.Conditional || m == syntax.Question || s.supposed(predicate) || s.wished(predicate) || s.potential(predicate) {
			return true
		}
		if !s.hangs(predicate) {
			return false
		}
		predicate = s.tree.Token(predicate).Head
	}
	return false
}

// hangs tells a clause that is as real as the one over it: its complement or
// purpose, or what is joined to it without a subject or auxiliary.
func (s *sheet) hangs(clause int32) bool {
	t := s.tree.Token(clause)
	if t.Head < 0 {
		return false
	}
	switch t.Relation {
	case syntax.Xcomp:
		return true
	case syntax.Conj:
		return t.Tag == syntax.VERB && s.tree.Dependent(clause, syntax.Nsubj, syntax.NsubjPass, syntax.Aux, syntax.AuxPass, syntax.Cop) < 0 && !s.told(clause)
	case syntax.Advcl:
		mark := s.tree.Dependent(clause, syntax.Mark)
		return mark >= 0 && s.tree.Norm(mark) == "to"
	}
	return false
}

// told tells a clause that stands for itself beside the one that it is joined to:
// it is finite where that is not ("would not apologize and attacked Moran"), or
// set against it by "but".
func (s *sheet) told(clause int32) bool {
	head := s.tree.Token(clause).Head
	if cc := s.tree.Dependent(clause, syntax.Cc); cc >= 0 && s.tree.Norm(cc) == "but" {
		return true
	}
	if s.tree.Token(head).Form != syntax.Base && s.tree.Token(head).Tag == syntax.VERB {
		return false
	}
	switch s.tree.Token(clause).Form {
	case syntax.Present, syntax.Past, syntax.PastParticiple: // for which taggers take the past there
		return s.tree.Dependent(head, syntax.AuxPass) < 0
	}
	return false
}

// potential tells a predicate that could come about. What may have come about
// is suspected of somebody, and what could not is denied: both are told.
func (s *sheet) potential(predicate int32) bool {
	found := false
	for c := s.tree.Child(predicate); c >= 0; c = s.tree.Next(c) {
		if s.tree.Token(c).Relation != syntax.Aux {
			continue
		}
		switch s.tree.Norm(c) {
		case "may", "might", "could":
			found = true
		case "have", "'ve":
			return false
		}
	}
	return found && s.tree.Negation(predicate) < 0
}

// doubts tells a conjunction of what is only supposed or asked.
func doubts(norm string) bool { return norm == "if" || norm == "unless" || norm == "whether" }

// supposed tells a predicate in a clause with such a conjunction, and what
// follows if another comes about: "Moran will fall if they return".
func (s *sheet) supposed(predicate int32) bool {
	for c := s.tree.Child(predicate); c >= 0; c = s.tree.Next(c) {
		switch s.tree.Token(c).Relation {
		case syntax.Mark:
			if doubts(s.tree.Norm(c)) {
				return true
			}
		case syntax.Advcl:
			if s.condition(c) {
				return true
			}
		}
	}
	return false
}

// condition tells a clause without which the one over it does not come about:
// not "even if they return", nor "if not weak".
func (s *sheet) condition(clause int32) bool {
	mark := s.tree.Dependent(clause, syntax.Mark)
	if mark < 0 || s.tree.Norm(mark) != "if" && s.tree.Norm(mark) != "unless" || s.tree.Dependent(clause, syntax.Nsubj, syntax.NsubjPass) < 0 {
		return false
	}
	if mark == s.tree.First {
		return true
	}
	before := s.tree.Norm(mark - 1)
	return before != "even" && before != "as"
}

// wished tells a predicate that somebody only wants or asks to come about, or
// that is called untrue: "they want to defeat Moran", "the best chance to defeat
// Moran", "the myth that they defeated Moran".
func (s *sheet) wished(predicate int32) bool {
	t := s.tree.Token(predicate)
	if t.Head < 0 {
		return false
	}
	mark := s.tree.Dependent(predicate, syntax.Mark)
	open := mark > s.tree.First && s.tree.Norm(mark) == "to"
	switch over := s.tree.Norm(t.Head); t.Relation {
	case syntax.Xcomp:
		return wishes(over) || considers(over) && t.Tag == syntax.VERB || open && prospect(s.tree.Norm(mark-1))
	case syntax.Ccomp:
		return wishesThat(over) || untrue(over)
	case syntax.Acl:
		return mark >= 0 && (prospect(over) || untrue(over))
	case syntax.AclRelcl: // as which parsers take "the myth that they fell"
		subject := s.tree.Dependent(predicate, syntax.Nsubj, syntax.NsubjPass)
		return untrue(over) && subject >= 0 && s.tree.Norm(subject) != "that" && s.tree.Norm(subject) != "which"
	case syntax.Advcl: // as which parsers take the complement of an adjective or of the object
		return open && (bent(over) || prospect(s.tree.Norm(mark-1)))
	}
	return false
}

// wishesThat tells a word whose clause is wanted, not told.
func wishesThat(norm string) bool {
	switch norm {
	case "hope", "hopes", "hoped", "hoping", "expects", "want", "wants", "wanted", "wish", "wishes", "wished",
		"demand", "demands", "demanded", "ensure", "ensures", "ensuring", "sure":
		return true
	}
	return false
}

// untrue tells a noun whose clause is called false.
func untrue(norm string) bool {
	switch norm {
	case "canard", "falsehood", "fallacy", "fantasy", "fiction", "hoax", "lie", "misconception", "myth", "mythology", "pretense":
		return true
	}
	return false
}

// bent tells an adjective of somebody who has yet to do it.
func bent(norm string) bool {
	switch norm {
	case "determined", "eager", "desperate", "poised":
		return true
	}
	return false
}

// wishes tells a word of wanting, asking or promising.
func wishes(norm string) bool {
	switch norm {
	case "aim", "aims", "aimed", "aiming", "hope", "hopes", "hoped", "hoping", "intend", "intends", "intended", "intending",
		"like", "need", "needs", "needed", "plan", "plans", "planned", "planning", "seek", "seeks", "sought", "seeking",
		"want", "wants", "wanted", "wanting", "wish", "wishes", "wished", "wishing",
		"propose", "proposes", "proposed", "proposing",
		"advise", "advises", "advised", "advising", "ask", "asks", "asked", "asking", "beg", "begs", "begged", "begging",
		"call", "calls", "called", "calling", "demand", "demands", "demanded", "demanding",
		"encourage", "encourages", "encouraged", "encouraging", "implore", "implores", "implored", "imploring",
		"pledge", "pledges", "pledged", "pledging", "press", "presses", "pressed", "pressing",
		"promise", "promises", "promised", "promising", "require", "requires", "required", "requiring",
		"tell", "tells", "told", "telling", "urge", "urges", "urged", "urging", "vow", "vows", "vowed", "vowing":
		return true
	}
	return bent(norm)
}

// considers tells a word after which a deed is only thought of, while a quality
// is told: "considered lying", "considered corrupt".
func considers(norm string) bool {
	switch norm {
	case "consider", "considers", "considered", "considering":
		return true
	}
	return false
}

// prospect tells a noun whose infinitive has yet to come about.
func prospect(norm string) bool {
	switch norm {
	case "ability", "bet", "bid", "bids", "call", "calls", "candidate", "chance", "chances", "desire", "effort", "efforts",
		"goal", "hope", "hopes", "measures", "need", "opportunity", "opportunities", "path", "plan", "plans", "pledge", "pledges",
		"promise", "promises", "proposal", "proposals", "push", "race", "steps", "strategy", "vow", "vows", "way", "ways", "wish":
		return true
	}
	return false
}
