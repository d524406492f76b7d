package tables

// A RejectRow is a record that could not be used.
type RejectRow struct {
	InputPath  string
	InputLine  Opt[int64]
	ByteOffset int64
	Stage      string
	Reason     string
	SHA256     string
	Excerpt    string
}

func (*RejectRow) table() Table {
	return Table{Name: "rejects", Doc: "a record that could not be used", Key: []string{"input_path", "byte_offset"}, PerSegment: true}
}

func (r *RejectRow) columns(v *visitor) {
	v.string(&r.InputPath, "input_path", "", "file it was read from, relative to the corpus argument")
	v.optInt64(&r.InputLine, "input_line", "line, 1-based", "where the record begins; the row in Parquet and Arrow; null where the format has neither")
	v.int64(&r.ByteOffset, "byte_offset", "bytes, 0-based", "where the record begins, in the decompressed input; of Parquet and Arrow in the JSON Lines made of them")
	v.string(&r.Stage, "stage", "", "where it failed: read, parse or analyze")
	v.string(&r.Reason, "reason", "", "why, in words")
	v.string(&r.SHA256, "sha256", "hexadecimal", "SHA-256 of the record's bytes as far as they were read")
	v.string(&r.Excerpt, "excerpt", "", "its first bytes, at most 200, control characters escaped")
}
