package syntax

// An entry is what the model knows of a word without its context.
type entry struct {
	form         uint64 // atom of the word; 0: empty slot
	class        uint64 // atom of its usual tags, of 0 if it is rare
	coarse, fine uint64 // atoms of its clusters, of 0 if it has none
	only         Tag    // the one tag of a frequent word; NumTags if there are several
}

// A lexicon is an open-addressed table of entries.
type lexicon struct {
	slots []entry
	shift uint
}

func newLexicon(words int) lexicon {
	slots, shift := tableSize(words)
	return lexicon{make([]entry, slots), shift}
}

// add takes an entry that is not in l.
func (l *lexicon) add(e entry) {
	i := e.form >> l.shift
	for l.slots[i].form != 0 {
		i = (i + 1) & uint64(len(l.slots)-1)
	}
	l.slots[i] = e
}

// find gives the entry of a form, nil if there is none.
func (l *lexicon) find(form uint64) *entry {
	last := uint64(len(l.slots) - 1)
	for i := form >> l.shift; ; i++ {
		switch e := &l.slots[i&last]; e.form {
		case form:
			return e
		case 0:
			return nil
		}
	}
}
