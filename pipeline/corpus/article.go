package corpus

// An Article is one record of a corpus, in the program's own terms. Its texts
// are valid UTF-8 without NUL: what had to be repaired is named in Warnings.
type Article struct {
	Key            int64 // input ordinal × 2³² + record number within the input, both 0-based
	ID             string
	Outlet         string // "unknown" where neither a field nor the URL tells
	Section        string // news, opinion or unknown
	URL            string
	Title          string
	Text           string
	Authors        []string
	PublishedKnown bool
	Published      int64  // milliseconds since 1970-01-01T00:00:00Z; 0 where not PublishedKnown
	Language       string // as the corpus declares it; "" where it does not
	TextSHA256     string // hex, of Text as it stands here
	InputPath      string // relative to the corpus argument, slashes
	InputLine      int64  // 1-based; the row where the format has columns; 0 where it has neither
	Warnings       []string
}

// A Reject is a record that could not be used. A run goes on past it.
type Reject struct {
	InputPath  string
	InputLine  int64  // 1-based; the row where the format has columns; 0 where it has neither
	ByteOffset int64  // 0-based, into the decompressed input; of columns into the JSON Lines made of them
	Stage      string // read, parse, analyze
	Reason     string
	SHA256     string // hex, of the record's bytes as far as they were read
	Excerpt    string // at most 200 bytes of the record, control characters escaped
}
