package entity

import "slant/pipeline/text"

// A featurer collects the features of one span of words.
type featurer struct {
	f        *finder
	s        *text.Sentence
	out      []hash
	template byte
}

// features appends to out what the recogniser knows a span by: its words,
// what stands around it, what the article shows about its words, and what the
// rules took it for. No feature is a list's link of the whole span.
func (f *finder) features(out []hash, first, end int32, s *text.Sentence, rule byte) []hash {
	x := featurer{f: f, s: s, out: out}
	n := int(end - first)
	x.number(min(n, 6))
	x.number(int(rule))
	x.number(int(rule)*8 + min(n, 6))
	x.inside(first, end)
	x.around(first, end)
	x.article(first, end)
	return x.out
}

// next gives the hash of the next template: which it is follows from the order
// of the calls.
func (x *featurer) next() hash {
	x.template++
	return newHash(x.template)
}

func (x *featurer) text(s string)        { x.out = append(x.out, x.next().text(s)) }
func (x *featurer) number(n int)         { x.out = append(x.out, x.next().number(n)) }
func (x *featurer) pair(n int, s string) { x.out = append(x.out, x.next().number(n).text(s)) }

// classes adds one feature for each class of a word.
func (x *featurer) classes(c class, n int) {
	h := x.next().number(n)
	for bit := 0; c != 0; bit, c = bit+1, c>>1 {
		if c&1 != 0 {
			x.out = append(x.out, h.number(bit))
		}
	}
}

func (x *featurer) word(i int32) (norm string, c class) {
	if !x.f.within(i, x.s) {
		return "", 0
	}
	return x.f.d.Words[i].Norm, x.f.words[i].class
}

// shape tells letters' sizes, digits, hyphens, stops and length.
func (x *featurer) shape(i int32) int {
	if !x.f.within(i, x.s) {
		return 0
	}
	w := &x.f.d.Words[i]
	n := 1 + int(w.Kind)
	if w.Upper {
		n |= 8
	}
	if w.AllCaps {
		n |= 16
	}
	for k := range len(w.Norm) {
		switch c := w.Norm[k]; {
		case c == '-':
			n |= 32
		case c == '.':
			n |= 64
		case c >= '0' && c <= '9':
			n |= 128
		case c >= 0x80:
			n |= 256
		}
	}
	if len(w.Norm) <= 2 {
		n |= 512
	}
	return n
}

// types gives the types of the listed entities that a word alone may name, as
// bits.
func (x *featurer) types(i int32) (bits int) {
	id := x.f.words[i].id
	if id == 0 {
		return 0
	}
	node, ok := x.f.g.step(0, id)
	if !ok {
		return 0
	}
	for t := x.f.g.first[node]; t < x.f.g.first[node+1]; t++ {
		bits |= 1 << learntOf(x.f.g.entities[x.f.g.targets[t].entity].Type)
	}
	return bits
}

// word1 adds the features of one word at an end of the span.
func (x *featurer) word1(i int32, n int) {
	norm, c := x.word(i)
	k := x.f.g.names.clusterOf(norm)
	x.text(norm)
	x.pair(n, norm)
	for size := 1; size <= 4; size++ {
		x.pair(n, norm[max(0, len(norm)-size):])
	}
	x.pair(n, norm[:min(3, len(norm))])
	x.classes(c, n)
	x.number(x.shape(i)*2 + n)
	x.number(int(k.coarse)*2 + n)
	x.number(int(k.fine)*2 + n)
}

