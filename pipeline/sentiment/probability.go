package sentiment

import "math"

// The classes, in the order of the probabilities.
const (
	negative = iota
	neutral
	positive
	numClasses
)

// softmax turns the three values into probabilities.
func softmax(z [numClasses]float64) (p [numClasses]float64) {
	most := max(z[0], z[1], z[2])
	sum := 0.0
	for c := range z {
		p[c] = exp(z[c] - most)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// exp gives eˣ for x ≤ 0, to 1e-13 of its value, and the same bits on every
// machine, which math.Exp does not promise: Taylor's series of what is left of
// x beside a multiple of ln 2, at most 0.35.
func exp(x float64) float64 {
	switch {
	case x < -700:
		return 0
	case x == 0: // the largest of the values, always
		return 1
	}
	k := math.Floor(float64(x*math.Log2E) + 0.5)
	r := float64(x-float64(k*0.693147180369123816490)) - float64(k*1.90821492927058770002e-10) // ln 2 in two parts
	sum := float64(r*(1.0/39916800)) + 1.0/3628800
	sum = float64(r*sum) + 1.0/362880
	sum = float64(r*sum) + 1.0/40320
	sum = float64(r*sum) + 1.0/5040
	sum = float64(r*sum) + 1.0/720
	sum = float64(r*sum) + 1.0/120
	sum = float64(r*sum) + 1.0/24
	sum = float64(r*sum) + 1.0/6
	sum = float64(r*sum) + 1.0/2
	sum = float64(r*sum) + 1
	sum = float64(r*sum) + 1
	return sum * math.Float64frombits(uint64(1023+int64(k))<<52)
}

// The nodes and weights of Gauss and Legendre's quadrature with eight points
// on 0 to 1 (Abramowitz and Stegun 1964, table 25.4).
func quadrature() (at, weight [8]float64) {
	x := [4]float64{0.183434642495650, 0.525532409916329, 0.796666477413627, 0.960289856497536}
	w := [4]float64{0.362683783378362, 0.313706645877887, 0.222381034453374, 0.101228536290376}
	for i := range x {
		at[i], at[i+4] = (1-x[i])/2, (1+x[i])/2
		weight[i], weight[i+4] = w[i]/2, w[i]/2
	}
	return at, weight
}

// gradients integrates the gradient of p(positive) − p(negative) along the
// straight line from the values base to base + delta (integrated gradients:
// Sundararajan, Taly and Yan 2017): what a step of 1 of each value is worth.
func gradients(base, delta [numClasses]float64) (g [numClasses]float64) {
	at, weight := quadrature()
	for i := range at {
		var z [numClasses]float64
		for c := range z {
			z[c] = base[c] + float64(at[i]*delta[c])
		}
		p := softmax(z)
		score := p[positive] - p[negative]
		for c := range g {
			d := -float64(p[c] * score)
			switch c {
			case positive:
				d += p[c]
			case negative:
				d -= p[c]
			}
			g[c] += float64(weight[i] * d)
		}
	}
	return g
}
