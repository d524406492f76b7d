package syntax

// The three tables of weights are open-addressed with linear probing, half
// empty at most. A row holds some bits of its feature's hash, so that a feature
// never seen in training finds nothing rather than another feature's weights.
// All sums are whole numbers: they are the same in any order and on any machine.

// A moveTable holds two weights a feature: of left and of right over shift. A
// slot is ten bits of the hash and eleven for either weight, so that the table
// stays small: most of the time of a parse is spent waiting for it.
type moveTable struct {
	slots []uint32
	shift uint
}

// maxMoveWeight is the largest weight that a slot can hold; the few that are
// larger are cut.
const maxMoveWeight = 1<<10 - 1

func tableSize(rows int) (slots int, shift uint) {
	slots, shift = 1024, 54
	for slots < rows*2 {
		slots, shift = slots*2, shift-1
	}
	return slots, shift
}

// print16 gives the bits of a hash that a slot keeps; never 0, which marks an
// empty slot.
func print16(h uint64) uint64 {
	p := h & 0xFFFF
	if p == 0 {
		p = 1
	}
	return p
}

func newMoveTable(rows int) moveTable {
	slots, shift := tableSize(rows)
	return moveTable{make([]uint32, slots), shift}
}

// print10 gives the bits of a hash that a slot keeps; never 0, which marks an
// empty slot.
func print10(h uint64) uint32 {
	p := uint32(h & 0x3FF)
	if p == 0 {
		p = 1
	}
	return p
}

func (t *moveTable) add(h uint64, weights []int16) {
	i := h >> t.shift
	for t.slots[i] != 0 {
		i = (i + 1) & uint64(len(t.slots)-1)
	}
	left, right := moveWeight(weights[0]), moveWeight(weights[1])
	t.slots[i] = print10(h)<<22 | left<<11 | right
}

func moveWeight(w int16) uint32 {
	return uint32(max(-maxMoveWeight, min(maxMoveWeight, int32(w)))) & 0x7FF
}

// scores gives the summed weights of the features for each of the three moves.
// All slots are read before any is looked at: the processor then waits for many
// of them at once, not for one after the other.
func (t *moveTable) scores(features []uint64) [3]int32 {
	var first [numMoveFeatures]uint32
	last := uint64(len(t.slots) - 1)
	for k, h := range features {
		first[k] = t.slots[h>>t.shift&last]
	}
	var left, right int32
	for k, h := range features {
		p, v := print10(h), first[k]
		for i := h >> t.shift; v != 0; v = t.slots[i&last] {
			if v>>22 == p {
				left += int32(v<<10) >> 21
				right += int32(v<<21) >> 21
				break
			}
			i++
		}
	}
	return [3]int32{0, left, right}
}

// A tagTable holds NumTags weights a feature, packed as in moveTable: four to a
// word, the last word with one weight and some bits of the hash.
type tagTable struct {
	rows  [][tagWords]uint64
	shift uint
}

const tagWords = 5

func newTagTable(rows int) tagTable {
	slots, shift := tableSize(rows)
	return tagTable{make([][tagWords]uint64, slots), shift}
}

func (t *tagTable) add(h uint64, weights []int16) {
	var row [tagWords]uint64
	for a, v := range weights[:NumTags-1] {
		row[a/4] += uint64(int64(v) << (16 * uint(a%4)))
	}
	row[4] = print16(h)<<16 | uint64(uint16(weights[NumTags-1]))
	i := h >> t.shift
	for t.rows[i][4] != 0 {
		i = (i + 1) & uint64(len(t.rows)-1)
	}
	t.rows[i] = row
}

// best gives the tag with the greatest sum, the first of equals.
func (t *tagTable) best(features []uint64) Tag {
	var s0, s1, s2, s3 uint64
	var s4 int32
	last := uint64(len(t.rows) - 1)
	warm := uint64(0) // as in moveTable.scores
	for _, h := range features {
		warm += t.rows[h>>t.shift&last][4]
	}
	keep(warm)
	for _, h := range features {
		p := print16(h)
		for i := h >> t.shift; ; i++ {
			row := &t.rows[i&last]
			if row[4]>>16 == p {
				s0 += row[0]
				s1 += row[1]
				s2 += row[2]
				s3 += row[3]
				s4 += int32(int16(row[4]))
				break
			}
			if row[4] == 0 {
				break
			}
		}
	}
	best, most := NumTags-1, s4
	for w := 3; w >= 0; w-- {
		sum := int64([4]uint64{s0, s1, s2, s3}[w])
		var lanes [4]int32
		for k := range lanes {
			lane := int16(sum)
			lanes[k] = int32(lane)
			sum = (sum - int64(lane)) >> 16
		}
		for k := 3; k >= 0; k-- {
			if lanes[k] >= most {
				best, most = Tag(w*4+k), lanes[k]
			}
		}
	}
	return best
}

// A labelTable holds NumRelations weights a feature, a byte each.
type labelTable struct {
	rows  []labelRow
	shift uint
}

type labelRow struct {
	print   uint32
	weights [44]int8
}

func newLabelTable(rows int) labelTable {
	slots, shift := tableSize(rows)
	return labelTable{make([]labelRow, slots), shift}
}

func (t *labelTable) add(h uint64, weights []int16) {
	i := h >> t.shift
	for t.rows[i].print != 0 {
		i = (i + 1) & uint64(len(t.rows)-1)
	}
	t.rows[i].print = uint32(print16(h))
	for c, v := range weights {
		t.rows[i].weights[c] = int8(v)
	}
}

// best gives the candidate with the greatest sum, the first of equals.
func (t *labelTable) best(features []uint64, candidates []Relation, sums *[NumRelations]int32) Relation {
	for _, c := range candidates {
		sums[c] = 0
	}
	last := uint64(len(t.rows) - 1)
	warm := uint32(0) // as in moveTable.scores
	for _, h := range features {
		row := &t.rows[h>>t.shift&last]
		warm += row.print + uint32(row.weights[len(row.weights)-1]) // a row may lie in two lines of the cache
	}
	keep(uint64(warm))
	for _, h := range features {
		p := uint32(print16(h))
		for i := h >> t.shift; ; i++ {
			row := &t.rows[i&last]
			if row.print == p {
				for _, c := range candidates {
					sums[c] += int32(row.weights[c])
				}
				break
			}
			if row.print == 0 {
				break
			}
		}
	}
	best := candidates[0]
	for _, c := range candidates[1:] {
		if sums[c] > sums[best] {
			best = c
		}
	}
	return best
}

// keep uses a value, so that reading it is not left out.
//
//go:noinline
func keep(uint64) {}