func (x *featurer) inside(first, end int32) {
	alone := 0
	if end-first == 1 {
		alone = 1
	}
	x.word1(end-1, alone)
	x.word1(first, alone)
	types := 0
	if alone == 0 {
		types = x.types(first)<<5 | x.types(end-1)
	}
	x.number(types & 31)
	x.number(types >> 5)
	inner := x.template
	for i := first + 1; i < end-1; i++ {
		x.template = inner
		norm, c := x.word(i)
		x.text(norm)
		x.classes(c, 0)
		x.number(int(x.f.g.names.clusterOf(norm).fine))
	}
	x.template = inner + 3
	_, a := x.word(first)
	_, b := x.word(end - 1)
	n := alone
	if a&given != 0 {
		n |= 2
	}
	if b&lowercase != 0 {
		n |= 4
	}
	x.number(n)
	if alone == 0 {
		h := x.next()
		one, two := x.f.g.names.clusterOf(x.f.d.Words[first].Norm), x.f.g.names.clusterOf(x.f.d.Words[end-1].Norm)
		x.out = append(x.out, h.number(int(one.coarse)).number(int(two.coarse)))
	}
}

// around adds the neighbours.
func (x *featurer) around(first, end int32) {
	x.template = 60
	alone := 0
	if end-first == 1 {
		alone = 1
	}
	before, bc := x.word(first - 1)
	before2, bc2 := x.word(first - 2)
	after, ac := x.word(end)
	after2, ac2 := x.word(end + 1)
	x.text(before)
	x.pair(alone, before)
	x.text(after)
	x.pair(alone, after)
	x.text(before2)
	x.text(after2)
	x.out = append(x.out, x.next().text(before2).number(0).text(before), x.next().text(after).number(0).text(after2), x.next().text(before).number(0).text(after))
	x.classes(bc, 0)
	x.classes(ac, 0)
	x.classes(bc2, 0)
	x.classes(ac2, 0)
	x.number(x.shape(first-1)*2 + alone)
	x.number(x.shape(end)*2 + alone)
	names := x.f.g.names
	kb, ka := names.clusterOf(before), names.clusterOf(after)
	x.number(int(kb.coarse))
	x.number(int(kb.fine))
	x.number(int(ka.coarse))
	x.number(int(ka.fine))
	x.number(int(names.clusterOf(before2).fine))
	x.number(int(names.clusterOf(after2).fine))
	x.enumerated(first, before, after, end)
	x.apposed(end, after, after2)
	x.template = 90
	last, _ := x.word(end - 1)
	if before == "the" {
		x.pair(alone, last)
		x.pair(alone, last[max(0, len(last)-3):])
		x.number(int(names.clusterOf(last).fine))
	}
}

// enumerated adds the types of the listed names that a comma or an "and" joins
// to the span.
func (x *featurer) enumerated(first int32, before, after string, end int32) {
	if joins(before) && x.f.within(first-2, x.s) {
		x.pair(x.types(first-2), before)
	}
	x.template = 87
	if joins(after) && x.f.within(end+1, x.s) {
		x.pair(x.types(end+1), after)
	}
}

func joins(norm string) bool { return norm == "," || norm == "and" || norm == "or" || norm == "&" }

// apposed adds the words behind a comma and an article, which tell what the
// span is: ", a maker of toys".
func (x *featurer) apposed(end int32, after, after2 string) {
	if after != "," || after2 != "a" && after2 != "an" && after2 != "the" {
		return
	}
	for i := end + 2; i < end+5; i++ {
		norm, _ := x.word(i)
		if norm == "" || joins(norm) {
			return
		}
		x.template = 88
		x.text(norm)
		x.number(int(x.f.g.names.clusterOf(norm).fine))
	}
}

// article adds what the article shows about the span's words elsewhere.
func (x *featurer) article(first, end int32) {
	x.template = 100
	opens := x.f.opens(first, x.s)
	for _, i := range [2]int32{first, end - 1} {
		c := x.f.caps[x.f.d.Words[i].Norm]
		n := int(min(c.inside, 4)) * 4
		if c.lower {
			n |= 1
		}
		if opens {
			n |= 2
		}
		x.number(n)
		if end-first == 1 {
			x.number(n)
			break
		}
	}
	x.template = 110
	if first == x.s.FirstWord && end >= x.s.EndWord-1 {
		x.number(1) // all that the sentence says
	}
}
