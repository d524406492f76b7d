package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A pattern that the shell did not expand, since it was quoted or the shell is
// Windows's, is expanded here: * ? [a-z] within a name, ** for folders at any
// depth. What matches is read as if it had been named, and called by its path
// below the part of the pattern without marks, so that folders tell outlets as
// they do where a folder is named. A name that holds such marks itself wins.

func hasGlob(name string) bool { return strings.ContainsAny(name, "*?[") }

// glob adds what a pattern matches. Nothing is an error.
func (p *planner) glob(arg string) error {
	pattern := filepath.ToSlash(arg)
	parts := slices.Compact(strings.Split(pattern, "/")) // a//b is a/b, and **/** is **
	root := "."
	if strings.HasPrefix(pattern, "/") {
		root, parts = "/", parts[1:]
	}
	for len(parts) > 0 && !hasGlob(parts[0]) {
		root, parts = path.Join(root, parts[0]), parts[1:]
	}
	for _, part := range parts {
		if _, err := path.Match(part, ""); err != nil {
			return &InputError{Path: arg, Msg: "is no pattern: " + strconv.Quote(printable(part)) + " has a bracket that is not closed", Err: fs.ErrNotExist}
		}
	}
	g := globber{planner: p, root: root, seen: map[globStep]bool{}}
	if err := g.walk("", parts); err != nil {
		return err
	}
	if g.matched == 0 {
		return &InputError{Path: arg, Msg: "no file matches this pattern; check it", Err: fs.ErrNotExist}
	}
	return nil
}

type globber struct {
	*planner
	root    string
	seen    map[globStep]bool
	matched int
}

// A globStep is a folder and how much of the pattern is left: with two ** one
// may be reached in many ways.
type globStep struct {
	below string
	left  int
}

// walk matches the rest of a pattern in the folder below root.
func (g *globber) walk(below string, parts []string) error {
	step := globStep{below, len(parts)}
	if g.seen[step] {
		return nil
	}
	g.seen[step] = true
	if len(parts) == 0 {
		return g.take(below)
	}
	part, rest := parts[0], parts[1:]
	switch {
	case part == "":
		return g.walk(below, rest) // a pattern that ends in a slash
	case part == "**" && len(rest) == 0:
		return g.take(below)
	case part == "**":
		if err := g.walk(below, rest); err != nil {
			return err
		}
	}
	name := filepath.Join(filepath.FromSlash(g.root), filepath.FromSlash(below))
	if _, err := os.Lstat(filepath.Join(name, part)); err == nil && part != "**" {
		return g.walk(path.Join(below, part), rest)
	}
	if !hasGlob(part) {
		return nil
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) && !isNoFolder(name) {
			g.skip(name, "the folder cannot be read: "+systemReason(err))
		}
		return nil
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") && !strings.HasPrefix(part, ".") {
			continue
		}
		next := rest
		if part == "**" {
			if !entry.IsDir() {
				continue
			}
			next = parts
		} else if ok, _ := path.Match(part, entry.Name()); !ok {
			continue
		}
		if err := g.walk(path.Join(below, entry.Name()), next); err != nil {
			return err
		}
	}
	return nil
}

func isNoFolder(name string) bool {
	state, err := os.Stat(name)
	return err == nil && !state.IsDir()
}

// take adds what a whole pattern matched.
func (g *globber) take(below string) error {
	name := filepath.Join(filepath.FromSlash(g.root), filepath.FromSlash(below))
	state, err := os.Stat(name)
	if err != nil {
		if _, linked := os.Lstat(name); linked == nil {
			g.matched++
			g.skip(name, "cannot be read: "+systemReason(err))
		}
		return nil
	}
	g.matched++
	if state.IsDir() {
		return g.folder(name, below, g.root)
	}
	g.file(name, below, g.root, state)
	return nil
}
