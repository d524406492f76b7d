package entity

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"

	"slant/lexicons"
	"slant/pipeline/text"
)

// A Gazetteer holds every entity of its lists and finds their aliases. It is
// read-only and safe for concurrent use.
type Gazetteer struct {
	entities []Entity
	byID     map[string]int32
	vocab    map[string]word
	edges    map[uint64]int32 // node<<32 | word id → node
	targets  []target         // of a node: targets[first[node]:first[node+1]]
	first    []int32
	surnames map[string]int32 // last word of one person alone → entity
	names    *Recogniser      // judges what no list has; nil: the rules alone do
	finders  *sync.Pool
}

// A word is what the gazetteer knows of a word form.
type word struct {
	id    int32 // 0: in no alias
	class class
}

// A target is what an alias names.
type target struct {
	entity     int32
	list       int32 // index of the list that it comes from
	from, to   int32 // days since 1970, both within
	capitals   uint32
	allCaps    uint32 // words that must be all capitals
	kind       Kind
	the        bool  // "the" must stand in front
	capitalThe bool  // the alias begins with "The"
	local      bool  // many countries' own
	skip       uint8 // words in front that are no part of the mention: "President" of "President Obama"
}

// maxAliasWords bounds an alias, and with it the work at each word.
const maxAliasWords = 16

// NewGazetteer joins lists of entities. A later list replaces entities of
// earlier ones by id, and wins where an alias names entities of both: put all
// built-in files in one list and the user's after it.
func NewGazetteer(lists ...[]Entity) (*Gazetteer, error) {
	g := &Gazetteer{byID: map[string]int32{}, vocab: map[string]word{}, edges: map[uint64]int32{}, surnames: map[string]int32{}}
	g.finders = &sync.Pool{New: func() any { return new(finder) }}
	var listOf []int32
	for i, list := range lists {
		for _, e := range list {
			if k, ok := g.byID[e.ID]; ok {
				g.entities[k], listOf[k] = e, int32(i)
				continue
			}
			g.byID[e.ID] = int32(len(g.entities))
			g.entities = append(g.entities, e)
			listOf = append(listOf, int32(i))
		}
	}
	eachClassedWord(g.classify)
	for w := range strings.FieldsSeq(givenNames) {
		g.classify(w, given)
	}
	b := builder{gazetteer: g, ids: map[string]int32{}, nodes: 1}
	for k := range g.entities {
		b.add(int32(k), listOf[k])
	}
	if len(b.errs) > 0 {
		return nil, errors.Join(b.errs...)
	}
	b.finish()
	g.findSurnames()
	return g, nil
}

// WithRecogniser gives the gazetteer with a model that judges the names that it
// has not.
func (g *Gazetteer) WithRecogniser(r *Recogniser) *Gazetteer {
	joined := *g
	joined.names = r
	return &joined
}

// Lookup gives the entity of an id.
func (g *Gazetteer) Lookup(id string) (Entity, bool) {
	if k, ok := g.byID[id]; ok {
		return g.entities[k], true
	}
	return Entity{}, false
}

// Entities gives all entities in the order of their lists.
func (g *Gazetteer) Entities() []Entity {
	return append([]Entity(nil), g.entities...)
}

func (g *Gazetteer) classify(w string, c class) {
	v := g.vocab[w]
	v.class |= c
	g.vocab[w] = v
}

// word looks a normal form up. buf is scratch for folding.
func (g *Gazetteer) word(norm string, buf *[]byte) word {
	if isASCII(norm) {
		return g.vocab[norm]
	}
	*buf = fold((*buf)[:0], norm)
	return g.vocab[string(*buf)]
}

func (g *Gazetteer) step(node, id int32) (int32, bool) {
	next, ok := g.edges[uint64(node)<<32|uint64(id)]
	return next, ok
}

// A builder grows the trie.
type builder struct {
	gazetteer *Gazetteer
	ids       map[string]int32
	nodes     int32
	found     []nodeTarget
	errs      []error
}

type nodeTarget struct {
	node   int32
	target target
}

func (b *builder) add(k, list int32) {
	e := &b.gazetteer.entities[k]
	wrong := func(format string, args ...any) {
		b.errs = append(b.errs, &lexicons.SyntaxError{Path: e.Source, Line: e.Line, Msg: e.ID + " " + fmt.Sprintf(format, args...)})
	}
	if e.Of != "" {
		if _, ok := b.gazetteer.byID[e.Of]; !ok {
			wrong("belongs to %q, which no list has as an id; %s", e.Of, b.advise(e.Of))
		}
	}
	for _, a := range e.Aliases {
		d := text.Split("", a.Text)
		switch n := len(d.Words); {
		case n == 0:
			wrong("has an alias without a word: %q", a.Text)
		case n > maxAliasWords:
			wrong("has an alias of %d words, at most %d are allowed: %q", n, maxAliasWords, a.Text)
		default:
			t := target{entity: k, list: list, kind: a.Kind, local: a.Local, from: firstDay(a.From), to: lastDay(a.To)}
			b.addAlias(&d, t)
			b.addOffice(e, a, t)
		}
	}
}

// advise tells what to write in place of an owner that no list has.
func (b *builder) advise(of string) string {
	for k := range b.gazetteer.entities {
		if e := &b.gazetteer.entities[k]; strings.EqualFold(e.Name, of) || strings.EqualFold(e.ID, of) {
			return "did you mean " + e.ID + "?"
		}
	}
	return "write the id of a row, such as gpe:USA, or leave the column empty"
}

