package voice

import "sort"

// settle orders the drafts, drops those that cross another, nests the rest and
// gives every word to the innermost.
func (s *sheet) settle() Voices {
	order := make([]int, len(s.drafts))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := &s.drafts[order[a]], &s.drafts[order[b]]
		if x.FirstWord != y.FirstWord {
			return x.FirstWord < y.FirstWord
		}
		return x.EndWord > y.EndWord
	})
	v := Voices{Of: make([]int32, len(s.d.Words))}
	for i := range v.Of {
		v.Of[i] = Author
	}
	type open struct{ first, end, index int32 }
	var stack []open
	for _, i := range order {
		d := &s.drafts[i]
		for len(stack) > 0 && stack[len(stack)-1].end <= d.FirstWord {
			stack = stack[:len(stack)-1]
		}
		if len(stack) > 0 {
			top := stack[len(stack)-1]
			if d.EndWord > top.end {
				// Two attributions that cross: the one that opened first
				// stands, the other keeps what lies inside it.
				if d.Kind == Direct || top.end-d.FirstWord < 2 {
					continue
				}
				d.EndWord = top.end
				d.Content = s.d.Cover(d.FirstWord, d.EndWord)
			}
			if d.FirstWord == top.first && d.EndWord == top.end {
				continue
			}
		}
		index := Undecided
		if !d.undecided {
			index = int32(len(v.Quotes))
			d.Parent = -1
			for j := len(stack) - 1; j >= 0; j-- {
				if stack[j].index >= 0 {
					d.Parent = stack[j].index
					break
				}
			}
			v.Quotes = append(v.Quotes, d.Quote)
		}
		stack = append(stack, open{d.FirstWord, d.EndWord, index})
		s.paint(v.Of, d.FirstWord, d.EndWord, index, len(stack))
	}
	return v
}

// maxDepth is the nesting beyond which words keep the quote they have: deeper
// nests are no news, and would make painting quadratic.
const maxDepth = 12

func (s *sheet) paint(of []int32, first, end, index int32, depth int) {
	if depth > maxDepth {
		return
	}
	for w := first; w < end; w++ {
		of[w] = index
	}
}
