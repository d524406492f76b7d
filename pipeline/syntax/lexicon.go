package syntax

// A lexicon is an open-addressed table, half empty at least, of the rows that
// words have in the table of input vectors.
type lexicon struct {
	slots []entry
	shift uint
}

// An entry is a word's form and its row.
type entry struct {
	form uint64 // 0: empty slot
	row  int32
}

func newLexicon(words int) lexicon {
	slots, shift := 1024, uint(54)
	for slots < words*2 {
		slots, shift = slots*2, shift-1
	}
	return lexicon{make([]entry, slots), shift}
}

// add gives a form that is not in l a row.
func (l *lexicon) add(form uint64, row int32) {
	i := form >> l.shift
	for l.slots[i].form != 0 {
		i = (i + 1) & uint64(len(l.slots)-1)
	}
	l.slots[i] = entry{form, row}
}

// find gives the row of a form, −1 if it has none.
func (l *lexicon) find(form uint64) int32 {
	last := uint64(len(l.slots) - 1)
	for i := form >> l.shift; ; i++ {
		switch e := &l.slots[i&last]; e.form {
		case form:
			return e.row
		case 0:
			return -1
		}
	}
}
