//go:build unix

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
	"golang.org/x/sys/unix"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"slant": main})
}

// TestManual runs the pages of testdata: every sentence of theirs is followed
// by the commands that make it true.
func TestManual(t *testing.T) {
	pages := []string{"testdata/sample.txtar"} // what touches every stage, for slow builds such as -race
	if !testing.Short() {
		var err error
		if pages, err = filepath.Glob("testdata/*.txtar"); err != nil {
			t.Fatal(err)
		}
	}
	testscript.Run(t, testscript.Params{
		Files: pages, RequireExplicitExec: true, RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "refuses": refuses, "compress": compress, "columns": columns, "lock": lock, "unprinted": unprinted,
			"jsonlines": jsonLines, "examples": examples, "copyout": copyOut, "damage": damage, "page": copyPage,
		},
	})
}

// exits N COMMAND... runs a command and checks its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND...")
	}
	err, got := ts.Exec(args[1], args[2:]...), 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, not %s", got, args[0])
	}
}

// refuses N COMMAND... is exits, and checks that the command prints no result
// and says one line on standard error.
func refuses(ts *testscript.TestScript, neg bool, args []string) {
	exits(ts, neg, args)
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("prints a result: %s", out)
	}
	said := ts.ReadFile("stderr")
	if !strings.HasPrefix(said, "slant: ") || strings.Count(said, "\n") != 1 || !strings.HasSuffix(said, "\n") {
		ts.Fatalf("is not one line of slant's: %s", said)
	}
	for _, jargon := range []string{"strconv", "invalid syntax", "goroutine", "panic", "%!"} {
		if strings.Contains(said, jargon) {
			ts.Fatalf("says %q to somebody who does not write programs", jargon)
		}
	}
}

// columns parquet|arrow|arrowstream FROM TO writes the articles of JSON Lines by
// columns.
func columns(ts *testscript.TestScript, _ bool, args []string) {
	var articles []sampleArticle
	for in := json.NewDecoder(strings.NewReader(ts.ReadFile(args[1]))); in.More(); {
		var a sampleArticle
		ts.Check(in.Decode(&a))
		articles = append(articles, a)
	}
	files, err := asColumns(articles)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), files[args[0]], 0o600))
}

// compress gz|zst|bz2|xz FROM TO writes a file compressed.
func compress(ts *testscript.TestScript, _ bool, args []string) {
	for name, whole := range map[string]func([]byte) []byte{"bz2": bzip2ed, "xz": xzed} {
		if args[0] == name {
			ts.Check(os.WriteFile(ts.MkAbs(args[2]), whole([]byte(ts.ReadFile(args[1]))), 0o600))
			return
		}
	}
	var b bytes.Buffer
	var w io.WriteCloser = gzip.NewWriter(&b)
	if args[0] == "zst" {
		z, err := zstd.NewWriter(&b)
		ts.Check(err)
		w = z
	}
	_, err := io.WriteString(w, ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), b.Bytes(), 0o600))
}

// lock OUT holds the lock of an output folder until the page ends, as another
// run would.
func lock(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.OpenFile(filepath.Join(ts.MkAbs(args[0]), "lock"), os.O_RDWR, 0)
	ts.Check(err)
	ts.Defer(func() { _ = f.Close() })
	ts.Check(unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB))
}

// unprinted checks that neither stream has control characters.
func unprinted(ts *testscript.TestScript, _ bool, _ []string) {
	for _, stream := range []string{"stdout", "stderr"} {
		for i, r := range ts.ReadFile(stream) {
			if r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				ts.Fatalf("%s has the control character %U at byte %d", stream, r, i)
			}
		}
	}
}

// jsonlines N checks that standard error is at least N lines of JSON, each an
// object with time, level and msg.
func jsonLines(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	lines := strings.Split(strings.TrimSpace(ts.ReadFile("stderr")), "\n")
	for _, line := range lines {
		var entry struct{ Time, Level, Msg string }
		if err := json.Unmarshal([]byte(line), &entry); err != nil || entry.Time == "" || entry.Level == "" || entry.Msg == "" {
			ts.Fatalf("is no log line in JSON: %s (%v)", line, err)
		}
	}
	if len(lines) < want {
		ts.Fatalf("%d lines, not %d", len(lines), want)
	}
}

// examples runs every example of every command's help once, in a folder that
// has what they name.
func examples(ts *testscript.TestScript, _ bool, _ []string) {
	root, ran := rootCommand(streams{nil, io.Discard, io.Discard}), map[string]bool{}
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		for line := range strings.Lines(c.Example) {
			line, _, _ = strings.Cut(strings.TrimSpace(line), "  ") // what it does may stand behind it
			if ran[line] {
				continue
			}
			ran[line] = true
			if strings.Contains(line, "slant run ") {
				ts.Check(os.RemoveAll(ts.MkAbs("out")))
			}
			if err := ts.Exec("sh", "-ec", line); err != nil {
				ts.Fatalf("example of %q: %s: %v", c.CommandPath(), line, err)
			}
		}
		for _, sub := range c.Commands() {
			if sub.Name() != "completion" && !sub.Hidden {
				if sub.Example == "" {
					ts.Fatalf("%q has no example", sub.CommandPath())
				}
				walk(sub)
			}
		}
	}
	walk(root)
	if len(ran) < 20 {
		ts.Fatalf("only %d examples were found", len(ran))
	}
}

// copyout FROM TO copies an output folder.
func copyOut(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(ts.MkAbs(args[0]))))
}

// damage PATTERN flips a bit in the middle of the one file that the pattern
// names.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	names, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(names) != 1 {
		ts.Fatalf("%d files are called %s", len(names), args[0])
	}
	content, err := os.ReadFile(names[0])
	ts.Check(err)
	content[len(content)/2] ^= 1
	ts.Check(os.WriteFile(names[0], content, 0o600))
}

// page TOPIC N FILE writes the Nth indented block of a manual page that has a
// line `# ...` first, as a reader would copy it.
func copyPage(ts *testscript.TestScript, _ bool, args []string) {
	content, err := docs.ReadFile("docs/" + args[0] + ".md")
	ts.Check(err)
	var blocks []string
	for block := range strings.SplitSeq(string(content), "\n\n") {
		if strings.HasPrefix(block, "    # ") {
			blocks = append(blocks, strings.ReplaceAll("\n"+block, "\n    ", "\n")[1:]+"\n")
		}
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	if n < 1 || n > len(blocks) {
		ts.Fatalf("%s has %d blocks to copy", args[0], len(blocks))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(blocks[n-1]), 0o600))
}

// Every exit code of the manual is the exit code that a page of testdata sees,
// but those of signals, which need a run to interrupt.
func TestExitCodesHaveAPage(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			words := strings.Fields(line)
			if len(words) > 1 && slices.Contains([]string{"exits", "refuses"}, words[0]) {
				seen[words[1]] = true
			}
		}
	}
	for _, code := range []int{exitDone, exitInternal, exitUsage, exitInput, exitLocked, exitDamaged} {
		if !seen[strconv.Itoa(code)] {
			t.Errorf("no page shows exit code %d", code)
		}
	}
}
