package eval

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A Treebank is a file of Universal Dependencies (CoNLL-U), read twice: word by
// word as it is annotated, and as the running text that it was made from.
type Treebank struct {
	syntax.Treebank
	Genres    []string // by sentence; "" where the file does not tell
	Documents []RunningText
}

// A RunningText is a document of a treebank with the places of its words and
// sentences.
type RunningText struct {
	Name, Genre      string
	Text             string
	Words, Sentences []text.Span // in bytes
	// Names are the proper names of its entities, where the treebank tells of
	// entities, in order of their begin, none inside another.
	Names []NamedSpan
	// Phrases are what names or refers to its entities, proper or not.
	Phrases []EntityPhrase
}

// A treebankReader collects a treebank line by line.
type treebankReader struct {
	Treebank
	words     strings.Builder // the words, with a space between two
	running   strings.Builder // the running text of the current document
	rows      []row
	text      string // of the current sentence
	genre     string
	paragraph bool // the sentence begins a paragraph
	glued     bool // the last sentence ended without a space after it
}

// A row is a line of a sentence: a word, or the form that several words are
// written in.
type row struct {
	form, tag, relation string
	lemma, features     string
	entity              string // the column of MISC, as GUM has it; "" none
	head                int    // 1-based, 0: root
	covers              int    // > 0: the form of so many words, which follow
	noSpace             bool
	proper, numeral     bool // a proper noun, a numeral by the tags of UD or of Penn
}

