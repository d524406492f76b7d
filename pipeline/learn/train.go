package learn

import (
	"slant/pipeline"
	"slant/pipeline/eval"
	"slant/pipeline/sentiment"
)

// A Result is what training gives.
type Result struct {
	Weights     sentiment.Weights // with the temperature in them
	Temperature float64
	Domains     []Domain
}

// A Domain is one file of labels.
type Domain struct {
	Name string
	N    int
	// Validation is how its items came out by weights learnt without their fold.
	Validation *eval.LabelReport
	Labels     [3]int // negative, neutral, positive
}

// Train learns from labelled files.
func Train(m *pipeline.Models, inputs []eval.Input, how sentiment.Fitting) (Result, error) {
	all, err := examples(m, inputs, false)
	if err != nil {
		return Result{}, err
	}
	vectors := m.Linear.Vectors()
	r := Result{Domains: make([]Domain, len(inputs))}
	for i := range inputs {
		r.Domains[i].Name = inputs[i].Name
	}
	for i := range all {
		d := &r.Domains[all[i].Domain]
		d.N++
		d.Labels[all[i].Class]++
	}
	values := crossValues(vectors, all, how)
	r.Temperature = temperature(seen(all, values, func(*example) bool { return true }))
	for d := range r.Domains {
		r.Domains[d].Validation = validate(all, values, d)
	}
	w, _ := sentiment.Fit(vectors, chosen(all, func(*example) bool { return true }), how)
	r.Weights = w.Scaled(r.Temperature)
	return r, nil
}

// chosen gives the examples that the scorer sees and keep takes.
func chosen(all []example, keep func(*example) bool) []sentiment.Example {
	var out []sentiment.Example
	for i := range all {
		if all[i].seen && keep(&all[i]) {
			out = append(out, all[i].Example)
		}
	}
	return out
}

// seen gives values and classes of the examples that the scorer sees and keep
// takes.
func seen(all []example, values [][3]float64, keep func(*example) bool) (z [][3]float64, classes []int) {
	for i := range all {
		if all[i].seen && keep(&all[i]) {
			z, classes = append(z, values[i]), append(classes, all[i].Class)
		}
	}
	return z, classes
}
