package columnar

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
)

// limitAddressSpace lets the address space grow by so many bytes. Where it
// cannot, the watch on memory is left.
func limitAddressSpace(more uint64) {
	b, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return
	}
	first, _, _ := bytes.Cut(b, []byte{' '})
	pages, err := strconv.ParseUint(string(first), 10, 64)
	if err != nil {
		return
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_AS, &limit); err != nil {
		return
	}
	limit.Cur = min(limit.Cur, pages*uint64(os.Getpagesize())+more)
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &limit)
}
