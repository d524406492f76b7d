package reference

import (
	"os"
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// gazetteer reads the built-in lists.
func gazetteer(t testing.TB) *entity.Gazetteer {
	t.Helper()
	files, err := lexicons.Embedded("entities")
	if err != nil {
		t.Fatal(err)
	}
	var all []entity.Entity
	for _, f := range files {
		list, err := entity.ParseList(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, list...)
	}
	g, err := entity.NewGazetteer(all)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func metonymy(t testing.TB, literal bool) *Metonymy {
	t.Helper()
	files, err := lexicons.Embedded("reference")
	if err != nil {
		t.Fatal(err)
	}
	files = slices.DeleteFunc(files, func(f *lexicons.File) bool { return f.Kind != "reference" })
	m, err := Load(literal, files...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// parser reads the embedded model from its file: this stage may not import the
// package that embeds it.
func parser(t testing.TB) *syntax.Model {
	t.Helper()
	file, err := os.ReadFile("../models/syntax.bin.zst")
	if err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func unparsed(d *text.Document) syntax.Parse {
	p := syntax.Parse{Tokens: make([]syntax.Token, len(d.Words)), Parsed: make([]bool, len(d.Sentences))}
	for i := range p.Tokens {
		p.Tokens[i].Head = -1
	}
	return p
}

func nobody(d *text.Document) voice.Voices {
	v := voice.Voices{Of: make([]int32, len(d.Words))}
	for i := range v.Of {
		v.Of[i] = voice.Author
	}
	return v
}

// An annotated sentence holds what each marked name stands for.
type annotated struct {
	line  int
	text  string
	marks []mark
}

type mark struct {
	begin      int32 // in bytes, into text
	government bool
}

// readAnnotated reads lines with marks such as "[Moscow]M said in [Paris]L".
func readAnnotated(t testing.TB, path string) []annotated {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []annotated
	for n, line := range strings.Split(string(content), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		a := annotated{line: n + 1}
		for {
			before, rest, ok := strings.Cut(line, "[")
			a.text += before
			if !ok {
				break
			}
			name, after, ok := strings.Cut(rest, "]")
			if !ok || after == "" || after[0] != 'M' && after[0] != 'L' {
				t.Fatalf("%s:%d: a mark is not closed by ]M or ]L", path, n+1)
			}
			a.marks = append(a.marks, mark{int32(len(a.text)), after[0] == 'M'})
			a.text += name
			line = after[1:]
		}
		out = append(out, a)
	}
	return out
}

func TestMetonymsOfAnnotatedSentences(t *testing.T) {
	g, m, p := gazetteer(t), metonymy(t, false), parser(t)
	sentences := readAnnotated(t, "testdata/metonymy.txt")
	for _, c := range []struct {
		name  string
		parse func(*text.Document, []entity.Mention) syntax.Parse
		gate  int // percent
	}{
		{"parsed", func(d *text.Document, mentions []entity.Mention) syntax.Parse { return p.Parse(d, mentions, nil) }, 90},
		{"unparsed", func(d *text.Document, _ []entity.Mention) syntax.Parse { return unparsed(d) }, 85},
	} {
		t.Run(c.name, func(t *testing.T) {
			right, all := 0, 0
			for _, a := range sentences {
				d := text.Split("", a.text)
				found := entity.Find(g, &d, 0, false)
				got := Resolve(g, m, testPersons(t), &d, found.Mentions, c.parse(&d, found.Mentions), nobody(&d))
				for _, want := range a.marks {
					all++
					m := mentionAt(got.Mentions, want.begin)
					switch {
					case m == nil:
						t.Errorf("line %d: no mention at byte %d: %s", a.line, want.begin, a.text)
					case (m.Kind == entity.Metonym) == want.government:
						right++
					default:
						t.Logf("line %d: byte %d is %s %s: %s", a.line, want.begin, m.Kind, m.Entity, a.text)
					}
				}
			}
			t.Logf("%d of %d right", right, all)
			if right*100 < all*c.gate {
				t.Errorf("%d of %d right, want at least %d %%", right, all, c.gate)
			}
		})
	}
}

func mentionAt(mentions []entity.Mention, begin int32) *entity.Mention {
	for i := range mentions {
		if mentions[i].Span.Begin == begin {
			return &mentions[i]
		}
	}
	return nil
}
