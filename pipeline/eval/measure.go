package eval

import "slices"

// Figures are how a scorer did on some items. Abstentions count as neutral in
// Count and what is made of it, and are left out of the others.
type Figures struct {
	N           int // items
	Count       Count
	Abstentions map[string]int // by reason
	Macro       Measured       // macro-F1
	Accuracy    Measured
	Polar       Measured // the mean F1 of positive and negative
	Calibration Measured // top-label calibration error of the probabilities
	Bias        Measured // mean(score) − mean(label), labels being −1, 0, 1
	Rank        Measured // Spearman's correlation of score and label
	Over        Measured // macro-F1 above that of the report's baseline
}

// A Measured is a figure with its interval.
type Measured struct {
	N        int // items that it is of; 0: it is not measured
	Value    float64
	Interval *Interval // nil where there are not two groups to resample
}

// abstained gives the number of abstentions.
func (f *Figures) abstained() (n int) {
	for _, k := range f.Abstentions {
		n += k
	}
	return n
}

// measure gives the figures of a scorer's answers, one to each item.
func measure(items []Item, answers []Answer) Figures {
	s := newSample(items, answers)
	f := Figures{N: len(items), Abstentions: map[string]int{}}
	for i := range answers {
		if why := answers[i].Abstain; why != "" {
			f.Abstentions[why]++
		}
	}
	ones := s.groups.ones()
	f.Count = s.count(ones)
	values := s.values(ones, false)
	n := [numFigures]int{len(items), len(items), len(items), len(s.sure), len(s.ranked), len(s.ranked)}
	if n[3] < calibrationBins*leastOfBin {
		n[3] = 0
	}
	if !s.ranks() {
		n[5] = 0
	}
	var intervals [numFigures]*Interval
	if len(ones) > 1 {
		intervals = s.intervals()
	}
	for k, to := range []*Measured{&f.Macro, &f.Accuracy, &f.Polar, &f.Calibration, &f.Bias, &f.Rank} {
		if n[k] > 0 {
			*to = Measured{n[k], values[k], intervals[k]}
		}
	}
	return f
}

// numFigures is the number of figures with an interval: those of Figures, in
// their order.
const numFigures = 6

// A sample is what figures are computed of, sorted once for all replicates.
type sample struct {
	groups     groups
	gold, said []int8
	sure       []confidence
	ranked     []ranked
}

func newSample(items []Item, answers []Answer) sample {
	s := sample{groups: groupsOf(items), gold: make([]int8, len(items)), said: make([]int8, len(items))}
	for i := range items {
		s.gold[i], s.said[i] = int8(labelIndex(items[i].Label)), int8(labelIndex(answers[i].Label))
	}
	s.sure = confidences(items, answers, s.groups.of)
	s.ranked = rankedItems(items, answers, s.groups.of)
	return s
}

func (s *sample) count(weights []int64) (c Count) {
	for i, g := range s.groups.of {
		c[s.gold[i]][s.said[i]] += weights[g]
	}
	return c
}

// values gives the figures for weights of the groups; resampled tells that
// they are those of a replicate.
func (s *sample) values(weights []int64, resampled bool) [numFigures]float64 {
	c := s.count(weights)
	return [numFigures]float64{
		c.MacroF1(), c.Accuracy(), c.PolarF1(),
		calibrationError(s.sure, weights, resampled), bias(s.ranked, weights), spearman(s.ranked, weights),
	}
}

// ranks tells whether both scores and labels differ, without which they have no
// rank correlation.
func (s *sample) ranks() bool {
	differs := func(r ranked) bool { return r.label != s.ranked[0].label }
	return len(s.ranked) > 0 && s.ranked[0].points != s.ranked[len(s.ranked)-1].points && slices.ContainsFunc(s.ranked, differs)
}

// intervals gives the 2.5th and 97.5th percentiles over Poisson bootstrap
// replicates.
func (s *sample) intervals() (out [numFigures]*Interval) {
	var all [numFigures][]float64
	weights := make([]int64, len(s.groups.hashes))
	for r := range replicates {
		s.groups.resample(r, weights)
		for k, v := range s.values(weights, true) {
			all[k] = append(all[k], v)
		}
	}
	for k := range out {
		i := middle(all[k])
		out[k] = &i
	}
	return out
}

// above gives by how much the macro-F1 of answers is above that of others to the
// same items; its interval comes of resampling both together.
func above(items []Item, answers, others []Answer) Measured {
	a, b := newSample(items, answers), newSample(items, others)
	difference := func(weights []int64) float64 {
		x, y := a.count(weights), b.count(weights)
		return x.MacroF1() - y.MacroF1()
	}
	weights := a.groups.ones()
	m := Measured{N: len(items), Value: difference(weights)}
	if len(weights) < 2 {
		return m
	}
	values := make([]float64, replicates)
	for r := range values {
		a.groups.resample(r, weights)
		values[r] = difference(weights)
	}
	i := middle(values)
	m.Interval = &i
	return m
}
