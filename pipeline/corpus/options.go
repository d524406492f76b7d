package corpus

// Options say how inputs are read. The zero value reads everything by itself.
// All but the caps change what is read, so they belong to a run's fingerprint.
type Options struct {
	Fields map[string]string // field → column that holds it; wins over the names known to Fields()
	Format string            // name of one of Formats(); "" recognises it by content
	Preset string            // name of one of Presets(); "" recognises those without a header

	// Columnar reads Parquet and Arrow files; without it they are refused.
	Columnar ColumnReader `json:"-"`

	MaxRecordBytes int64  // longer records are rejected; 0 = 16 MiB
	MaxWindow      uint64 // most memory that zstd and xz may ask for, bytes; 0 = 128 MiB
	MaxRatio       int64  // most decompressed bytes per compressed byte, looked at past 256 MiB; 0 = 2,000
	MaxOutput      int64  // most decompressed bytes of one input; 0 = 1 TiB
}

const (
	defaultRecordBytes = 16 << 20
	defaultWindow      = 128 << 20
	defaultRatio       = 2000
	defaultOutput      = 1 << 40
	ratioFrom          = 256 << 20 // below this a bomb hurts nobody, and small repetitive corpora are common
)

// withDefaults returns the options with every 0 replaced.
func (o Options) withDefaults() Options {
	if o.MaxRecordBytes <= 0 {
		o.MaxRecordBytes = defaultRecordBytes
	}
	if o.MaxWindow == 0 {
		o.MaxWindow = defaultWindow
	}
	if o.MaxRatio <= 0 {
		o.MaxRatio = defaultRatio
	}
	if o.MaxOutput <= 0 {
		o.MaxOutput = defaultOutput
	}
	return o
}

// Validate reports a field, a format or a preset that does not exist, with the
// nearest one that does, or a preset that is refused: a *FieldError or an
// *InputError without a path.
func (o Options) Validate() error {
	names := fieldNames()
	for _, field := range sortedKeys(o.Fields) {
		if fieldByName(field) < 0 {
			return &FieldError{Field: field, Nearest: nearest(field, names), Columns: names}
		}
	}
	if _, ok := formatByName(o.Format); !ok && o.Format != "" {
		return unknownName("format", o.Format, formatNames())
	}
	if o.Preset == "" {
		return nil
	}
	p, ok := presetByName(o.Preset)
	switch {
	case !ok:
		return unknownName("preset", o.Preset, presetNames())
	case p.Refused != "":
		return &InputError{Path: o.Preset, Msg: p.Refused}
	case o.Format != "" && p.format != "" && p.format != o.Format:
		return &InputError{Path: o.Preset, Msg: "this preset is of the format " + p.format + ", not " + o.Format + "; leave the format away"}
	}
	return nil
}
