package main

import (
	"fmt"
	"runtime/debug"

	"slant/pipeline/tables"

	"github.com/spf13/cobra"
)

func versionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "What program this is",
		Example: "  slant version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(s.out, "slant %s, tables %s\n", revision(), tables.Schema)
			return err
		},
	}
}

// revision names the program's source: the version it was installed as, or
// the revision it was built from.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "of unknown origin"
	}
	version, rev, dirty := info.Main.Version, "", ""
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			rev = setting.Value
		case "vcs.modified":
			if setting.Value == "true" {
				dirty = ", modified"
			}
		}
	}
	if rev == "" {
		return version
	}
	return version + " (" + rev + dirty + ")"
}
