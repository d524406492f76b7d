package compare

// A period is what articles are grouped by to hold time constant, in months.
type period int32

const (
	noPeriod  period = 0
	byMonth   period = 1
	byQuarter period = 3
	byYear    period = 12
)

// periods lists the periods that a comparison may hold constant, the finest
// first.
func periods() []period { return []period{byMonth, byQuarter, byYear} }

// String gives the period's name in the column period.
func (p period) String() string {
	switch p {
	case byMonth:
		return "month"
	case byQuarter:
		return "quarter"
	case byYear:
		return "year"
	}
	return "all"
}

// stratum numbers the period and section of an article; false for an article
// without a date where the period is held constant.
func (p period) stratum(a *article) (int32, bool) {
	if p == noPeriod {
		return int32(a.section), true
	}
	if a.month == undated {
		return 0, false
	}
	return a.month/int32(p)*int32(len(sections())) + int32(a.section), true
}

// kept is the share of an arm's dated articles that have to lie in strata that
// both arms have.
const kept = 0.8

// choosePeriod gives the finest period whose strata keep at least four fifths
// of the dated articles of the arm that has fewer, or years. It looks at counts
// alone, so that it is the same whatever the scores are.
func choosePeriod(a, b []*article) period {
	fewer, more := a, b
	if len(b) < len(a) {
		fewer, more = b, a
	}
	for _, p := range periods() {
		other := map[int32]bool{}
		for _, x := range more {
			if s, ok := p.stratum(x); ok {
				other[s] = true
			}
		}
		dated, common := 0, 0
		for _, x := range fewer {
			if s, ok := p.stratum(x); ok {
				dated++
				if other[s] {
					common++
				}
			}
		}
		if float64(common) >= kept*float64(dated) {
			return p
		}
	}
	return byYear
}
