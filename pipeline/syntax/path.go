package syntax

// Path appends to path the words from a up to the nearest common ancestor and
// down to b, both ends included, and gives the index in path of that ancestor.
// Time is linear in the height of the tree.
func (t *Tree) Path(path []int32, a, b int32) (_ []int32, top int) {
	da, db := t.depth(a), t.depth(b)
	x, y := a, b
	for ; da > db; da-- {
		path = append(path, x)
		x = t.tokens[x].Head
	}
	for ; db > da; db-- {
		y = t.tokens[y].Head
	}
	for x != y {
		path = append(path, x)
		x, y = t.tokens[x].Head, t.tokens[y].Head
	}
	top = len(path)
	path = append(path, x)
	for y = b; y != x; y = t.tokens[y].Head {
		path = append(path, y)
	}
	for i, j := top+1, len(path)-1; i < j; i, j = i+1, j-1 {
		path[i], path[j] = path[j], path[i]
	}
	return path, top
}

// depth gives the number of arcs from a word to its root.
func (t *Tree) depth(w int32) (d int) {
	for h := t.tokens[w].Head; h >= 0; h = t.tokens[h].Head {
		d++
	}
	return d
}
