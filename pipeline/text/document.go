package text

// A Span is a half-open range of a field's text, 0-based, in bytes.
type Span struct {
	Begin, End int32
}

// A Field is one of an article's two texts.
type Field uint8

// The fields of an article.
const (
	Title Field = iota
	Text
)

// String gives the field's name as the tables write it.
func (f Field) String() string {
	if f == Title {
		return "title"
	}
	return "text"
}

// A Position is a sentence's place in its article.
type Position uint8

// The positions: the title, the opening of the text, the rest.
const (
	Headline Position = iota
	Lead              // the text's first two sentences of six words or more that end with a stop
	Body
)

// String gives the position's name as the tables write it.
func (p Position) String() string {
	switch p {
	case Headline:
		return "headline"
	case Lead:
		return "lead"
	default:
		return "body"
	}
}

// A WordKind tells what a word is made of.
type WordKind uint8

// The kinds of words.
const (
	Letters WordKind = iota // anything with a letter: "China", "Il-76", "U.S.", "n't", "'s"; the possessive "'" too
	Number                  // "2.6", "1,500", "3:1", "2021"
	Punctuation
	QuoteMark // an opening or closing quotation mark, any script
	Symbol    // "$", "%", emoji
)

// A Word is a token as Universal Dependencies cuts English: clitics stand
// apart ("China" "'s", "do" "n't"), hyphenated words and abbreviations with
// their stops do not.
type Word struct {
	Span     Span   // in bytes, into the sentence's field
	Sentence int32  // index into Document.Sentences
	Norm     string // lower case, with straight apostrophes and plain hyphens; never longer-lived than its Document
	Kind     WordKind
	Upper    bool // the first letter is a capital
	AllCaps  bool // at least two letters, and all are capitals
}

// A Sentence is at most 512 words.
type Sentence struct {
	Span               Span // in bytes, into Field; without surrounding space
	Field              Field
	Position           Position
	Paragraph          int32 // index into Document.Paragraphs
	FirstWord, EndWord int32 // half-open range of Document.Words
	Boilerplate        bool
}

// A Paragraph is a run of text without a line break that parts it.
type Paragraph struct {
	Span                       Span // in bytes, into Field
	Field                      Field
	FirstSentence, EndSentence int32 // half-open range of Document.Sentences
}

// A Quotation is a stretch between quotation marks. It never leaves its
// paragraph.
type Quotation struct {
	Span               Span // in bytes, into Field; marks included
	Field              Field
	Paragraph          int32 // index into Document.Paragraphs
	FirstWord, EndWord int32 // half-open range of Document.Words: what stands between the marks
	Closed             bool  // false: no closing mark, the paragraph's end stands for it
	Parent             int32 // index into Document.Quotations of the quotation around it; -1: none
}

// A Document is an article's texts, cut into paragraphs, sentences and words.
// Nothing in it changes the texts: everything is a span into them. Words and
// sentences of the title come before those of the text.
type Document struct {
	Title, Text string
	Paragraphs  []Paragraph
	Sentences   []Sentence
	Words       []Word
	Quotations  []Quotation // in order of their opening marks
	Warnings    []string    // "unbalanced_quote", once, if a quotation lacks a mark
}

// Of gives the whole text of a field.
func (d *Document) Of(f Field) string {
	if f == Title {
		return d.Title
	}
	return d.Text
}

// Slice gives the text of a span of a field.
func (d *Document) Slice(f Field, s Span) string {
	return d.Of(f)[s.Begin:s.End]
}

// Surface gives word i as it stands in the text.
func (d *Document) Surface(i int32) string {
	w := &d.Words[i]
	return d.Slice(d.Sentences[w.Sentence].Field, w.Span)
}

// Cover gives the span from the first to the last of the words in the
// half-open range, which must not be empty and must lie in one field.
func (d *Document) Cover(first, end int32) Span {
	return Span{d.Words[first].Span.Begin, d.Words[end-1].Span.End}
}
