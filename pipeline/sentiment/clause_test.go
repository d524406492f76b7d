package sentiment

import "testing"

// Judgements that the tree ties to nobody fall to the subject of their clause,
// and to nobody beyond it.
func TestTheSubjectOfTheClause(t *testing.T) {
	for _, c := range [][2]string{
		{"-", "[Harlow] stood before the cameras after a shameful week."},
		{"-0", "[Harlow] left after a shameful week, [Brennan] stayed."},
		{"0", "Police in [Ostrava] arrested a shameless swindler."},
		{"0", "[Ostrava] arrested a shameless swindler."},
		{"0", "[Harlow] said that the week was shameful."},
		{"0", "[Harlow] did not speak after the shameful week."},
	} {
		var got []byte
		for _, s := range mark(t, c[1]).score() {
			got = append(got, s.sign())
		}
		if string(got) != c[0] {
			t.Errorf("%s: %s, want %s: %+v", c[1], got, c[0], mark(t, c[1]).score())
		}
	}
}

func TestWhatNobodySaysAndWhatIsAsked(t *testing.T) {
	for _, text := range []string{"Nothing suggests that [Harlow] lied.", "Is [Harlow] trustworthy?"} {
		if s := mark(t, text).score()[0]; s.sign() != '0' {
			t.Errorf("%s: %+v", text, s)
		}
	}
	if s := mark(t, "Hardly anybody respects [Harlow].").score()[0]; s.sign() != '-' {
		t.Errorf("%+v", s)
	}
}
