package corpus

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func gzipped(t *testing.T, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstded(t *testing.T, content []byte, opts ...zstd.EOption) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil, opts...)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	return w.EncodeAll(content, nil)
}

// manyLines is n records that do not compress to nothing.
func manyLines(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	for range n {
		fmt.Fprintf(&b, "{\"text\":\"%x %x\"}\n", random.Uint64(), random.Uint64())
	}
	return b.Bytes()
}

func TestCompression(t *testing.T) {
	lines := manyLines(5000)
	gz, zst := gzipped(t, lines), zstded(t, lines)
	many := zstded(t, manyLines(9000))
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	for _, test := range []struct {
		name     string
		content  []byte
		articles int // -1: some, not all
		err      string
	}{
		{"gzip", gz, 5000, ""},
		{"gzip of two members", join(gz, gz), 10000, ""},
		{"gzip with an empty member", join(gzipped(t, nil), gz), 5000, ""},
		{"gzip padded with zeros", join(gz, make([]byte, 1000)), 5000, ""},
		{"gzip and junk", join(gz, []byte("junk")), 5000, "not gzip"},
		{"gzip cut", gz[:len(gz)/2], -1, "cut short"},
		{"gzip cut in the checksum", gz[:len(gz)-3], 5000, "cut short"},
		{"gzip, wrong checksum", join(gz[:len(gz)-8], []byte("12345678")), 5000, "damaged"},
		{"zstd", zst, 5000, ""},
		{"zstd of two frames", join(zst, zst), 10000, ""},
		{"zstd after a skippable frame", join([]byte{0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 'x'}, zst), 5000, ""},
		{"zstd and junk", join(zst, []byte("junkjunk")), 5000, "not zstd"},
		{"zstd cut", many[:len(many)*3/4], -1, "cut short"},
		{"zstd cut in its first block", zst[:1000], 0, "cut short"},
		{"gzip cut in its head", gz[:5], 0, "cut short"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := readFile(t, "a.dat", test.content, Options{})
			if test.articles < 0 && (len(got.articles) == 0 || len(got.articles) >= 9000) ||
				test.articles >= 0 && len(got.articles) != test.articles {
				t.Errorf("%d articles, want %d", len(got.articles), test.articles)
			}
			if test.err == "" && got.err != nil ||
				test.err != "" && (!errors.Is(got.err, ErrIncomplete) || !strings.Contains(got.err.Error(), test.err)) {
				t.Errorf("error %v, want %q", got.err, test.err)
			}
			if want := hashOf(test.content); got.digest != want {
				t.Errorf("digest %s, want %s", got.digest, want)
			}
		})
	}
}

func TestCompressionBombs(t *testing.T) {
	line := []byte(`{"text":"` + strings.Repeat("x", 1<<20) + `"}` + "\n")
	content := bytes.Repeat(line, 4)
	got := readFile(t, "a.zst", zstded(t, content), Options{MaxOutput: 2 << 20})
	if !errors.Is(got.err, ErrIncomplete) || !strings.Contains(got.err.Error(), "cap of 2097152 bytes") || len(got.articles) == 0 {
		t.Errorf("output cap: %d articles, %v", len(got.articles), got.err)
	}
	// A frame head that asks for a window of 1 GiB: magic, no flags, exponent 20.
	bomb := []byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 20 << 3, 1, 0, 0}
	got = readFile(t, "a.zst", bomb, Options{})
	if !errors.Is(got.err, ErrIncomplete) || !strings.Contains(got.err.Error(), "smaller window") {
		t.Errorf("window bomb: %v", got.err)
	}
	raw := newRawInput(nil)
	raw.bytes = 1000
	c := &capped{in: endless{}, raw: raw, opts: Options{}.withDefaults(), kind: "zstd", bytes: ratioFrom}
	if _, err := c.Read(make([]byte, 10)); !errors.Is(err, ErrIncomplete) || !strings.Contains(err.Error(), "2000 times") {
		t.Errorf("ratio bomb: %v", err)
	}
}

func TestWhatIsNoCorpus(t *testing.T) {
	random := make([]byte, 5000)
	source := rand.NewChaCha8([32]byte{})
	source.Read(random)
	for _, test := range []struct {
		name    string
		content []byte
		is      error
		says    string
	}{
		{"random", random, ErrBinary, "not UTF-8"},
		{"Parquet", []byte("PAR1\x15\x04"), ErrBinary, "its format is parquet, which is not read here"},
		{"Parquet in gzip", gzipped(t, []byte("PAR1\x15\x04")), ErrBinary, "compressed as a whole; decompress it first"},
		{"old Feather", []byte("FEA1\x15\x04"), ErrBinary, "version 1"},
		{"zip", []byte("PK\x03\x04...."), ErrBinary, "unpack"},
		{"UTF-16", []byte("\xff\xfe{\x00"), ErrBinary, "iconv"},
		{"gzip in gzip", gzipped(t, gzipped(t, []byte("x"))), ErrBinary, "twice"},
		{"executable", append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 100)...), ErrBinary, "not UTF-8"},
		{"empty", nil, ErrEmpty, "empty"},
		{"blank", []byte(" \n\n"), ErrEmpty, "empty"},
		{"empty gzip", gzipped(t, nil), ErrEmpty, "empty"},
	} {
		got := readFile(t, "a.txt", test.content, Options{})
		if !errors.Is(got.err, test.is) || !strings.Contains(got.err.Error(), test.says) || !strings.Contains(got.err.Error(), "a.txt: ") {
			t.Errorf("%s: %v", test.name, got.err)
		}
	}
	if got := readFile(t, "a.jsonl", []byte("{\"text\":\"caf\xe9, 5 \x00\"}\n"), Options{}); got.err != nil || len(got.articles) != 1 {
		t.Errorf("a stray byte made a corpus binary: %v", got.err)
	}
}
