package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A treebank is a syntax.Treebank with the genre of every sentence.
type treebank struct {
	syntax.Treebank
	genres []string
}

// readTreebank reads a zstd-compressed CoNLL-U file.
func readTreebank(path string) (*treebank, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer z.Close()
	return parseTreebank(path, z)
}

// A line is a word of a CoNLL-U file.
type line struct {
	form, lemma, tag, features, relation string
	head                                 int // 1-based, 0: root
}

// parseTreebank reads CoNLL-U. The document's text is the words with a space
// between two; multiword tokens and empty nodes are passed over.
func parseTreebank(path string, in io.Reader) (*treebank, error) {
	t := &treebank{Treebank: syntax.Treebank{Doc: &text.Document{}}}
	var b strings.Builder
	var lines []line
	genre := ""
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<22)
	for number := 1; scan.Scan(); number++ {
		s := scan.Text()
		switch {
		case s == "":
			if len(lines) > 0 {
				t.add(&b, lines, genre)
			}
			lines = lines[:0]
		case strings.HasPrefix(s, "# meta::genre = "):
			genre = strings.TrimPrefix(s, "# meta::genre = ")
		case s[0] == '#':
			if id, ok := strings.CutPrefix(s, "# newdoc id = "); ok {
				genre, _, _ = strings.Cut(id, "-")
			}
		default:
			f := strings.Split(s, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("%s:%d: %d columns, CoNLL-U has 10", path, number, len(f))
			}
			if strings.ContainsAny(f[0], "-.") {
				continue
			}
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return nil, fmt.Errorf("%s:%d: head %q is not a number", path, number, f[6])
			}
			lines = append(lines, line{f[1], f[2], f[3], f[5], f[7], head})
		}
	}
	if len(lines) > 0 {
		t.add(&b, lines, genre)
	}
	t.Doc.Text = b.String()
	return t, scan.Err()
}

// add appends a sentence.
func (t *treebank) add(b *strings.Builder, lines []line, genre string) {
	first := int32(len(t.Doc.Words))
	s := int32(len(t.Doc.Sentences))
	begin := int32(b.Len())
	for _, l := range lines {
		w := wordOf(l.form)
		w.Sentence = s
		w.Span.Begin = int32(b.Len())
		b.WriteString(l.form)
		w.Span.End = int32(b.Len())
		b.WriteByte(' ')
		t.Doc.Words = append(t.Doc.Words, w)
		token := syntax.Token{Head: first + int32(l.head) - 1, Relation: syntax.RelationNamed(l.relation), Tag: syntax.TagNamed(l.tag)}
		token.Form = formOf(token.Tag, l.features)
		if l.head == 0 {
			token.Head = -1
		}
		t.Gold.Tokens = append(t.Gold.Tokens, token)
		t.Lemmas = append(t.Lemmas, strings.ToLower(l.lemma))
	}
	t.Gold.Parsed = append(t.Gold.Parsed, true)
	t.genres = append(t.genres, genre)
	t.Doc.Sentences = append(t.Doc.Sentences, text.Sentence{
		Span: text.Span{Begin: begin, End: int32(b.Len()) - 1}, Field: text.Text, Position: text.Body,
		FirstWord: first, EndWord: first + int32(len(lines)),
	})
	t.Names = append(t.Names, namesOf(t.Doc, t.Gold.Tokens, s)...)
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
