package pipeline

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

// kappa gives the share of pairs that are the same, and Cohen's κ: that share
// beyond what two labellers with the same shares of labels would reach by chance
// (Cohen 1960, "A Coefficient of Agreement for Nominal Scales"); NaN where they
// could not differ.
func kappa(pairs [][2]string) (agreement, kappa float64) {
	same := 0
	first, second := map[string]int{}, map[string]int{}
	for _, p := range pairs {
		if p[0] == p[1] {
			same++
		}
		first[p[0]]++
		second[p[1]]++
	}
	n := float64(len(pairs))
	chance := 0
	for label, k := range first {
		chance += k * second[label]
	}
	expected := float64(chance) / float64(n*n)
	agreement = float64(same) / n
	return agreement, (agreement - expected) / (1 - expected)
}

func TestKappa(t *testing.T) {
	// The textbook's example: 20 yes, 15 no, 5 and 10 that differ; κ = 0.4.
	var pairs [][2]string
	for pair, n := range map[[2]string]int{{"y", "y"}: 20, {"n", "n"}: 15, {"y", "n"}: 5, {"n", "y"}: 10} {
		for range n {
			pairs = append(pairs, pair)
		}
	}
	if a, k := kappa(pairs); math.Abs(a-0.7) > 1e-12 || math.Abs(k-0.4) > 1e-12 {
		t.Errorf("agreement %v, kappa %v", a, k)
	}
}

// TestAgreementOfNations holds what the set's head says of its two labellers.
func TestAgreementOfNations(t *testing.T) {
	var pairs [][2]string
	same := 0
	for _, r := range readSet(t, "nations", "id", "type", "voice", "sentence", "label_a", "label_b") {
		pairs = append(pairs, [2]string{r[4], r[5]})
		if r[4] == r[5] {
			same++
		}
	}
	a, k := kappa(pairs)
	t.Logf("nations: the labellers agree in %d of %d, %.3f; Cohen's kappa %.3f", same, len(pairs), a, k)
	content, err := os.ReadFile("testdata/nations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("agree in %d of %d rows", same, len(pairs)); !strings.Contains(string(content), want) {
		t.Errorf("the head of nations.tsv does not say that they %s", want)
	}
}
