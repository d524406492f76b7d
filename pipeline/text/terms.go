package text

// Terms finds entries of a word list in a document's words: a trie over normal
// forms, of which the longest path wins. It is built once and read-only after.
type Terms struct {
	next    map[step]int32
	entries [][]int32 // by node: what ends there, in order of Add
}

// A step leads from a node over a word.
type step struct {
	node int32
	norm string
}

// anyPossessive is the word of an entry that stands for any possessive
// pronoun: "keep one's word".
const anyPossessive = "\x00one's"

// Add lists an entry under a phrase, which is cut into words as texts are.
// "one's" in it stands for any possessive pronoun. Add must not be called once
// the list is in use.
func (t *Terms) Add(phrase string, entry int32) {
	if t.next == nil {
		t.next = map[step]int32{}
		t.entries = [][]int32{nil}
	}
	d := Split("", phrase)
	node := int32(0)
	for i := 0; i < len(d.Words); i++ {
		norm := d.Words[i].Norm
		if norm == "one" && i+1 < len(d.Words) && d.Words[i+1].Norm == "'s" {
			norm = anyPossessive
			i++
		}
		child, ok := t.next[step{node, norm}]
		if !ok {
			child = int32(len(t.entries))
			t.entries = append(t.entries, nil)
			t.next[step{node, norm}] = child
		}
		node = child
	}
	if node != 0 {
		t.entries[node] = append(t.entries[node], entry)
	}
}

// Longest gives the entries of the longest phrase that begins with the first
// of the words, and its number of words; 0 where none does. It takes time
// linear in that phrase.
func (t *Terms) Longest(words []Word) (entries []int32, n int) {
	node := int32(0)
	for i := range words {
		child, ok := t.next[step{node, words[i].Norm}]
		if !ok && possessive(words[i].Norm) {
			child, ok = t.next[step{node, anyPossessive}]
		}
		if !ok {
			break
		}
		node = child
		if t.entries[node] != nil {
			entries, n = t.entries[node], i+1
		}
	}
	return entries, n
}

func possessive(norm string) bool {
	switch norm {
	case "my", "your", "his", "her", "its", "our", "their":
		return true
	}
	return false
}
