package syntax

import (
	"strings"
	"testing"
)

// passage is a few sentences of ordinary length.
const passage = `The government of [Ruritania] said on Monday that it would not accept the ruling , which its ministers called a betrayal of the people .
Hours later [Elbonia] , whose president had praised the judges , accused its neighbour of bullying the court and of breaking two treaties .
" We were never asked , " said [Anna Weber] , a former judge who now leads the largest opposition party in the country .`

func BenchmarkParse(b *testing.B) {
	m := embedded()
	d, names := written(strings.Split(strings.Repeat(passage+"\n", 20), "\n")...)
	b.ReportAllocs()
	for b.Loop() {
		m.Parse(d, names, nil)
	}
	b.ReportMetric(float64(b.N)*float64(len(d.Words))/b.Elapsed().Seconds(), "words/s")
}

// A parse allocates its result and nothing by word.
func TestParseDoesNotAllocateByWord(t *testing.T) {
	m := embedded()
	d, names := written(strings.Split(strings.Repeat(passage+"\n", 20), "\n")...)
	m.Parse(d, names, nil)
	if n := testing.AllocsPerRun(10, func() { m.Parse(d, names, nil) }); n > 40 {
		t.Errorf("%.0f allocations for %d words", n, len(d.Words))
	}
}
