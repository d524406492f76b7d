package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"sort"
)

// printParts prints tallies by name.
func printParts(out io.Writer, parts map[string]*tally) {
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		fmt.Fprintf(out, "    %-24s %s\n", key, parts[key].String())
	}
}

// printCommonest prints the k most frequent mistakes.
func printCommonest(out io.Writer, counts map[string]int, k int) {
	keys := slices.Sorted(maps.Keys(counts))
	sort.SliceStable(keys, func(i, j int) bool { return counts[keys[i]] > counts[keys[j]] })
	for _, key := range keys[:min(k, len(keys))] {
		fmt.Fprintf(out, "    %5d %s\n", counts[key], key)
	}
}
