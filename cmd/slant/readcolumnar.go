package main

import (
	"encoding/json"
	"os"
	"os/exec"

	"slant/pipeline/corpus"
	"slant/pipeline/corpus/columnar"

	"github.com/spf13/cobra"
)

// readColumnar is the name of the command by which the program starts itself
// to read Parquet and Arrow.
const readColumnar = "read-columnar"

func readColumnarCommand(s streams) *cobra.Command {
	var fields string
	var child bool
	c := &cobra.Command{
		Use:    readColumnar + " FILE",
		Hidden: true,
		Short:  "Write a Parquet or Arrow file as JSON Lines",
		Long: `Writes the columns of a Parquet or Arrow file that fields of articles may be
read from: a line with the number of rows and the names of all columns, then a
line a row. ` + "`slant run`" + ` starts it for each such file, since the libraries that
read these formats may panic, or take all memory, on files that are damaged.`,
		Args: oneArgument("a Parquet or Arrow file"),
		RunE: func(_ *cobra.Command, args []string) error {
			columnar.Limit(columnar.MemoryLimit)
			if child {
				columnar.EndWith(s.in)
			}
			var asked map[string]string
			if fields != "" {
				if err := json.Unmarshal([]byte(fields), &asked); err != nil {
					return usageError("--fields wants a JSON object of strings, not %q", fields)
				}
			}
			return writeColumns(s, args[0], asked)
		},
	}
	c.Flags().StringVar(&fields, "fields", "", "columns that hold fields, as a JSON `OBJECT`")
	c.Flags().BoolVar(&child, "child", false, "end when standard input does")
	return c
}

func writeColumns(s streams, path string, fields map[string]string) error {
	file, err := os.Open(path)
	if err != nil {
		return inputError(err)
	}
	defer file.Close()
	state, err := file.Stat()
	if err != nil {
		return inputError(err)
	}
	if err := columnar.Write(s.out, file, state.Size(), corpus.NewProjection(fields)); err != nil {
		return inputError(err)
	}
	return nil
}

// columnReader reads Parquet and Arrow through this program, started anew.
func columnReader() (corpus.ColumnReader, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return columnar.Process(func(path string, fields map[string]string) *exec.Cmd {
		asked, err := json.Marshal(fields)
		if err != nil {
			panic(err) // strings can always be encoded
		}
		cmd := exec.Command(self, readColumnar, "--child", "--fields", string(asked), "--", path)
		cmd.Args[0] = "slant" // whatever the file is called
		return cmd
	}, columnar.Stall), nil
}
