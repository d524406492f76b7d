package main

import (
	"slant/pipeline"

	"github.com/spf13/cobra"
)

func entitiesCommand(s streams) *cobra.Command {
	c := &cobra.Command{
		Use:   "entities",
		Short: "What entity lists are built in; check one's own",
		Example: `  slant entities list
  slant entities show entities/leaders
  slant entities check my-entities.tsv`,
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the built-in entity lists", Example: "  slant entities list", Args: noArguments,
			RunE: func(*cobra.Command, []string) error { return listLexicons(s.out, []string{"entities"}) },
		},
		&cobra.Command{
			Use: "show NAME", Short: "Print a built-in entity list", Example: "  slant entities show entities/countries",
			Args: oneArgument("the name of a built-in list; `slant entities list` has them"),
			RunE: func(_ *cobra.Command, args []string) error { return showLexicon(s.out, args[0]) },
		},
		&cobra.Command{
			Use: "check FILE...", Short: "Check entity lists of one's own, with line numbers", Example: "  slant entities check my-entities.tsv",
			Args: atLeastOneArgument("an entity list"),
			RunE: func(_ *cobra.Command, args []string) error {
				return checkFiles(s, args, pipeline.CheckEntities, pipeline.RemarkEntities)
			},
		},
	)
	return c
}
