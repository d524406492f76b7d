package syntax

import (
	"fmt"
	"math"
	"slices"
)

// maxBits is the greatest precision of a matrix's weights.
const maxBits = 13

// quantise makes whole numbers of the weights. The vector of a word becomes one
// row: its word vector, projected, its own row and those of its affixes.
func (t *trainer) quantise() (*parameters, error) {
	w, p := t.weights, &parameters{}
	norms := map[uint64]string{}
	for i := range t.examples {
		e := &t.examples[i]
		s := &e.bank.Doc.Sentences[e.sentence]
		for k := s.FirstWord; k < s.EndWord; k++ {
			word := &e.bank.Doc.Words[k]
			if n := (node{norm: word.Norm, form: formOf(word), shape: shapeOf(word, false)}); n.shape != number {
				norms[n.form] = n.norm
			}
		}
	}
	for _, word := range t.Vectors.Words {
		norms[hashString(word)] = word
	}
	for form := range t.entries {
		p.forms = append(p.forms, form)
	}
	slices.Sort(p.forms)
	own := len(t.counts)
	affix := func(k int32) []float32 { return w.rows[(own+int(k))*inputSize:][:inputSize] }
	for _, form := range p.forms {
		v := t.entries[form]
		row := make([]float32, inputSize)
		if v.word >= 0 {
			addTo(row, w.rows[int(v.word)*inputSize:])
		}
		if v.vector >= 0 {
			for k, x := range t.Vectors.Values[v.vector] {
				for c, m := range w.project[k*inputSize:][:inputSize] {
					row[c] += vectorScale * x * m
				}
			}
		}
		if norm, ok := norms[form]; ok {
			n := node{norm: norm, form: form, shape: lower}
			var buffer [numAffixes]int32
			for _, a := range n.affixes(&buffer) {
				addTo(row, affix(a))
			}
		}
		p.addRow(row)
	}
	for k := range int32(affixRows) {
		p.addRow(affix(k))
	}
	p.places = whole(w.places, stateBits)
	for l := range numLayers {
		p.before[l], p.after[l] = whole(w.layers[l].before, factorBits), whole(w.layers[l].after, factorBits)
	}
	for i := range p.matrices {
		rows, columns := dimensions(i)
		in, bits, values, bias := stateBits, stateBits, w.heads, w.bias
		switch {
		case i < numLayers:
			values, bias = w.layers[i].matrix, w.layers[i].bias
		case i == headsMatrix:
			bits = headBits
		case i == labelMatrix:
			in, bits, values, bias = headBits, headBits, w.labels, w.labelOff
		}
		if i == headsMatrix {
			// The factor of the arcs' products is taken into them.
			values, bias = slices.Clone(values), slices.Clone(bias)
			half := float32(math.Sqrt(arcScale))
			for c := range relationHead {
				bias[c] *= half
				for r := range rows {
					values[r*columns+c] *= half
				}
			}
		}
		m := matrix{bits: precision(values)}
		m.weights = whole(values, int(m.bits))
		shift := in + int(m.bits) - bits
		for _, b := range bias {
			sum := math.Round(float64(b)*math.Exp2(float64(in)+float64(m.bits))) + math.Exp2(float64(shift-1))
			if math.Abs(sum) > 1<<30 {
				return nil, fmt.Errorf("bias %g of matrix %d is too large", b, i)
			}
			m.bias = append(m.bias, int32(sum))
		}
		p.matrices[i] = m
	}
	p.root = whole(w.root, stateBits)
	p.bands = whole(w.bands, headBits)
	return p, nil
}

// precision gives the bits after the point with which the greatest weight fits.
func precision(weights []float32) uint8 {
	most := float32(0)
	for _, v := range weights {
		most = max(most, max(v, -v))
	}
	for bits := uint8(maxBits); bits > 0; bits-- {
		if float64(most)*math.Exp2(float64(bits)) < 1<<15-1 {
			return bits
		}
	}
	return 0
}

func whole(weights []float32, bits int) []int16 {
	out := make([]int16, len(weights))
	for i, v := range weights {
		out[i] = int16(max(-1<<15, min(1<<15-1, math.RoundToEven(float64(v)*math.Exp2(float64(bits))))))
	}
	return out
}

// addRow stores a row with a scale of its own.
func (p *parameters) addRow(row []float32) {
	most := float32(0)
	for _, v := range row {
		most = max(most, max(v, -v))
	}
	scale := min(1<<16-1, max(1, math.Ceil(float64(most)*math.Exp2(rowBits)/127)))
	p.scales = append(p.scales, uint16(scale))
	for _, v := range row {
		p.rows = append(p.rows, int8(max(-127, min(127, math.RoundToEven(float64(v)*math.Exp2(rowBits)/scale)))))
	}
}
