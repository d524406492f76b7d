package syntax

import (
	"bytes"
	"errors"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// A model file that ends early or goes on too long is refused, wherever that is;
// one that is whole is written again as it was.
func TestDecodeRefusesDamage(t *testing.T) {
	z, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	b, err := z.DecodeAll(embeddedFile(), nil)
	if err != nil {
		t.Fatal(err)
	}
	p, err := decode(b)
	if err != nil || !bytes.Equal(p.encode(), b) {
		t.Fatalf("the embedded model is not written as it was read (%v)", err)
	}
	for k := 0; k < len(b); k += 1 + len(b)/40 {
		if _, err := decode(b[:k]); !errors.Is(err, errDamaged) {
			t.Errorf("the first %d of %d bytes: %v", k, len(b), err)
		}
	}
	if _, err := decode(append(b, 0)); !errors.Is(err, errDamaged) {
		t.Errorf("a byte too many: %v", err)
	}
}
