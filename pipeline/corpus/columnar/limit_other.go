//go:build !linux

package columnar

// limitAddressSpace does nothing: other systems do not hold a process to it.
func limitAddressSpace(uint64) {}
