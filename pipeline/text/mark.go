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
