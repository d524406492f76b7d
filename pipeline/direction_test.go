package pipeline

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport lists, for each package of the module, those packages of the
// module that it may import: data flows one way.
func mayImport() map[string][]string {
	stages := []string{
		"pipeline/corpus", "pipeline/text", "pipeline/entity", "pipeline/syntax", "pipeline/voice", "pipeline/reference",
	}
	upTo := func(n int) []string { return append([]string{"lexicons"}, stages[:n]...) }
	all := append(upTo(len(stages)), "pipeline/sentiment", "pipeline/framing", "pipeline/label")
	return map[string][]string{
		"lexicons":                 nil,
		"pipeline/tables":          nil,
		"pipeline/models":          nil,
		"pipeline/corpus":          nil,
		"pipeline/corpus/columnar": {"pipeline/corpus"},
		"pipeline/text":            nil,
		"pipeline/entity":          upTo(2),
		"pipeline/syntax":          append(upTo(3), "pipeline/syntax/kernel"),
		"pipeline/syntax/kernel":   nil,
		"pipeline/voice":           upTo(4),
		"pipeline/reference":       upTo(5),
		"pipeline/sentiment":       upTo(6),
		"pipeline/framing":         upTo(6),
		"pipeline/label":           append(upTo(6), "pipeline/sentiment"),
		"pipeline/cluster":         append(upTo(3), "pipeline/tables"),
		"pipeline":                 append(all, "pipeline/cluster", "pipeline/models", "pipeline/tables"),
		"pipeline/learn":           {"pipeline", "pipeline/corpus", "pipeline/entity", "pipeline/eval", "pipeline/sentiment"},
		"pipeline/eval":            {"lexicons", "pipeline", "pipeline/corpus", "pipeline/entity", "pipeline/framing", "pipeline/sentiment", "pipeline/syntax", "pipeline/text", "pipeline/voice"},
		"pipeline/job":             {"pipeline/corpus", "pipeline/tables"},
		"pipeline/compare":         {"pipeline/cluster", "pipeline/tables", "pipeline/text", "pipeline/compare/stat"},
		"pipeline/compare/stat":    nil,
		"reports":                  {"pipeline/tables", "pipeline/compare"},
	}
}

// TestDataFlowsOneWay reads the imports of every file that is no test. It reads
// the files, since what `go list` says is cached.
func TestDataFlowsOneWay(t *testing.T) {
	allowed := mayImport()
	seen := map[string]bool{}
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && name != "." || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		folder := path.Dir(name)
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(folder, "cmd/") {
			return nil
		}
		seen[folder] = true
		may, known := allowed[folder]
		if !known {
			t.Errorf("%s: package is not in the data flow; say here what it may import", folder)
			return fs.SkipDir
		}
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, content, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if own, ok := strings.CutPrefix(imported, "slant/"); ok && !slices.Contains(may, own) {
				t.Errorf("%s imports %s, against the flow of data", name, own)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder := range allowed {
		if !seen[folder] {
			t.Errorf("%s is in the data flow and holds no code", folder)
		}
	}
}

// TestTopLevelIsFixed holds the top level to what it may have.
func TestTopLevelIsFixed(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	fixed := []string{"cmd", "pipeline", "lexicons", "reports", "go.mod", "go.sum", "README.md", "LICENSE", "NOTICE", "out"}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(fixed, e.Name()) {
			t.Errorf("%s stands at the top level", e.Name())
		}
	}
}
