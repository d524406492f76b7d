package compare

import (
	"cmp"
	"slices"
)

// names numbers strings in the order in which they come.
type names struct {
	list    []string
	numbers map[string]int32
}

func newNames() names { return names{numbers: map[string]int32{}} }

// number gives a name's number, a new one if need be; it changes n.
func (n *names) number(name string) int32 {
	k, ok := n.numbers[name]
	if !ok {
		k = int32(len(n.list))
		n.list = append(n.list, name)
		n.numbers[name] = k
	}
	return k
}

// ranks gives, by number, a name's place in byte order.
func (n *names) ranks() []int32 {
	order := make([]int32, len(n.list))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(n.list[a], n.list[b]) })
	ranks := make([]int32, len(order))
	for rank, i := range order {
		ranks[i] = int32(rank)
	}
	return ranks
}
