package cluster

// A union is a partition of 0 … n−1 by disjoint sets (Tarjan 1975). The number
// of a set is its smallest member, whatever the order of joining.
type union []int32

func newUnion(n int) union {
	u := make(union, n)
	for i := range u {
		u[i] = int32(i)
	}
	return u
}

// find gives the number of the set of i.
func (u union) find(i int32) int32 {
	for u[i] != i {
		u[i] = u[u[i]]
		i = u[i]
	}
	return i
}

// join makes the sets of i and j one.
func (u union) join(i, j int32) {
	i, j = u.find(i), u.find(j)
	u[max(i, j)] = min(i, j)
}
