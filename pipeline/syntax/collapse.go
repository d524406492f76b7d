package syntax

import (
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// Collapses tells whether a mention is a proper name, which stands as one node.
// Demonyms stay words: "Chinese" is an adjective here and a noun there.
func Collapses(m *entity.Mention) bool {
	return !m.Part && (m.Kind == entity.Name || m.Kind == entity.Acronym || m.Kind == entity.Metonym)
}

// gather adds the nodes of a sentence to w.nodes. names are the mentions of the
// document that collapse, by first word; the rest of them is returned.
func (w *work) gather(d *text.Document, s int32, names []span) []span {
	sentence := &d.Sentences[s]
	for len(names) > 0 && names[0].first < sentence.FirstWord {
		names = names[1:]
	}
	words := d.Words[sentence.FirstWord:sentence.EndWord]
	w.named = grow(w.named, len(words))
	clear(w.named)
	rest := names
	for len(rest) > 0 && rest[0].end <= sentence.EndWord {
		for i := rest[0].first; i < rest[0].end; i++ {
			w.named[i-sentence.FirstWord] = true
		}
		rest = rest[1:]
	}
	loud := shouted(words, w.named)
	for i := sentence.FirstWord; i < sentence.EndWord; {
		if len(names) > 0 && names[0].first == i && names[0].end <= sentence.EndWord {
			w.nodes = append(w.nodes, node{norm: nameForm, form: hashString(nameForm), shape: name, first: names[0].first, last: names[0].end - 1})
			i = names[0].end
			names = names[1:]
			continue
		}
		word := &d.Words[i]
		w.nodes = append(w.nodes, node{norm: word.Norm, form: formOf(word), shape: shapeOf(word, loud), first: i, last: i})
		i++
	}
	return rest
}

// A span is a half-open range of words.
type span struct{ first, end int32 }

// nameSpans gives the words of the mentions that collapse, in order, without
// overlaps and without a leading article.
func nameSpans(into []span, d *text.Document, mentions []entity.Mention) []span {
	end := int32(0)
	for i := range mentions {
		m := &mentions[i]
		first := m.FirstWord
		if !Collapses(m) || first < end {
			continue
		}
		if m.EndWord-first > 1 && d.Words[first].Norm == "the" {
			first++
		}
		into = append(into, span{first, m.EndWord})
		end = m.EndWord
	}
	return into
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