// ReadTreebank reads CoNLL-U; name is for messages. Empty nodes are passed
// over. An error is file:line: what is wrong.
func ReadTreebank(name string, content []byte) (*Treebank, error) {
	r := treebankReader{Treebank: Treebank{Treebank: syntax.Treebank{Doc: &text.Document{}}}}
	number := 0
	for line := range bytes.Lines(content) {
		number++
		if err := r.line(strings.TrimRight(string(line), "\r\n")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	if err := r.endSentence(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, number, err)
	}
	r.endDocument()
	r.Doc.Text = r.words.String()
	if len(r.Doc.Sentences) == 0 {
		return nil, fmt.Errorf("%s: there is no sentence in it; the columns of CoNLL-U are wanted", name)
	}
	return &r.Treebank, nil
}

func (r *treebankReader) line(s string) error {
	switch {
	case s == "":
		return r.endSentence()
	case s[0] == '#':
		r.comment(s)
		return nil
	}
	f := strings.Split(s, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns; CoNLL-U has 10, parted by tabs", len(f))
	}
	w := row{form: f[1], lemma: f[2], tag: f[3], features: f[5], relation: f[7], noSpace: strings.Contains(f[9], "SpaceAfter=No")}
	w.proper = w.tag == "PROPN" || f[4] == "NNP" || f[4] == "NNPS"
	w.numeral = w.tag == "NUM" || f[4] == "CD"
	for _, misc := range strings.Split(f[9], "|") {
		if e, ok := strings.CutPrefix(misc, "Entity="); ok {
			w.entity = e
		}
	}
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		a, err1 := strconv.Atoi(first)
		b, err2 := strconv.Atoi(last)
		if err1 != nil || err2 != nil || b < a {
			return fmt.Errorf("%q is no range of words", f[0])
		}
		w.covers = b - a + 1
		r.rows = append(r.rows, w)
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	var err error
	if w.head, err = strconv.Atoi(f[6]); err != nil || w.head < 0 {
		return fmt.Errorf("head %q is no word's number", f[6])
	}
	r.rows = append(r.rows, w)
	return nil
}

func (r *treebankReader) comment(s string) {
	if id, ok := strings.CutPrefix(s, "# newdoc"); ok {
		r.endDocument()
		_, id, _ = strings.Cut(id, "id = ")
		r.Documents = append(r.Documents, RunningText{Name: strings.TrimSpace(id)})
		r.genre, _, _ = strings.Cut(strings.TrimSpace(id), "-")
	}
	if genre, ok := strings.CutPrefix(s, "# meta::genre = "); ok {
		r.genre = genre
	}
	if t, ok := strings.CutPrefix(s, "# text = "); ok {
		r.text = t
	}
	if s == "# newpar" || strings.HasPrefix(s, "# newpar id") {
		r.paragraph = true
	}
}

func (r *treebankReader) endSentence() error {
	if len(r.rows) == 0 {
		return nil
	}
	var words []row
	for _, w := range r.rows {
		if w.covers == 0 {
			words = append(words, w)
		}
	}
	for _, w := range words {
		if w.head > len(words) {
			return fmt.Errorf("head %d, of a sentence of %d words", w.head, len(words))
		}
	}
	r.addTree(words)
	err := r.addRunning(words)
	r.glued = r.rows[len(r.rows)-1].noSpace
	r.rows, r.text, r.paragraph = r.rows[:0], "", false
	return err
}

// addTree appends a sentence to the document of gold words.
func (r *treebankReader) addTree(words []row) {
	first := int32(len(r.Doc.Words))
	s := int32(len(r.Doc.Sentences))
	begin := int32(r.words.Len())
	for _, l := range words {
		w := wordOf(l.form)
		w.Sentence = s
		w.Span.Begin = int32(r.words.Len())
		r.words.WriteString(l.form)
		w.Span.End = int32(r.words.Len())
		r.words.WriteByte(' ')
		r.Doc.Words = append(r.Doc.Words, w)
		token := syntax.Token{Head: first + int32(l.head) - 1, Relation: syntax.RelationNamed(l.relation), Tag: syntax.TagNamed(l.tag)}
		token.Form = formOf(token.Tag, l.features)
		if l.head == 0 {
			token.Head = -1
		}
		r.Gold.Tokens = append(r.Gold.Tokens, token)
		r.Lemmas = append(r.Lemmas, strings.ToLower(l.lemma))
	}
	r.Gold.Parsed = append(r.Gold.Parsed, true)
	r.Genres = append(r.Genres, r.genre)
	r.Doc.Sentences = append(r.Doc.Sentences, text.Sentence{
		Span: text.Span{Begin: begin, End: int32(r.words.Len()) - 1}, Field: text.Text, Position: text.Body,
		FirstWord: first, EndWord: first + int32(len(words)),
	})
	r.Names = append(r.Names, namesOf(r.Doc, r.Gold.Tokens, s)...)
}

// addRunning appends a sentence to the running text. A sentence whose text is
// not given is its forms, with spaces where the file has them.
func (r *treebankReader) addRunning(words []row) error {
	if len(r.Documents) == 0 {
		r.Documents = append(r.Documents, RunningText{})
	}
	d := &r.Documents[len(r.Documents)-1]
	d.Genre = r.genre
	switch {
	case r.running.Len() == 0:
	case r.paragraph:
		r.running.WriteByte('\n')
	case !r.glued:
		r.running.WriteByte(' ')
	}
	if r.text == "" {
		r.text = formsOf(r.rows)
	}
	base := r.running.Len()
	r.running.WriteString(r.text)
	spans, err := place(r.rows, r.text)
	if err != nil {
		return err
	}
	for _, s := range spans {
		d.Words = append(d.Words, text.Span{Begin: s.Begin + int32(base), End: s.End + int32(base)})
	}
	placed := d.Words[len(d.Words)-len(spans):]
	d.Phrases = append(d.Phrases, phrasesOf(words, placed)...)
	for _, n := range namedEntities(words) {
		d.Names = append(d.Names, NamedSpan{text.Span{Begin: placed[n.first].Begin, End: placed[n.end-1].End}, n.kind})
	}
	d.Sentences = append(d.Sentences, text.Span{Begin: d.Words[len(d.Words)-len(spans)].Begin, End: d.Words[len(d.Words)-1].End})
	return nil
}

func (r *treebankReader) endDocument() {
	if len(r.Documents) > 0 {
		r.Documents[len(r.Documents)-1].Text = r.running.String()
	}
	r.running.Reset()
	r.glued = false
}

func formsOf(rows []row) string {
	var b strings.Builder
	inside := 0
	for i, w := range rows {
		if inside > 0 {
			inside--
			continue
		}
		inside = w.covers
		b.WriteString(w.form)
		if !w.noSpace && i+1+inside < len(rows) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// place finds the words of a sentence in its text, in bytes. Words that are
// written in one form are parts of it where their forms are, and else all of it.
func place(rows []row, s string) ([]text.Span, error) {
	var spans []text.Span
	at := 0
	for i := 0; i < len(rows); i++ {
		w := rows[i]
		at = len(s) - len(strings.TrimLeftFunc(s[at:], func(c rune) bool { return unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) }))
		if !strings.HasPrefix(s[at:], w.form) {
			return nil, fmt.Errorf("the text of the sentence has no %q at character %d", w.form, len([]rune(s[:at])))
		}
		if w.covers == 0 {
			spans = append(spans, text.Span{Begin: int32(at), End: int32(at + len(w.form))})
			at += len(w.form)
			continue
		}
		end, from := at+len(w.form), at
		for _, part := range rows[i+1 : min(i+1+w.covers, len(rows))] {
			if strings.HasPrefix(s[from:end], part.form) {
				spans = append(spans, text.Span{Begin: int32(from), End: int32(from + len(part.form))})
				from += len(part.form)
			} else {
				spans = append(spans, text.Span{Begin: int32(at), End: int32(end)})
			}
		}
		at = end
		i += w.covers
	}
	return spans, nil
}

// formOf gives the form that features of Universal Dependencies say.
func formOf(tag syntax.Tag, features string) syntax.Form {
	has := func(feature string) bool { return strings.Contains("|"+features+"|", "|"+feature+"|") }
	switch tag {
	case syntax.VERB, syntax.AUX:
		switch {
		case has("VerbForm=Ger"), has("VerbForm=Part") && has("Tense=Pres"):
			return syntax.PresentParticiple
		case has("VerbForm=Part"):
			return syntax.PastParticiple
		case has("Mood=Ind") && has("Tense=Past"), has("VerbForm=Fin") && has("Tense=Past"):
			return syntax.Past
		case has("Mood=Ind") && has("VerbForm=Fin"):
			return syntax.Present
		case has("VerbForm=Inf"), has("VerbForm=Fin"):
			return syntax.Base
		}
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.DET:
		switch {
		case has("Number=Sing"):
			return syntax.Singular
		case has("Number=Plur"):
			return syntax.Plural
		}
	case syntax.ADJ, syntax.ADV:
		switch {
		case has("Degree=Cmp"):
			return syntax.Comparative
		case has("Degree=Sup"):
			return syntax.Superlative
		}
	}
	return syntax.NoForm
}

// wordOf gives a word's properties as the text stage would.
func wordOf(form string) text.Word {
	w := text.Word{Norm: strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "–", "-", "—", "-", "‐", "-", "‑", "-").Replace(form))}
	letters, upper, digits, quotes := 0, 0, 0, 0
	for i, r := range form {
		switch {
		case unicode.IsLetter(r):
			if i == 0 || letters == 0 {
				w.Upper = unicode.IsUpper(r)
			}
			letters++
			if unicode.IsUpper(r) {
				upper++
			}
		case unicode.IsDigit(r):
			digits++
		case strings.ContainsRune("\"“”„«»‘’`'", r):
			quotes++
		}
	}
	w.AllCaps = letters >= 2 && upper == letters
	switch {
	case letters > 0:
		w.Kind = text.Letters
	case digits > 0:
		w.Kind = text.Number
	case quotes > 0:
		w.Kind = text.QuoteMark
	case strings.IndexFunc(form, unicode.IsPunct) >= 0 && !strings.ContainsAny(form, "%&@*#"):
		w.Kind = text.Punctuation
	default:
		w.Kind = text.Symbol
	}
	return w
}

