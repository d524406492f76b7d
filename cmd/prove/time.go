package main

import (
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/pprof"
	"time"

	"slant/pipeline/cluster"
	"slant/pipeline/compare"
)

// timeTables recomputes the tables written once of a run, as a run does, and
// writes them to a folder if one is given.
func timeTables(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("time", flag.ContinueOnError)
	to := flags.String("o", "", "`FOLDER` for the tables")
	profile := flags.String("cpuprofile", "", "`FILE` for a profile of the processor time")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	debug.SetGCPercent(30) // as slant run does
	begin := time.Now()
	written := os.DirFS(filepath.Join(flags.Arg(0), "tables"))
	clusters, err := cluster.Find(written, cluster.DefaultLimits())
	if err != nil {
		return err
	}
	found := time.Since(begin)
	rows, err := compare.Design{Groups: compare.GroupsOf(clusters)}.Aggregate(written, known)
	if err != nil {
		return err
	}
	cost := struct {
		Seconds  float64
		Clusters float64 // of these
		Rows     map[string]int
	}{Seconds: time.Since(begin).Seconds(), Clusters: found.Seconds()}
	cost.Rows, err = rows.Write(nil, func(table string) (io.Writer, error) {
		if *to == "" {
			return io.Discard, nil
		}
		if err := os.MkdirAll(filepath.Join(*to, table), 0o755); err != nil {
			return nil, err
		}
		return os.Create(filepath.Join(*to, table, "part-00000.parquet"))
	})
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(cost)
}

func known(string) (compare.Known, bool) { return compare.Known{}, false }
