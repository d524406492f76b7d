package label

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// unnamed labels groups of people that no list has, and that an outlet's choice
// of word tells of all the more: "the bandits", "protesters".
func (f *finder) unnamed() {
	for w := f.first; w < f.end; w++ {
		n, ok := f.l.nouns.find(f.norm(w))
		if !ok || n.class&crowd == 0 || !n.plural && !many(n.lemma) || f.mentioned(w) >= 0 || f.labelled(w) {
			continue
		}
		if w+1 < f.end && f.tag(w) != syntax.X && f.parse.Tokens[w].Relation == syntax.Compound {
			continue // "gang violence"
		}
		if !f.isNoun(w) || f.mentioned(w+1) >= 0 && f.mentions[f.mentioned(w+1)].Kind != entity.Demonym {
			continue
		}
		f.add(-1, w, n.lemma, Nominal)
	}
}

// many tells a noun of many people that is no plural.
func many(lemma string) bool { return lemma == "mob" || lemma == "horde" }

func (f *finder) labelled(w int32) bool {
	for _, l := range f.out[f.begun:] {
		if l.Word == w {
			return true
		}
	}
	return false
}
