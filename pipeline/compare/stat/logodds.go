package stat

import "math"

// LogOdds gives how much more side 1 uses a word than side 2, and how many
// standard errors that is: the log-odds ratio with an informative Dirichlet
// prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis
// 16),
//
//	δ = ln[(y₁+α)/(n₁+α₀−y₁−α)] − ln[(y₂+α)/(n₂+α₀−y₂−α)],  z = δ/√(1/(y₁+α)+1/(y₂+α))
//
// with y of n words on each side, and the prior α of α₀ words that is shared
// out as both sides use them together: 0 < α < α₀. NaN for other priors.
func LogOdds(y1, n1, y2, n2 int64, alpha, alpha0 float64) (delta, z float64) {
	if !(alpha > 0) || !(alpha < alpha0) {
		return math.NaN(), math.NaN()
	}
	a, b := float64(y1)+alpha, float64(y2)+alpha
	delta = math.Log(a/(float64(n1)+alpha0-a)) - math.Log(b/(float64(n2)+alpha0-b))
	return delta, delta / math.Sqrt(1/a+1/b)
}
