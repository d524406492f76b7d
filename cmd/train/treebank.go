package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"

	"slant/pipeline/eval"
)

// readTreebank reads a zstd-compressed CoNLL-U file.
func readTreebank(path string) (*eval.Treebank, error) {
	content, err := readZstd(path)
	if err != nil {
		return nil, err
	}
	return eval.ReadTreebank(path, content)
}

func readZstd(path string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	z, err := zstd.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	defer z.Close()
	content, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return content, nil
}
