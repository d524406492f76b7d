package reports

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// Build writes the report: index.html, report.md, one CSV file for every chart
// and a notebook that opens the tables. In is the folder of the tables, with one folder a table; a table
// without a part counts as empty. Create is called once a file, with names
// without a slash. The bytes depend on the tables and the facts alone.
func Build(in fs.FS, facts Facts, create func(name string) (io.WriteCloser, error)) error {
	c, err := open(in, facts)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	doc, err := compose(c, Sections())
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	files := []File{
		{Name: "index.html", write: doc.html},
		{Name: "report.md", write: doc.markdown},
	}
	for _, s := range doc.Sections {
		files = append(files, s.Files...)
	}
	files = append(files, File{Name: notebookName, write: func(w io.Writer) error {
		return writeNotebook(w, facts.Sample)
	}})
	for _, f := range files {
		if err := writeFile(f, create); err != nil {
			return fmt.Errorf("report: %s: %w", f.Name, err)
		}
	}
	return nil
}

func writeFile(f File, create func(name string) (io.WriteCloser, error)) error {
	w, err := create(f.Name)
	if err != nil {
		return err
	}
	return errors.Join(f.write(w), w.Close())
}

// compose loads and renders the sections.
func compose(c *Corpus, sections []Section) (*document, error) {
	parts := make([]Part, len(sections))
	for i, s := range sections {
		var err error
		if parts[i], err = s.Load(c); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	if err := c.resolve(); err != nil {
		return nil, err
	}
	doc := &document{Facts: c.Facts, Articles: c.Articles}
	for i, s := range sections {
		p := &Page{Corpus: c}
		parts[i].Render(p)
		doc.Sections = append(doc.Sections, rendered{Name: s.Name, Title: s.Title, Doc: s.Doc, Blocks: p.Blocks, Files: p.Files})
	}
	return doc, nil
}

// A document is the report before it is written in a language.
type document struct {
	Facts    Facts
	Articles int64
	Sections []rendered
}

type rendered struct {
	Name, Title, Doc string
	Blocks           []Block
	Files            []File
}
