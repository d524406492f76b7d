package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func random(r *rand.Rand, n, most int) []int16 {
	s := make([]int16, n)
	for i := range s {
		s[i] = int16(r.IntN(2*most) - most)
	}
	return s
}

// The fast product and the plain loop give the same numbers.
func TestApplyIsThePlainLoop(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		in, out, n := 2*(1+r.IntN(60)), 1+r.IntN(150), 1+r.IntN(13)
		m := NewMatrix(in, out, uint8(r.IntN(16)))
		most := []int{4, 300, 1 << 15}[r.IntN(3)]
		for c := range out {
			m.SetColumn(c, random(r, in, most))
			m.SetBias(c, int32(r.Uint32()))
		}
		m.Set(in-1, out-1, 77)
		x := random(r, RoundUp(n)*(in+3), most)
		got, want := make([]int16, RoundUp(n)*m.Width()), make([]int16, RoundUp(n)*m.Width())
		m.Apply(got, m.Width(), x, in+3, n)
		m.apply(want, m.Width(), x, in+3, RoundUp(n))
		if !slices.Equal(got, want) {
			t.Fatalf("%d × %d: %v, want %v", in, out, got, want)
		}
		if fastProducts {
			clear(got)
			m.applyFast(got, m.Width(), x, in+3, RoundUp(n), 0)
			if !slices.Equal(got, want) {
				t.Fatalf("%d × %d with AVX2: %v, want %v", in, out, got, want)
			}
		}
	}
}

func TestApplyMultiplies(t *testing.T) {
	m := NewMatrix(2, 19, 1)
	for c := range 19 {
		m.SetColumn(c, []int16{int16(c), 100})
		m.SetBias(c, int32(c))
	}
	out := make([]int16, 4*m.Width())
	m.Apply(out, m.Width(), []int16{3, 1, 0, -1, 30000, 30000, 0, 0}, 2, 3)
	for c := range 19 {
		if got, want := out[c], int16(3*c+100+c)>>1; got != want {
			t.Errorf("row 0, column %d: %d, want %d", c, got, want)
		}
		if got, want := out[m.Width()+c], int16(c-100)>>1; got != want {
			t.Errorf("row 1, column %d: %d, want %d", c, got, want)
		}
		if got := out[2*m.Width()+c]; got != 1<<15-1 {
			t.Errorf("row 2, column %d: %d, want it cut", c, got)
		}
	}
}

func TestRecurIsThePlainLoop(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		width, n := Block*(1+r.IntN(4)), 1+r.IntN(20)
		most := []int{5000, 1 << 15}[r.IntN(2)]
		stride, outStride := 2*width+5, width+3
		pre := random(r, n*stride, most)
		got, want := make([]int16, n*outStride), make([]int16, n*outStride)
		backward := r.IntN(2) == 1
		var extra []int16
		if r.IntN(2) == 1 {
			extra = random(r, n*outStride, most)
		}
		Recur(got, extra, outStride, pre, stride, width, width, n, backward)
		recur(want, extra, outStride, pre, stride, width, width, n, backward)
		if !slices.Equal(got, want) {
			t.Fatalf("%d lanes, %d rows, backward %v: %v, want %v", width, n, backward, got, want)
		}
	}
}

func TestBlendIsThePlainLoop(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		width, n := Block*(1+r.IntN(4)), 1+r.IntN(9)
		stride := width + 3
		x, before, after := random(r, n*stride, 1<<15-1), random(r, width, 1<<15-1), random(r, width, 1<<15-1)
		got, want := make([]int16, n*stride), make([]int16, n*stride)
		Blend(got, x, stride, before, after, width, n)
		blend(want, x, stride, before, after, width, n)
		if !slices.Equal(got, want) {
			t.Fatalf("%d lanes, %d rows: %v, want %v", width, n, got, want)
		}
	}
}

func TestFloatIsThePlainLoop(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	numbers := func(n int) []float32 {
		s := make([]float32, n)
		for i := range s {
			s[i] = float32(r.NormFloat64())
		}
		return s
	}
	for range 200 {
		n, terms, columns := 1+r.IntN(11), 1+r.IntN(40), 1+r.IntN(50)
		x, w, got := numbers(n*(terms+1)), numbers(terms*(columns+2)), numbers(n*(columns+3))
		want := slices.Clone(got)
		Float(got, columns+3, x, terms+1, w, columns+2, n, terms, columns)
		float(want, columns+3, x, terms+1, w, columns+2, 0, n, terms, 0, columns)
		if !slices.Equal(got, want) {
			t.Fatalf("%d × %d × %d: %v, want %v", n, terms, columns, got, want)
		}
	}
}

func FuzzApply(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(20), uint8(5), uint8(7))
	f.Fuzz(func(t *testing.T, seed uint64, in, out, n, shift uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		k, rows := 2*(1+int(in)), RoundUp(1+int(n)%40)
		m := NewMatrix(k, 1+int(out), shift%32)
		for c := range 1 + int(out) {
			m.SetColumn(c, random(r, k, 1<<15))
		}
		x := random(r, rows*k, 1<<15)
		got, want := make([]int16, rows*m.Width()), make([]int16, rows*m.Width())
		m.Apply(got, m.Width(), x, k, rows)
		m.apply(want, m.Width(), x, k, rows)
		if !slices.Equal(got, want) {
			t.Fatalf("%d × %d differ", k, m.Width())
		}
		pre := random(r, rows*2*Block, 1<<15)
		got, want = got[:rows*Block], want[:rows*Block]
		Recur(got, nil, Block, pre, 2*Block, Block, Block, rows, shift%2 == 1)
		recur(want, nil, Block, pre, 2*Block, Block, Block, rows, shift%2 == 1)
		if !slices.Equal(got, want) {
			t.Fatalf("recurrence over %d rows differs", rows)
		}
	})
}

// BenchmarkApply times a product with all that the processor has, with AVX2
// alone and as plain loops.
func BenchmarkApply(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	const n, in, out = 32, 192, 384
	m := NewMatrix(in, out, 10)
	for c := range out {
		m.SetColumn(c, random(r, in, 1000))
	}
	x, to := random(r, n*in, 1000), make([]int16, n*out)
	for name, apply := range map[string]func(){
		"best":  func() { m.Apply(to, out, x, in, n) },
		"AVX2":  func() { m.applyFast(to, out, x, in, n, 0) },
		"plain": func() { m.apply(to, out, x, in, n) },
	} {
		if name == "AVX2" && !fastProducts {
			continue
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				apply()
			}
			b.ReportMetric(float64(b.N)*n*in*out/b.Elapsed().Seconds()/1e9, "Gmul/s")
		})
	}
}

func BenchmarkFloat(b *testing.B) {
	const n, in, out = 32, 192, 384
	x, w, to := make([]float32, n*in), make([]float32, in*out), make([]float32, n*out)
	for b.Loop() {
		Float(to, out, x, in, w, out, n, in, out)
	}
	b.ReportMetric(float64(b.N)*n*in*out/b.Elapsed().Seconds()/1e9, "Gmul/s")
}
