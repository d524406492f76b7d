package columnar

import (
	"errors"
	"math"
	"strconv"
	"time"

	"github.com/apache/arrow/go/v15/arrow"
	"github.com/apache/arrow/go/v15/arrow/array"
)

const (
	maxNesting = 32       // of lists and structs in a cell
	maxRow     = 64 << 20 // bytes of a row's JSON; few more are made of any
)

var errRow = errors.New("a row is longer than 64 MiB")

// appendValue appends a cell as JSON. What has no place there stands as an
// object with one key: {"$binary": its size}, {"$type": its type}.
func appendValue(to []byte, a arrow.Array, i, depth int) ([]byte, error) {
	if len(to) > maxRow {
		return to, errRow
	}
	if a.IsNull(i) {
		return append(to, "null"...), nil
	}
	if depth == maxNesting {
		return append(to, `{"$type":"nested too deeply"}`...), nil
	}
	switch a := a.(type) {
	case *array.String:
		return appendString(to, a.Value(i)), nil
	case *array.LargeString:
		return appendString(to, a.Value(i)), nil
	case *array.Dictionary:
		return appendValue(to, a.Dictionary(), a.GetValueIndex(i), depth+1)
	case array.ListLike:
		return appendList(to, a, i, depth)
	case *array.Struct:
		return appendStruct(to, a, i, depth)
	case array.ExtensionArray:
		return appendValue(to, a.Storage(), i, depth+1)
	case *array.Boolean:
		return strconv.AppendBool(to, a.Value(i)), nil
	}
	if to, ok := appendNumber(to, a, i); ok {
		return to, nil
	}
	if to, ok := appendTime(to, a, i); ok {
		return to, nil
	}
	if to, ok := appendBinary(to, a, i); ok {
		return to, nil
	}
	return append(appendString(append(to, `{"$type":`...), a.DataType().Name()), '}'), nil
}

func appendList(to []byte, a array.ListLike, i, depth int) ([]byte, error) {
	from, end := a.ValueOffsets(i)
	items := a.ListValues()
	to = append(to, '[')
	for k := from; k < end; k++ {
		if k > from {
			to = append(to, ',')
		}
		var err error
		if to, err = appendValue(to, items, int(k), depth+1); err != nil {
			return to, err
		}
	}
	return append(to, ']'), nil
}

// appendStruct appends an object. Of fields with one name the first counts.
func appendStruct(to []byte, a *array.Struct, i, depth int) ([]byte, error) {
	fields := a.DataType().(*arrow.StructType)
	to = append(to, '{')
	empty := true
	for k, f := range fields.Fields() {
		if first, _ := fields.FieldIdx(f.Name); first >= 0 && first < k {
			continue
		}
		if !empty {
			to = append(to, ',')
		}
		empty = false
		to = append(appendString(to, f.Name), ':')
		var err error
		if to, err = appendValue(to, a.Field(k), i, depth+1); err != nil {
			return to, err
		}
	}
	return append(to, '}'), nil
}

func appendNumber(to []byte, a arrow.Array, i int) ([]byte, bool) {
	switch a := a.(type) {
	case *array.Int8:
		return strconv.AppendInt(to, int64(a.Value(i)), 10), true
	case *array.Int16:
		return strconv.AppendInt(to, int64(a.Value(i)), 10), true
	case *array.Int32:
		return strconv.AppendInt(to, int64(a.Value(i)), 10), true
	case *array.Int64:
		return strconv.AppendInt(to, a.Value(i), 10), true
	case *array.Uint8:
		return strconv.AppendUint(to, uint64(a.Value(i)), 10), true
	case *array.Uint16:
		return strconv.AppendUint(to, uint64(a.Value(i)), 10), true
	case *array.Uint32:
		return strconv.AppendUint(to, uint64(a.Value(i)), 10), true
	case *array.Uint64:
		return strconv.AppendUint(to, a.Value(i), 10), true
	case *array.Float16:
		return appendFloat(to, float64(a.Value(i).Float32()), 32), true
	case *array.Float32:
		return appendFloat(to, float64(a.Value(i)), 32), true
	case *array.Float64:
		return appendFloat(to, a.Value(i), 64), true
	case *array.Decimal128:
		return append(to, a.Value(i).ToString(a.DataType().(*arrow.Decimal128Type).Scale)...), true
	case *array.Decimal256:
		return append(to, a.Value(i).ToString(a.DataType().(*arrow.Decimal256Type).Scale)...), true
	}
	return to, false
}

// appendFloat appends a float with as many digits as tell it from its
// neighbours, without exponent while it could be a time in nanoseconds. NaN
// and the infinities are null, as pandas means them.
func appendFloat(to []byte, v float64, bits int) []byte {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return append(to, "null"...)
	case math.Abs(v) < 1e19:
		return strconv.AppendFloat(to, v, 'f', -1, bits)
	}
	return strconv.AppendFloat(to, v, 'e', -1, bits)
}

// appendTime appends dates as 2022-01-10 and times as RFC 3339 has them, with
// Z where the column has a zone: its values are then in UTC.
func appendTime(to []byte, a arrow.Array, i int) ([]byte, bool) {
	const day, clock = time.DateOnly, "15:04:05.999999999"
	quoted := func(t time.Time, layout string) []byte {
		return append(t.UTC().AppendFormat(append(to, '"'), layout), '"')
	}
	switch a := a.(type) {
	case *array.Timestamp:
		kind := a.DataType().(*arrow.TimestampType)
		layout := day + "T" + clock
		if kind.TimeZone != "" {
			layout += "Z"
		}
		return quoted(a.Value(i).ToTime(kind.Unit), layout), true
	case *array.Date32:
		return quoted(time.Unix(int64(a.Value(i))*86400, 0), day), true
	case *array.Date64:
		return quoted(time.UnixMilli(int64(a.Value(i))), day), true
	case *array.Time32:
		return quoted(a.Value(i).ToTime(a.DataType().(*arrow.Time32Type).Unit), clock), true
	case *array.Time64:
		return quoted(a.Value(i).ToTime(a.DataType().(*arrow.Time64Type).Unit), clock), true
	}
	return to, false
}

// appendBinary tells how long bytes are that no type calls text. Old writers
// of Parquet keep strings so, but whether these are cannot be known.
func appendBinary(to []byte, a arrow.Array, i int) ([]byte, bool) {
	var size int
	switch a := a.(type) {
	case *array.Binary:
		size = len(a.Value(i))
	case *array.LargeBinary:
		size = len(a.Value(i))
	case *array.FixedSizeBinary:
		size = len(a.Value(i))
	default:
		return to, false
	}
	return append(strconv.AppendInt(append(to, `{"$binary":`...), int64(size), 10), '}'), true
}

// appendString appends a JSON string. Only what would end or break it is
// escaped: bytes that are not UTF-8 are left to be repaired, and told of, where
// all text is.
func appendString(to []byte, s string) []byte {
	const hex = "0123456789abcdef"
	to = append(to, '"')
	done := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		to = append(to, s[done:i]...)
		done = i + 1
		switch c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\n':
			to = append(to, `\n`...)
		default:
			to = append(to, `\u00`...)
			to = append(to, hex[c>>4], hex[c&15])
		}
	}
	return append(append(to, s[done:]...), '"')
}
