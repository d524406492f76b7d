package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"text/tabwriter"

	"slant/lexicons"
	"slant/pipeline"

	"github.com/spf13/cobra"
)

func lexiconCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon",
		Short: "What word lists are built in; check one's own",
		Example: `  slant lexicon list
  slant lexicon show sentiment/news
  slant lexicon check my-words.tsv`,
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the built-in lexicons", Example: "  slant lexicon list", Args: noArguments,
			RunE: func(*cobra.Command, []string) error {
				return listLexicons(s.out, []string{"framing", "labels", "reference", "sentiment", "speech"})
			},
		},
		&cobra.Command{
			Use: "show NAME", Short: "Print a built-in lexicon", Example: "  slant lexicon show framing/resolve",
			Args: oneArgument("the name of a built-in lexicon; `slant lexicon list` has them"),
			RunE: func(_ *cobra.Command, args []string) error { return showLexicon(s.out, args[0]) },
		},
		&cobra.Command{
			Use: "check FILE...", Short: "Check lexicons of one's own, with line numbers", Example: "  slant lexicon check my-words.tsv",
			Args: atLeastOneArgument("a lexicon file"),
			RunE: func(_ *cobra.Command, args []string) error {
				return checkFiles(s, args, pipeline.CheckLexicon, nil)
			},
		},
		hitsCommand(s),
	)
	return c
}

// listLexicons prints a line for each built-in file of the folders.
func listLexicons(w io.Writer, folders []string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "NAME\tKIND\tVERSION\tENTRIES\tSOURCE")
	for _, folder := range folders {
		files, err := lexicons.Embedded(folder)
		if err != nil {
			return err
		}
		for _, f := range files {
			fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%s\n", lexiconName(f), f.Kind, f.Version, len(f.Rows), f.Source)
		}
	}
	return t.Flush()
}

// lexiconName gives folder/name of a built-in lexicon.
func lexiconName(f *lexicons.File) string {
	return strings.TrimSuffix(strings.TrimPrefix(f.Path, "lexicons/"), ".tsv")
}

// builtInLexicon gives the built-in list of a name, nil where there is none, and
// the names that there are.
func builtInLexicon(name string) (found *lexicons.File, known []string, err error) {
	for _, folder := range lexicons.Folders() {
		files, err := lexicons.Embedded(folder)
		if err != nil {
			return nil, nil, err
		}
		for _, f := range files {
			if lexiconName(f) == name {
				return f, nil, nil
			}
			known = append(known, lexiconName(f))
		}
	}
	return nil, known, nil
}

func showLexicon(w io.Writer, name string) error {
	f, known, err := builtInLexicon(name)
	if err != nil {
		return err
	}
	if f == nil {
		return usageError("%q is no built-in list%s", name, didYouMean(name, known))
	}
	content, err := lexicons.Source(f)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// checkFiles checks each file and prints what is wrong with it, a line each.
// remark tells what a list that is in order does beside; nil for nothing.
func checkFiles(s streams, names []string, check func(*lexicons.File) error, remark func(*lexicons.File) ([]string, error)) error {
	wrong := false
	for _, name := range names {
		var remarks []string
		f, err := readLexicon(name)
		if err == nil {
			err = check(f)
		}
		if err == nil && remark != nil {
			remarks, err = remark(f)
		}
		if err != nil {
			wrong = true
			fmt.Fprintln(s.err, printable(err.Error()))
			continue
		}
		fmt.Fprintf(s.out, "%s: %s %q, %s, in order\n", printable(name), f.Kind, f.Name, entries(len(f.Rows)))
		for _, r := range remarks {
			fmt.Fprintln(s.out, printable(r))
		}
	}
	if wrong {
		return &exitError{exitUsage, errSilent}
	}
	return nil
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

func readLexicon(name string) (*lexicons.File, error) {
	f, err := lexicons.Read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such file", name)
	}
	return f, err
}

func oneArgument(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usageError("`%s` wants %s", cmd.CommandPath(), what)
		}
		return nil
	}
}

func atLeastOneArgument(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usageError("`%s` wants %s; see `%s --help`", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}
