package main

import (
	"slant/pipeline/tables"

	"github.com/spf13/cobra"
)

func schemaCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [TABLE...]",
		Short: "The tables and their columns, with units and keys",
		Example: `  slant schema
  slant schema mentions evidence`,
		RunE: func(_ *cobra.Command, names []string) error {
			chosen := tables.Tables()
			if len(names) > 0 {
				chosen = nil
			}
			for _, name := range names {
				t, ok := tables.Find(name)
				if !ok {
					return usageError("%q is no table%s", name, didYouMean(name, tableNames()))
				}
				chosen = append(chosen, t)
			}
			return tables.Describe(s.out, chosen)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return tableNames(), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func tableNames() []string {
	var names []string
	for _, t := range tables.Tables() {
		names = append(names, t.Name)
	}
	return names
}
