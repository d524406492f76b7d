package job

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func testJournal() ([]entry, []byte) {
	entries := []entry{
		{Kind: segmentEntry, Segment: 0, First: 0, Records: 4, Articles: 3, Rejects: 1},
		{Kind: segmentEntry, Segment: 1, First: 4, Records: 2, Articles: 2, Last: true, Files: []fileEntry{{Path: "tables/articles/p", Bytes: 9}}},
		{Kind: aggregatesEntry, Segment: 2, First: 6},
	}
	var b []byte
	for _, e := range entries {
		b = append(b, encodeLine(e)...)
	}
	return entries, b
}

// Wherever a journal is torn, what is before the tear stands.
func TestTornJournal(t *testing.T) {
	_, whole := testJournal()
	for n := range len(whole) + 1 {
		entries, size, err := parseJournal(whole[:n])
		if want := bytes.Count(whole[:n], []byte{'\n'}); err != nil || len(entries) != want {
			t.Fatalf("torn at %d: %d entries, want %d: %v", n, len(entries), want, err)
		}
		if size > int64(n) || size > 0 && whole[size-1] != '\n' {
			t.Fatalf("torn at %d: cut at %d", n, size)
		}
	}
}

// No flipped bit goes unnoticed: in the last line, or in the line end that parts
// it from the one before, it is a commit that did not happen and is done again;
// before that it is damage.
func TestDamagedJournal(t *testing.T) {
	_, whole := testJournal()
	last := bytes.LastIndexByte(whole[:len(whole)-1], '\n')
	for n := range whole {
		b := bytes.Clone(whole)
		b[n] ^= 4
		entries, _, err := parseJournal(b)
		switch {
		case n >= last && (err != nil || len(entries) > 2):
			t.Fatalf("a flip in the last line, at %d: %d entries, %v", n, len(entries), err)
		case n < last && !errors.Is(err, ErrDamaged):
			t.Fatalf("a flip at %d: %d entries, %v", n, len(entries), err)
		}
	}
}

func TestJournalInTheWrongOrder(t *testing.T) {
	entries, _ := testJournal()
	for name, order := range map[string][]int{"swapped": {1, 0, 2}, "doubled": {0, 0, 1}, "after the end": {0, 1, 2, 1, 0}} {
		var b []byte
		for _, i := range order {
			b = append(b, encodeLine(entries[i])...)
		}
		if _, _, err := parseJournal(b); err == nil || !strings.Contains(err.Error(), journalName+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzJournal(f *testing.F) {
	_, whole := testJournal()
	f.Add(whole)
	f.Add(whole[:len(whole)-9])
	f.Fuzz(func(t *testing.T, b []byte) {
		entries, size, err := parseJournal(b)
		if err != nil {
			return
		}
		again, sizeAgain, err := parseJournal(b[:size])
		if err != nil || sizeAgain != size || len(again) != len(entries) {
			t.Errorf("what stands is read differently alone: %d entries and %d, %v", len(entries), len(again), err)
		}
	})
}
