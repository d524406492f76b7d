package sentiment

import "slant/pipeline/syntax"

// match finds the entries in the sentence: shifters leave their mark on the
// words they change, judgements are kept as terms.
func (s *sentence) match() {
	n := int32(len(s.words))
	free := n // end of the run of words without a name's
	for i := int32(0); i < n; {
		if s.masked[i] {
			i++
			continue
		}
		if free <= i || free == n {
			free = i
			for free < n && !s.masked[free] {
				free++
			}
		}
		entries, length := s.rules.find(s.words[i:free])
		i += s.take(entries, i, i+int32(length))
	}
}

// take uses the entries that stand at a range of words and gives the number of
// words that are done with.
func (s *sentence) take(entries []int32, first, end int32) int32 {
	if len(entries) == 0 {
		return 1
	}
	head := s.topOf(first, end)
	phrase := end-first > 1
	best, rank := none, 0
	for _, id := range entries {
		e := &s.rules.entries[id]
		switch e.class {
		case judgement:
			if r := s.fit(e.tag, head, phrase); r > 0 && r >= rank { // of equals the later list's, which is the user's
				best, rank = id, r
			}
		case topic:
			if phrase {
				return end - first
			}
		default:
			if s.shiftFits(e, head, phrase) {
				s.leave(e, head, end)
			}
		}
	}
	if best != none {
		if phrase && s.rules.entries[best].tag == syntax.VERB && s.tag(first) == syntax.VERB {
			head = first
		}
		if e := &s.rules.entries[best]; e.tag == syntax.VERB && e.patient != 0 {
			s.shifts[head].judges = true
		}
		s.terms = append(s.terms, term{entry: best, first: first, end: end, head: head, number: int32(len(s.terms))})
	}
	return end - first
}

// fit ranks how well a word goes with an entry's part of speech; 0 is not at
// all. Taggers waver between participle and adjective, noun and name.
func (s *sentence) fit(want syntax.Tag, i int32, phrase bool) int {
	has := s.tag(i)
	switch {
	case has == want:
		return 3
	case phrase:
		return 1
	case want == syntax.NOUN && has == syntax.PROPN,
		want == syntax.ADJ && has == syntax.PROPN && !s.words[i].AllCaps:
		return 2
	case want == syntax.ADJ && (has == syntax.NOUN || has == syntax.VERB && s.participial(i) && s.dependent(i, syntax.Obj) == none),
		want == syntax.VERB && has == syntax.ADJ && len(s.norm(i)) > 4,
		want == syntax.NOUN && has == syntax.ADJ,
		want == syntax.ADV && has == syntax.ADJ,
		want == syntax.VERB && has == syntax.NOUN && s.gerund(i):
		return 1
	}
	return 0
}

func (s *sentence) shiftFits(e *entry, i int32, phrase bool) bool {
	if e.tag == syntax.X || phrase {
		return true
	}
	has := s.tag(i)
	switch e.tag {
	case syntax.VERB:
		return has == syntax.VERB || has == syntax.AUX
	case syntax.ADJ:
		return has == syntax.ADJ || has == syntax.DET
	}
	return has == e.tag
}
