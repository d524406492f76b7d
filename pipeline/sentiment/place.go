package sentiment

// A place is where a node stands as seen from the target.
type place struct {
	done  bool
	ups   uint8  // arcs up to the nearest common ancestor, at most mostArcs
	downs uint8  // and from there down to the target
	path  uint64 // hash of the relations on the way
	lca   int32  // index into the chain of the target's ancestors, none
}

const (
	mostArcs = 200
	longPath = 4 // arcs; a longer way is too rare to be learnt
)

// near tells whether the way to the target is short enough to be learnt.
func (p *place) near() bool { return p.lca != none && int(p.ups)+int(p.downs) <= longPath }

// cell gives the way to the target without its relations, 0 to 11.
func (p *place) cell() uint64 { return uint64(4*min(p.ups, 2) + min(p.downs, 3)) }

// locate finds the place of every node as seen from the node target. Time is
// linear in the number of nodes.
func (p *portrait) locate(target int32) {
	n := len(p.nodes)
	p.places = sized(p.places, n)
	clear(p.places)
	p.chain = p.chain[:0]
	down := uint64(1)
	for k := target; k != none && !p.places[k].done && len(p.chain) < mostArcs; k = p.nodes[k].head {
		p.places[k] = place{done: true, downs: uint8(len(p.chain)), lca: int32(len(p.chain)), path: down}
		down = mix(down, uint64(p.nodes[k].relation)+100)
		p.chain = append(p.chain, k)
	}
	for k := range p.nodes {
		p.climb(int32(k))
	}
	// Up to here path is the way up alone for all but the ancestors.
	for k := range p.nodes {
		if at := &p.places[k]; at.lca != none && at.ups > 0 {
			at.path = mix(at.path, p.places[p.chain[at.lca]].path)
		}
	}
}

// climb finds the place of one node and of those between it and the first
// ancestor whose place is known.
func (p *portrait) climb(k int32) {
	p.stack = p.stack[:0]
	for k != none && !p.places[k].done && len(p.stack) < mostArcs {
		p.stack = append(p.stack, k)
		p.places[k].done = true
		k = p.nodes[k].head
	}
	above := place{lca: none}
	if k != none {
		above = p.places[k]
		if above.ups == 0 {
			above.path = 1 // an ancestor of the target: the way up begins
		}
	}
	for i := len(p.stack) - 1; i >= 0; i-- {
		at := &p.places[p.stack[i]]
		at.lca, at.downs = above.lca, above.downs
		at.ups = min(above.ups+1, mostArcs)
		at.path = mix(above.path, uint64(p.nodes[p.stack[i]].relation)+1)
		above = *at
	}
}
