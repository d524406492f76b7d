package eval

// labels lists the classes, in the order of all tables.
func labels() []string { return []string{"negative", "neutral", "positive"} }

func labelIndex(label string) int {
	for i, l := range labels() {
		if l == label {
			return i
		}
	}
	return 1
}

// A Count is how often each class (first index) was answered by each (second),
// in the order negative, neutral, positive.
type Count [3][3]int64

// Accuracy is the share answered right, 0 to 1; 0 for no items.
func (c *Count) Accuracy() float64 {
	right, all := int64(0), int64(0)
	for i := range c {
		right += c[i][i]
		for _, n := range c[i] {
			all += n
		}
	}
	return ratio(right, all)
}

// Class gives precision, recall and F1 of a class, each 0 to 1, and 0 where
// its denominator is.
func (c *Count) Class(k int) (precision, recall, f1 float64) {
	gold, answered := int64(0), int64(0)
	for i := range c {
		gold += c[k][i]
		answered += c[i][k]
	}
	return ratio(c[k][k], answered), ratio(c[k][k], gold), ratio(2*c[k][k], gold+answered)
}

// MacroF1 is the mean F1 of the three classes, 0 to 1.
func (c *Count) MacroF1() float64 { return c.meanF1(0, 1, 2) }

// PolarF1 is the mean F1 of positive and negative.
func (c *Count) PolarF1() float64 { return c.meanF1(0, 2) }

func (c *Count) meanF1(classes ...int) float64 {
	sum := 0.0
	for _, k := range classes {
		_, _, f1 := c.Class(k)
		sum += f1
	}
	return sum / float64(len(classes))
}

func ratio(a, b int64) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
