package eval

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"slant/pipeline/text"
)

// An Attribution is what an annotator marked: who (source) said by which words
// (cue) what (content). Spans are in bytes and may be several, as in
// "We", he said, "will go".
type Attribution struct {
	ID                   string
	Source, Cue, Content []text.Span
}

// An AnnotatedText is a text with its attributions.
type AnnotatedText struct {
	Name         string
	Text         string
	Attributions []Attribution
}

// ReadAttributions pairs annotations in brat's standoff format (NAME.ann;
// https://brat.nlplab.org/standoff.html) with their texts (NAME.txt), as PolNeAR
// has them (Newell et al. 2018): events with the arguments Source, Cue and
// Content, offsets in characters. What follows the last underscore of an
// annotation's name may be its annotator. They come back by name.
func ReadAttributions(inputs []Input) ([]AnnotatedText, error) {
	texts, notes := map[string]Input{}, map[string]Input{}
	for _, in := range inputs {
		name := strings.TrimSuffix(filepath.Base(in.Name), filepath.Ext(in.Name))
		switch filepath.Ext(in.Name) {
		case ".txt":
			texts[name] = in
		case ".ann":
			notes[name] = in
		default:
			return nil, fmt.Errorf("%s: texts (.txt) and their annotations (.ann) are wanted", in.Name)
		}
	}
	var all []AnnotatedText
	for _, name := range slices.Sorted(maps.Keys(notes)) {
		of, ok := texts[name]
		if k := strings.LastIndexByte(name, '_'); !ok && k > 0 {
			of, ok = texts[name[:k]]
		}
		if !ok {
			return nil, fmt.Errorf("%s: its text %s.txt is not in the input", notes[name].Name, name)
		}
		a := AnnotatedText{Name: name, Text: string(of.Content)}
		if err := a.read(notes[name]); err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there are no annotations (.ann) in the input")
	}
	return all, nil
}

// read takes in an annotation, first the places and then what is said of them.
func (a *AnnotatedText) read(in Input) error {
	places := byteOffsets(a.Text)
	bounds := map[string][]text.Span{}
	for _, kind := range []string{"T", "E"} {
		number := 0
		for line := range bytes.Lines(in.Content) {
			number++
			id, rest, _ := strings.Cut(strings.TrimRight(string(line), "\r\n"), "\t")
			if !strings.HasPrefix(id, kind) {
				continue
			}
			var err error
			if kind == "T" {
				bounds[id], err = spansOf(rest, places)
			} else {
				err = a.event(id, rest, bounds)
			}
			if err != nil {
				return fmt.Errorf("%s:%d: %w", in.Name, number, err)
			}
		}
	}
	return nil
}

// event appends the attribution of a line such as
// "Attribution:T4 Cue:T3 Source:T2 Content:T1"; without content it is none.
func (a *AnnotatedText) event(id, rest string, bounds map[string][]text.Span) error {
	at := Attribution{ID: id}
	for _, argument := range strings.Fields(rest) {
		role, of, _ := strings.Cut(argument, ":")
		spans, ok := bounds[of]
		if !ok {
			return fmt.Errorf("%s names %q, which is nowhere marked", id, of)
		}
		switch strings.ToLower(strings.TrimRight(role, "23456789")) {
		case "source":
			at.Source = append(at.Source, spans...)
		case "cue":
			at.Cue = append(at.Cue, spans...)
		case "content":
			at.Content = append(at.Content, spans...)
		}
	}
	if len(at.Content) > 0 {
		a.Attributions = append(a.Attributions, at)
	}
	return nil
}

// spansOf reads "Content 46 76;80 95\twords".
func spansOf(rest string, places []int32) ([]text.Span, error) {
	bound, _, _ := strings.Cut(rest, "\t")
	_, offsets, _ := strings.Cut(bound, " ")
	var spans []text.Span
	for pair := range strings.SplitSeq(offsets, ";") {
		from, to, _ := strings.Cut(pair, " ")
		b, err1 := strconv.Atoi(from)
		e, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || b < 0 || e <= b || e >= len(places) {
			return nil, fmt.Errorf("%q is no place in a text of %d characters", pair, len(places)-1)
		}
		spans = append(spans, text.Span{Begin: places[b], End: places[e]})
	}
	return spans, nil
}

// byteOffsets gives where each character begins, and the end.
func byteOffsets(s string) []int32 {
	places := make([]int32, 0, len(s)+1)
	for i := range s {
		places = append(places, int32(i))
	}
	return append(places, int32(len(s)))
}
