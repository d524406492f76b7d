package corpus

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// A rawInput counts and hashes the bytes of an input as they are read and
// remembers the error that the system gave, so that damage to the content can
// be told from a failing disk.
type rawInput struct {
	in    io.Reader
	hash  hash.Hash
	bytes int64
	err   error
}

func newRawInput(in io.Reader) *rawInput { return &rawInput{in: in, hash: sha256.New()} }

func (r *rawInput) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	r.hash.Write(p[:n])
	r.bytes += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

// buffer lets the first bytes of an input be seen before they are read.
func buffer(raw *rawInput) *bufio.Reader { return bufio.NewReaderSize(raw, 256<<10) }

const magicBytes = 8 // that tell compressions and formats of columns

// decompressed returns what an input holds: itself, or what its compression
// makes of it, which is told by its first bytes. close frees the decoder.
func decompressed(buffered *bufio.Reader, raw *rawInput, opts Options) (in io.Reader, close func(), err error) {
	magic, _ := buffered.Peek(magicBytes) // fewer bytes of a shorter input; raw has any other error
	if raw.err != nil {
		return nil, nil, raw.err
	}
	nothing := func() {}
	switch compressionOf(magic) {
	case "gzip":
		decoder, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, nil, damaged(raw, "gzip", err)
		}
		decoder.Multistream(false)
		members := &gzipMembers{in: buffered, decoder: decoder}
		return &capped{in: members, raw: raw, opts: opts, kind: "gzip"}, nothing, nil
	case "zstd":
		decoder, err := zstd.NewReader(buffered, zstd.WithDecoderMaxWindow(opts.MaxWindow), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, nil, damaged(raw, "zstd", err)
		}
		return &capped{in: decoder, raw: raw, opts: opts, kind: "zstd"}, decoder.Close, nil
	case "bzip2":
		return &capped{in: bzip2Reader(buffered), raw: raw, opts: opts, kind: "bzip2"}, nothing, nil
	case "xz":
		decoder, err := xzReader(buffered, opts)
		if err != nil {
			return nil, nil, damaged(raw, "xz", err)
		}
		return &capped{in: decoder, raw: raw, opts: opts, kind: "xz"}, nothing, nil
	}
	return buffered, nothing, nil
}

// compressionOf names the compression that an input begins with; "" where none.
func compressionOf(magic []byte) string {
	switch {
	case isGzip(magic):
		return "gzip"
	case isZstd(magic):
		return "zstd"
	case isBzip2(magic):
		return "bzip2"
	case isXZ(magic):
		return "xz"
	}
	return ""
}

func isGzip(b []byte) bool { return bytes.HasPrefix(b, []byte{0x1f, 0x8b}) }

// isZstd knows the frame and the skippable frame, which may come first.
func isZstd(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0x28, 0xb5, 0x2f, 0xfd}) ||
		len(b) >= 4 && b[0]&0xf0 == 0x50 && bytes.Equal(b[1:4], []byte{0x2a, 0x4d, 0x18})
}

// gzipMembers reads gzip files that were put one after the other. The library
// does so too, but takes zeros after the last for damage (tapes and block
// devices leave them) and cannot tell it from junk.
type gzipMembers struct {
	in      *bufio.Reader
	decoder *gzip.Reader
	done    bool
}

var errJunk = errors.New("what follows the compressed data is not gzip")

func (g *gzipMembers) Read(p []byte) (int, error) {
	for !g.done {
		n, err := g.decoder.Read(p)
		if n > 0 || !errors.Is(err, io.EOF) {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return n, err
		}
		if err := g.next(); err != nil {
			return 0, err
		}
	}
	return 0, io.EOF
}

// next begins the next member, or is done.
func (g *gzipMembers) next() error {
	magic, _ := g.in.Peek(2)
	if isGzip(magic) {
		if err := g.decoder.Reset(g.in); err != nil {
			return err
		}
		g.decoder.Multistream(false)
		return nil
	}
	for {
		c, err := g.in.ReadByte()
		if errors.Is(err, io.EOF) {
			g.done = true
			return nil
		}
		if err != nil {
			return err
		}
		if c != 0 {
			return errJunk
		}
	}
}

// capped holds a decoder to the caps and turns its errors into ErrIncomplete.
type capped struct {
	in    io.Reader
	raw   *rawInput
	opts  Options
	kind  string
	bytes int64 // decompressed so far
	err   error
}

func (c *capped) Read(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.in.Read(p)
	c.bytes += int64(n)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		c.err = damaged(c.raw, c.kind, err)
	case c.bytes > c.opts.MaxOutput:
		c.err = incomplete(fmt.Sprintf("it decompresses to more than the cap of %d bytes; split it", c.opts.MaxOutput))
	case c.bytes > ratioFrom && c.bytes/c.opts.MaxRatio > c.raw.bytes:
		c.err = incomplete(fmt.Sprintf("it decompresses to more than %d times its size, which no news do; "+
			"if it is to be trusted, decompress it first", c.opts.MaxRatio))
	case err != nil:
		c.err = io.EOF
	}
	return n, c.err
}

func incomplete(msg string) error { return &InputError{Msg: msg, Err: ErrIncomplete} }

// damaged words a decoder's error. A failing read below it stays what it is.
func damaged(raw *rawInput, kind string, err error) error {
	switch {
	case raw.err != nil:
		return raw.err
	case isIncomplete(err):
		return err // it was worded where it was found
	case errors.Is(err, io.ErrUnexpectedEOF):
		return incomplete("the " + kind + " data is cut short; what came before was read. Copy the file again")
	case errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return incomplete("its zstd frame asks for more memory than the cap (128 MiB unless set); " +
			"compress it with a smaller window (zstd without --long, --ultra)")
	case errors.Is(err, errJunk), errors.Is(err, zstd.ErrMagicMismatch):
		return incomplete("something that is not " + kind + " follows the compressed data; what came before was read")
	}
	if why := damagedXZ(err) + damagedBzip2(err); why != "" {
		return incomplete(why)
	}
	return incomplete("the " + kind + " data is damaged (" + err.Error() + "); what came before was read. Copy the file again")
}
