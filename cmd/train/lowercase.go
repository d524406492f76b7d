package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/text"
)

// fewestLowercase and leastLowercase are how often, and in what percentage of
// its uses inside a sentence, a word must stand in lower case to be listed.
const (
	fewestLowercase = 3
	leastLowercase  = 60
)

// listLowercase lists the words that are written without a capital.
func listLowercase(args []string, _, log io.Writer) error {
	flags := flag.NewFlagSet("lowercase", flag.ContinueOnError)
	flags.SetOutput(log)
	dir := flags.String("ud", "", "folder of the treebanks")
	out := flags.String("o", "", "file to write: a word a line")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" || *out == "" {
		return fmt.Errorf("lowercase needs --ud DIR and -o FILE")
	}
	uses := caseUses{}
	for _, name := range []string{"ewt-train", "gum-train"} {
		b, err := readTreebank(filepath.Join(*dir, name+".conllu.zst"))
		if err != nil {
			return err
		}
		uses.add(b.Doc)
	}
	for _, path := range flags.Args() {
		if err := uses.addSentences(path); err != nil {
			return err
		}
	}
	words := uses.listed()
	fmt.Fprintf(log, "%d words\n", len(words))
	return os.WriteFile(*out, []byte(strings.Join(words, "\n")+"\n"), 0o644)
}

// caseUses counts by normal form: in lower case, and in all.
type caseUses map[string]*[2]int

// add counts the words inside of sentences: the capital of the first tells
// nothing.
func (u caseUses) add(d *text.Document) {
	for i := range d.Words {
		w := &d.Words[i]
		if w.Kind != text.Letters || len(w.Norm) < 2 || int32(i) == d.Sentences[w.Sentence].FirstWord || strings.ContainsFunc(w.Norm, notLetter) {
			continue
		}
		n := u[w.Norm]
		if n == nil {
			n = new([2]int)
			u[w.Norm] = n
		}
		n[1]++
		if !w.Upper {
			n[0]++
		}
	}
}

func notLetter(r rune) bool { return r < 'a' || r > 'z' }

// addSentences counts the sentences of NewsMTSC or NewsTSC, each once.
func (u caseUses) addSentences(path string) error {
	return eachSentence(path, func(s string) {
		d := text.Split("", s)
		u.add(&d)
	})
}

// eachSentence gives the sentences of NewsMTSC or NewsTSC, each once.
func eachSentence(path string, yield func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	defer z.Close()
	seen := map[string]bool{}
	scan := bufio.NewScanner(z)
	scan.Buffer(nil, 1<<22)
	for n := 1; scan.Scan(); n++ {
		var record struct {
			Sentence string `json:"sentence_normalized"`
			Context  string `json:"local_context"`
		}
		if err := json.Unmarshal(scan.Bytes(), &record); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		sentence := record.Sentence + record.Context
		if sentence == "" {
			return fmt.Errorf("%s:%d: has no sentence", path, n)
		}
		if !seen[sentence] {
			seen[sentence] = true
			yield(sentence)
		}
	}
	return scan.Err()
}

// listed gives the words that count as written without a capital, in order.
func (u caseUses) listed() []string {
	var words []string
	for _, w := range slices.Sorted(maps.Keys(u)) {
		if n := u[w]; n[0] >= fewestLowercase && 100*n[0] >= leastLowercase*n[1] {
			words = append(words, w)
		}
	}
	return words
}
