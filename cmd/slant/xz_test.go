package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"testing"

	"github.com/mikelolasagasti/xz"
)

// xzed wraps content as xz does what it cannot compress: the library only reads.
func xzed(content []byte) []byte {
	sum := func(b []byte) []byte { return binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(b)) }
	pad := func(b []byte) []byte { return append(b, make([]byte, -len(b)&3)...) }
	flags := []byte{0, 1} // CRC-32 checks the content
	const dictionary = 8  // 64 KiB, as a power
	head := []byte{2, 0, 0x21, 1, dictionary, 0, 0, 0}
	block := append(head, sum(head)...)
	for at := 0; at < len(content); at += 1 << 16 {
		chunk := content[at:min(at+1<<16, len(content))]
		control := byte(2) // as it stands
		if at == 0 {
			control = 1 // as it stands, with a new dictionary
		}
		block = binary.BigEndian.AppendUint16(append(block, control), uint16(len(chunk)-1))
		block = append(block, chunk...)
	}
	block = append(block, 0)
	size := len(block) + 4 // without padding, with the check
	block = append(pad(block), sum(content)...)

	index := binary.AppendUvarint(binary.AppendUvarint([]byte{0, 1}, uint64(size)), uint64(len(content)))
	index = pad(index)
	index = append(index, sum(index)...)
	foot := append(binary.LittleEndian.AppendUint32(nil, uint32(len(index)/4-1)), flags...)
	return bytes.Join([][]byte{
		[]byte("\xfd7zXZ\x00"), flags, sum(flags), block, index, sum(foot), foot, []byte("YZ"),
	}, nil)
}

func TestXZWriter(t *testing.T) {
	for _, content := range []string{"a", string(sample), string(bytes.Repeat(sample, 3))} {
		r, err := xz.NewReader(bytes.NewReader(xzed([]byte(content))), 0)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != content {
			t.Errorf("%.20q: %.20q, %v", content, got, err)
		}
	}
}
