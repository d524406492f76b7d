package text

import (
	"slices"
	"strings"
	"sync"
)

// maxSentenceWords is where a sentence is cut: parsers and quadratic features
// downstream rely on it.
const maxSentenceWords = 512

// A splitter builds one Document. Its scratch is reused between documents.
type splitter struct {
	doc   *Document
	field Field
	s     string          // the field's text
	lower strings.Builder // normal forms that differ from the text
	marks []mark          // quotation marks of the current paragraph
	roles []role          // by word of the current paragraph
	loose family          // of the quotation left open by the paragraph before; none: 0
}

var splitters = sync.Pool{New: func() any { return new(splitter) }}

// Split cuts an article's title and text. It is pure, takes linear time and
// accepts any bytes, of less than 2 GiB a field.
func Split(title, body string) Document {
	// News has about 5.35 bytes a word; growing now and then is cheaper than
	// holding too much for every article of a batch.
	size := len(title) + len(body)
	d := Document{
		Title:      title,
		Text:       body,
		Paragraphs: make([]Paragraph, 0, 4+size/160),
		Sentences:  make([]Sentence, 0, 4+size/100),
		Words:      make([]Word, 0, 8+size/5),
	}
	sp := splitters.Get().(*splitter)
	sp.doc = &d
	sp.splitField(Title, title)
	sp.splitField(Text, body)
	sp.doc, sp.s = nil, ""
	splitters.Put(sp)
	d.placeLead()
	d.markCredits()
	return d
}

func (sp *splitter) splitField(f Field, s string) {
	sp.field, sp.s, sp.loose = f, s, noFamily
	sp.lower = strings.Builder{} // the document keeps the old one's bytes
	for at := 0; at < len(s); {
		begin, end, next := nextParagraph(s, at)
		if begin < end {
			sp.splitParagraph(begin, end)
		}
		at = next
	}
	sp.warnLoose()
}

func (sp *splitter) splitParagraph(begin, end int) {
	d := sp.doc
	first := int32(len(d.Words))
	sp.scanWords(begin, end)
	last := int32(len(d.Words))
	if first == last {
		return
	}
	p := Paragraph{
		Span:          d.Cover(first, last),
		Field:         sp.field,
		FirstSentence: int32(len(d.Sentences)),
	}
	sp.pairQuotes(first, last)
	sp.cutSentences(first, last)
	p.EndSentence = int32(len(d.Sentences))
	d.Paragraphs = append(d.Paragraphs, p)
}

// warnUnbalanced notes, once, that a quotation lacks a mark.
func (sp *splitter) warnUnbalanced() {
	if !slices.Contains(sp.doc.Warnings, unbalancedQuote) {
		sp.doc.Warnings = append(sp.doc.Warnings, unbalancedQuote)
	}
}
