package sentiment

// Without gives the scorer with features left out. It is there for training:
// the weights stay those that were learnt with them.
func (l *Linear) Without(a Ablation) *Linear {
	out := NewLinear(l.rules, l.vectors, l.weights, l.level)
	out.without = a
	return out
}
