package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"slant/pipeline/corpus"
)

// What a dry run reads and shows, so that it ends at once whatever the corpus
// holds.
const (
	triedInputs  = 20    // of the plan
	triedRecords = 1_000 // of an input
	triedBytes   = 16 << 20
	shownRecords = 10 // articles; as many rejects
	shownText    = 160
	shownUnused  = 20
)

// A dryRun looks at a corpus: how each input is read, and what comes of its
// first records. It scores nothing and writes no file.
type dryRun struct {
	w        *bufio.Writer
	opts     corpus.Options
	articles []*corpus.Article // the first
	rejects  []*corpus.Reject  // the first
	err      error             // the first of an input that a run could not read
}

// look prints what it finds. Its error is that of the first input that a run
// would not read, or not to its end.
func (d *dryRun) look(inputs []corpus.Input, stdin io.Reader) error {
	for _, in := range inputs[:min(len(inputs), triedInputs)] {
		if err := d.input(in, stdin); err != nil {
			fmt.Fprintf(d.w, "  cannot be read: %s\n", oneLine(err.Error(), 2000))
			if d.err == nil && !errors.Is(err, corpus.ErrEmpty) {
				d.err = err
			}
		}
	}
	if more := len(inputs) - triedInputs; more > 0 {
		fmt.Fprintf(d.w, "and %d inputs more, which were not opened\n", more)
	}
	d.showArticles()
	d.showRejects()
	if err := d.w.Flush(); err != nil {
		return err
	}
	if d.err != nil {
		return corpusError(d.err)
	}
	return nil
}

// input looks at one input.
func (d *dryRun) input(in corpus.Input, stdin io.Reader) error {
	fmt.Fprintf(d.w, "%s\n", oneLine(in.Name(), 2000))
	r, err := corpus.Open(in, stdin, d.opts)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }() // it was only read
	look := r.Look()
	kind := []string{look.Format}
	if look.Format == "" {
		kind[0] = "damaged"
	}
	if look.Preset != "" {
		kind = append(kind, "preset "+look.Preset)
	}
	if look.Compression != "" {
		kind = append(kind, look.Compression)
	}
	if !in.IsStdin() || in.Size > 0 {
		kind = append(kind, byteSize(in.Size))
	}
	fmt.Fprintf(d.w, "  %-14s%s\n", "format", strings.Join(kind, ", "))
	d.columns(look)
	return d.read(r)
}

// columns prints which column feeds which field.
func (d *dryRun) columns(look corpus.Look) {
	var unused []string
	sources := map[string][]string{}
	for _, c := range look.Columns {
		if c.Fields == nil {
			unused = append(unused, oneLine(c.Name, 60))
		}
		for _, f := range c.Fields {
			name := oneLine(c.Name, 60)
			if c.Else {
				sources[f] = append(sources[f], "else "+name)
			} else {
				sources[f] = append([]string{name}, sources[f]...)
			}
		}
	}
	for _, f := range corpus.Fields() {
		if from := sources[f.Name]; from != nil {
			fmt.Fprintf(d.w, "  %-14s%s\n", f.Name, strings.Join(from, ", "))
		}
	}
	if more := len(unused) - shownUnused; more > 0 {
		unused = append(unused[:shownUnused], fmt.Sprintf("and %d more", more))
	}
	if unused != nil {
		fmt.Fprintf(d.w, "  %-14s%s\n", "not read", strings.Join(unused, ", "))
	}
}

// read takes the first records.
func (d *dryRun) read(r *corpus.Reader) error {
	articles, rejects, bytes := 0, 0, int64(0)
	var ended error
	for articles+rejects < triedRecords && bytes < triedBytes && ended == nil {
		record, err := r.Next()
		if err != nil {
			ended = err
			break
		}
		bytes += record.Bytes
		if record.Article != nil {
			articles++
			if len(d.articles) < shownRecords {
				d.articles = append(d.articles, record.Article)
			}
			continue
		}
		rejects++
		if len(d.rejects) < shownRecords {
			d.rejects = append(d.rejects, record.Reject)
		}
	}
	which := "the first"
	if ended != nil {
		which = "all"
	}
	fmt.Fprintf(d.w, "  %-14s%d (%s): articles %d, rejects %d\n", "records", articles+rejects, which, articles, rejects)
	for _, unseen := range r.Unseen() {
		fmt.Fprintf(d.w, "  %-14s%s: its first records have no such column\n", "not found", oneLine(unseen, 200))
	}
	if ended != nil && !errors.Is(ended, io.EOF) {
		return ended
	}
	return nil
}

// showArticles prints the first articles.
func (d *dryRun) showArticles() {
	if len(d.articles) == 0 {
		fmt.Fprintf(d.w, "\nno article among the first records\n")
		return
	}
	fmt.Fprintf(d.w, "\nfirst articles\n")
	for i, a := range d.articles {
		date := "no date"
		if a.PublishedKnown {
			date = time.UnixMilli(a.Published).UTC().Format("2006-01-02 15:04")
		}
		title := oneLine(a.Title, shownText)
		if title == "" {
			title = "(no title)"
		}
		fmt.Fprintf(d.w, "%4d. %s | %s | section %s | words: %d\n", i+1, oneLine(a.Outlet, 60), date, a.Section, len(strings.Fields(a.Text)))
		fmt.Fprintf(d.w, "      %s\n      %s\n", title, oneLine(a.Text, shownText))
		if len(a.Warnings) > 0 {
			fmt.Fprintf(d.w, "      warnings: %s\n", strings.Join(a.Warnings, ", "))
		}
	}
}

// showRejects prints the first rejects.
func (d *dryRun) showRejects() {
	if len(d.rejects) == 0 {
		return
	}
	fmt.Fprintf(d.w, "\nfirst rejects\n")
	for _, r := range d.rejects {
		fmt.Fprintf(d.w, "      %s:%d: %s\n      %s\n", oneLine(r.InputPath, 200), r.InputLine, oneLine(r.Reason, 400), oneLine(r.Excerpt, 100))
	}
}

// oneLine is the beginning of a text on one line, safe for a terminal: at most
// so many characters.
func oneLine(s string, most int) string {
	s = s[:min(len(s), 8*most)] // before words are sought in a whole article
	line := []rune(printable(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")))
	if len(line) > most {
		return string(line[:most-1]) + "…"
	}
	return string(line)
}

// byteSize is a size as people read it.
func byteSize(n int64) string {
	switch {
	case n < 1<<10:
		return fmt.Sprintf("%d bytes", n)
	case n < 1<<20:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	case n < 1<<30:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%.1f GiB", float64(n)/(1<<30))
}
