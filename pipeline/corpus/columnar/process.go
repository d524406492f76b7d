package columnar

import (
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync/atomic"
	"time"

	"slant/pipeline/corpus"
)

// Stall is how long a child may take for its next rows.
const Stall = 2 * time.Minute

// Process gives a reader of columns that starts a process for each file. The
// command's process must write what Write does to its standard output, and end
// with 0, ExitDamaged or ExitMemory; it gets a pipe as standard input, which
// ends when the parent does. stall is how long it may take for its next bytes.
func Process(command func(path string, fields map[string]string) *exec.Cmd, stall time.Duration) corpus.ColumnReader {
	return func(path string, fields map[string]string) (io.ReadCloser, error) {
		return start(command(path, fields), stall)
	}
}

// A child is a process that reads a file. Its Read gives what it writes.
type child struct {
	cmd     *exec.Cmd
	out     io.ReadCloser
	in      io.Closer
	said    *firstBytes
	stall   time.Duration
	stalled atomic.Bool
	ended   error // what Read gives from now on
}

func start(cmd *exec.Cmd, stall time.Duration) (io.ReadCloser, error) {
	c := &child{cmd: cmd, said: &firstBytes{}, stall: stall}
	cmd.Stderr = c.said
	cmd.WaitDelay = time.Second
	apart(cmd)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.in, c.out = in, out
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return c, nil
}

// Read gives the lines that the child writes: io.EOF where it came to the end
// of the table, ErrIncomplete where it did not. The time that counts is only
// that in which the parent waits.
func (c *child) Read(p []byte) (int, error) {
	if c.ended != nil {
		return 0, c.ended
	}
	timer := time.AfterFunc(c.stall, func() {
		c.stalled.Store(true)
		_ = c.cmd.Process.Kill()
	})
	n, err := c.out.Read(p)
	timer.Stop()
	if n > 0 {
		return n, nil
	}
	if err == nil {
		return 0, nil
	}
	c.ended = c.wait()
	return 0, c.ended
}

// wait ends the process and says what came of it.
func (c *child) wait() error {
	_ = c.in.Close()
	err := c.cmd.Wait()
	var exit *exec.ExitError
	switch {
	case c.stalled.Load():
		return incomplete("reading it makes no headway: nothing came for " + c.stall.String() + "; what came before was read")
	case err == nil:
		return io.EOF
	case !errors.As(err, &exit):
		return err
	}
	return incomplete(describe(exit.ExitCode(), exit.ProcessState, c.said.String()))
}

// Close ends the process, wherever it is.
func (c *child) Close() error {
	if c.ended != nil {
		return nil
	}
	_ = c.cmd.Process.Kill()
	_ = c.wait()
	c.ended = io.ErrClosedPipe
	return nil
}

func incomplete(msg string) error { return &corpus.InputError{Msg: msg, Err: corpus.ErrIncomplete} }

// firstBytes keeps the beginning of what a child says: the reason of a crash
// comes before its stacks.
type firstBytes struct{ kept []byte }

func (f *firstBytes) Write(p []byte) (int, error) {
	const most = 4 << 10
	if room := most - len(f.kept); room > 0 {
		f.kept = append(f.kept, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

func (f *firstBytes) String() string { return string(f.kept) }

// lastLine gives the last line that is not blank, without the program's name
// before it and without its full stop.
func lastLine(s string) string {
	s = strings.TrimSpace(s)
	s = s[strings.LastIndexByte(s, '\n')+1:]
	s = strings.TrimPrefix(s, "slant: ")
	if len(s) > 300 {
		s = s[:300]
	}
	return strings.ToValidUTF8(strings.TrimSuffix(s, "."), "\uFFFD")
}
