package corpus

import (
	"bufio"
	"errors"
	"io"
	"math"

	"github.com/mikelolasagasti/xz"
)

func isXZ(b []byte) bool { return len(b) >= 6 && string(b[:6]) == "\xfd7zXZ\x00" }

// xzReader reads xz streams that were put one after the other, with zeros
// between and after them. A stream names the size of its dictionary, which the
// library takes from nobody over the cap. (github.com/ulikunitz/xz, which is
// better known, allocates whatever up to 4 GiB a stream names.)
func xzReader(in *bufio.Reader, opts Options) (io.Reader, error) {
	const least = 4 << 10 // that the format knows; 0 would be the library's own cap
	most := min(max(opts.MaxWindow, least), math.MaxUint32)
	return xz.NewReader(in, uint32(most))
}

// damagedXZ words the library's errors; "" where err is none of them.
func damagedXZ(err error) string {
	switch {
	case errors.Is(err, xz.ErrMemlimit):
		return "its xz data asks for more memory than the cap (128 MiB unless set); compress it with xz -9 or less"
	case errors.Is(err, xz.ErrBuf):
		return "the xz data is cut short; what came before was read. Copy the file again"
	case errors.Is(err, xz.ErrFormat):
		return "something that is not xz follows the compressed data; what came before was read"
	case errors.Is(err, xz.ErrOptions), errors.Is(err, xz.ErrUnsupportedCheck):
		return "its xz data was made with options that are not read here; compress it again with plain xz, or with gzip"
	}
	return ""
}
