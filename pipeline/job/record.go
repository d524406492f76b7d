package job

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// A record is what run.json holds: what the run depends on.
type record struct {
	Version     int     `json:"version"`
	Fingerprint string  `json:"fingerprint"` // hex SHA-256 of the parts
	Parts       []Part  `json:"parts"`       // in the order of their names
	Inputs      []Input `json:"inputs"`      // in plan order
}

const recordVersion = 1

// newRecord gives the record of a job. The job adds the schema's version and
// the rule of the segments to the parts.
func newRecord(j Job) (record, error) {
	parts := append([]Part{
		{Name: "schema", Value: tables.Schema},
		{Name: "segments", Value: fmt.Sprintf("%d records or %d bytes", j.Work.cut.records, j.Work.cut.bytes)},
	}, j.Work.Fingerprint...)
	slices.SortFunc(parts, func(a, b Part) int { return strings.Compare(a.Name, b.Name) })
	sum := sha256.New()
	for i, p := range parts {
		if i > 0 && parts[i-1].Name == p.Name {
			return record{}, &Error{Kind: ErrConfig, Msg: fmt.Sprintf("two parts of the fingerprint are called %q", p.Name)}
		}
		fmt.Fprintf(sum, "%d:%s=%d:%s\n", len(p.Name), p.Name, len(p.Value), p.Value)
	}
	return record{
		Version: recordVersion, Fingerprint: hex.EncodeToString(sum.Sum(nil)), Parts: parts, Inputs: j.Source.Inputs(),
	}, nil
}

// prefix is the part of the fingerprint that stands in file names.
func (r record) prefix() string { return r.Fingerprint[:8] }

func (r record) encode() []byte { return encodeJSON(r) }

// encodeJSON gives indented JSON that ends its line.
func encodeJSON(v any) []byte {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		panic(err) // the types are this package's own, and all can be encoded
	}
	return append(b, '\n')
}

func decodeRecord(b []byte) (record, error) {
	var r record
	if err := json.Unmarshal(b, &r); err != nil {
		return r, &Error{Kind: ErrDamaged, Msg: runName + " cannot be read: " + err.Error() + "; start anew with --overwrite", Err: err}
	}
	if r.Version != recordVersion || len(r.Fingerprint) != 2*sha256.Size {
		return r, &Error{Kind: ErrDamaged, Msg: fmt.Sprintf("%s is of version %d, which this program does not know; start anew with --overwrite", runName, r.Version)}
	}
	return r, nil
}

// differences tells in words why a run with record now cannot go on from
// before; empty where it can.
func differences(before, now record) []string {
	var out []string
	was := map[string]string{}
	for _, p := range before.Parts {
		was[p.Name] = p.Value
	}
	for _, p := range now.Parts {
		if v, ok := was[p.Name]; !ok {
			out = append(out, p.Name+" is new")
		} else if v != p.Value {
			out = append(out, fmt.Sprintf("%s was %s, is %s", p.Name, shorten(v), shorten(p.Value)))
		}
		delete(was, p.Name)
	}
	for _, p := range before.Parts {
		if _, left := was[p.Name]; left {
			out = append(out, p.Name+" is gone")
		}
	}
	return append(out, inputDifferences(before.Inputs, now.Inputs)...)
}

func shorten(s string) string {
	if len(s) > 40 {
		return fmt.Sprintf("%q...", s[:12])
	}
	return fmt.Sprintf("%q", s)
}

// inputDifferences compares names and their order. Content is compared record
// by record as the inputs are read again.
func inputDifferences(before, now []Input) []string {
	if slices.EqualFunc(before, now, func(a, b Input) bool { return a.Name == b.Name }) {
		return nil
	}
	named := func(list []Input) map[string]bool {
		m := map[string]bool{}
		for _, in := range list {
			m[in.Name] = true
		}
		return m
	}
	was, is := named(before), named(now)
	var out []string
	for _, in := range now {
		if !was[in.Name] {
			out = append(out, fmt.Sprintf("input %q is new", in.Name))
		}
	}
	for _, in := range before {
		if !is[in.Name] {
			out = append(out, fmt.Sprintf("input %q is gone", in.Name))
		}
	}
	if len(out) == 0 {
		out = append(out, "the inputs come in another order")
	}
	const most = 5
	if len(out) > most {
		out = append(out[:most], fmt.Sprintf("%d more differences of inputs", len(out)-most))
	}
	return out
}
