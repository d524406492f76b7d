package sentiment

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"slant/lexicons"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
)

// A class is what an entry does.
type class uint8

const (
	judgement class = iota
	topic
	negation
	reverser
	intensifier
	diminisher
	modal
	conditional
	contrast
	carrier  // a verb whose subject shows its object: "took decisive action"
	receiver // a verb whose subject gets its object: "faced criticism"
	measure  // a noun that counts what follows: "a storm of criticism"
	organ    // a noun for those who act for their owner: "the Obama campaign"
	people   // a noun for others than their owner: "frustrated voters of Ohio"
	onlooker // a verb whose subject is not answerable for its object: "met a brutal dictator"
	somebody // any other noun for people
)

func classNamed(name string) (class, bool) {
	for i, n := range classNames() {
		if n == name {
			return class(i), true
		}
	}
	return 0, false
}

func classNames() []string {
	return []string{
		"judgement", "topic", "negation", "reverser", "intensifier", "diminisher",
		"modal", "conditional", "contrast", "carrier", "receiver", "measure", "organ", "people", "onlooker", "somebody",
	}
}

// An entry is a row of a word list.
type entry struct {
	term       string
	tag        syntax.Tag // X: any part of speech
	class      class
	weight     float64 // valence, or the factor of a shifter
	patient    float64 // valence for whom it is done to
	hasPatient bool
}

// scaleOf gives the ends of a scale that is told in numbers: "-3..3", "−3 to 3 in
// steps of 0.5".
func scaleOf(f *lexicons.File) (low, high float64, ok bool) {
	from, to, ok := strings.Cut(strings.NewReplacer("−", "-", " to ", "..", ",", "..").Replace(f.Scale), "..")
	ends := strings.Fields(to)
	if !ok || len(ends) == 0 {
		return 0, 0, false
	}
	low, lowErr := strconv.ParseFloat(strings.TrimSpace(from), 64)
	high, highErr := strconv.ParseFloat(ends[0], 64)
	return low, high, lowErr == nil && highErr == nil
}

// addFile puts the rows of a file into the list.
func (r *Rules) addFile(f *lexicons.File) error {
	if f.Kind != "sentiment" {
		return &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "is a lexicon of kind " + f.Kind + "; sentiment is wanted"}
	}
	if low, high, ok := scaleOf(f); ok && (low < -3 || high > 3) {
		return &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: fmt.Sprintf("the head says \"# scale: %s\", but valences are from -3 to 3; change the weights to that and write \"# scale: -3..3\"", f.Scale)}
	}
	columns := listColumns{
		class: f.Column("class"), pos: f.Column("pos"),
		weight: f.Column("weight"), patient: f.Column("patient"),
	}
	if msg := wrongColumns(f); msg != "" {
		return &lexicons.SyntaxError{Path: f.Path, Line: f.ColumnsLine, Msg: msg}
	}
	var errs []error
	lines := map[[3]string]int{} // by entry, part of speech and class
	for _, row := range f.Rows {
		key := [3]string{strings.ToLower(row.Fields[0]), field(row, columns.pos), field(row, columns.class)}
		err := r.addRow(f, row, columns)
		if line := lines[key]; err == nil && line > 0 {
			err = f.Wrong(row, "%q stands in line %d already; leave one out", row.Fields[0], line)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		lines[key] = row.Line
	}
	return errors.Join(errs...)
}

// wrongColumns tells what is wrong with the columns of a file, "" for nothing.
// A misspelt one would leave rows that do nothing, or make topics of them.
func wrongColumns(f *lexicons.File) string {
	known := []string{"entry", "pos", "weight", "patient", "class"}
	for _, c := range f.Columns {
		if !slices.Contains(known, c) {
			return fmt.Sprintf("names the column %q, which a sentiment lexicon has not; its columns are %s", c, strings.Join(known, " "))
		}
	}
	if f.Column("entry") != 0 {
		return "the first column must be entry"
	}
	if len(f.Columns) > 1 && f.Column("weight") < 0 {
		return `names no column weight, so that no row would judge anybody; write "# columns: entry pos weight patient"`
	}
	return ""
}

// listColumns are indices into Row.Fields, −1 where the file has no such column.
type listColumns struct{ class, pos, weight, patient int }

// field gives a row's field, "" for a column that the file has not.
func field(row lexicons.Row, at int) string {
	if at < 0 {
		return ""
	}
	return row.Fields[at]
}

func (r *Rules) addRow(f *lexicons.File, row lexicons.Row, at listColumns) error {
	e := entry{term: row.Fields[0], class: topic}
	pos := field(row, at.pos)
	switch pos {
	case "":
	case "ADJ", "NOUN", "VERB", "ADV":
		e.tag = syntax.TagNamed(pos)
	default:
		return f.Wrong(row, "%q is no part of speech; use ADJ, NOUN, VERB or ADV", pos)
	}
	switch {
	case at.class >= 0:
		c, ok := classNamed(row.Fields[at.class])
		if !ok || c < negation {
			return f.Wrong(row, "%q is no class; use one of %s", row.Fields[at.class], strings.Join(classNames()[negation:], ", "))
		}
		e.class = c
	case at.weight >= 0:
		e.class = judgement
		if pos == "" && row.Fields[at.weight] == "" && strings.ContainsAny(e.term, " ,;") {
			return f.Wrong(row, "has one column only; columns are parted by one tab each, not by spaces or commas")
		}
		if pos == "" {
			return f.Wrong(row, "a judgement needs a part of speech: ADJ, NOUN, VERB or ADV")
		}
	}
	if err := e.weights(f, row, at); err != nil {
		return err
	}
	r.entries = append(r.entries, e)
	forms := lexicons.Forms(e.term, pos)
	if e.class == topic {
		forms = lexicons.Forms(e.term, "NOUN")
	}
	for _, form := range forms {
		r.terms.Add(form, int32(len(r.entries)-1))
	}
	return nil
}

func (e *entry) weights(f *lexicons.File, row lexicons.Row, at listColumns) error {
	if e.class == topic {
		return nil
	}
	w, err := strconv.ParseFloat(row.Fields[at.weight], 64)
	if err != nil || math.Abs(w) > 3 || math.IsNaN(w) {
		return f.Wrong(row, "weight %q is not a number from -3 to 3%s", row.Fields[at.weight], withPoint(row.Fields[at.weight]))
	}
	e.weight = w
	if e.class != judgement || at.patient < 0 || row.Fields[at.patient] == "" || row.Fields[at.patient] == "-" {
		return nil
	}
	p, err := strconv.ParseFloat(row.Fields[at.patient], 64)
	if err != nil || math.Abs(p) > 3 || math.IsNaN(p) {
		return f.Wrong(row, "patient %q is not a number from -3 to 3, nor \"-\"%s", row.Fields[at.patient], withPoint(row.Fields[at.patient]))
	}
	e.patient, e.hasPatient = p, true
	return nil
}

// withPoint tells how to write a number that has a decimal comma, "" for others.
func withPoint(s string) string {
	point := strings.Replace(s, ",", ".", 1)
	if _, err := strconv.ParseFloat(point, 64); err != nil || point == s {
		return ""
	}
	return "; write " + point
}

// find gives the entries that the words begin with and how many words they
// take; 0 where none does.
func (r *Rules) find(words []text.Word) ([]int32, int) {
	return r.terms.Longest(words)
}
