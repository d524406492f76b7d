package main

import (
	"embed"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed docs/*.md
var docs embed.FS

// helpCommand shows a command's help or a manual page.
func helpCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | TOPIC]",
		Short: "Help about a command, or a manual page",
		Example: `  slant help run
  slant help tables`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				if err := cmd.Root().Help(); err != nil {
					return err
				}
				return listTopics(s.out)
			}
			if page, err := docs.ReadFile("docs/" + args[0] + ".md"); err == nil && len(args) == 1 {
				_, err := s.out.Write(page)
				return err
			}
			if c, rest, err := cmd.Root().Find(args); err == nil && c != cmd.Root() && len(rest) == 0 {
				return c.Help()
			}
			known := topics()
			for _, c := range cmd.Root().Commands() {
				known = append(known, c.Name())
			}
			return usageError("no command and no manual page is called %q%s; see `slant help`", args[0], didYouMean(args[0], known))
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return topics(), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// topics lists the manual pages, sorted.
func topics() []string {
	entries, err := docs.ReadDir("docs")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
	}
	return names
}

func listTopics(w io.Writer) error {
	if _, err := fmt.Fprintln(w, "\nManual pages (slant help TOPIC):"); err != nil {
		return err
	}
	for _, name := range topics() {
		page, err := docs.ReadFile("docs/" + name + ".md")
		if err != nil {
			return err
		}
		title, _, _ := strings.Cut(strings.TrimPrefix(string(page), "# "), "\n")
		if _, err := fmt.Fprintf(w, "  %-12s %s\n", name, title); err != nil {
			return err
		}
	}
	return nil
}
