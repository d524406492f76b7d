package syntax

import "sort"

// exceptions finds the words of treebanks whose commonest lemma is not the
// regular one.
func exceptions(banks []Treebank) (found []exception) {
	counts := map[lemmaKey]map[string]int{}
	regular := map[lemmaKey]string{}
	for _, b := range banks {
		for i, lemma := range b.Lemmas {
			t := b.Gold.Tokens[i]
			key := lemmaKey{b.Doc.Words[i].Norm, lemmaClass(t.Tag, t.Form)}
			if key.class == 0 {
				continue
			}
			if counts[key] == nil {
				counts[key] = map[string]int{}
				regular[key] = regularLemma(key.norm, t.Tag, t.Form)
			}
			counts[key][lemma]++
		}
	}
	for key, lemmas := range counts {
		best := ""
		for l, n := range lemmas {
			if n > lemmas[best] || n == lemmas[best] && l < best {
				best = l
			}
		}
		if best != regular[key] {
			found = append(found, exception{key, best})
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i].key, found[j].key
		return a.norm < b.norm || a.norm == b.norm && a.class < b.class
	})
	return found
}
