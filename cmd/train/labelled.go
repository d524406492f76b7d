package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A labelledTarget is a line of slant train's input.
type labelledTarget struct {
	ID    string `json:"id"` // of the document, which is not divided between folds
	Text  string `json:"text"`
	Begin int    `json:"begin"` // of the target, in characters
	End   int    `json:"end"`
	Label string `json:"label"`
	Type  string `json:"type"`
}

// joinLabels prints targets with their labels for slant train: the labels stand in
// files of the project, the texts they are of do not.
func joinLabels(args []string, out, log io.Writer) error {
	flags := flag.NewFlagSet("labelled", flag.ContinueOnError)
	flags.SetOutput(log)
	labels := flags.String("labels", "", "table of labels: id, from, to, begin, end, type, label")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *labels == "" || flags.NArg() == 0 {
		return errors.New("labelled needs --labels FILE and the files of the texts")
	}
	texts := labelledTexts{}
	for _, path := range flags.Args() {
		if err := texts.read(path); err != nil {
			return err
		}
	}
	table, err := os.ReadFile(*labels)
	if err != nil {
		return err
	}
	return texts.join(*labels, table, json.NewEncoder(out))
}

// labelledTexts are texts by the id that labels name them by.
type labelledTexts map[string]labelledText

type labelledText struct {
	document string
	text     []rune
}

// read takes in the sentences of a treebank (.conllu.zst), or the documents of
// PerSenT (.csv).
func (t labelledTexts) read(path string) error {
	if strings.HasSuffix(path, ".csv") {
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return t.readDocuments(path, content)
	}
	content, err := readZstd(path)
	if err != nil {
		return err
	}
	t.readSentences(content)
	return nil
}

func (t labelledTexts) readSentences(content []byte) {
	var document, id string
	for line := range strings.Lines(string(content)) {
		line = strings.TrimRight(line, "\r\n")
		if name, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			document = name
		}
		if name, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			id = name
		}
		if s, ok := strings.CutPrefix(line, "# text = "); ok {
			t[id] = labelledText{document, []rune(s)}
		}
	}
}

func (t labelledTexts) readDocuments(path string, content []byte) error {
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if len(rows) == 0 {
		return fmt.Errorf("%s: there is no row", path)
	}
	id, text := -1, -1
	for i, name := range rows[0] {
		switch name {
		case "DOCUMENT_INDEX":
			id = i
		case "DOCUMENT":
			text = i
		}
	}
	if id < 0 || text < 0 {
		return fmt.Errorf("%s:1: columns DOCUMENT_INDEX and DOCUMENT are wanted", path)
	}
	for _, row := range rows[1:] {
		t[row[id]] = labelledText{row[id], []rune(row[text])}
	}
	return nil
}

// join writes the targets of a table of labels. from and to are the sentence's place
// in the text, begin and end the target's in the sentence, all in characters.
func (t labelledTexts) join(path string, table []byte, to *json.Encoder) error {
	number := 0
	for line := range strings.Lines(string(table)) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		target, err := t.target(strings.Split(line, "\t"))
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
		if err := to.Encode(target); err != nil {
			return err
		}
	}
	return nil
}

func (t labelledTexts) target(cells []string) (labelledTarget, error) {
	if len(cells) != 7 {
		return labelledTarget{}, fmt.Errorf("%d columns, 7 are wanted", len(cells))
	}
	var at [4]int
	for i := range at {
		n, err := strconv.Atoi(cells[1+i])
		if err != nil {
			return labelledTarget{}, err
		}
		at[i] = n
	}
	from, to, begin, end := at[0], at[1], at[2], at[3]
	in, ok := t[cells[0]]
	if !ok {
		return labelledTarget{}, fmt.Errorf("no text is called %q", cells[0])
	}
	if from < 0 || to > len(in.text) || begin < 0 || begin >= end || end > to-from {
		return labelledTarget{}, fmt.Errorf("%q has %d characters; the target is not within", cells[0], len(in.text))
	}
	return labelledTarget{in.document, string(in.text[from:to]), begin, end, cells[6], cells[5]}, nil
}
