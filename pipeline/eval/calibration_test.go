package eval

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"slant/pipeline/sentiment"
)

// sureOf makes answers whose confidence is spread from 0.4 to 0.9 and that are
// right with that chance plus a shift, each a group of its own.
func sureOf(n int, shift float64, seed uint64) (items []Item, answers []Answer) {
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range n {
		p := sentiment.Points(4000 + i*5000/n)
		it, a := Item{Group: fmt.Sprint(i), Label: "neutral"}, Answer{Label: "positive", Probabilities: [3]sentiment.Points{0, sentiment.Whole - p, p}}
		if random.Float64() < float64(p)/10_000+shift {
			it.Label = "positive"
		}
		items, answers = append(items, it), append(answers, a)
	}
	return items, answers
}

func TestCalibrationErrorIsDebiased(t *testing.T) {
	squares, covered := 0.0, 0
	const trials = 20
	for seed := range uint64(trials) {
		items, answers := sureOf(1000, 0, seed)
		f := measure(items, answers)
		squares += f.Calibration.Value * f.Calibration.Value
		items, answers = sureOf(1000, -0.1, seed)
		f = measure(items, answers)
		if math.Abs(f.Calibration.Value-0.1) > 0.05 {
			t.Errorf("seed %d: error %.3f of probabilities that are 0.1 too high", seed, f.Calibration.Value)
		}
		if i := f.Calibration.Interval; i.Low <= 0.1 && 0.1 <= i.High {
			covered++
		}
		if f.Calibration.N != 1000 {
			t.Errorf("of %d answers", f.Calibration.N)
		}
	}
	// Without debiasing chance alone would give about √(10 · 0.2 / 1000) = 0.045.
	if mean := math.Sqrt(squares / trials); mean > 0.03 {
		t.Errorf("true probabilities have a mean error of %.3f", mean)
	}
	if covered < 17 {
		t.Errorf("%d of %d intervals hold the error, want about 19", covered, trials)
	}
}

func TestFewProbabilitiesHaveNoCalibrationError(t *testing.T) {
	items, answers := sureOf(calibrationBins*leastOfBin-1, 0, 1)
	if f := measure(items, answers); f.Calibration.N != 0 || f.Calibration.Value != 0 {
		t.Errorf("%+v", f.Calibration)
	}
}

// Two bins by hand: equal confidences are not parted, whatever their number.
func TestCalibrationErrorByHand(t *testing.T) {
	var of []confidence
	for i := range 20 {
		c := confidence{points: 5000, right: i%2 == 0} // 10 of 20 right: no gap
		if i >= 10 {
			c = confidence{points: 9000, right: i != 10} // 9 of 10 right
		}
		of = append(of, c)
	}
	// 5 of 10 right at 0.5, 9 of 10 at 0.9: nothing is left of the gaps.
	if got := calibrationError(of, []int64{1}, false); got != 0 {
		t.Errorf("error %v of shares that are the confidence", got)
	}
	for i := range 5 {
		of[2*i].right = false // 0 of 10 right at 0.5, and no chance in it
	}
	want := math.Sqrt((10*0.25 + 10*(0-0.09/9)) / 20)
	if got := calibrationError(of, []int64{1}, false); math.Abs(got-want) > 1e-12 {
		t.Errorf("error %v, want %v", got, want)
	}
	want = math.Sqrt((10*0.25 - 10*2*0.09/9) / 20)
	if got := calibrationError(of, []int64{1}, true); math.Abs(got-want) > 1e-12 {
		t.Errorf("error %v of a resample, want %v", got, want)
	}
}
