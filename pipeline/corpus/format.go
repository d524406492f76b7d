package corpus

import (
	"path"
	"sort"
	"strings"
)

// A Format is a way of keeping articles in a file.
type Format struct {
	Name       string
	Doc        string
	Extensions []string // without dot, lower case; a hint
	Strong     bool     // its content alone identifies it, whatever the extension
	Columns    bool     // a table kept by columns, which Options.Columnar reads; Read is nil

	// Sniff says whether a file that begins with head is in this format. ext is
	// its extension without dot, lower case, without that of a compression.
	Sniff func(head []byte, ext string) bool
	// Read begins to cut a stream into records.
	Read func(s *stream, source *Source) (splitter, error)
	// Parse finds the article's fields in a record. Pure. The result is why it
	// cannot, "" where it can.
	Parse func(raw *Raw, columns *columnIndex, row *row) string
}

// A splitter cuts records out of a stream. Next fills raw's Line, Offset, Size,
// Bytes, Refused and SHA256; io.EOF at the end, ErrIncomplete where the input
// is damaged, any other error where it cannot be read.
type splitter interface {
	Next(raw *Raw) error
}

// Formats lists the formats in the order in which they are tried: from the one
// whose content is least like another's to plain text, which is like all.
func Formats() []Format {
	return []Format{
		parquetFormat(),
		arrowFormat(),
		arrowStreamFormat(),
		jsonArrayFormat(),
		jsonObjectsFormat(),
		jsonLinesFormat(),
		htmlFormat(),
		markdownFormat(),
		tsvFormat(),
		csvFormat(),
		textFormat(),
	}
}

func formatByName(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

func formatNames() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// unknownName is the error of a name that is none of a kind.
func unknownName(kind, name string, names []string) error {
	msg := "there is no such " + kind
	if near := nearest(name, names); near != "" {
		msg += "; did you mean " + near + "?"
	}
	return &InputError{Path: name, Msg: msg + " There are: " + strings.Join(names, ", ") + "."}
}

// recognise returns the format of a file by its first bytes and its name. The
// last of Formats() takes everything.
func recognise(head []byte, name string) Format {
	ext := extension(name)
	var last Format
	for _, f := range Formats() {
		if f.Sniff(head, ext) {
			return f
		}
		last = f
	}
	return last
}

// extension is a name's last extension, lower case, without dot, that of a
// compression passed over: "jsonl" for a.jsonl.zst.
func extension(name string) string {
	name = strings.ToLower(path.Base(name))
	for {
		ext := strings.TrimPrefix(path.Ext(name), ".")
		switch ext {
		case "gz", "gzip", "zst", "zstd", "bz2", "xz":
			name = strings.TrimSuffix(name, "."+ext)
		default:
			return ext
		}
	}
}

// knownExtension says whether a file of a folder is read without a look inside.
func knownExtension(ext string) bool {
	for _, f := range Formats() {
		for _, e := range f.Extensions {
			if e == ext {
				return true
			}
		}
	}
	return false
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
