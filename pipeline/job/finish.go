package job

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"time"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// A manifest is what MANIFEST.json holds: everything a run read and wrote. It
// has no clock in it, so that equal runs have equal manifests.
type manifest struct {
	Schema      string            `json:"schema"`
	Fingerprint string            `json:"fingerprint"`
	Parts       []Part            `json:"parts"`
	Meta        map[string]string `json:"meta"`
	Inputs      []InputState      `json:"inputs"` // in plan order
	Records     int64             `json:"records"`
	Articles    int64             `json:"articles"`
	Rejects     int64             `json:"rejects"`
	Bytes       int64             `json:"bytes"` // of the records
	Files       []fileEntry       `json:"files"` // in the order of their paths
}

// finish does everything that comes after the last segment. Each step may have
// been done by an earlier run.
func (r *run) finish(ctx context.Context) error {
	if s := r.summary(); r.tooMany(s.Rejects) {
		return &Error{Kind: ErrInput, Msg: fmt.Sprintf("%d rejects, more than %d", s.Rejects, r.Options.MaxRejects)}
	}
	if r.unsurveyed {
		r.Options.Log.Warn("standard input is read once: repeated page furniture was not looked for, and counts as text")
	}
	if err := r.aggregates(ctx); err != nil {
		return err
	}
	r.watch.phase("report")
	if err := r.out.writeReport(ctx, r.inputs, r.Work.Report); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	content := encodeJSON(r.manifest())
	if err := r.out.replace(manifestName, content); err != nil {
		return err
	}
	if err := r.out.replace(infoName, encodeJSON(r.info())); err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	if err := r.out.replace(successName, []byte(hex.EncodeToString(sum[:])+"\n")); err != nil {
		return err
	}
	r.watch.end()
	return r.out.RemoveAll(stagingName)
}

// aggregates computes and commits the tables that are written once.
func (r *run) aggregates(ctx context.Context) error {
	n := len(r.entries)
	if n > 0 && r.entries[n-1].Kind == aggregatesEntry {
		return nil
	}
	r.watch.phase("aggregates")
	var rows tables.Aggregates
	if r.Work.Finish != nil {
		committed, err := r.out.tables()
		if err != nil {
			return err
		}
		if rows, err = r.Work.Finish(ctx, committed); err != nil {
			return err
		}
	}
	set := &fileSet{out: r.out, dir: path.Join(stagingName, "aggregates"), prefix: r.record.prefix()}
	defer set.abandon()
	if err := r.out.Mkdir(set.dir); err != nil {
		return err
	}
	counts, err := rows.Write(r.meta(), set.create)
	if err != nil {
		return err
	}
	files, err := set.finish(counts)
	if err != nil {
		return err
	}
	e := entry{Kind: aggregatesEntry, Segment: n}
	if n > 0 {
		e.First = r.entries[n-1].First + r.entries[n-1].Records
	}
	return r.commit(e, files)
}

func (r *run) manifest() manifest {
	s := r.summary()
	m := manifest{
		Schema: tables.Schema, Fingerprint: r.record.Fingerprint, Parts: r.record.Parts, Meta: r.Work.Meta,
		Inputs: r.inputs, Records: s.Records, Articles: s.Articles, Rejects: s.Rejects, Bytes: s.Bytes,
	}
	for _, e := range r.entries {
		m.Files = append(m.Files, e.Files...)
	}
	slices.SortFunc(m.Files, func(a, b fileEntry) int { return strings.Compare(a.Path, b.Path) })
	return m
}

// inputError gives an error where inputs were not read whole.
func (r *run) inputError() error { return incompleteInputs(r.inputs) }

func incompleteInputs(inputs []InputState) error {
	var first string
	bad := 0
	for _, in := range inputs {
		if in.State != Incomplete && in.State != Binary {
			continue
		}
		if bad++; bad == 1 {
			first = in.Reason
		}
	}
	switch bad {
	case 0:
		return nil
	case 1:
		return &Error{Kind: ErrInput, Msg: "an input was not read whole: " + first}
	default:
		return &Error{Kind: ErrInput, Msg: fmt.Sprintf("%d inputs were not read whole; the first: %s", bad, first)}
	}
}

// A runInfo is what runinfo.json holds: what nothing depends on.
type runInfo struct {
	Started           string  `json:"started"`
	Ended             string  `json:"ended"`
	Seconds           float64 `json:"seconds"`
	ArticlesPerSecond float64 `json:"articles_per_second"` // of those analysed by the last process
	Resumed           int64   `json:"resumed"`             // records that earlier processes had committed
	Workers           int     `json:"workers"`
	Host              string  `json:"host"`
	System            string  `json:"system"`
	Go                string  `json:"go"`
}

func (r *run) info() runInfo {
	host, err := os.Hostname()
	if err != nil {
		host = "unknown"
	}
	now := time.Now()
	seconds := now.Sub(r.watch.started).Seconds()
	s := r.summary()
	return runInfo{
		Started: r.watch.started.UTC().Format(time.RFC3339), Ended: now.UTC().Format(time.RFC3339), Seconds: seconds,
		ArticlesPerSecond: float64(max(0, s.Records-s.Resumed)) / max(seconds, 1e-9), Resumed: s.Resumed,
		Workers: r.Options.Workers, Host: host, System: runtime.GOOS + "/" + runtime.GOARCH, Go: runtime.Version(),
	}
}

// checkFinished does what is left to do where an earlier run has come to its
// end: what it wrote is verified, and inputs that look touched are read again
// and compared.
func (r *run) checkFinished(ctx context.Context) (Summary, error) {
	r.watch.phase("verify")
	s := r.summary()
	s.AlreadyDone = true
	if err := r.out.RemoveAll(stagingName); err != nil { // killed between _SUCCESS and the tidying up
		return s, err
	}
	report, err := r.out.verify()
	if err == nil {
		err = report.Err()
	}
	if err != nil {
		return s, err
	}
	b, err := r.out.readFile(manifestName)
	if err != nil {
		return s, err
	}
	var m manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return s, damaged(manifestName + " cannot be read: " + err.Error())
	}
	s.Inputs = m.Inputs
	if touched, err := r.inputsTouched(); err != nil {
		return s, err
	} else if touched {
		f := r.newFeed(nil, nil, nil)
		f.take = func(context.Context, corpus.Raw) error { return changed("it has grown") }
		if err := f.run(ctx); err != nil {
			return s, err
		}
	}
	r.watch.end()
	return s, incompleteInputs(m.Inputs)
}

// inputsTouched tells whether an input has another size or time than when the
// run began, or has neither.
func (r *run) inputsTouched() (bool, error) {
	b, err := r.out.readFile(runName)
	if err != nil {
		return false, err
	}
	before, err := decodeRecord(b)
	if err != nil {
		return false, err
	}
	for i, in := range r.record.Inputs {
		if in.Modified == 0 || in != before.Inputs[i] {
			return true, nil
		}
	}
	return false, nil
}
