package eval

import (
	"fmt"
	"path/filepath"
	"strings"

	"slant/pipeline"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// Syntax measures words and sentences on the running text of treebanks, and
// parts of speech, heads and relations on their words:
//
//   - splitter: F1 of words and of sentences, each right where it begins and
//     ends as in the treebank. word_f1_whole_compounds is without cutting
//     hyphened compounds as the treebank does (see universalWords).
//   - parser: upos, forms (number, tense, participle, comparison), lemmas (but
//     for proper nouns), uas (right head) and las (right head and relation, without
//     subtypes) of gold words with predicted tags, punctuation included, every
//     word for itself.
//   - parser_names: the same with every proper name as one word, as the
//     program reads; which words are names is taken from the gold tags.
//   - parser_found: the same with the names that package entity finds.
//
// Parts are genres, and bands of sentence length for the parser.
func Syntax(m *pipeline.Models, inputs []Input) (Report, error) {
	r := FigureReport{Task: "syntax", Header: []string{"miss", "gold", "said", "where", "file"}}
	var f figures
	for _, in := range inputs {
		bank, err := ReadTreebank(in.Name, in.Content)
		if err != nil {
			return nil, err
		}
		scope := scope{&f, &r.Misses, ""}
		if len(inputs) > 1 {
			scope.prefix = filepath.Base(in.Name) + " "
		}
		for i := range bank.Documents {
			scope.split(in.Name, &bank.Documents[i])
		}
		found := entity.Find(m.Gazetteer, bank.Doc, 0, false).Mentions
		scope.parse(m, in.Name, "parser", bank, nil)
		scope.parse(m, in.Name, "parser_names", bank, bank.Names)
		scope.parse(m, in.Name, "parser_found", bank, namesAmong(found))
	}
	f.document(map[string]string{
		"word_f1":                 "words of the running text, compounds cut at hyphens as in the treebank",
		"word_f1_whole_compounds": "words as slant cuts them",
		"sentence_f1":             "sentences of the running text",
		"upos":                    "universal parts of speech of gold words",
		"forms":                   "number, tense, participle or comparison",
		"lemmas":                  "dictionary forms",
		"uas":                     "heads, predicted tags",
		"las":                     "heads and relations, predicted tags",
	})
	r.Figures = f.ordered()
	return &r, nil
}

// A scope is where figures and misses of one input go.
type scope struct {
	figures *figures
	misses  *[][]string
	prefix  string // of parts, where there are several inputs
}

func (s *scope) count(scorer, name string, parts []string, group string, right, gold, said int64) {
	s.figures.count(scorer, name, "", group, right, gold, said)
	if s.prefix != "" {
		s.figures.count(scorer, name, strings.TrimSpace(s.prefix), group, right, gold, said)
	}
	for _, part := range parts {
		s.figures.count(scorer, name, s.prefix+part, group, right, gold, said)
	}
}

func (s *scope) miss(cells ...string) { *s.misses = append(*s.misses, cells) }

// split measures words and sentences of a running text.
func (s *scope) split(file string, d *RunningText) {
	doc := text.Split("", d.Text)
	var words, universal, sentences []text.Span
	for i := range doc.Words {
		words = append(words, doc.Words[i].Span)
		universal = universalWords(universal, d.Text, doc.Words[i].Span)
	}
	for i := range doc.Sentences {
		sentences = append(sentences, doc.Sentences[i].Span)
	}
	parts := []string{"genre " + d.Genre}
	if d.Genre == "" {
		parts = nil
	}
	for _, c := range []struct {
		name       string
		gold, said []text.Span
	}{{"word_f1", d.Words, universal}, {"word_f1_whole_compounds", d.Words, words}, {"sentence_f1", d.Sentences, sentences}} {
		right := same(c.gold, c.said)
		s.count("splitter", c.name, parts, d.Name, int64(len(right)), int64(len(c.gold)), int64(len(c.said)))
		if c.name == "word_f1_whole_compounds" {
			continue
		}
		for _, span := range c.gold {
			if !right[span] {
				s.miss(strings.TrimSuffix(c.name, "_f1"), d.Text[span.Begin:span.End], "", d.Name, file)
			}
		}
	}
}

// same gives the spans that both have.
func same(a, b []text.Span) map[text.Span]bool {
	in := make(map[text.Span]bool, len(a))
	for _, s := range a {
		in[s] = true
	}
	both := make(map[text.Span]bool, len(a))
	for _, s := range b {
		if in[s] {
			both[s] = true
		}
	}
	return both
}

// parse measures the parser on gold words, with the names given as one word
// each.
func (s *scope) parse(m *pipeline.Models, file, scorer string, bank *Treebank, names []entity.Mention) {
	got := m.Parser.Parse(bank.Doc, names, nil)
	gold := readNames(bank, names)
	for i, g := range gold.tokens {
		w := &bank.Doc.Words[i]
		if gold.inner[i] {
			continue
		}
		sentence := &bank.Doc.Sentences[w.Sentence]
		parts := []string{lengthBand(sentence.EndWord - sentence.FirstWord)}
		if genre := bank.Genres[w.Sentence]; genre != "" {
			parts = append(parts, "genre "+genre)
		}
		t := got.Tokens[i]
		// Sentences are what is resampled.
		group := fmt.Sprint(file, " ", w.Sentence)
		for _, c := range []struct {
			name  string
			right bool
		}{
			{"upos", t.Tag == g.Tag},
			{"forms", t.Form == g.Form},
			{"lemmas", g.Tag == syntax.PROPN || m.Parser.Lemma(w.Norm, t.Tag, t.Form) == bank.Lemmas[i]},
			{"uas", t.Head == g.Head},
			{"las", t.Head == g.Head && t.Relation == g.Relation},
		} {
			s.count(scorer, c.name, parts, group, btoi(c.right), 1, 1)
		}
		if scorer == "parser" && (t.Tag != g.Tag || t.Head != g.Head || t.Relation != g.Relation) {
			s.miss("parse "+bank.Doc.Slice(text.Text, w.Span), describe(bank, g), describe(bank, t), bank.Doc.Slice(text.Text, sentence.Span), file)
		}
	}
}

func btoi(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}

func describe(bank *Treebank, t syntax.Token) string {
	head := "ROOT"
	if t.Head >= 0 {
		head = bank.Doc.Slice(text.Text, bank.Doc.Words[t.Head].Span)
	}
	return fmt.Sprintf("%v %v of %s", t.Tag, t.Relation, head)
}

func lengthBand(n int32) string {
	switch {
	case n <= 10:
		return "length 01-10"
	case n <= 20:
		return "length 11-20"
	case n <= 40:
		return "length 21-40"
	default:
		return "length 41+"
	}
}

// namesAmong gives the mentions that the parser sees as one word.
func namesAmong(mentions []entity.Mention) []entity.Mention {
	var names []entity.Mention
	for i := range mentions {
		if syntax.Collapses(&mentions[i]) {
			names = append(names, mentions[i])
		}
	}
	return names
}

// A reading is a gold parse with some names seen as one word, the last.
type reading struct {
	tokens []syntax.Token
	inner  []bool // not counted: a name's words but the last
}

func readNames(bank *Treebank, names []entity.Mention) reading {
	r := reading{append([]syntax.Token(nil), bank.Gold.Tokens...), make([]bool, len(bank.Gold.Tokens))}
	stands := make([]int32, len(r.tokens))
	for i := range stands {
		stands[i] = int32(i)
	}
	for _, n := range names {
		last := n.EndWord - 1
		for i := n.FirstWord; i < n.EndWord; i++ {
			stands[i] = last
			r.inner[i] = i != last
			if h := bank.Gold.Tokens[i].Head; h < n.FirstWord || h >= n.EndWord {
				r.tokens[last] = bank.Gold.Tokens[i]
			}
		}
	}
	for i := range r.tokens {
		if h := r.tokens[i].Head; h >= 0 {
			r.tokens[i].Head = stands[h]
		}
	}
	return r
}
