package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"syscall"
)

// An Input is one file of a corpus, or standard input.
type Input struct {
	Ordinal       int32  // place in the plan, 0-based
	Path          string // as it is opened; "-" for standard input
	Rel           string // relative to the corpus argument, with slashes: what tables call it
	Folder        string // the folder that holds it, below the corpus argument; "" where none does
	Size          int64  // bytes, as planned; of standard input 0 unless known
	ModTimeMillis int64  // milliseconds since 1970, as planned
}

// IsStdin says whether the input is standard input.
func (in Input) IsStdin() bool { return in.Path == "-" }

// Name is what messages call the input.
func (in Input) Name() string {
	switch {
	case !in.IsStdin():
		return in.Path
	case in.Rel == "-" || in.Rel == "":
		return "standard input"
	}
	return in.Rel
}

// A Skipped is a path that was found and left out.
type Skipped struct {
	Path   string
	Reason string
}

// Plan expands the arguments to inputs, sorted bytewise by Rel: files as they
// are, folders by what they hold at any depth, patterns by what they match, "-"
// as standard input. The order
// of the arguments does not matter. Left out, with a reason, are hidden files,
// empty files, what is neither file nor folder, and in folders links to folders
// (which may lead in circles) and files that are no corpus by name or content.
// Nothing left is an error: ErrEmpty, or fs.ErrNotExist for a wrong path.
func Plan(args []string, opts Options) ([]Input, []Skipped, error) {
	p := planner{opts: opts.withDefaults()}
	for _, arg := range args {
		if err := p.argument(arg); err != nil {
			return nil, nil, err
		}
	}
	inputs := p.finish()
	sort.Slice(p.skipped, func(i, j int) bool { return p.skipped[i].Path < p.skipped[j].Path })
	if len(inputs) == 0 {
		return nil, p.skipped, p.nothing(args)
	}
	if len(inputs) > math.MaxInt32 {
		return nil, p.skipped, errors.New("the corpus has more than 2,147,483,647 files; join them into JSON Lines")
	}
	return inputs, p.skipped, nil
}

// A candidate is an input with the argument it came from.
type candidate struct {
	Input
	root  string // the folder that was named, or that holds the file that was; with slashes
	below string // the path below root
}

type planner struct {
	opts    Options
	found   []candidate
	skipped []Skipped
}

func (p *planner) skip(name, reason string) {
	p.skipped = append(p.skipped, Skipped{Path: name, Reason: reason})
}

func (p *planner) argument(arg string) error {
	if arg == "-" {
		p.found = append(p.found, candidate{Input: Input{Path: "-", Rel: "-"}, below: "-"})
		return nil
	}
	state, err := os.Stat(arg)
	if err != nil && hasGlob(arg) {
		return p.glob(arg)
	}
	if err != nil {
		if errors.Is(err, syscall.ELOOP) {
			return &InputError{Path: arg, Msg: "it is a symbolic link that leads in a circle", Err: err}
		}
		return cannotOpen(arg, err)
	}
	clean := filepath.ToSlash(filepath.Clean(arg))
	if !state.IsDir() {
		p.file(arg, path.Base(clean), path.Dir(clean), state)
		return nil
	}
	return p.folder(arg, "", clean)
}

// folder walks over a folder in bytewise order of names.
func (p *planner) folder(dir, rel, root string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		if rel == "" {
			return cannotOpen(dir, err)
		}
		p.skip(dir, "the folder cannot be read: "+systemReason(err))
		return nil
	}
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		below := path.Join(rel, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
			p.skip(name, "hidden")
		case entry.IsDir() && isSavedWith(entry.Name(), entries):
			p.skip(name, "what a browser saved with a page")
		case entry.IsDir():
			if err := p.folder(name, below, root); err != nil {
				return err
			}
		default:
			p.entry(name, below, root)
		}
	}
	return nil
}

// isSavedWith is true of the folder that a browser makes beside a page that it
// saves: of scripts, pictures and frames.
func isSavedWith(folder string, entries []os.DirEntry) bool {
	page, ok := strings.CutSuffix(folder, "_files")
	return ok && slices.ContainsFunc(entries, func(e os.DirEntry) bool {
		return e.Name() == page+".html" || e.Name() == page+".htm"
	})
}

