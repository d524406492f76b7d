package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"runtime/debug"
)

// identity names the program that computes numbers: its revision, or the
// executable's hash where it was built from changed files or without one.
func identity() (string, error) {
	if info, ok := debug.ReadBuildInfo(); ok {
		rev, clean := "", false
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				rev = s.Value
			case "vcs.modified":
				clean = s.Value == "false"
			}
		}
		if rev != "" && clean {
			return "revision " + rev, nil
		}
	}
	name, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("program: %w", err)
	}
	f, err := os.Open(name)
	if err != nil {
		return "", fmt.Errorf("program: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("program: %w", err)
	}
	return "sha256 " + hex.EncodeToString(h.Sum(nil)), nil
}
