package text

// The lead is what a reader meets first: the first two sentences of the text,
// where a sentence ends with a stop and has at least six words. Headings,
// bylines, dates and photo credits before and between them have no stop and
// are body. Sixty words, the usual definition by length, would cut sentences.
const (
	leadSentences = 2
	leadMinWords  = 6
)

// placeLead marks the lead among the sentences of the text.
func (d *Document) placeLead() {
	n := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Field != Text || s.EndWord-s.FirstWord < leadMinWords || !d.endsWithStop(s) {
			continue
		}
		s.Position = Lead
		if n++; n == leadSentences {
			return
		}
	}
}

// endsWithStop tells whether a sentence ends with a stop, before any closing
// marks.
func (d *Document) endsWithStop(s *Sentence) bool {
	text := d.Of(s.Field)
	for i := s.EndWord - 1; i > s.FirstWord; i-- {
		w := &d.Words[i]
		switch c := text[w.Span.End-1]; {
		case c == '.' || c == '!' || c == '?':
			return true
		case w.Kind == QuoteMark || c == ')' || c == ']':
		default:
			return wideStopOf(text[w.Span.Begin:w.Span.End]) != noStop
		}
	}
	return false
}
