package corpus

import (
	"bufio"
	"compress/bzip2"
	"errors"
	"io"
)

func isBzip2(b []byte) bool {
	return len(b) >= 4 && string(b[:3]) == "BZh" && b[3] >= '1' && b[3] <= '9'
}

// bzip2Reader reads bzip2 streams that were put one after the other. A block
// has at most 900,000 bytes, so memory is bounded by the format.
func bzip2Reader(in *bufio.Reader) io.Reader { return bzip2.NewReader(in) }

// damagedBzip2 words the library's errors; "" where err is none of them.
func damagedBzip2(err error) string {
	structural := bzip2.StructuralError("bad magic value in continuation file")
	if errors.Is(err, structural) {
		return "something that is not bzip2 follows the compressed data; what came before was read"
	}
	return ""
}
