package corpus

import (
	"bytes"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Two records each, as the programs bzip2 and xz make them:
//
//	{"text":"The mayor of Quill opened a bridge."}
//	{"text":"Nobody in Quill had asked for one."}
const (
	bzip2Two  = "QlpoOTFBWSZTWVuvPVUAAC1fgAAQUAEAEAABJAA3795qIABISqeoPUBmoA9EaCVE09QNNA0aNHlKHMYGicfauWTIlBhRqmETpHlXdFHtV9yU2Fym+s1IL0aEH4a+qjvK3Ot5Y7GMjdGEPxdyRThQkFuvPVU="
	xzTwo     = "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4ABcAE1dAD2IioaUiBPg84k7tb3FFm45FyhYHrqFepLdMO5fezoGlHL0WLG2zF4JJyDCeuy8HbhZmdHTKIMiKQfI1gL/0Udy+dJcOroVngfmOXUAAAAAAJ54/qpz0DttAAFpXYxIY4EftvN9AQAAAAAEWVo="
	xzTwoCRC  = "/Td6WFoAAAFpIt42AgAhAQgAAADYDyMT4ABcAE1dAD2IioaUiBPg84k7tb3FFm45FyhYHrqFepLdMO5fezoGlHL0WLG2zF4JJyDCeuy8HbhZmdHTKIMiKQfI1gL/0Udy+dJcOroVngfmOXUAAAAAACLd4xoAAWVdgAfWLZBCmQ0BAAAAAAFZWg=="     // xz -C crc32 --lzma2=dict=64KiB
	xzTwoX86  = "/Td6WFoAAATm1rRGAgEEACEBFgANhjUf4ABcAE1dAD2IioaUiBPg84k7tb3FFm45FyhYHrqFepLdMO5fezoGlHL0WLG2zF4JJyDCeuy8HbhZmdHTKIMiKQfI1gL/0Udy+dJcOroVngfmOXUAAAAAAJ54/qpz0DttAAFpXYxIY4EftvN9AQAAAAAEWVo=" // xz --x86 --lzma2
	xzTwoLong = "/Td6WFoAAATm1rRGAgAhASQAAABeH8f54ABcAE1dAD2IioaUiBPg84k7tb3FFm45FyhYHrqFepLdMO5fezoGlHL0WLG2zF4JJyDCeuy8HbhZmdHTKIMiKQfI1gL/0Udy+dJcOroVngfmOXUAAAAAAJ54/qpz0DttAAFpXYxIY4EftvN9AQAAAAAEWVo=" // xz --lzma2=dict=1GiB
)

func decode64(t *testing.T, s string) []byte {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBzip2AndXZ(t *testing.T) {
	bz, xz := decode64(t, bzip2Two), decode64(t, xzTwo)
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	wrong := func(file []byte, at int) []byte {
		file = bytes.Clone(file)
		file[at] ^= 1
		return file
	}
	for _, test := range []struct {
		name     string
		content  []byte
		articles int
		err      string
	}{
		{"bzip2", bz, 2, ""},
		{"bzip2 of two streams", join(bz, bz), 4, ""},
		{"bzip2 and junk", join(bz, []byte("junk")), 2, "not bzip2"},
		{"bzip2 cut in its second stream", join(bz, bz[:60]), 2, "cut short"},
		{"bzip2 cut in its head", bz[:6], 0, "cut short"},
		{"bzip2, wrong bit", join(bz, wrong(bz, 70)), 2, "damaged"},
		{"bzip2, wrong checksum", wrong(bz, len(bz)-3), 2, "damaged"},
		{"xz", xz, 2, ""},
		{"xz with CRC-32", decode64(t, xzTwoCRC), 2, ""},
		{"xz with a filter", decode64(t, xzTwoX86), 2, ""},
		{"xz of two streams", join(xz, xz), 4, ""},
		{"xz with padding", join(xz, make([]byte, 8), xz, make([]byte, 4)), 4, ""},
		{"xz and junk", join(xz, []byte("junk and more of it")), 2, "not xz"},
		{"xz cut in its second stream", join(xz, xz[:60]), 2, "cut short"},
		{"xz cut in its head", xz[:9], 0, "cut short"},
		{"xz cut in its index", xz[:len(xz)-6], 2, "cut short"},
		{"xz, wrong bit", join(xz, wrong(xz, 60)), 2, "damaged"},
		{"xz that wants 1 GiB", decode64(t, xzTwoLong), 0, "more memory than the cap"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readFile(t, "a.dat", test.content, Options{})
			if len(got.articles) != test.articles {
				t.Errorf("%d articles, want %d", len(got.articles), test.articles)
			}
			if test.err == "" && got.err != nil ||
				test.err != "" && (!errors.Is(got.err, ErrIncomplete) || !strings.Contains(got.err.Error(), test.err)) {
				t.Errorf("error %v, want %q", got.err, test.err)
			}
			if got.digest != hashOf(test.content) {
				t.Error("the digest is not the file's")
			}
		})
	}
}

// The cap on output holds for all compressions.
func TestBzip2AndXZBombs(t *testing.T) {
	for name, content := range map[string][]byte{
		"bzip2": bytes.Repeat(decode64(t, bzip2Two), 500), "xz": bytes.Repeat(decode64(t, xzTwo), 500),
	} {
		got := readFile(t, "a.dat", content, Options{MaxOutput: 20_000})
		if !errors.Is(got.err, ErrIncomplete) || !strings.Contains(got.err.Error(), "cap of 20000 bytes") || len(got.articles) == 0 {
			t.Errorf("%s: %d articles, %v", name, len(got.articles), got.err)
		}
	}
}

// One compression inside another is refused, whichever they are.
func TestCompressedTwice(t *testing.T) {
	for name, content := range map[string][]byte{
		"bzip2": decode64(t, bzip2Two), "xz": decode64(t, xzTwo), "zstd": zstded(t, []byte("{}")), "gzip": gzipped(t, []byte("{}")),
	} {
		got := readFile(t, "a.jsonl.gz", gzipped(t, content), Options{})
		if !errors.Is(got.err, ErrBinary) || !strings.Contains(got.err.Error(), "compressed twice; decompress it once first") {
			t.Errorf("%s: %v", name, got.err)
		}
	}
}

// Any one byte wrong, or all from anywhere on missing, gives records that were
// whole and an error, or the error alone. Some bytes mean nothing: a table of
// codes that no block uses, the first byte of a range coder.
func TestDamagedBzip2AndXZ(t *testing.T) {
	for name, file := range map[string][]byte{"bzip2": decode64(t, bzip2Two), "xz": decode64(t, xzTwoCRC)} {
		whole := readFile(t, "a.dat", file, Options{}).articles
		for at := range file {
			flipped := bytes.Clone(file)
			flipped[at] ^= 0xff
			got := readFile(t, "a.dat", flipped, Options{})
			if got.err == nil && !cmp.Equal(got.articles, whole) {
				t.Errorf("%s, byte %d wrong: %d articles and no error", name, at, len(got.articles))
			}
			if at < 8 { // what no magic tells is text, or none
				continue
			}
			if got := readFile(t, "a.dat", file[:at], Options{}); !errors.Is(got.err, ErrIncomplete) {
				t.Errorf("%s cut at %d: %v", name, at, got.err)
			}
		}
	}
}
