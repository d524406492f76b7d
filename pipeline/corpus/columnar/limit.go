package columnar

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"syscall"
	"time"
)

// MemoryLimit is how many bytes a child may take. Parquet takes little, but a
// record batch of Arrow is held whole, several times over where it is
// compressed.
const MemoryLimit = 2 << 30

// Exit codes of a child, beside 0 for a table that was read to its end.
const (
	ExitDamaged = 3 // its last line on standard error says why
	ExitMemory  = 9
)

const maxStack = 64 << 20 // bytes of a goroutine's stack; types nest, and their readers recurse

// Limit holds the process to so many bytes, for the rest of its life. Where the
// system can refuse memory (Linux) it does, which stops the one huge allocation
// that a wrong length asks for; a watch on what the process has does the rest.
// The limit on address space is set from what is taken up at the start, since
// Go reserves more than it uses.
func Limit(bytes uint64) {
	debug.SetMemoryLimit(int64(bytes / 2)) // collect garbage rather than come near
	debug.SetMaxStack(maxStack)
	limitAddressSpace(bytes)
	go watchMemory(bytes)
}

func watchMemory(bytes uint64) {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for {
		metrics.Read(sample)
		if sample[0].Value.Kind() == metrics.KindUint64 && sample[0].Value.Uint64()-sample[1].Value.Uint64() > bytes {
			os.Exit(ExitMemory)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// EndWith ends the process when standard input does, which is a pipe that its
// parent holds: a child must not outlive it, however it ended. Signals for the
// group are the parent's to answer; were the child to end first, its input
// would seem damaged.
func EndWith(stdin io.Reader) {
	signal.Ignore(os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		_, _ = io.Copy(io.Discard, stdin)
		os.Exit(ExitDamaged)
	}()
}

// describe words how a process ended that did not say so itself.
func describe(code int, state fmt.Stringer, stderr string) string {
	const memory = "reading it takes more memory than the cap of 2 GiB; write it with smaller row groups or record batches, or as JSON Lines"
	switch {
	case code == ExitMemory, strings.Contains(stderr, "out of memory"), strings.Contains(stderr, "cannot allocate memory"):
		return memory
	case strings.Contains(stderr, "stack exceeds"), strings.Contains(stderr, "stack overflow"):
		return "its types are nested too deeply"
	case code == ExitDamaged:
		if said := lastLine(stderr); strings.HasPrefix(said, "it is ") {
			return said + "; what came before was read"
		}
		return "it is damaged (" + lastLine(stderr) + "); what came before was read. Write it again"
	}
	return "the process that reads it ended before its time (" + state.String() + "); what came before was read"
}
