package corpus

import (
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"syscall"
)

const (
	sniffBytes     = 64 << 10 // that are looked at to recognise a format
	lookAhead      = 1000     // records in which an asked-for column must come up
	lookAheadBytes = 16 << 20
)

// A Reader reads one Input from beginning to end. It is not for concurrent use;
// what it returns may be used anywhere.
type Reader struct {
	input   Input
	file    *os.File // nil for standard input
	raw     *rawInput
	free    func()
	s       *stream
	source  *Source
	split   splitter
	parser  *Parser
	number  int64
	ahead   []Raw    // read before it was asked for
	seen    []string // columns of the records that were read ahead
	objects int      // of those records
	looked  bool     // they were
	unseen  []string
	packed  string // the compression
	err     error  // what ended the input; it comes again
}

// Open opens an input, undoes its compression, recognises its format and checks
// its columns. stdin is read where the input is standard input. Errors: see the
// package's documentation. The caller must Close.
func Open(in Input, stdin io.Reader, opts Options) (*Reader, error) {
	if err := opts.Validate(); err != nil {
		return nil, err
	}
	r := &Reader{input: in, free: func() {}, parser: NewParser(opts)}
	opts = opts.withDefaults()
	source := stdin
	if !in.IsStdin() {
		file, err := openRegular(in.Path)
		if err != nil {
			return nil, err
		}
		r.file, source = file, file
	}
	if err := r.begin(source, opts); err != nil {
		_ = r.Close() // the input was only read: the error before says more
		return nil, r.located(err)
	}
	return r, nil
}

// openRegular opens a file without waiting for anybody, should it have become a
// named pipe since it was planned.
func openRegular(name string) (*os.File, error) {
	file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, cannotOpen(name, err)
	}
	state, err := file.Stat()
	if err == nil && !state.Mode().IsRegular() {
		err = &InputError{Path: name, Msg: "it is " + kindOf(state.Mode()) + ", not a file"}
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// cannotOpen words the system's error for a path that the user named.
func cannotOpen(name string, err error) error {
	msg := "cannot be opened: " + systemReason(err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		msg = "there is no such file or folder; check the path"
		if wd, e := os.Getwd(); e == nil && !filepath.IsAbs(name) {
			msg += " (it was looked for in " + printable(wd) + ")"
		}
	case errors.Is(err, fs.ErrPermission):
		msg = "reading it is not permitted; change its permissions"
	}
	return &InputError{Path: name, Msg: msg, Err: err}
}

func systemReason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return err.Error()
}

// begin sets up everything between the file and the records.
func (r *Reader) begin(file io.Reader, opts Options) error {
	r.raw = newRawInput(file)
	buffered := buffer(r.raw)
	if magic, _ := buffered.Peek(magicBytes); r.raw.err == nil {
		if format, ok := columnsFormat(magic); ok {
			return r.beginColumns(format, opts)
		}
	}
	if magic, _ := buffered.Peek(magicBytes); r.raw.err == nil {
		r.packed = compressionOf(magic)
	}
	in, free, err := decompressed(buffered, r.raw, opts)
	if isIncomplete(err) {
		return r.beginDamaged(err)
	}
	if err != nil {
		return err
	}
	r.free = free
	r.s = newStream(in, opts.MaxRecordBytes)
	for len(r.s.window()) < sniffBytes && r.s.more() {
	}
	if err := r.s.broken(); err != nil && !isIncomplete(err) {
		return err
	} else if err != nil && len(r.s.window()) == 0 {
		return r.beginDamaged(err)
	}
	isPage := r.isPage(opts)
	if why := notText(r.s.window()[:min(len(r.s.window()), sniffBytes)], isPage); why != "" {
		return &InputError{Msg: why, Err: ErrBinary}
	}
	if b := r.s.window(); len(b) >= 3 && string(b[:3]) == "\ufeff" && !isPage { // of a page it tells the encoding
		r.s.consume(3)
	}
	head := r.s.window()[:min(len(r.s.window()), sniffBytes)]
	if isAllSpace(head) && len(head) < sniffBytes {
		return &InputError{Msg: "it is empty", Err: ErrEmpty}
	}
	return r.beginFormat(head, opts)
}

// isPage says whether the input is a web page, the one format that need not be
// in UTF-8.
func (r *Reader) isPage(opts Options) bool {
	if opts.Format != "" {
		return opts.Format == "html"
	}
	return recognise(r.s.window()[:min(len(r.s.window()), sniffBytes)], r.input.Rel).Name == "html"
}

// beginDamaged makes an input that is damaged from its first byte one without
// records, so that damage is reported in one place: NextRaw.
func (r *Reader) beginDamaged(err error) error {
	r.source = &Source{Ordinal: r.input.Ordinal, Rel: r.input.Rel, Folder: r.input.Folder}
	r.err = r.located(err)
	r.drain()
	return nil
}

func isAllSpace(b []byte) bool {
	for _, c := range b {
		if !isSpace(c) {
			return false
		}
	}
	return true
}

func (r *Reader) beginFormat(head []byte, opts Options) error {
	preset, known := opts.layout(head)
	if preset.Refused != "" {
		return &InputError{Msg: "its layout is " + preset.Name + ": " + preset.Refused, Err: ErrBinary}
	}
	format := recognise(head, r.input.Rel)
	switch {
	case known && preset.format != "":
		format, _ = formatByName(preset.format)
	case opts.Format != "":
		format, _ = formatByName(opts.Format)
	}
	if format.Columns {
		return &InputError{Msg: "its format is not " + format.Name + "; leave the format away, and it is recognised", Err: ErrBinary}
	}
	r.source = &Source{Ordinal: r.input.Ordinal, Rel: r.input.Rel, Folder: r.input.Folder, Format: format.Name}
	r.source.Preset = preset.Name
	if preset.Columns != nil {
		r.source.Columns, r.source.Plain = preset.Columns, preset.plain
	}
	split, err := format.Read(r.s, r.source)
	if err != nil {
		return err
	}
	r.split = split
	return r.checkColumns()
}

