//go:build !unix

package columnar

import "os/exec"

// apart does nothing: the child ignores the signals that reach it.
func apart(*exec.Cmd) {}
