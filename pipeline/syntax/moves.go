package syntax

// A move is an action of the arc-hybrid transition system (Kuhlmann, Gómez-
// Rodríguez and Satta 2011). A word gets its dependents on both sides before it
// is itself attached.
type move uint8

const (
	shift move = iota // the first of the buffer goes onto the stack
	left              // the top of the stack hangs on the first of the buffer
	right             // the top of the stack hangs on the one below
	numMoves
)

// A state is where the parser stands in a sentence of n nodes. Node n is the
// artificial root, the last of the buffer; node n+1 stands for none.
type state struct {
	nodes  []node // n+2 of them
	n, b   int32  // b: first of the buffer
	stack  []int32
	head   []int32 // -1: none yet
	l1, l2 []int32 // leftmost and second leftmost dependent; n+1: none
	r1, r2 []int32 // rightmost and second rightmost
	nl, nr []uint8 // dependents on either side, 15 at most
	verbs  []int32 // verbs before a node
	commas []int32 // punctuation anywhere before a node
}

// reset makes s the first state of the sentence in nodes (root and none not
// among them). It keeps the memory.
func (s *state) reset(nodes []node, root, none node) {
	n := len(nodes)
	s.n, s.b = int32(n), 0
	s.nodes = append(append(append(s.nodes[:0], nodes...), root), none)
	s.stack = s.stack[:0]
	s.head = grow(s.head, n+2)
	for _, list := range []*[]int32{&s.l1, &s.l2, &s.r1, &s.r2} {
		*list = grow(*list, n+2)
		for i := range *list {
			(*list)[i] = int32(n + 1)
		}
	}
	s.nl, s.nr = grow(s.nl, n+2), grow(s.nr, n+2)
	clear(s.nl)
	clear(s.nr)
	s.verbs, s.commas = grow(s.verbs, n+2), grow(s.commas, n+2)
	verbs, commas := int32(0), int32(0)
	for i := range s.nodes {
		s.head[i] = -1
		commas += s.nodes[i].marks
		s.verbs[i], s.commas[i] = verbs, commas
		if t := s.nodes[i].tag; t == VERB || t == AUX {
			verbs++
		}
	}
}

func (s *state) done() bool { return s.b == s.n && len(s.stack) == 0 }

// allowed tells whether a move is possible. The artificial root takes one
// dependent, the last on the stack.
func (s *state) allowed(m move) bool {
	switch m {
	case shift:
		return s.b < s.n
	case left:
		return len(s.stack) > 0 && (s.b < s.n || len(s.stack) == 1)
	default:
		return len(s.stack) > 1
	}
}

func (s *state) apply(m move) {
	switch m {
	case shift:
		s.stack = append(s.stack, s.b)
		s.b++
	case left:
		top := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		s.head[top] = s.b
		s.l2[s.b], s.l1[s.b] = s.l1[s.b], top
		s.nl[s.b] = min(s.nl[s.b]+1, 15)
	case right:
		top, below := s.stack[len(s.stack)-1], s.stack[len(s.stack)-2]
		s.stack = s.stack[:len(s.stack)-1]
		s.head[top] = below
		s.r2[below], s.r1[below] = s.r1[below], top
		s.nr[below] = min(s.nr[below]+1, 15)
	}
}

// best gives the allowed move with the greatest score, the first of equals.
func (s *state) best(scores [numMoves]int32) move {
	chosen := numMoves
	for m := shift; m < numMoves; m++ {
		if s.allowed(m) && (chosen == numMoves || scores[m] > scores[chosen]) {
			chosen = m
		}
	}
	return chosen
}

// attach finds the tree of the nodes in w.spine.
func (m *Model) attach(w *work) {
	w.state.reset(w.spine, w.end, m.none)
	for !w.state.done() {
		m.moveFeatures(&w.moveBuffer, &w.state)
		w.state.apply(w.state.best(m.moveTable.scores(w.moveBuffer[:])))
	}
}
