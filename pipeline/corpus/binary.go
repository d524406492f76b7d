package corpus

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// notText says why the first bytes of an input, decompressed, cannot be a
// corpus; "" where they may be one. A page, which says in what encoding it is,
// may look strange in another.
func notText(head []byte, isPage bool) string {
	for _, kind := range []struct{ magic, name, advice string }{
		{"PAR1", "a Parquet file that was compressed as a whole", "decompress it"},
		{"ARROW1", "an Arrow file that was compressed as a whole", "decompress it"},
		{"\xff\xff\xff\xff", "an Arrow stream that was compressed as a whole", "decompress it"},
		{"FEA1", "a Feather file of version 1", "write it as Parquet, or as Feather of version 2"},
		{"PK\x03\x04", "a zip archive (or an office document)", "unpack it"},
		{"BZh", "compressed twice", "decompress it once"},
		{"\xfd7zXZ\x00", "compressed twice", "decompress it once"},
		{"\x04\x22\x4d\x18", "compressed with lz4", "decompress it"},
		{"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it"},
		{"\x1f\x8b", "compressed twice", "decompress it once"},
		{"\x28\xb5\x2f\xfd", "compressed twice", "decompress it once"},
		{"%PDF-", "a PDF document", "extract its text"},
		{"SQLite format 3", "an SQLite database", "export its table as CSV"},
		{"\xff\xfe", "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8"},
		{"\xfe\xff", "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8"},
	} {
		if bytes.HasPrefix(head, []byte(kind.magic)) {
			return fmt.Sprintf("it is %s; %s first", kind.name, kind.advice)
		}
	}
	if len(head) > 262 && string(head[257:262]) == "ustar" {
		return "it is a tar archive; unpack it and name the folder"
	}
	if bytes.HasPrefix(head, []byte("From: <Saved by")) || bytes.HasPrefix(head, []byte("MIME-Version:")) {
		return "it is a web archive (MHTML); save the page as HTML"
	}
	if strange := strangeBytes(head); strange*5 > len(head) && !isPage {
		return "it is not UTF-8 text; if it is text in another encoding, convert it with iconv first"
	}
	return ""
}

// strangeBytes counts control characters and bytes that are not UTF-8. A fifth
// of them makes a file binary: random bytes have half, a Western European text
// in Latin-1 a twentieth, and one damaged record in a good file far less.
func strangeBytes(b []byte) int {
	n := 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			if len(b) >= utf8.UTFMax { // else the sample cuts a character
				n++
			}
		case r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f':
			n++
		}
		b = b[size:]
	}
	return n
}
