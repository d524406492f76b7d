package corpus

// A Source is what all records of one input share. It is read-only.
type Source struct {
	Ordinal int32    // of the Input, 0-based
	Rel     string   // of the Input
	Folder  string   // of the Input
	Format  string   // name of one of Formats()
	Columns []string // the header of CSV and TSV; nil elsewhere
	Comma   byte     // what parts the columns of CSV and TSV
	Plain   bool     // quotes of CSV and TSV are characters as others
	Preset  string   // name of one of Presets() by which it is read; "" mostly
}

// A Raw is one record as it stands in its input, not yet interpreted.
type Raw struct {
	Source *Source
	Number int32  // 0-based, within the input
	Line   int64  // 1-based line on which it begins; 0 where the format has no lines
	Offset int64  // 0-based, in bytes of the decompressed input
	Size   int64  // bytes of the record in the input
	Bytes  []byte // the record, owned by the Raw; where Refused, at most its first 1 KiB

	Refused string // why the record was not read whole; "" where it was
	SHA256  string // hex, of the whole record, where Refused
}

// A Record is what became of one Raw: exactly one of Article and Reject is set.
type Record struct {
	Article *Article
	Reject  *Reject
	Number  int32 // 0-based, within the input
	Bytes   int64 // Size of the Raw
}
