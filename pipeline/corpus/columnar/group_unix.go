//go:build unix

package columnar

import (
	"os/exec"
	"syscall"
)

// apart puts a child into a process group of its own, which Ctrl-C at the
// terminal does not reach.
func apart(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
