package columnar

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// damages lists ways to damage a file at a place.
func damages() map[string]func(file []byte, at int) []byte {
	return map[string]func([]byte, int) []byte{
		"cut": func(file []byte, at int) []byte { return file[:at] },
		"flip all": func(file []byte, at int) []byte {
			file = bytes.Clone(file)
			file[at] ^= 0xff
			return file
		},
		"flip one": func(file []byte, at int) []byte {
			file = bytes.Clone(file)
			file[at] ^= 1 << (at % 8)
			return file
		},
	}
}

// damageAll is a child's role: it damages the file args[0] in the way args[1] at
// each args[3]rd place from args[2] on, and prints what Write makes of it. A
// line that ends with "…" was begun when the process died.
func damageAll(args []string) error {
	Limit(testMemory)
	file, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	from, err1 := strconv.Atoi(args[2])
	step, err2 := strconv.Atoi(args[3])
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	damage := damages()[args[1]]
	for at := from; at < len(file); at += step {
		fmt.Printf("%d …\n", at)
		damaged := damage(file, at)
		var out bytes.Buffer
		err := Write(&out, bytes.NewReader(damaged), int64(len(damaged)), every)
		fmt.Printf("%d %d %v\n", at, max(0, strings.Count(out.String(), "\n")-1), err)
	}
	return nil
}

// An outcome is what Write made of a damaged file.
type outcome struct {
	rows int
	err  string // "<nil>" without one, "died" where the process did
}

// outcomes runs children until one comes to the end of the file.
func outcomes(t *testing.T, path string, size int, how string, step int) map[int]outcome {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	all := map[int]outcome{}
	for from := 0; from < size; {
		cmd := exec.Command(self, path, how, strconv.Itoa(from), strconv.Itoa(step))
		cmd.Env = append(os.Environ(), childVariable+"=damage")
		out, err := cmd.Output()
		last := from
		for scan := bufio.NewScanner(bytes.NewReader(out)); scan.Scan(); {
			at, said, _ := strings.Cut(scan.Text(), " ")
			if last, err = strconv.Atoi(at); err != nil {
				t.Fatalf("the child says %q", scan.Text())
			}
			rows, why, _ := strings.Cut(said, " ")
			n, err := strconv.Atoi(rows)
			if err != nil {
				n, why = 0, "died"
			}
			all[last] = outcome{n, why}
		}
		if all[last].err != "died" && err != nil {
			t.Fatalf("a child ended outside of a file: %v", err)
		}
		from = last + step
	}
	return all
}

// Whatever byte of a file is damaged, and wherever it is cut, the child says
// what is wrong or reads what is there; most panics of the libraries are caught,
// and a child that dies of the rest is told apart.
func TestDamagedFiles(t *testing.T) {
	const places = 120
	for format, write := range writers() {
		file := news(t, write)
		path := kept(t, file)
		for how := range damages() {
			step := max(1, len(file)/places)
			all := outcomes(t, path, len(file), how, step)
			if want := (len(file) + step - 1) / step; len(all) != want {
				t.Errorf("%s, %s: %d places of %d were tried", format, how, len(all), want)
			}
			died := 0
			for at, o := range all {
				switch {
				case o.rows > 10:
					t.Errorf("%s, %s at %d: %d rows of 10", format, how, at, o.rows)
				case how == "cut" && o.err == "<nil>":
					t.Errorf("%s cut at %d: %d rows, and no error", format, at, o.rows)
				case o.err == "died":
					died++
				}
			}
			t.Logf("%s, %s: of %d places, a process died at %d", format, how, len(all), died)
		}
	}
}
