package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"slant/pipeline"
	"slant/pipeline/cluster"
	"slant/pipeline/compare"
	"slant/pipeline/corpus"
	"slant/pipeline/job"
	"slant/pipeline/tables"
	"slant/reports"
)

// The keys of the run's record in every table.
const (
	metaSchema  = "slant.schema"
	metaProgram = "slant.program"
	metaSample  = "slant.sample"
	metaConfig  = "slant.config" // JSON: a list of name and value
	metaLists   = "slant.lists"  // JSON: lexicons, entity lists and models with their hashes
)

// newWork composes what a run does to a corpus.
func newWork(c pipeline.Config, m *pipeline.Models, sample bool) (job.Work, error) {
	program, err := identity()
	if err != nil {
		return job.Work{}, err
	}
	parts := []job.Part{{Name: "program", Value: program}}
	for _, s := range m.Fingerprint(c) {
		parts = append(parts, job.Part{Name: s.Name, Value: s.Value})
	}
	meta, err := record(c, m, program, sample)
	if err != nil {
		return job.Work{}, err
	}
	work := job.Work{
		Fingerprint: parts,
		Meta:        meta,
		Report:      reportFrom(meta),
	}
	census := pipeline.NewCensus()
	work.Survey = &job.Survey{
		Look: func(a corpus.Article) func() {
			s := pipeline.Sight(a)
			return func() { census.Add(s) }
		},
		Learned: func(w job.Work) job.Work { return knowing(w, c, m, census.Result()) },
	}
	return knowing(work, c, m, nil), nil
}

// knowing gives the work that passes over what recurs; nil: nothing is known
// to.
func knowing(w job.Work, c pipeline.Config, m *pipeline.Models, b *pipeline.Boilerplate) job.Work {
	m = m.WithBoilerplate(b)
	w.Fingerprint = slices.DeleteFunc(slices.Clone(w.Fingerprint), func(p job.Part) bool { return p.Name == "boilerplate" })
	w.Fingerprint = append(w.Fingerprint, job.Part{Name: "boilerplate", Value: b.Hash()})
	w.Analyze = func(a corpus.Article) (tables.Rows, error) {
		analysis := pipeline.Analyze(m, a)
		return pipeline.Rows(c, &analysis), nil
	}
	w.Finish = func(_ context.Context, committed fs.FS) (tables.Aggregates, error) {
		// From here on one great heap stands for all articles, and little is
		// computed: memory matters more than the time that collecting it takes.
		debug.SetGCPercent(finishGC)
		clusters, err := cluster.Find(committed, cluster.DefaultLimits())
		if err != nil {
			return tables.Aggregates{}, err
		}
		design := compare.Design{
			Groups: compare.GroupsOf(clusters),
			Names:  compare.OutletNames{Listed: m.Outlets, Variants: m.OutletVariants},
			Scorer: m.Scorer,
		}
		out, err := design.Aggregate(committed, func(id string) (compare.Known, bool) {
			e, ok := m.Gazetteer.Lookup(id)
			return compare.Known{Name: e.Name, Type: string(e.Type), Source: sourceOf(e.Source)}, ok
		})
		out.ArticleClusters, out.Boilerplate = clusters, b.Rows()
		return out, err
	}
	return w
}

// finishGC is by how many percent the heap may grow between two collections
// while a run is finished.
const finishGC = 30

// sourceOf tells a built-in list from the user's.
func sourceOf(path string) string {
	if strings.HasPrefix(path, "lexicons/") {
		return "gazetteer"
	}
	return "user"
}

// record is what travels in every table.
func record(c pipeline.Config, m *pipeline.Models, program string, sample bool) (tables.Metadata, error) {
	config, err := json.Marshal(c.Settings())
	if err != nil {
		return nil, err
	}
	lists, err := json.Marshal(m.Sources)
	if err != nil {
		return nil, err
	}
	return tables.Metadata{
		metaSchema: tables.Schema, metaProgram: program, metaSample: strconv.FormatBool(sample),
		metaConfig: string(config), metaLists: string(lists),
	}, nil
}

// reportFrom gives the function that writes the report of a run with the
// record.
func reportFrom(meta map[string]string) job.ReportFunc {
	return func(_ context.Context, committed fs.FS, inputs []job.InputState, write func(string, []byte) error) error {
		facts, err := factsOf(meta)
		if err != nil {
			return err
		}
		for _, in := range inputs {
			facts.Inputs = append(facts.Inputs, reports.Input{
				Path: in.Name, Records: in.Records, Problem: in.Reason,
				Incomplete: in.State == job.Incomplete || in.State == job.Binary,
			})
		}
		return reports.Build(committed, facts, func(name string) (io.WriteCloser, error) {
			return &page{name: name, write: write}, nil
		})
	}
}

// A page is a file of a report, written whole when it is closed.
type page struct {
	bytes.Buffer
	name  string
	write func(string, []byte) error
}

// Close writes the page.
func (p *page) Close() error { return p.write(p.name, p.Bytes()) }

// factsOf gives what a report tells beside the tables.
func factsOf(meta map[string]string) (reports.Facts, error) {
	var settings []pipeline.Setting
	var lists []pipeline.Source
	if err := json.Unmarshal([]byte(meta[metaConfig]), &settings); err != nil {
		return reports.Facts{}, fmt.Errorf("record of the run: %s: %w", metaConfig, err)
	}
	if err := json.Unmarshal([]byte(meta[metaLists]), &lists); err != nil {
		return reports.Facts{}, fmt.Errorf("record of the run: %s: %w", metaLists, err)
	}
	f := reports.Facts{Sample: meta[metaSample] == "true", Program: "slant, " + meta[metaProgram], Schema: meta[metaSchema]}
	for _, s := range settings {
		f.Config = append(f.Config, reports.KeyValue{Key: s.Name, Value: s.Value})
	}
	for _, l := range lists {
		f.Lexicons = append(f.Lexicons, reports.Lexicon{
			Name: l.Name, Kind: l.Kind, Version: l.Version, Licence: l.Licence, Scale: l.Scale, Validated: l.Validated, SHA256: l.SHA256,
		})
	}
	return f, nil
}
