package cluster

import (
	_ "embed"
	"strconv"
	"strings"
)

// commonWords are the content words that articles of United States news have
// most often, with the number of a thousand that have each: counted in the
// sentences of the train parts of NewsMTSC and NewsTSC (Hamborg and Donnay 2021),
// for articles of 30 sentences. Made by
//
//	go run ./cmd/train common -o pipeline/cluster/common.tsv NEWSMTSC NEWSTSC
//
//go:embed common.tsv
var commonWords string

// commonTerms gives the articles of a thousand by term.
func commonTerms() map[uint32]int32 {
	out := map[uint32]int32{}
	for line := range strings.Lines(commonWords) {
		stem, share, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if n, err := strconv.Atoi(share); err == nil {
			out[termHash(seedWord, stem)] += int32(n)
		}
	}
	return out
}