// namesOf finds the proper names of a sentence as the entity stage would: runs
// of PROPN with one head, without titles, months and days.
func namesOf(d *text.Document, gold []syntax.Token, s int32) []entity.Mention {
	var names []entity.Mention
	sentence := &d.Sentences[s]
	for i := sentence.FirstWord; i < sentence.EndWord; {
		if !nameWord(d, gold, i) {
			i++
			continue
		}
		end := i + 1
		for end < sentence.EndWord && nameWord(d, gold, end) && oneName(gold, end-1, end) {
			end++
		}
		for ; end > i+1 && heads(gold, i, end) != 1; end-- {
		}
		names = append(names, entity.Mention{
			Span: d.Cover(i, end), Sentence: s, FirstWord: i, EndWord: end, Kind: entity.Name, Confidence: entity.Certain, Discovered: true,
		})
		i = end
	}
	return names
}

// oneName tells whether two neighbours belong to one name by their relations.
func oneName(gold []syntax.Token, a, b int32) bool {
	inner := func(r syntax.Relation) bool {
		return r == syntax.Flat || r == syntax.Compound || r == syntax.Amod || r == syntax.Nmod || r == syntax.Goeswith || r == syntax.Punct
	}
	switch {
	case gold[a].Head == b:
		return inner(gold[a].Relation)
	case gold[b].Head == a:
		return inner(gold[b].Relation)
	default:
		return gold[a].Head == gold[b].Head && gold[a].Head >= 0 && inner(gold[a].Relation) ||
			gold[b].Relation == syntax.Flat || gold[a].Relation == syntax.Compound
	}
}

// heads counts the words of a range that hang outside of it.
func heads(gold []syntax.Token, first, end int32) (n int) {
	for i := first; i < end; i++ {
		if h := gold[i].Head; h < first || h >= end {
			n++
		}
	}
	return n
}

func nameWord(d *text.Document, gold []syntax.Token, i int32) bool {
	return gold[i].Tag == syntax.PROPN && d.Words[i].Upper && !strings.Contains(notNames, " "+d.Words[i].Norm+" ")
}

// notNames are proper nouns that the entity stage leaves outside of names.
const notNames = " january february march april may june july august september october november december" +
	" jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec" +
	" monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun" +
	" mr. mrs. ms. dr. prof. mr mrs ms dr sir lord lady president minister senator sen. rep. representative" +
	" governor gov. mayor general gen. colonel col. captain capt. lt. sgt. sergeant king queen prince princess" +
	" prime vice secretary chancellor ambassador judge justice pope bishop archbishop father brother sister" +
	" professor doctor chairman director premier sheikh ayatollah imam coach "
