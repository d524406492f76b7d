package cluster

// A comparison is what two samples of shingles have in common.
type comparison struct {
	shared int32 // in both
	a, b   int32 // in each, at the coarser of the two rates
}

// compareSketches compares two samples. The finer one is thinned to the rate of
// the other: a hash that is a multiple of eight is one of four as well.
func compareSketches(rateA uint32, a []uint32, rateB uint32, b []uint32) comparison {
	mask := max(rateA, rateB) - 1 // rates are powers of two
	var c comparison
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && a[i]&mask != 0:
			i++
		case j < len(b) && b[j]&mask != 0:
			j++
		case j == len(b) || i < len(a) && a[i] < b[j]:
			c.a++
			i++
		case i == len(a) || b[j] < a[i]:
			c.b++
			j++
		default:
			c.shared++
			c.a++
			c.b++
			i++
			j++
		}
	}
	return c
}

// resemblance estimates Jaccard's coefficient of the shingles, in thousandths,
// 0 to 1000; 0 where there are none.
func (c comparison) resemblance() int32 {
	union := c.a + c.b - c.shared
	if union == 0 {
		return 0
	}
	return int32(1000 * int64(c.shared) / int64(union))
}

// containment estimates what share of the smaller set is in the larger one, in
// thousandths, 0 to 1000; 0 where one is empty.
func (c comparison) containment() int32 {
	least := min(c.a, c.b)
	if least == 0 {
		return 0
	}
	return int32(1000 * int64(c.shared) / int64(least))
}
