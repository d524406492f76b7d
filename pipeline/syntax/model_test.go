package syntax

import (
	"os"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// embedded is the model that ships. The test reads its file, since package
// models is for the composition alone.
var embedded = sync.OnceValue(func() *Model {
	m, err := Load(embeddedFile())
	if err != nil {
		panic(err)
	}
	return m
})

func embeddedFile() []byte {
	b, err := os.ReadFile("../models/syntax.bin.zst")
	if err != nil {
		panic(err)
	}
	return b
}

// written makes a document of sentences whose words are parted by spaces;
// [X Y] is a name.
func written(sentences ...string) (*text.Document, []entity.Mention) {
	d := &text.Document{}
	var names []entity.Mention
	var b strings.Builder
	for s, line := range sentences {
		first, open := int32(len(d.Words)), int32(-1)
		begin := int32(b.Len())
		for _, form := range strings.Fields(line) {
			if strings.HasPrefix(form, "[") {
				open, form = int32(len(d.Words)), form[1:]
			}
			bare := strings.TrimSuffix(form, "]")
			w := text.Word{Norm: strings.ToLower(bare), Sentence: int32(s), Span: text.Span{Begin: int32(b.Len()), End: int32(b.Len() + len(bare))}}
			c := bare[0]
			switch {
			case c >= 'A' && c <= 'Z':
				w.Upper = true
				w.AllCaps = len(bare) > 1 && strings.ToUpper(bare) == bare
			case c >= '0' && c <= '9':
				w.Kind = text.Number
			case c == '"':
				w.Kind = text.QuoteMark
			case strings.Contains(".,;:?!()-", bare):
				w.Kind = text.Punctuation
			}
			b.WriteString(bare + " ")
			d.Words = append(d.Words, w)
			if bare != form {
				end := int32(len(d.Words))
				names = append(names, entity.Mention{Sentence: int32(s), FirstWord: open, EndWord: end, Kind: entity.Name})
			}
		}
		d.Sentences = append(d.Sentences, text.Sentence{
			Span: text.Span{Begin: begin, End: int32(b.Len()) - 1}, Field: text.Text, FirstWord: first, EndWord: int32(len(d.Words)),
		})
	}
	d.Text = b.String()
	return d, names
}

// checkTrees fails unless every parsed sentence is a tree of its own.
func checkTrees(t interface{ Fatalf(string, ...any) }, d *text.Document, p Parse) {
	for s := range d.Sentences {
		sentence := &d.Sentences[s]
		roots := 0
		for i := sentence.FirstWord; i < sentence.EndWord; i++ {
			h := p.Tokens[i].Head
			if !p.Parsed[s] {
				if p.Tokens[i] != (Token{Head: -1}) {
					t.Fatalf("word %d of an unparsed sentence has %v", i, p.Tokens[i])
				}
				continue
			}
			if h < 0 {
				roots++
				if p.Tokens[i].Relation != Root {
					t.Fatalf("root %d has relation %v", i, p.Tokens[i].Relation)
				}
				continue
			}
			steps := int32(0)
			for k := i; k >= 0; k = p.Tokens[k].Head {
				if k < sentence.FirstWord || k >= sentence.EndWord {
					t.Fatalf("word %d hangs outside of its sentence", i)
				}
				if steps++; steps > sentence.EndWord-sentence.FirstWord {
					t.Fatalf("word %d hangs on itself", i)
				}
			}
		}
		if want := min(1, sentence.EndWord-sentence.FirstWord); p.Parsed[s] && roots != int(want) {
			t.Fatalf("sentence %d has %d roots", s, roots)
		}
	}
}

func TestTreesAreTrees(t *testing.T) {
	m := embedded()
	words := []string{"the", "[Russia]", "said", "that", "[Xi Jinping]", ",", ".", "was", "praised", "by", "not", "who", "sluggish", "\"", "2021", "и", "'s", "and", "attacks", "?"}
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(0, 4).Draw(r, "sentences")
		var lines []string
		for range n {
			chosen := rapid.SliceOfN(rapid.SampledFrom(words), 0, 30).Draw(r, "words")
			lines = append(lines, strings.Join(chosen, " "))
		}
		d, names := written(lines...)
		skip := rapid.Int32Range(-1, 3).Draw(r, "unneeded")
		checkTrees(r, d, m.Parse(d, names, func(s int32) bool { return s != skip }))
	})
}

// A name never changes tags or trees, however many words it has.
func TestNamesDoNotMatter(t *testing.T) {
	m := embedded()
	d1, n1 := written("The outlet said [Russia] had bullied [Georgia] 's neighbours .")
	d2, n2 := written("The outlet said [Saint Kitts and Nevis] had bullied [Mr] 's neighbours .")
	p1, p2 := m.Parse(d1, n1, nil), m.Parse(d2, n2, nil)
	var bare1, bare2 []Token
	for _, k := range []int{0, 1, 2, 4, 5, 6, 7, 8, 9} {
		a := p1.Tokens[k]
		b := p2.Tokens[k]
		if k > 3 {
			b = p2.Tokens[k+3]
		}
		if b.Head > 3 {
			b.Head -= 3
		}
		bare1, bare2 = append(bare1, a), append(bare2, b)
	}
	for i := range bare1 {
		if bare1[i] != bare2[i] {
			t.Errorf("token %d: %v and %v", i, bare1[i], bare2[i])
		}
	}
}

func TestSentenceStandsForItself(t *testing.T) {
	m := embedded()
	first := "[Kazakhstan] was praised by the neighbours it had attacked ."
	d1, n1 := written(first)
	d2, n2 := written("Nobody heard of [Kazakhstan] and [China] .", first, "It is over .")
	alone, among := m.Parse(d1, n1, nil), m.Parse(d2, n2, nil)
	at := d2.Sentences[1].FirstWord
	for i, a := range alone.Tokens {
		b := among.Tokens[at+int32(i)]
		if b.Head >= 0 {
			b.Head -= at
		}
		if a != b {
			t.Errorf("word %d: alone %v, among others %v", i, a, b)
		}
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("no model"), make([]byte, 100)} {
		if _, err := Load(b); err == nil {
			t.Errorf("Load(%q) gave no error", b)
		}
	}
}
