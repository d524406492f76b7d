package sentiment

import (
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// Whoever has a model of another version is told to train it anew, and not that
// it is no model.
func TestLoadWeightsOfAnotherVersion(t *testing.T) {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, want string }{
		{"slant linear 1\n1234", "train it anew"},
		{"something else\n1234", "it is none"},
	} {
		if _, err := LoadWeights(z.EncodeAll([]byte(c.file), nil), 50); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q in it", c.file, err, c.want)
		}
	}
}
