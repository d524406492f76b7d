package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRepair(t *testing.T) {
	for _, test := range []struct {
		in, want string
		warnings []string
	}{
		{"plain\n\ttext", "plain\n\ttext", nil},
		{"“naïve”", "“naïve”", nil},
		{"a\r\nb\rc\n", "a\nb\nc\n", nil},
		{"\ufeffstart", "start", nil},
		{"bad \xff\xfe byte", "bad \ufffd\ufffd byte", []string{"invalid_utf8_repaired"}},
		{"cut \xe2\x80", "cut \ufffd\ufffd", []string{"invalid_utf8_repaired"}},
		{"a\x00b", "a\ufffdb", []string{"nul_replaced"}},
		{"a\x07b\x7fc\u0085d", "a b c d", []string{"control_characters_replaced"}},
		{"a\u202eb", "a\u202eb", []string{"bidi_controls"}},
		{"a\u200bb\ufeff", "a\u200bb\ufeff", []string{"zero_width_characters"}},
		{"kept \ufffd", "kept \ufffd", nil},
		{"\x00\u202e\xff", "\ufffd\u202e\ufffd", []string{"invalid_utf8_repaired", "nul_replaced", "bidi_controls"}},
	} {
		got, found := repair(test.in)
		if got != test.want {
			t.Errorf("repair(%q) = %q, want %q", test.in, got, test.want)
		}
		if diff := cmp.Diff(test.warnings, found.names()); diff != "" {
			t.Errorf("repair(%q) warnings (-want +got):\n%s", test.in, diff)
		}
	}
}

func TestRepairIsValidAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		once, _ := repair(s)
		if !utf8.ValidString(once) || strings.ContainsAny(once, "\x00\r") {
			t.Fatalf("repair(%q) = %q", s, once)
		}
		if twice, _ := repair(once); twice != strings.TrimPrefix(once, "\ufeff") {
			t.Fatalf("repaired again: %q, then %q", once, twice)
		}
	})
}

func TestExcerptIsShortAndSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := excerpt(rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(t, "bytes"))
		if len(got) > excerptBytes || !utf8.ValidString(got) || strings.ContainsAny(got, "\x00\n\r\x1b\u202e") {
			t.Fatalf("excerpt = %q", got)
		}
	})
	if got, want := excerpt([]byte("a\x1b[31m\xff\n\u202eé")), `a\x1b[31m\xff\n\u202eé`; got != want {
		t.Errorf("excerpt = %s, want %s", got, want)
	}
}
