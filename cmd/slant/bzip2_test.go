package main

import (
	"bytes"
	"compress/bzip2"
	"io"
	"math/bits"
	"slices"
	"sort"
	"testing"
)

// A bzip2Writer makes bzip2 data of one block, for tests: the standard library
// only reads it. Codes are nearly of equal length, so little is won.
type bzip2Writer struct {
	b    []byte
	left uint // bits free in the last byte
}

func (w *bzip2Writer) write(value uint64, n uint) {
	for ; n > 0; n-- {
		if w.left == 0 {
			w.b, w.left = append(w.b, 0), 8
		}
		w.left--
		w.b[len(w.b)-1] |= byte(value>>(n-1)&1) << w.left
	}
}

// bzip2ed compresses at most 100,000 bytes.
func bzip2ed(content []byte) []byte {
	w := &bzip2Writer{b: []byte("BZh1")}
	sum := bzip2Sum(content)
	last, origin := lastColumn(runsShortened(content))
	symbols, used := movedToFront(last)

	w.write(0x314159265359, 48)
	w.write(uint64(sum), 32)
	w.write(0, 1)
	w.write(uint64(origin), 24)
	w.writeAlphabet(used)
	w.writeSymbols(symbols, uint(len(used)+2))
	w.write(0x177245385090, 48)
	w.write(uint64(sum), 32) // of one block the whole's is the same
	return w.b
}

// bzip2Sum is CRC-32 with the highest bit first.
func bzip2Sum(content []byte) uint32 {
	sum := ^uint32(0)
	for _, c := range content {
		sum ^= uint32(c) << 24
		for range 8 {
			if sum>>31 == 1 {
				sum = sum<<1 ^ 0x04c11db7
			} else {
				sum <<= 1
			}
		}
	}
	return ^sum
}

// runsShortened writes four or more equal bytes as four and a count.
func runsShortened(content []byte) []byte {
	var out []byte
	for i := 0; i < len(content); {
		n := 1
		for i+n < len(content) && n < 255 && content[i+n] == content[i] {
			n++
		}
		out = append(out, content[i:i+min(n, 4)]...)
		if n >= 4 {
			out = append(out, byte(n-4))
		}
		i += n
	}
	return out
}

// lastColumn is the transform of Burrows and Wheeler, and where the content
// itself is among its sorted rotations.
func lastColumn(content []byte) (last []byte, origin int) {
	twice := slices.Concat(content, content)
	rotations := make([]int, len(content))
	for i := range rotations {
		rotations[i] = i
	}
	sort.SliceStable(rotations, func(i, j int) bool {
		a, b := rotations[i], rotations[j]
		return bytes.Compare(twice[a:a+len(content)], twice[b:b+len(content)]) < 0
	})
	for i, r := range rotations {
		last = append(last, twice[r+len(content)-1])
		if r == 0 {
			origin = i
		}
	}
	return last, origin
}

// movedToFront gives the places of bytes in a list whose last used stand first,
// runs of place 0 counted in bijective base 2, and the bytes that are used.
func movedToFront(content []byte) (symbols []int, used []byte) {
	for c := range 256 {
		if bytes.IndexByte(content, byte(c)) >= 0 {
			used = append(used, byte(c))
		}
	}
	front, run := slices.Clone(used), 0
	flush := func() {
		for ; run > 0; run = (run - 1) / 2 {
			symbols = append(symbols, (run+1)%2)
		}
	}
	for _, c := range content {
		at := bytes.IndexByte(front, c)
		if at == 0 {
			run++
			continue
		}
		flush()
		copy(front[1:], front[:at])
		front[0] = c
		symbols = append(symbols, at+1)
	}
	flush()
	return append(symbols, len(used)+1), used
}

func (w *bzip2Writer) writeAlphabet(used []byte) {
	for high := range 16 {
		w.write(bit(slices.ContainsFunc(used, func(c byte) bool { return int(c>>4) == high })), 1)
	}
	for high := range 16 {
		if slices.ContainsFunc(used, func(c byte) bool { return int(c>>4) == high }) {
			for low := range 16 {
				w.write(bit(bytes.IndexByte(used, byte(high<<4|low)) >= 0), 1)
			}
		}
	}
}

func bit(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}

// writeSymbols writes a table of codes, twice since there must be two, and the
// symbols in groups of fifty, all by the first.
func (w *bzip2Writer) writeSymbols(symbols []int, alphabet uint) {
	const tables, group = 2, 50
	groups := (len(symbols) + group - 1) / group
	w.write(tables, 3)
	w.write(uint64(groups), 15)
	w.write(0, uint(groups))
	long := uint(bits.Len(alphabet - 1))
	short := 1<<long - alphabet // so many symbols have a code that is one bit shorter
	for range tables {
		w.write(uint64(long-1), 5)
		for s := range alphabet {
			if s == short {
				w.write(0b10, 2)
			}
			w.write(0, 1)
		}
	}
	for _, s := range symbols {
		if uint(s) < short {
			w.write(uint64(s), long-1)
		} else {
			w.write(uint64(uint(s)+short), long)
		}
	}
}

func TestBzip2Writer(t *testing.T) {
	for _, content := range []string{"a", "banana bread", "aaaaaaaaaaaaaaab", "\x00\xff" + string(sample)} {
		got, err := io.ReadAll(bzip2.NewReader(bytes.NewReader(bzip2ed([]byte(content)))))
		if err != nil || string(got) != content {
			t.Errorf("%.20q: %.20q, %v", content, got, err)
		}
	}
}
