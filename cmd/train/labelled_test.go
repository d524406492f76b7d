package main

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestLabelsAreJoinedWithTheirTexts(t *testing.T) {
	texts := labelledTexts{}
	texts.readSentences([]byte("# newdoc id = D\n# sent_id = D-1\n# text = Größe pleased Ann.\n1\tx\n\n# sent_id = D-2\n# text = Bob left.\n"))
	if err := texts.readDocuments("p.csv", []byte("\uFEFFDOCUMENT_INDEX,TITLE,DOCUMENT\n7,T,Eve ran. Ann “won”.\n")); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	table := "# a comment\nD-1\t0\t18\t14\t17\tPERSON\tpositive\n7\t9\t19\t0\t3\tPERSON\tneutral\n"
	if err := texts.join("labels", []byte(table), json.NewEncoder(&out)); err != nil {
		t.Fatal(err)
	}
	want := `{"id":"D","text":"Größe pleased Ann.","begin":14,"end":17,"label":"positive","type":"PERSON"}
{"id":"7","text":"Ann “won”.","begin":0,"end":3,"label":"neutral","type":"PERSON"}
`
	if out.String() != want {
		t.Errorf("got %s", out.String())
	}
	for table, message := range map[string]string{
		"D-3\t0\t1\t0\t1\tPERSON\tneutral": `labels:1: no text is called "D-3"`,
		"D-2\t0\t9\t4\t10\tORG\tneutral":   `labels:1: "D-2" has 9 characters; the target is not within`,
		"D-2\t0\t9":                        "labels:1: 3 columns, 7 are wanted",
	} {
		if err := texts.join("labels", []byte(table), json.NewEncoder(&out)); err == nil || err.Error() != message {
			t.Errorf("%q: %v", table, err)
		}
	}
}

// TestLabelFiles checks the form of the tables of labels: places within, known
// labels and types, no target twice, and all three labels.
func TestLabelFiles(t *testing.T) {
	for _, file := range []string{"labels-treebanks.tsv", "labels-news.tsv"} {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		labels, seen := map[string]int{}, map[string]bool{}
		for i, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			cells := strings.Split(line, "\t")
			if len(cells) != 7 {
				t.Fatalf("%s:%d: %d columns", file, i+1, len(cells))
			}
			var at [4]int
			for k := range at {
				if at[k], err = strconv.Atoi(cells[1+k]); err != nil {
					t.Errorf("%s:%d: %v", file, i+1, err)
				}
			}
			if at[0] < 0 || at[2] < 0 || at[2] >= at[3] || at[3] > at[1]-at[0] {
				t.Errorf("%s:%d: places %v", file, i+1, at)
			}
			if !slices.Contains([]string{"PERSON", "ORG", "GPE", "LOC", "NORP", "OTHER"}, cells[5]) {
				t.Errorf("%s:%d: type %q", file, i+1, cells[5])
			}
			key := strings.Join(cells[:5], " ")
			if seen[key] {
				t.Errorf("%s:%d: labelled twice", file, i+1)
			}
			seen[key] = true
			labels[cells[6]]++
		}
		if len(labels) != 3 || labels["negative"] < 300 || labels["neutral"] < 300 || labels["positive"] < 300 {
			t.Errorf("%s: labels %v", file, labels)
		}
	}
}
