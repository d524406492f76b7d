package text

// Terms finds entries of a word list in a document's words: a trie over normal
// forms, of which the longest path wins. It is built once and read-only after.
type Terms struct {
	nodes  []termNode // the root first
	begins [1 << (signatureBits - 6)]uint64
}

// A termNode is a phrase, or the beginning of some.
type termNode struct {
	entries []int32          // that end here, in order of Add
	next    map[string]int32 // nodes by the word that follows; nil: no phrase is longer
}

// anyPossessive is the word of an entry that stands for any possessive
// pronoun: "keep one's word".
const anyPossessive = "\x00one's"

// Add lists an entry under a phrase, which is cut into words as texts are.
// "one's" in it stands for any possessive pronoun. Add must not be called once
// the list is in use.
func (t *Terms) Add(phrase string, entry int32) {
	if t.nodes == nil {
		t.nodes = make([]termNode, 1)
	}
	d := Split("", phrase)
	node := int32(0)
	for i := 0; i < len(d.Words); i++ {
		norm := d.Words[i].Norm
		if norm == "one" && i+1 < len(d.Words) && d.Words[i+1].Norm == "'s" {
			norm = anyPossessive
			i++
		}
		child, ok := t.nodes[node].next[norm]
		if !ok {
			if node == 0 {
				t.begin(norm)
			}
			child = int32(len(t.nodes))
			t.nodes = append(t.nodes, termNode{})
			if t.nodes[node].next == nil {
				t.nodes[node].next = map[string]int32{}
			}
			t.nodes[node].next[norm] = child
		}
		node = child
	}
	if node != 0 {
		t.nodes[node].entries = append(t.nodes[node].entries, entry)
	}
}

// Longest gives the entries of the longest phrase that begins with the first
// of the words, and its number of words; 0 where none does. It takes time
// linear in that phrase.
func (t *Terms) Longest(words []Word) (entries []int32, n int) {
	if len(words) == 0 || !t.mayBegin(words[0].Norm) {
		return nil, 0
	}
	node := &t.nodes[0]
	for i := 0; i < len(words) && node.next != nil; i++ {
		child, ok := node.next[words[i].Norm]
		if !ok && possessive(words[i].Norm) {
			child, ok = node.next[anyPossessive]
		}
		if !ok {
			break
		}
		node = &t.nodes[child]
		if node.entries != nil {
			entries, n = node.entries, i+1
		}
	}
	return entries, n
}

var possessives = [...]string{"my", "your", "his", "her", "its", "our", "their"}

func possessive(norm string) bool {
	for _, p := range possessives {
		if norm == p {
			return true
		}
	}
	return false
}

// signatureBits is the length of a word's signature. Of the words of news that
// begin no entry one in ten has the signature of one that does.
const signatureBits = 16

// signature gives a number to a word by its length, first three bytes and last:
// most words begin no entry, and a bit tells so at less than a look into a map.
func signature(norm string) uint32 {
	h := uint32(len(norm))
	if len(norm) > 0 {
		h |= uint32(norm[0])<<8 | uint32(norm[len(norm)-1])<<16
	}
	if len(norm) > 2 {
		h ^= uint32(norm[1])<<24 ^ uint32(norm[2])<<3
	}
	return h * 0x9E3779B1 >> (32 - signatureBits)
}

// begin notes that entries begin with a word.
func (t *Terms) begin(norm string) {
	words := []string{norm}
	if norm == anyPossessive {
		words = possessives[:]
	}
	for _, w := range words {
		s := signature(w)
		t.begins[s/64] |= 1 << (s % 64)
	}
}

func (t *Terms) mayBegin(norm string) bool {
	s := signature(norm)
	return t.begins[s/64]>>(s%64)&1 != 0
}
