package reports

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"slant/pipeline/tables"
)

// A readCell is a cell as a reader of notebooks sees it.
type readCell struct {
	Type     string            `json:"cell_type"`
	ID       string            `json:"id"`
	Metadata *struct{}         `json:"metadata"`
	Source   []string          `json:"source"`
	Outputs  []json.RawMessage `json:"outputs"`
}

func (c *readCell) text() string { return strings.Join(c.Source, "") }

func readNotebook(t *testing.T, content string) []readCell {
	t.Helper()
	var n struct {
		Cells    []readCell `json:"cells"`
		Metadata struct {
			Kernel struct{ Name string } `json:"kernelspec"`
		} `json:"metadata"`
		Format int `json:"nbformat"`
		Minor  int `json:"nbformat_minor"`
	}
	check(t, json.Unmarshal([]byte(content), &n))
	if n.Format != 4 || n.Minor != 5 || n.Metadata.Kernel.Name != "python3" || len(n.Cells) == 0 {
		t.Fatalf("format %d.%d, kernel %q, %d cells", n.Format, n.Minor, n.Metadata.Kernel.Name, len(n.Cells))
	}
	return n.Cells
}

// What the format demands: an id of its own for every cell, outputs and a count
// in code and nowhere else. Nobody has run it.
func TestNotebookFormat(t *testing.T) {
	content := build(t, harbourTables(t), harbourFacts())["slant.ipynb"]
	id, seen, code := regexp.MustCompile(`^[a-zA-Z0-9_-]{1,64}$`), map[string]bool{}, 0
	for _, c := range readNotebook(t, content) {
		if !id.MatchString(c.ID) || seen[c.ID] {
			t.Errorf("the id %q is none, or stands there twice", c.ID)
		}
		seen[c.ID] = true
		if c.Metadata == nil || strings.TrimSpace(c.text()) == "" {
			t.Errorf("cell %s is incomplete", c.ID)
		}
		for i, line := range c.Source {
			if strings.Contains(strings.TrimSuffix(line, "\n"), "\n") || strings.HasSuffix(line, "\n") == (i == len(c.Source)-1) {
				t.Errorf("cell %s is not cut into lines", c.ID)
			}
		}
		switch c.Type {
		case "code":
			code++
			if c.Outputs == nil || len(c.Outputs) > 0 {
				t.Errorf("cell %s: outputs %s", c.ID, c.Outputs)
			}
		case "markdown":
			if c.Outputs != nil {
				t.Errorf("cell %s is text, and has outputs", c.ID)
			}
		default:
			t.Errorf("cell %s is of type %q", c.ID, c.Type)
		}
	}
	if counts := strings.Count(content, `"execution_count": null`); counts != code || code < 10 {
		t.Errorf("%d cells of code, %d counts that are null", code, counts)
	}
}

// The notebook explains every table and every column in the schema's words.
func TestNotebookSchema(t *testing.T) {
	cells := map[string]string{}
	for _, c := range readNotebook(t, build(t, harbourTables(t), harbourFacts())["slant.ipynb"]) {
		cells[c.ID] = c.text()
	}
	for _, table := range tables.Tables() {
		if !strings.Contains(cells["tables"], "\n| ["+table.Name+"](#"+table.Name+") | "+plainCell(table.Doc)+" |") {
			t.Errorf("table %s is not listed", table.Name)
		}
		for _, c := range table.Columns {
			row := regexp.MustCompile(`(?m)^\| ` + regexp.QuoteMeta("`"+c.Name+"`") + ` \| .* \| .*` + regexp.QuoteMeta(plainCell(c.Doc)) + ` \|$`)
			if !row.MatchString(cells["schema-"+table.Name]) {
				t.Errorf("column %s.%s is not explained", table.Name, c.Name)
			}
		}
	}
	for id := range cells {
		if name, ok := strings.CutPrefix(id, "schema-"); ok {
			if _, known := tables.Find(name); !known {
				t.Errorf("%q is no table", name)
			}
		}
	}
}

// A name in the template that the schema does not have is an error, and so is
// a kind of cell that there is not.
func TestNotebookTemplate(t *testing.T) {
	for source, want := range map[string]string{
		"\n# %% [columns] mentions: article colour\n": `table mentions has no column "colour"`,
		"\n# %% [columns] mention: article\n":         `no table is called "mention"`,
		"\n# %% [cod] x\n1\n":                         `a cell of the kind "[cod]"`,
	} {
		if _, err := notebookCells(source, true); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %s", source, err, want)
		}
	}
	cells, err := notebookCells("head\n# %% [markdown] a\n# # One\n#\n# two\n\n# %% [code] b if sample\nx = 1  # %% y\n\nx\n\n", true)
	check(t, err)
	want := []notebookCell{{ID: "a", Source: "# One\n\ntwo"}, {Code: true, ID: "b", Source: "x = 1  # %% y\n\nx"}}
	if !slices.Equal(cells, want) {
		t.Errorf("cells %v, want %v", cells, want)
	}
}

// Nothing of a corpus, of a list or of a path stands in the notebook: whatever
// outlets are called, it is the same, but for the stamp of the sample.
func TestNotebookHoldsNoCorpus(t *testing.T) {
	hostile, tame := hostileReport(t)["slant.ipynb"], build(t, harbourTables(t), harbourFacts())["slant.ipynb"]
	if hostile != tame {
		t.Error("the notebook depends on the corpus")
	}
	facts := harbourFacts()
	facts.Sample = false
	plain := build(t, harbourTables(t), facts)["slant.ipynb"]
	stamped, unstamped := readNotebook(t, tame), readNotebook(t, plain)
	if len(stamped) != len(unstamped)+1 || !strings.Contains(stamped[1].text(), "> **FICTIONAL SAMPLE.**") {
		t.Error("the notebook of the sample is not stamped")
	}
	for _, c := range unstamped {
		if c.Type == "markdown" && strings.Contains(c.text(), "FICTIONAL") {
			t.Errorf("cell %s stamps a corpus that is no sample", c.ID)
		}
	}
}

// The tables are found from the notebook's own folder, and from nowhere else.
func TestNotebookPaths(t *testing.T) {
	for _, c := range readNotebook(t, build(t, harbourTables(t), harbourFacts())["slant.ipynb"]) {
		if c.Type == "code" && regexp.MustCompile(`["'](/|~|[A-Z]:|https?:)`).MatchString(c.text()) {
			t.Errorf("cell %s holds a path of a machine", c.ID)
		}
		if c.ID == "open" && !strings.Contains(c.text(), `tables = Path("../tables")`) {
			t.Error("the tables are not found from the notebook")
		}
	}
}

// A writer that fails is told of.
func TestNotebookWrite(t *testing.T) {
	var first, second bytes.Buffer
	check(t, writeNotebook(&first, true))
	check(t, writeNotebook(&second, true))
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two notebooks differ")
	}
	names := slices.Sorted(maps.Keys(build(t, harbourTables(t), harbourFacts())))
	if !slices.Contains(names, notebookName) || !slices.Contains(names, "index.html") {
		t.Errorf("a report is %s", names)
	}
	if err := writeNotebook(failing{}, true); err == nil {
		t.Error("a full disk is not noticed")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")
