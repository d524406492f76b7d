package text

// A role is what a word does in the pairing of quotation marks.
type role uint8

const (
	noRole role = iota
	opens
	closes
)

// maxDepth bounds how deep quotations nest; deeper marks are passed over.
const maxDepth = 16

// A quoteStack holds the quotations open at one point of a paragraph.
type quoteStack struct {
	depth int
	open  [maxDepth]struct {
		quotation int32
		family    family
	}
	count [families]int32
}

// unbalancedQuote is the code of the warning that a quotation lacks a mark.
const unbalancedQuote = "unbalanced_quote"

// pairQuotes pairs the quotation marks among the words [first, last) of a
// paragraph, appends its quotations and notes the marks' roles. Marks that turn
// out to be apostrophes get another kind.
func (sp *splitter) pairQuotes(first, last int32) {
	sp.roles = resized(sp.roles, int(last-first))
	sp.collectMarks(first, last)
	begun := sp.loose
	sp.loose = noFamily
	if begun != noFamily && (len(sp.marks) == 0 || sp.marks[0].word != first || sp.marks[0].family != begun) {
		sp.warnUnbalanced()
	}
	if len(sp.marks) == 0 {
		return
	}
	var st quoteStack
	for i := range sp.marks {
		sp.placeMark(&st, i, first, last)
	}
	for st.depth > 0 {
		// Speech of several paragraphs opens each of them and closes the last
		// alone: whether the mark is missing is known with the next paragraph.
		sp.warnLoose()
		sp.loose = st.open[st.depth-1].family
		sp.endOpen(&st, last)
	}
}

// resized gives a cleared slice of n roles that reuses r.
func resized(r []role, n int) []role {
	if cap(r) < n {
		return make([]role, n, 2*n)
	}
	r = r[:n]
	clear(r)
	return r
}

// warnLoose warns of a quotation that the paragraph before left open.
func (sp *splitter) warnLoose() {
	if sp.loose != noFamily {
		sp.warnUnbalanced()
	}
}

// placeMark lets one mark open or close a quotation, or be an apostrophe.
func (sp *splitter) placeMark(st *quoteStack, i int, first, last int32) {
	m := &sp.marks[i]
	inside := st.count[m.family] > 0
	var l lean
	if m.family == single {
		l = sp.leanOfSingle(m, inside, first, last)
		if l == 0 {
			sp.demote(m)
			return
		}
	} else {
		l = sp.settled(m, inside)
	}
	if l < 0 {
		if !inside {
			sp.roles[m.word-first] = closes
			sp.warnUnbalanced()
			return
		}
		sp.closeAt(st, m, first)
		return
	}
	if inside && m.closers < m.openers+st.count[m.family] && m.family != single {
		// Too few marks are left to close both: the one before lacks its own.
		for st.count[m.family] > 0 {
			sp.warnUnbalanced()
			sp.endOpen(st, m.word)
		}
	}
	sp.openAt(st, m, first)
}

// settled decides a double mark or guillemet by the quotations open so far.
func (sp *splitter) settled(m *mark, inside bool) lean {
	switch {
	case !inside:
		if m.lean == 0 {
			return 1
		}
		return m.lean
	case m.shape == 0 && m.lean >= 0:
		// Straight marks alternate, unless one that clearly opens leaves an
		// even number to come: then the mark before it was never closed.
		if m.lean == 1 && m.all%2 == 0 {
			return 1
		}
		return -1
	case m.shape == 1 && sp.detached(m.word) && sp.endsClause(m.word-1):
		return -1 // tasks. “ Next
	case m.shape == -1 && m.lean == 1:
		return -1 // safety. ”he said
	}
	if m.lean == 0 {
		return -1
	}
	return m.lean
}

// leanOfSingle decides whether a single mark opens, closes or is an apostrophe
// (0).
func (sp *splitter) leanOfSingle(m *mark, inside bool, first, last int32) lean {
	surface := sp.s[sp.doc.Words[m.word].Span.Begin:sp.doc.Words[m.word].Span.End]
	switch {
	case m.lean == 0 && inside:
		return -1
	case m.lean == 0:
		return 0
	case m.lean == 1 && inside && m.closers < m.openers+1:
		return 0
	case m.lean == 1 && m.closers > 0:
		return 1
	case m.lean == 1:
		// An opening mark that nothing closes is a quotation only where the
		// whole paragraph can be one.
		if surface == "‘" && m.word == first {
			return 1
		}
		return 0
	case !inside:
		return 0
	}
	if m.closers > 1 && m.closers > m.openers+1 && sp.mayBePossessive(m.word, last) {
		return 0 // 'the workers' party'
	}
	return -1
}

// demote makes a mark an apostrophe: a possessive clitic, which is a word of
// Letters as "'s" is, or else mere punctuation.
func (sp *splitter) demote(m *mark) {
	k := Punctuation
	if sp.afterSibilant(m.word) {
		k = Letters
	}
	sp.doc.Words[m.word].Kind = k
}

func (sp *splitter) openAt(st *quoteStack, m *mark, first int32) {
	if st.depth == maxDepth {
		return
	}
	d := sp.doc
	q := Quotation{
		Span:      d.Words[m.word].Span,
		Field:     sp.field,
		Paragraph: int32(len(d.Paragraphs)),
		FirstWord: m.word + 1,
		Parent:    -1,
	}
	if st.depth > 0 {
		q.Parent = st.open[st.depth-1].quotation
	}
	st.open[st.depth].quotation = int32(len(d.Quotations))
	st.open[st.depth].family = m.family
	st.depth++
	st.count[m.family]++
	d.Quotations = append(d.Quotations, q)
	sp.roles[m.word-first] = opens
}

// closeAt closes the innermost quotation of the mark's family, and ends those
// inside it that lack their mark.
func (sp *splitter) closeAt(st *quoteStack, m *mark, first int32) {
	for st.open[st.depth-1].family != m.family {
		sp.warnUnbalanced()
		sp.endOpen(st, m.word)
	}
	q := sp.endOpen(st, m.word)
	q.Closed = true
	q.Span.End = sp.doc.Words[m.word].Span.End
	sp.roles[m.word-first] = closes
}

// endOpen ends the innermost open quotation before word end.
func (sp *splitter) endOpen(st *quoteStack, end int32) *Quotation {
	st.depth--
	top := st.open[st.depth]
	st.count[top.family]--
	q := &sp.doc.Quotations[top.quotation]
	q.EndWord = end
	q.Span.End = sp.doc.Words[end-1].Span.End
	return q
}
