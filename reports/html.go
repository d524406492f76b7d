package reports

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"strconv"
)

//go:embed templates
var templates embed.FS

// html writes the page. Everything that comes from the corpus goes through
// html/template's escaping: no value of a type that it trusts is ever made of
// it. The style sheet, which is ours, is the only one.
func (d *document) html(w io.Writer) error {
	style, err := templates.ReadFile("templates/style.css")
	if err != nil {
		return err
	}
	numbers := noteNumbers()
	cited := map[string]int{}
	page, err := template.New("page.html").Funcs(template.FuncMap{
		"style":   func() template.CSS { return template.CSS(style) },
		"number":  func(note string) int { return numbers[note] },
		"draw":    (*DotPlot).draw,
		"months":  (*Timeline).draw,
		"corpus":  func(k Kind) bool { return k != Words && k != Local && k != Ref },
		"citeID":  func(note string) string { cited[note]++; return note + "-" + strconv.Itoa(cited[note]) },
		"count":   count,
		"display": func(s string) string { return display(s, nameWidth) },
	}).ParseFS(templates, "templates/*.html")
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(w)
	if err := page.Execute(buffered, d); err != nil {
		return err
	}
	return buffered.Flush()
}
