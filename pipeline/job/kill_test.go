package job

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"slant/pipeline/corpus"
	"slant/pipeline/tables"
)

// childEnv names the output folder of a child process that is to be killed.
const childEnv = "SLANT_JOB_CHILD"

// killedChild is the child: a run that takes its time.
func killedChild(out string) int {
	j := testJob(out)
	analyze := j.Work.Analyze
	j.Work.Analyze = func(a corpus.Article) (tables.Rows, error) {
		time.Sleep(time.Millisecond)
		return analyze(a)
	}
	_, err := Run(context.Background(), j)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	return ExitCode(err)
}

// A run that is killed again and again at random moments comes to the same
// bytes as one that is not. SLANT_KILLS sets the least number of kills.
func TestKilledRunsComeToTheSameBytes(t *testing.T) {
	wanted := 5
	if n, err := strconv.Atoi(os.Getenv("SLANT_KILLS")); err == nil {
		wanted = n
	}
	dir := t.TempDir()
	mustRun(t, testJob(filepath.Join(dir, "want")))
	want := tree(t, filepath.Join(dir, "want"))
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	began := time.Now()
	if code := child(t, filepath.Join(dir, "whole"), 0); code != 0 {
		t.Fatalf("a child that is not killed exits with %d", code)
	}
	whole := time.Since(began)
	for kills, round := 0, 0; kills < wanted; round++ {
		out := filepath.Join(dir, fmt.Sprint("out", round))
		for {
			after := time.Duration(1 + random.Int64N(int64(whole)))
			code := child(t, out, after)
			if code == 0 {
				break
			}
			if code != -1 {
				t.Fatalf("after %d kills a run ended with exit code %d", kills, code)
			}
			kills++
		}
		same(t, want, tree(t, out))
		if v, err := Verify(out); err != nil || v.Err() != nil {
			t.Errorf("after %d kills: %+v, %v", kills, v, err)
		}
	}
}

// child runs a child and kills it after a time; 0: never. It gives the exit
// code, -1 where it was killed.
func child(t *testing.T, out string, after time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+out)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		defer timer.Stop()
	}
	_ = cmd.Wait() // the exit code says it all
	return cmd.ProcessState.ExitCode()
}
