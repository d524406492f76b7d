package text

// A family holds the marks that can open and close one quotation together.
// Straight and curly double marks are one family, since texts mix them.
type family uint8

const (
	noFamily family = iota
	double          // “ ” „ ‟ " `` '' 〝 〞 ＂
	single          // ‘ ’ ‚ ‛ ' `
	guillemets
	angles
	corners
	whiteCorners
	families
)

// A role is what a word does in the pairing of quotation marks.
type role uint8

const (
	noRole role = iota
	opens
	closes
)

// A lean is what a mark's shape and the spaces around it say: +1 opens,
// -1 closes, 0 either.
type lean int8

// A mark is a quotation mark of the paragraph at hand.
type mark struct {
	word   int32 // index into Document.Words
	family family
	shape  lean
	lean   lean
	// How many marks of the family that lean either way stand from this one
	// (included) to the paragraph's end.
	openers, closers, all int32
}

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

const warnUnbalanced = "unbalanced_quote"

// pairQuotes pairs the quotation marks among the words [first, last) of a
// paragraph, appends its quotations and notes the marks' roles. Marks that turn
// out to be apostrophes get another kind.
func (sp *splitter) pairQuotes(first, last int32) {
	sp.roles = resized(sp.roles, int(last-first))
	sp.collectMarks(first, last)
	begun := sp.loose
	sp.loose = noFamily
	if begun != noFamily && !(len(sp.marks) > 0 && sp.marks[0].word == first && sp.marks[0].family == begun) {
		sp.warn(warnUnbalanced)
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
		sp.warn(warnUnbalanced)
	}
}

// collectMarks lists the paragraph's quotation marks with what they lean to.
func (sp *splitter) collectMarks(first, last int32) {
	sp.marks = sp.marks[:0]
	words := sp.doc.Words
	for i := first; i < last; i++ {
		if words[i].Kind != QuoteMark {
			continue
		}
		surface := sp.s[words[i].Span.Begin:words[i].Span.End]
		if (surface == "„" || surface == "‚") && i > first && !sp.opensAfter(i-1, words[i].Span.Begin) {
			words[i].Kind = Punctuation // remains of a wrong decoding: "Norlandâ„¢s"
			continue
		}
		f, shape := shapeOf(surface)
		m := mark{word: i, family: f, shape: shape}
		m.lean = sp.leanOf(&m, first, last)
		sp.marks = append(sp.marks, m)
	}
	var openers, closers, all [families]int32
	for i := len(sp.marks) - 1; i >= 0; i-- {
		m := &sp.marks[i]
		switch m.lean {
		case 1:
			openers[m.family]++
		case -1:
			closers[m.family]++
		}
		all[m.family]++
		m.openers, m.closers, m.all = openers[m.family], closers[m.family], all[m.family]
	}
}

func shapeOf(s string) (family, lean) {
	switch s {
	case "“", "„", "‟", "``", "〝":
		return double, 1
	case "”", "''", "〞":
		return double, -1
	case "‘", "‚", "‛", "`":
		return single, 1
	case "’":
		return single, -1
	case "«":
		return guillemets, 1
	case "»":
		return guillemets, -1
	case "‹":
		return angles, 1
	case "›":
		return angles, -1
	case "「":
		return corners, 1
	case "」":
		return corners, -1
	case "『":
		return whiteCorners, 1
	case "』":
		return whiteCorners, -1
	case `"`, "＂":
		return double, 0
	}
	return single, 0
}

// leanOf weighs a mark's shape against what stands around it. Machine
// translation and careless typing turn marks round (`tasks. “`, `”Yes`), so
// where the spaces are clear they are believed.
func (sp *splitter) leanOf(m *mark, first, last int32) lean {
	span := sp.doc.Words[m.word].Span
	surface := sp.s[span.Begin:span.End]
	if surface == "„" || surface == "‚" || m.family >= corners {
		return m.shape
	}
	opening := m.word == first || sp.opensAfter(m.word-1, span.Begin)
	closing := m.word == last-1 || sp.closesBefore(m.word+1, span.End, opening)
	switch {
	case opening && !closing:
		return 1
	case closing && !opening:
		return -1
	}
	if m.word == last-1 && m.word > first {
		return -1
	}
	if m.word == first {
		return 1
	}
	return m.shape
}

// opensAfter tells whether a mark that begins at byte at, after word i, stands
// where quotations open.
func (sp *splitter) opensAfter(i, at int32) bool {
	w := &sp.doc.Words[i]
	if w.Span.End < at {
		return true
	}
	switch w.Kind {
	case QuoteMark:
		return len(sp.marks) > 0 && sp.marks[len(sp.marks)-1].lean == 1
	case Punctuation, Symbol:
		switch sp.s[w.Span.Begin:w.Span.End] {
		case "(", "[", "{", "-", "--", "–", "—", "/", "=", ">":
			return true
		}
	}
	return false
}

// closesBefore tells whether a mark that ends at byte at, before word i, stands
// where quotations close.
func (sp *splitter) closesBefore(i, at int32, opening bool) bool {
	w := &sp.doc.Words[i]
	if w.Span.Begin > at {
		return true
	}
	switch w.Kind {
	case QuoteMark:
		return !opening
	case Punctuation, Symbol:
		switch sp.s[w.Span.Begin:w.Span.End] {
		case "(", "[", "{", "$", "#", "@", "...", "…":
			return false
		}
		return true
	case Letters: // ”s: a clitic after a closed quotation
		return w.Norm[0] == '\''
	}
	return false
}

// placeMark lets one mark open or close a quotation, or be an apostrophe.
func (sp *splitter) placeMark(st *quoteStack, i int, first, last int32) {
	m := &sp.marks[i]
	inside := st.count[m.family] > 0
	l := m.lean
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
			sp.warn(warnUnbalanced)
			return
		}
		sp.closeAt(st, m, first)
		return
	}
	if inside && m.closers < m.openers+st.count[m.family] && m.family != single {
		// Too few marks are left to close both: the one before lacks its own.
		for st.count[m.family] > 0 {
			sp.warn(warnUnbalanced)
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

// detached tells whether spaces stand on both sides of word i, which is not
// the paragraph's first.
func (sp *splitter) detached(i int32) bool {
	words := sp.doc.Words
	w := words[i].Span
	return words[i-1].Span.End < w.Begin && (int(i+1) >= len(words) || words[i+1].Span.Begin > w.End)
}

// endsClause tells whether word i is a mark before which closing marks stand.
func (sp *splitter) endsClause(i int32) bool {
	w := &sp.doc.Words[i]
	if w.Kind != Punctuation {
		return false
	}
	switch sp.s[w.Span.End-1] {
	case '.', '!', '?', ',', 0xA6: // the last byte of …
		return true
	}
	return false
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

// mayBePossessive tells whether the mark at word i can be the apostrophe of
// "the workers' party".
func (sp *splitter) mayBePossessive(i, last int32) bool {
	words := sp.doc.Words
	if !sp.afterSibilant(i) || i+1 >= last {
		return false
	}
	return words[i+1].Kind == Letters && !words[i+1].Upper && words[i+1].Span.Begin > words[i].Span.End
}

// afterSibilant tells whether word i stands right after a letter that takes
// the possessive apostrophe alone.
func (sp *splitter) afterSibilant(i int32) bool {
	at := sp.doc.Words[i].Span.Begin
	if at == 0 {
		return false
	}
	switch sp.s[at-1] {
	case 's', 'S', 'x', 'z', 'X', 'Z':
		return true
	}
	return false
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
		sp.warn(warnUnbalanced)
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
