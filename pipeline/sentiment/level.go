package sentiment

import (
	"cmp"
	"slices"
)

// A Level says how many of a number's contributions a run writes.
type Level string

// The levels of evidence. Whichever is chosen, what is written of a number
// adds up to it exactly.
const (
	LevelTop  Level = "top"  // the largest, and one row for the rest
	LevelAll  Level = "all"  // every contribution
	LevelNone Level = "none" // none
)

// Levels lists the levels.
func Levels() []Level {
	return []Level{LevelTop, LevelAll, LevelNone}
}

const (
	topTerms  = 4   // as many as a reader takes in
	topPoints = 100 // below a hundredth a term explains nothing
)

// Keep gives the contributions that a level writes: with LevelTop the
// baselineTerm, the four largest of at least 100 points in their order, and a
// "(rest)" that closes the sum. Equals go by their order.
func (l Level) Keep(all []Contribution) []Contribution {
	switch l {
	case LevelNone:
		return nil
	case LevelAll:
		return all
	}
	points := make([]Points, len(all))
	order := make([]int, 0, len(all))
	for i, c := range all {
		points[i] = c.Points
		if c.Term != baselineTerm && abs(c.Points) >= topPoints {
			order = append(order, i)
		}
	}
	order = largest(order, points)
	kept := make([]Contribution, 0, len(order)+2)
	var rest Points
	next := 0
	for i, c := range all {
		switch {
		case c.Term == baselineTerm:
			kept = append(kept, c)
		case next < len(order) && order[next] == i:
			kept = append(kept, c)
			next++
		default:
			rest += c.Points
		}
	}
	if rest != 0 {
		kept = append(kept, restOf(rest))
	}
	return kept
}

// baselineTerm is the term of what is given before a word is read.
const baselineTerm = "(baseline)"

func restOf(points Points) Contribution {
	return Contribution{Term: "(rest)", Rule: "the smaller terms together", Points: points}
}

// largest keeps the topTerms largest of the candidates, in their order.
func largest(candidates []int, points []Points) []int {
	slices.SortStableFunc(candidates, func(a, b int) int { return cmp.Compare(abs(points[b]), abs(points[a])) })
	candidates = candidates[:min(len(candidates), topTerms)]
	slices.Sort(candidates)
	return candidates
}

func abs(p Points) Points { return max(p, -p) }