// checkColumns answers Options.Fields: the header of a table must hold every
// column asked for, and one for the text; of JSON, one of the first 1,000
// records must, as an object may leave out what it does not have. One lone
// record may leave out anything but the text; what it does leave out, and what a
// text cannot have, is Unseen.
func (r *Reader) checkColumns() error {
	x := r.parser.columns
	if header := r.source.Columns; header != nil {
		if e := x.missing(r.input.Name(), header); e != nil {
			return e
		}
		if !x.holds(fieldText, header) {
			return &FieldError{Path: r.input.Name(), Field: "text", Columns: header}
		}
		return nil
	}
	if len(x.wanted) == 0 {
		return nil
	}
	if isWhole(r.split) {
		r.readAhead()
		r.unseen = x.unseen(r.ownNames())
		return nil
	}
	r.readAhead()
	r.unseen = x.unseen(r.seen)
	if r.objects == 0 {
		return nil
	}
	e := x.missing(r.input.Name(), r.seen)
	if e == nil || r.objects == 1 && e.Field != "text" {
		return nil
	}
	return e
}

// Unseen lists the columns of Options.Fields, as FIELD=COLUMN, that none of the
// input's first records has. A column that is unseen in every input is most
// likely misspelt.
func (r *Reader) Unseen() []string { return r.unseen }

// readAhead reads the first records and notes the columns that they have, in the
// order in which they come up, and how many of them are objects.
func (r *Reader) readAhead() {
	if r.looked {
		return
	}
	r.looked = true
	seen := map[string]bool{}
	total := int64(0)
	for len(r.ahead) < lookAhead && total < lookAheadBytes {
		raw, err := r.read()
		if err != nil {
			break // read keeps it for later
		}
		r.ahead = append(r.ahead, raw)
		total += raw.Size
		p := jsonScanner{b: raw.Bytes}
		if p.space(); raw.Refused != "" || p.peek() != '{' {
			continue
		}
		r.objects++
		p.object(func(key []byte, _ jsonToken) {
			if len(r.seen) < maxColumns && !seen[string(key)] {
				seen[string(key)] = true
				r.seen = append(r.seen, string(key))
			}
		})
	}
}

// NextRaw returns the next record, not yet interpreted. io.EOF: there are no
// more. ErrIncomplete: the input is damaged, but all that was returned is good.
// Any other error: it cannot be read on. The error comes again when called again.
func (r *Reader) NextRaw() (Raw, error) {
	if len(r.ahead) > 0 {
		raw := r.ahead[0]
		r.ahead[0] = Raw{}
		r.ahead = r.ahead[1:]
		return raw, nil
	}
	return r.read()
}

func (r *Reader) read() (Raw, error) {
	if r.err != nil {
		return Raw{}, r.err
	}
	if r.number > math.MaxInt32 {
		r.err = r.located(incomplete("it has more than 2,147,483,648 records; split it"))
		return Raw{}, r.err
	}
	raw := Raw{Source: r.source, Number: int32(r.number)}
	if err := r.split.Next(&raw); err != nil {
		r.err = r.located(err)
		r.drain()
		return Raw{}, r.err
	}
	if isWhole(r.split) {
		raw.Line = 1
	}
	r.number++
	return raw, nil
}

// Next is NextRaw and Parser.Parse in one.
func (r *Reader) Next() (Record, error) {
	raw, err := r.NextRaw()
	if err != nil {
		return Record{}, err
	}
	return r.parser.Parse(raw), nil
}

// drain reads a file to its end, so that Digest is of the whole: what follows
// damage, and what a ColumnReader read. What a pipe still holds is nobody's to
// verify.
func (r *Reader) drain() {
	if r.file == nil || !isIncomplete(r.err) && !errors.Is(r.err, io.EOF) {
		return
	}
	if _, err := io.Copy(io.Discard, r.raw); err != nil {
		r.err = r.located(err)
	}
}

// located adds the input's path to an error that lacks it.
func (r *Reader) located(err error) error {
	if errors.Is(err, io.EOF) {
		return err
	}
	var inputError *InputError
	if errors.As(err, &inputError) {
		if inputError.Path != "" {
			return err
		}
		placed := *inputError
		placed.Path = r.input.Name()
		return &placed
	}
	var fieldError *FieldError
	if errors.As(err, &fieldError) {
		return err
	}
	return &InputError{Path: r.input.Name(), Msg: "cannot be read: " + systemReason(err), Err: err}
}

// Source is what the records of the input share: among it the format that was
// recognised ("" where damage hides it) and the columns of the header.
func (r *Reader) Source() Source { return *r.source }

// Digest is the SHA-256, in hex, of the input's own bytes read so far, which may
// be ahead of the records. After io.EOF or ErrIncomplete it is that of the file.
func (r *Reader) Digest() string { return hex.EncodeToString(r.raw.hash.Sum(nil)) }

// Position is how many of the input's own bytes have been read so far.
func (r *Reader) Position() int64 { return r.raw.bytes }

// Close closes the file. Standard input stays open.
func (r *Reader) Close() error {
	r.free()
	r.free = func() {}
	if r.err == nil {
		r.err = &InputError{Path: r.input.Name(), Msg: "the reader is closed", Err: fs.ErrClosed}
	}
	r.ahead = nil
	if r.file == nil {
		return nil
	}
	file := r.file
	r.file = nil
	return file.Close()
}
