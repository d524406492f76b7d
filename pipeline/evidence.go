package pipeline

import (
	"cmp"
	"slices"

	"slant/pipeline/sentiment"
)

// An EvidenceLevel says how many of a number's contributions a run writes.
type EvidenceLevel string

// The levels of evidence. Whichever is chosen, what is written of a number
// adds up to it exactly.
const (
	EvidenceTop  EvidenceLevel = "top"  // the largest, and one row for the rest
	EvidenceAll  EvidenceLevel = "all"  // every contribution
	EvidenceNone EvidenceLevel = "none" // none
)

// EvidenceLevels lists the levels.
func EvidenceLevels() []EvidenceLevel {
	return []EvidenceLevel{EvidenceTop, EvidenceAll, EvidenceNone}
}

const (
	topTerms  = 4   // as many as a reader takes in
	topPoints = 100 // below a hundredth a term explains nothing
)

// keep gives the contributions that a level writes: with EvidenceTop the
// baseline, the four largest of at least 100 points in their order, and a
// "(rest)" that closes the sum. Equals go by their order.
func (l EvidenceLevel) keep(all []sentiment.Contribution) []sentiment.Contribution {
	switch l {
	case EvidenceNone:
		return nil
	case EvidenceAll:
		return all
	}
	order := make([]int, 0, len(all))
	for i, c := range all {
		if c.Term != "(baseline)" && abs(c.Points) >= topPoints {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(abs(all[b].Points), abs(all[a].Points)) })
	order = order[:min(len(order), topTerms)]
	slices.Sort(order)
	kept := make([]sentiment.Contribution, 0, len(order)+2)
	var rest sentiment.Points
	next := 0
	for i, c := range all {
		switch {
		case c.Term == "(baseline)":
			kept = append(kept, c)
		case next < len(order) && order[next] == i:
			kept = append(kept, c)
			next++
		default:
			rest += c.Points
		}
	}
	if rest != 0 {
		kept = append(kept, sentiment.Contribution{Term: "(rest)", Rule: "the smaller terms together", Points: rest})
	}
	return kept
}

func abs(p int32) int32 { return max(p, -p) }