// addOffice adds the office of a title alias that names the holder's country
// ("President of Kazakhstan"): alone it is that of the country that the text
// tells ("Kazakhstan's president").
func (b *builder) addOffice(e *Entity, a Alias, t target) {
	if e.Type != Person || a.Kind != Nominal || e.Of == "" {
		return
	}
	office, country, _ := strings.Cut(a.Text, " of ")
	country = strings.TrimPrefix(strings.TrimPrefix(country, "the "), "The ")
	if k, known := b.gazetteer.byID[e.Of]; !known || b.gazetteer.entities[k].Name != country || strings.Contains(office, " of ") {
		return
	}
	t.local = true
	d := text.Split("", office)
	b.addAlias(&d, t)
}

// addAlias puts an alias into the trie without its leading article, which is
// no part of a mention. The article must stand in the text where the alias has
// it in lower case ("the West") or has one word after it ("The Hague").
func (b *builder) addAlias(d *text.Document, t target) {
	words := d.Words
	if len(words) > 1 && words[0].Norm == "the" {
		t.the, t.capitalThe = !words[0].Upper || len(words) == 2, words[0].Upper
		words = words[1:]
	}
	b.skipTitle(words, &t)
	node := int32(0)
	for i := range words {
		w := &words[i]
		id, c := b.word(w.Norm)
		if w.Upper && !lowerable(c, i, &t) {
			t.capitals |= 1 << i
		}
		if w.AllCaps {
			t.allCaps |= 1 << i
		}
		edge := uint64(node)<<32 | uint64(id)
		next, ok := b.gazetteer.edges[edge]
		if !ok {
			next = b.nodes
			b.nodes++
			b.gazetteer.edges[edge] = next
		}
		node = next
	}
	b.found = append(b.found, nodeTarget{node, t})
}

// lowerable tells whether word i of an alias may stand in lower case: a title,
// and the common words of an office's name ("secretary of state").
func lowerable(c class, i int, t *target) bool {
	if t.kind == Nominal {
		return c&(title|lowercase|opener|common) != 0
	}
	return i < int(t.skip) && c&title != 0
}

// skipTitle makes a name of a title alias that ends in the person's own name
// ("President Obama"): its mention is the name alone.
func (b *builder) skipTitle(words []text.Word, t *target) {
	e := &b.gazetteer.entities[t.entity]
	last := words[len(words)-1].Norm
	if e.Type != Person || len(words) < 2 || !strings.Contains(" "+strings.ToLower(e.Name)+" ", " "+last+" ") {
		return
	}
	for int(t.skip) < len(words)-1 && b.gazetteer.vocab[words[t.skip].Norm].class&(title|honorific) != 0 {
		t.skip++
	}
	if t.kind == Nominal {
		t.kind = Name
		t.skip = max(t.skip, 1)
	}
}

// word gives the id of a word of an alias. Its spellings share one.
func (b *builder) word(norm string) (int32, class) {
	key := string(fold(nil, norm))
	plain := canonical(key)
	id, ok := b.ids[plain]
	if !ok {
		id = int32(len(b.ids) + 1)
		b.ids[plain] = id
		for _, s := range spellings(plain) {
			v := b.gazetteer.vocab[s]
			v.id = id
			b.gazetteer.vocab[s] = v
		}
	}
	v := b.gazetteer.vocab[key]
	v.id = id
	b.gazetteer.vocab[key] = v
	return id, v.class
}

func (b *builder) finish() {
	sort.SliceStable(b.found, func(i, j int) bool { return b.found[i].node < b.found[j].node })
	g := b.gazetteer
	g.first = make([]int32, b.nodes+1)
	for _, f := range b.found {
		g.first[f.node+1]++
		g.targets = append(g.targets, f.target)
	}
	for i := range b.nodes {
		g.first[i+1] += g.first[i]
	}
}

// findSurnames notes the last words of persons' names that no second person
// shares: a misspelt full name is known by them.
func (g *Gazetteer) findSurnames() {
	for k := range g.entities {
		if g.entities[k].Type != Person {
			continue
		}
		s := g.surnameOf(int32(k))
		if s == "" {
			continue
		}
		if _, ok := g.surnames[s]; ok {
			g.surnames[s] = -1
		} else {
			g.surnames[s] = int32(k)
		}
	}
}

// surnameOf gives the word by which a person is called alone, in lower case:
// the name's last word, or its first where that is an alias and no first name
// ("Xi" of "Xi Jinping").
func (g *Gazetteer) surnameOf(k int32) string {
	e := &g.entities[k]
	name := strings.Fields(strings.ToLower(e.Name))
	if len(name) == 0 {
		return ""
	}
	if len(name) > 1 && g.familyFirst(e, name[0]) {
		return name[0]
	}
	if g.vocab[name[0]].class&given == 0 {
		for _, a := range e.Aliases[1:] {
			if a.Kind == Name && strings.ToLower(a.Text) == name[0] {
				return name[0]
			}
		}
	}
	return name[len(name)-1]
}

// familyFirst tells whether a person's name opens with the family's: "Kim Jong
// Un" of North Korea.
func (g *Gazetteer) familyFirst(e *Entity, first string) bool {
	switch e.Of {
	case "gpe:CHN", "gpe:TWN", "gpe:HKG", "gpe:KOR", "gpe:PRK", "gpe:SGP":
		return strings.Contains(familyNames, " "+first+" ")
	}
	return false
}