// entry looks at what a folder holds besides folders.
func (p *planner) entry(name, rel, root string) {
	state, err := os.Stat(name)
	switch {
	case errors.Is(err, syscall.ELOOP):
		p.skip(name, "a symbolic link that leads in a circle")
	case err != nil:
		p.skip(name, "cannot be read: "+systemReason(err))
	case state.IsDir():
		p.skip(name, "a symbolic link to a folder; name that folder to read it")
	case state.Mode().IsRegular() && state.Size() > 0 && !knownExtension(extension(rel)) && !p.looksLikeCorpus(name):
		p.skip(name, "no corpus by its name; name the file itself to read it as text")
	default:
		p.file(name, rel, root, state)
	}
}

// looksLikeCorpus opens a file of unknown extension: JSON is known by itself.
func (p *planner) looksLikeCorpus(name string) bool {
	file, err := openRegular(name)
	if err != nil {
		return false
	}
	defer file.Close()
	raw := newRawInput(file)
	buffered := buffer(raw)
	if magic, _ := buffered.Peek(magicBytes); raw.err == nil {
		if _, ok := columnsFormat(magic); ok {
			return true
		}
	}
	in, free, err := decompressed(buffered, raw, p.opts)
	if err != nil {
		return false
	}
	defer free()
	s := newStream(in, sniffBytes)
	for s.more() {
	}
	head := []byte(strings.TrimPrefix(string(s.window()), "\ufeff"))
	format := recognise(head, "")
	return notText(head, format.Name == "html") == "" && format.Strong
}

// file adds a file, unless there is a reason not to.
func (p *planner) file(name, rel, root string, state os.FileInfo) {
	if !state.Mode().IsRegular() {
		p.skip(name, kindOf(state.Mode())+", not a file; pipe it into - to read it")
		return
	}
	if state.Size() == 0 {
		p.skip(name, "empty")
		return
	}
	p.found = append(p.found, candidate{
		Input: Input{
			Path: name, Rel: rel, Folder: outletFolder(rel),
			Size: state.Size(), ModTimeMillis: state.ModTime().UnixMilli(),
		},
		root: root, below: rel,
	})
}

// outletFolder is the folder that holds a file, folders that are dates passed
// over: The Herald for The Herald/2022/01/a.txt.
func outletFolder(rel string) string {
	for dir := path.Dir(rel); dir != "."; dir = path.Dir(dir) {
		if base := path.Base(dir); strings.Trim(base, "0123456789-_") != "" {
			return base
		}
	}
	return ""
}

// finish drops files that two arguments reach, makes names unique and sorts. Of
// two files with one name each gets its argument's before it.
func (p *planner) finish() []Input {
	kept := p.unique()
	for _, longer := range []func(c candidate) string{
		func(c candidate) string { return path.Join(path.Base(c.root), c.below) },
		func(c candidate) string { return path.Join(c.root, c.below) },
	} {
		times := map[string]int{}
		for _, c := range kept {
			times[c.Rel]++
		}
		for i, c := range kept {
			if times[c.Rel] > 1 {
				kept[i].Rel = longer(c)
			}
		}
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Rel < kept[j].Rel })
	inputs := make([]Input, len(kept))
	for i, c := range kept {
		inputs[i] = c.Input
		inputs[i].Ordinal = int32(i)
	}
	return inputs
}

// unique drops candidates that are the same file by path. Two links to one file
// are two inputs: the corpus says so.
func (p *planner) unique() []candidate {
	sort.SliceStable(p.found, func(i, j int) bool { return p.found[i].Path < p.found[j].Path })
	seen := map[string]bool{}
	var kept []candidate
	for _, c := range p.found {
		name := c.Path
		if abs, err := filepath.Abs(name); err == nil && name != "-" {
			name = abs
		}
		if seen[name] {
			p.skip(c.Path, "named twice")
			continue
		}
		seen[name] = true
		kept = append(kept, c)
	}
	return kept
}

// nothing words the error of a plan without inputs.
func (p *planner) nothing(args []string) error {
	if len(args) == 0 {
		return &InputError{Path: "corpus", Msg: "none was named; name a file, a folder or - for standard input", Err: ErrEmpty}
	}
	msg := "there is nothing to read in it"
	if len(p.skipped) > 0 {
		msg += fmt.Sprintf(" (%s left out; the first is %s: %s)",
			count(len(p.skipped), "path"), printable(p.skipped[0].Path), p.skipped[0].Reason)
	}
	return &InputError{Path: strings.Join(args, ", "), Msg: msg, Err: ErrEmpty}
}

// kindOf names what is not a regular file.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "something special"
}
