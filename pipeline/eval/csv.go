package eval

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
)

// A csvRow is a row of CSV with a head.
type csvRow struct {
	columns map[string]int
	fields  []string
	line    int // of the file, where the row begins, from 1
}

// get gives the field of a column, "" where there is no such column.
func (r *csvRow) get(name string) string {
	i, ok := r.columns[name]
	if !ok {
		return ""
	}
	return r.fields[i]
}

// readCSV reads rows behind a head that names the columns that are wanted.
// Errors are file:line: what is wrong.
func readCSV(in Input, wanted ...string) ([]csvRow, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(in.Content, []byte("\uFEFF"))))
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: is no CSV: %w", in.Name, err)
	}
	columns := map[string]int{}
	for i, name := range head {
		columns[name] = i
	}
	for _, name := range wanted {
		if _, ok := columns[name]; !ok {
			return nil, fmt.Errorf("%s:1: has no column %s; it has %q", in.Name, name, head)
		}
	}
	var rows []csvRow
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			return nil, fmt.Errorf("%s:%d: is no row of CSV: %w", in.Name, wrong.StartLine, wrong.Err)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", in.Name, err)
		}
		line, _ := r.FieldPos(0)
		rows = append(rows, csvRow{columns, fields, line})
	}
}
