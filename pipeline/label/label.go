package label

import (
	"sync"

	"slant/pipeline/entity"
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A Form is how a label stands to a name.
type Form uint8

// The forms.
const (
	Surname   Form = iota // the surname alone
	FullName              // first name and surname
	Name                  // the name of something else than a person, with an adjective that judges it
	Title                 // an office before a name: "President Tokayev"
	Honorific             // a courtesy before a name: "Mr. Johnson"
	Nominal               // a noun before the name, beside it, said of it, instead of it or headed by it
)

// String gives the form as the tables write it.
func (f Form) String() string {
	return [...]string{"surname", "full name", "name", "title", "honorific", "nominal"}[f]
}

// A Label is what an entity is called in one place.
type Label struct {
	Mention int32  // index into the mentions; −1: people that no list has
	Word    int32  // index into Document.Words: the label's noun, or the name's last word
	Head    string // that word in lower case and singular
	Form    Form
	Points  sentiment.Points // how the noun and what stands before it judge, −10,000 to 10,000
	Judges  bool             // false: it does not judge, and Points is 0
}

// set lets a label judge with a sum of valences.
func (l *Label) set(sum float64) {
	l.Points, l.Judges = 0, sum != 0
	if l.Judges {
		l.Points = sentiment.OfValence(sum)
	}
}

// A Labeller finds labels. It is read-only and safe for concurrent use.
type Labeller struct {
	nouns nouns
	rules *sentiment.Rules
	pool  sync.Pool // of *finder
}

// A finder is the scratch memory of one Find.
type finder struct {
	l        *Labeller
	d        *text.Document
	parse    *syntax.Parse
	mentions []entity.Mention
	tree     syntax.Tree
	ties     []syntax.Tie
	first    int32   // of the sentence
	end      int32   // of the sentence
	at       []int32 // by word of the sentence: index into mentions + 1; 0: none
	begun    int     // index into out: where the sentence's labels begin
	out      []Label
}

// Find gives the labels of the mentions that are linked, and of groups of people
// without a name, in order of their sentences. Boilerplate has none.
func (l *Labeller) Find(d *text.Document, parse syntax.Parse, mentions []entity.Mention) []Label {
	f := l.pool.Get().(*finder)
	f.d, f.parse, f.mentions, f.out = d, &parse, mentions, nil
	next := 0
	for s := range d.Sentences {
		begin := next
		for next < len(mentions) && mentions[next].Sentence == int32(s) {
			next++
		}
		if !d.Sentences[s].Boilerplate {
			f.sentence(int32(s), begin, next)
		}
	}
	out := f.out
	f.d, f.parse, f.mentions, f.out = nil, nil, nil, nil
	l.pool.Put(f)
	return out
}

// sentence labels the mentions of a sentence, which are those from begin to end.
func (f *finder) sentence(s int32, begin, end int) {
	f.first, f.end, f.begun = f.d.Sentences[s].FirstWord, f.d.Sentences[s].EndWord, len(f.out)
	f.at = append(f.at[:0], make([]int32, f.end-f.first)...)
	for i := begin; i < end; i++ {
		for w := f.mentions[i].FirstWord; w < f.mentions[i].EndWord; w++ {
			f.at[w-f.first] = int32(i) + 1
		}
	}
	parsed := f.parse.Parsed[s]
	if parsed {
		f.tree.Load(f.d, *f.parse, s)
	}
	for i := begin; i < end; i++ {
		m := &f.mentions[i]
		switch {
		case m.Entity == "" || m.Kind == entity.Pronoun || m.Part:
			continue
		case m.Kind == entity.Nominal:
			f.instead(int32(i), m)
			continue
		case m.Kind != entity.Demonym:
			f.before(int32(i), m, parsed)
			if parsed {
				f.beside(int32(i), m)
				f.said(int32(i), m)
			}
		}
		f.headed(int32(i), m, parsed)
	}
	f.unnamed()
}

// add writes a label down, once for a mention and word.
func (f *finder) add(mention, word int32, head string, form Form) {
	for _, l := range f.out[f.begun:] {
		if l.Mention == mention && l.Word == word {
			return
		}
	}
	p := f.phrase(word, form)
	if p.doubted {
		return
	}
	f.out = append(f.out, Label{Mention: mention, Word: word, Head: head, Form: form, Points: p.points, Judges: p.judges})
}

func (f *finder) norm(w int32) string {
	if w < f.first || w >= f.end {
		return ""
	}
	return f.d.Words[w].Norm
}

// mentioned gives the mention that a word belongs to, −1 where there is none.
func (f *finder) mentioned(w int32) int32 {
	if w < f.first || w >= f.end {
		return -1
	}
	return f.at[w-f.first] - 1
}

func (f *finder) tag(w int32) syntax.Tag { return f.parse.Tokens[w].Tag }
