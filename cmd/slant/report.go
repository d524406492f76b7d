package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"slant/pipeline/job"

	"github.com/spf13/cobra"
)

func reportCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "report OUT",
		Short: "Rebuild the report from the tables",
		Long:  "Writes OUT/report anew from OUT/tables, and touches nothing else.",
		Example: `  slant report out
  open out/report/index.html`,
		Args: oneArgument("the folder that a run wrote"),
		RunE: func(cmd *cobra.Command, args []string) error {
			meta, err := readRecord(args[0])
			if err != nil {
				return err
			}
			if err := checkTables(args[0]); err != nil {
				return jobError(err)
			}
			if err := job.WriteReport(cmd.Context(), args[0], reportFrom(meta)); err != nil {
				return jobError(roomError(args[0], err))
			}
			_, err = fmt.Fprintln(s.out, filepath.Join(args[0], "report", "index.html"))
			return err
		},
	}
}

// checkTables refuses to report from tables that are not those that the run
// wrote. What is wrong with an earlier report is of no matter.
func checkTables(out string) error {
	r, err := job.Verify(out)
	if err != nil {
		return err
	}
	for _, p := range r.Problems {
		if strings.HasPrefix(p, "tables/") {
			return &exitError{exitDamaged, fmt.Errorf("no report, since the output is damaged: %s; `slant verify %s` tells more", p, out)}
		}
	}
	return nil
}

// readRecord reads the record of a finished run.
func readRecord(out string) (map[string]string, error) {
	content, err := os.ReadFile(filepath.Join(out, "MANIFEST.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError("%s holds no finished run; `slant run CORPUS -o %s` makes one", out, out)
	}
	if err != nil {
		return nil, err
	}
	var manifest struct {
		Meta map[string]string `json:"meta"`
	}
	if err := json.Unmarshal(content, &manifest); err != nil {
		return nil, &exitError{exitDamaged, fmt.Errorf("%s: MANIFEST.json: %w", out, err)}
	}
	return manifest.Meta, nil
}
