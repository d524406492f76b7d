package eval

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"slant/pipeline/text"
)

// rowsOfGroup is how many rows of a table are resampled together.
const rowsOfGroup = 20

// tableColumns are places in a row, −1 for a column that the table has not.
type tableColumns struct{ label, sentence, id, kind, voice int }

// readTable reads lines with tabs.
func readTable(in Input) (items []Item, err error) {
	var at *tableColumns
	rows := 0
	for n, line := range strings.Split(string(bytes.TrimSpace(in.Content)), "\n") {
		line = strings.TrimRight(line, "\r")
		if list, ok := strings.CutPrefix(line, "# columns: "); ok {
			at = columnsOf(strings.Fields(list))
		}
		if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
			continue // a sentence may begin with "#[Brexit]"
		}
		fields := strings.Split(line, "\t")
		var more []Item
		if at != nil {
			more, err = readRow(fields, *at)
		} else {
			more, err = readDirected(fields)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", in.Name, n+1, err)
		}
		for i := range more {
			more[i].Group = fmt.Sprintf("%s rows %d", filepath.Base(in.Name), rows/rowsOfGroup)
		}
		rows++
		items = append(items, more...)
	}
	return items, nil
}

func columnsOf(names []string) *tableColumns {
	at := tableColumns{
		label: slices.Index(names, "label"), sentence: slices.Index(names, "sentence"),
		id: slices.Index(names, "id"), kind: slices.Index(names, "type"), voice: slices.Index(names, "voice"),
	}
	if at.label < 0 {
		at.label = slices.Index(names, "label_a")
	}
	return &at
}

func readRow(fields []string, at tableColumns) ([]Item, error) {
	get := func(i int) string {
		if i < 0 || i >= len(fields) {
			return ""
		}
		return fields[i]
	}
	if !slices.Contains(labels(), get(at.label)) {
		return nil, fmt.Errorf("label %q: use negative, neutral or positive, in a column that the head calls label", get(at.label))
	}
	plain, spans := unbracket(get(at.sentence))
	if len(spans) != 1 {
		return nil, fmt.Errorf("has %d targets in brackets; one is wanted: %q", len(spans), get(at.sentence))
	}
	return []Item{{ID: get(at.id), Text: plain, Target: spans[0], Label: get(at.label), Type: get(at.kind), Voice: get(at.voice)}}, nil
}

// readDirected reads a line of DSA's: 0 neutral, 1 and 3 what the first says of
// the second, good or bad, 2 and 4 the other way round.
func readDirected(fields []string) ([]Item, error) {
	if len(fields) != 4 {
		return nil, fmt.Errorf(`is no record in JSON, and has no "# columns: …" before it`)
	}
	plain, spans := unbracket(fields[0])
	if len(spans) < 2 {
		return nil, fmt.Errorf("has %d entities in brackets; two are wanted", len(spans))
	}
	of := func(span text.Span, label string) Item {
		return Item{Text: plain, Target: span, Label: label}
	}
	first, second := "neutral", "neutral"
	switch fields[3] {
	case "0":
	case "1":
		second = "positive"
	case "2":
		first = "positive"
	case "3":
		second = "negative"
	case "4":
		first = "negative"
	default:
		return nil, fmt.Errorf("label %q: 0 to 4 is wanted", fields[3])
	}
	return []Item{of(spans[0], first), of(spans[1], second)}, nil
}

// unbracket takes the brackets out of a sentence and gives what stood in them.
func unbracket(s string) (plain string, spans []text.Span) {
	var b strings.Builder
	begin := -1
	for _, r := range s {
		switch {
		case r == '[' && begin < 0:
			begin = b.Len()
		case r == ']' && begin >= 0:
			spans = append(spans, text.Span{Begin: int32(begin), End: int32(b.Len())})
			begin = -1
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}
