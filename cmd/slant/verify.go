package main

import (
	"errors"
	"fmt"
	"io/fs"

	"slant/pipeline/job"

	"github.com/spf13/cobra"
)

func verifyCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "verify OUT",
		Short: "Re-hash and recount everything a run wrote",
		Long: `Hashes every file again, counts every table's rows again, finds files that are
missing and files that do not belong there, and checks that records read =
articles + rejects. Changes nothing. Exit code 5 where something is wrong.`,
		Example: "  slant verify out",
		Args:    oneArgument("the folder that a run wrote"),
		RunE: func(_ *cobra.Command, args []string) error {
			r, err := job.Verify(args[0])
			if errors.Is(err, fs.ErrNotExist) {
				return usageError("%s: there is no such folder", args[0])
			}
			if err != nil {
				return jobError(err)
			}
			for _, p := range r.Problems {
				fmt.Fprintln(s.out, printable(p))
			}
			if err := r.Err(); err != nil {
				return jobError(err)
			}
			state := "complete"
			if !r.Complete {
				state = "not finished; the command that began it goes on from here"
			}
			_, err = fmt.Fprintf(s.out, "%s: %d files, %d bytes as they were written; %d records = %d articles + %d rejects; %s\n",
				args[0], r.Files, r.Bytes, r.Records, r.Articles, r.Rejects, state)
			return err
		},
	}
}
