package entity

import "testing"

func TestSameButLetters(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"gaddafi", "gadaffi", true},
		{"zelensky", "zelenski", true},
		{"kowalczyk", "kowalcyzk", true},
		{"lundgren", "lundgern", true},
		{"soleimani", "suleimani", true},
		{"moore", "moor", false},       // too short
		{"hansen", "jansen", false},    // another initial
		{"karlsen", "karlsruh", false}, // too far
		{"lund", "lund", true},
		{"", "", true},
		{"gaddafi", "", false},
	} {
		if got := sameButLetters(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
		if got := sameButLetters(c.b, c.a); got != c.want {
			t.Errorf("%s, %s: %v", c.b, c.a, got)
		}
	}
}
