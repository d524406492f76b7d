package reports

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

// notebookName is the file of the notebook, beside the report.
const notebookName = "slant.ipynb"

// A notebook is a Jupyter notebook, format 4.5 of nbformat. Fields are in the
// order of their names, as Jupyter writes them.
type notebook struct {
	Cells    []notebookCell `json:"cells"`
	Metadata struct {
		Kernel struct {
			Title    string `json:"display_name"`
			Language string `json:"language"`
			Name     string `json:"name"`
		} `json:"kernelspec"`
		Language struct {
			Name string `json:"name"`
		} `json:"language_info"`
	} `json:"metadata"`
	Format int `json:"nbformat"`
	Minor  int `json:"nbformat_minor"`
}

// A notebookCell is a cell that nobody has run.
type notebookCell struct {
	Code   bool
	ID     string // of letters, digits, - and _; at most 64
	Source string // without a line break at the end
}

// MarshalJSON gives a cell in the manner of nbformat: code has a count and
// outputs, though neither holds anything, and other cells must not have them.
func (c notebookCell) MarshalJSON() ([]byte, error) {
	source := strings.SplitAfter(c.Source, "\n")
	if !c.Code {
		return json.Marshal(struct {
			Type     string   `json:"cell_type"`
			ID       string   `json:"id"`
			Metadata struct{} `json:"metadata"`
			Source   []string `json:"source"`
		}{Type: "markdown", ID: c.ID, Source: source})
	}
	return json.Marshal(struct {
		Type     string   `json:"cell_type"`
		Count    *int     `json:"execution_count"`
		ID       string   `json:"id"`
		Metadata struct{} `json:"metadata"`
		Outputs  []string `json:"outputs"`
		Source   []string `json:"source"`
	}{Type: "code", ID: c.ID, Outputs: []string{}, Source: source})
}

// writeNotebook writes the notebook. It depends on the schema and on whether
// the texts are the sample's, and on nothing of a corpus: what it shows of one
// it reads from the tables when somebody runs it.
func writeNotebook(w io.Writer, sample bool) error {
	source, err := templates.ReadFile("templates/notebook.py")
	if err != nil {
		return err
	}
	var n notebook
	if n.Cells, err = notebookCells(string(source), sample); err != nil {
		return err
	}
	n.Format, n.Minor = 4, 5
	n.Metadata.Kernel.Title, n.Metadata.Kernel.Language, n.Metadata.Kernel.Name = "Python 3", "python", "python3"
	n.Metadata.Language.Name = "python"
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(n)
}

// notebookCells cuts the template into cells; its head says how.
func notebookCells(source string, sample bool) ([]notebookCell, error) {
	const mark = "\n# %% "
	_, source, _ = strings.Cut(source, mark)
	var cells []notebookCell
	for part := range strings.SplitSeq(source, mark) {
		head, body, _ := strings.Cut(part, "\n")
		body = strings.Trim(body, "\n")
		kind, id, _ := strings.Cut(head, " ")
		id, forSample := strings.CutSuffix(id, " if sample")
		if forSample && !sample {
			continue
		}
		switch kind {
		case "[code]":
			cells = append(cells, notebookCell{Code: true, ID: id, Source: body})
		case "[markdown]":
			lines := strings.Split(body, "\n")
			for i, line := range lines {
				lines[i] = strings.TrimPrefix(strings.TrimPrefix(line, "#"), " ")
			}
			cells = append(cells, notebookCell{ID: id, Source: strings.Join(lines, "\n")})
		case "[columns]":
			c, err := columnsCell(id)
			if err != nil {
				return nil, err
			}
			cells = append(cells, c)
		case "[tables]":
			cells = append(cells, notebookCell{ID: id, Source: listTables()})
		case "[schema]":
			for _, t := range tables.Tables() {
				cells = append(cells, notebookCell{ID: "schema-" + t.Name, Source: "### " + t.Name + "\n\nA row is " + plainCell(t.Doc) + ". Key: " + strings.Join(t.Key, ", ") + ".\n\n" + listColumns(t.Columns)})
			}
		default:
			return nil, fmt.Errorf("template of the notebook: a cell of the kind %q", kind)
		}
	}
	return cells, nil
}

// columnsCell explains some columns: "table: column column ...".
func columnsCell(what string) (notebookCell, error) {
	name, list, _ := strings.Cut(what, ":")
	t, ok := tables.Find(name)
	if !ok {
		return notebookCell{}, fmt.Errorf("template of the notebook: no table is called %q", name)
	}
	var columns []tables.Column
	for _, c := range strings.Fields(list) {
		i := slices.IndexFunc(t.Columns, func(x tables.Column) bool { return x.Name == c })
		if i < 0 {
			return notebookCell{}, fmt.Errorf("template of the notebook: table %s has no column %q", name, c)
		}
		columns = append(columns, t.Columns[i])
	}
	return notebookCell{ID: "columns-" + name, Source: "**`" + name + "`**: a row is " + plainCell(t.Doc) + ".\n\n" + listColumns(columns)}, nil
}

func listColumns(columns []tables.Column) string {
	var b strings.Builder
	b.WriteString("| column | type | meaning |\n| --- | --- | --- |")
	for _, c := range columns {
		kind := c.Type.String()
		if c.Nullable {
			kind += "?"
		}
		doc := c.Doc
		if c.Unit != "" && c.Type != tables.Timestamp {
			doc = "[" + c.Unit + "] " + doc
		}
		fmt.Fprintf(&b, "\n| `%s` | %s | %s |", c.Name, plainCell(kind), plainCell(doc))
	}
	return b.String()
}

func listTables() string {
	var b strings.Builder
	b.WriteString("| table | a row is | written |\n| --- | --- | --- |")
	for _, t := range tables.Tables() {
		written := "once, at the end"
		if t.PerSegment {
			written = "as the run goes"
		}
		fmt.Fprintf(&b, "\n| [%s](#%s) | %s | %s |", t.Name, t.Name, plainCell(t.Doc), written)
	}
	return b.String()
}

// plainCell gives words of the schema that a table in Markdown shows as they
// are. A dollar sign would begin a formula.
func plainCell(s string) string {
	return strings.NewReplacer("|", `\|`, "<", `\<`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "$", `\$`, "`", "\\`").Replace(s)
}
