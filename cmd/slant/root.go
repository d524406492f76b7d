package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/spf13/cobra"
)

// streams are where a command reads and writes. Results go to out, everything
// else to err.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// run executes one command line and gives its exit code.
func run(args []string, in io.Reader, out, err io.Writer) int {
	root := rootCommand(streams{in, out, err})
	root.SetArgs(args)
	e := root.ExecuteContext(context.Background())
	if e == nil {
		return exitDone
	}
	code := exitCode(e)
	if !errors.Is(e, errSilent) {
		fmt.Fprintf(err, "slant: %s\n", printable(e.Error()))
	}
	return code
}

func rootCommand(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "slant",
		Short: "Who is written about, how, in whose voice, and on what evidence",
		Long: `slant reads news corpora and tells, per entity and per outlet, with what
sentiment, in which frames, in whose voice and on what evidence they are
written about. It works offline, on the CPU, and writes Parquet tables and a
report.`,
		Example: `  slant run --sample -o out          try it on the built-in sample corpus
  slant run articles.jsonl.zst -o out
  slant explain article.txt          one text, every score with its evidence
  slant help tables                  what the columns mean`,
		Args:          noSuchCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.HiddenDefaultCmd = false
	root.AddCommand(
		runCommand(s), reportCommand(s), compareCommand(s), explainCommand(s), verifyCommand(s),
		lexiconCommand(s), entitiesCommand(s), evalCommand(s), trainCommand(s), schemaCommand(s), versionCommand(s),
		readColumnarCommand(s),
	)
	root.SetHelpCommand(helpCommand(s))
	strictCompletion(root)
	return root
}

// strictCompletion lets the library's completion commands answer wrong words
// as all others do.
func strictCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd("completion")
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Args = noSuchCommand
		c.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		for _, shell := range c.Commands() {
			shell.Args = noArguments
		}
	}
}

// noSuchCommand answers a word that is no command with the nearest one.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return usageError("%q is no command%s; see `%s --help`", args[0], didYouMean(args[0], names), cmd.CommandPath())
}

// logger writes plain lines, or JSON, to the error stream.
func logger(s streams, format string, level slog.Level) (*slog.Logger, error) {
	opts := &slog.HandlerOptions{Level: level}
	switch format {
	case "", "text":
		opts.ReplaceAttr = func(groups []string, a slog.Attr) slog.Attr {
			if len(groups) == 0 && a.Key == slog.TimeKey {
				a.Value = slog.StringValue(a.Value.Time().Format("15:04:05"))
			}
			return a
		}
		return slog.New(slog.NewTextHandler(s.err, opts)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(s.err, opts)), nil
	}
	return nil, usageError("--log-format %q: use text or json", format)
}

// colours tells whether results may be coloured: on a terminal, unless
// NO_COLOR is set (no-color.org).
func colours(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && isTerminal(w)
}
