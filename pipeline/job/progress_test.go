package job

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestBarShowsArticlesAndRejects(t *testing.T) {
	for _, total := range []int64{5_000_000, 0} { // 0: not known
		var b bytes.Buffer
		show, stop := Bar(&b)
		show(Status{Phase: "articles", TotalBytes: total, Bytes: 1_000_000, Articles: 12})
		show(Status{Phase: "report", TotalBytes: total, Bytes: 5_000_000, Articles: 60, Rejects: 3})
		stop()
		stop() // a second time does nothing
		for _, want := range []string{"12 articles", "60 articles, 3 rejects, report"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("of %d bytes: no %q in %q", total, want, b.String())
			}
		}
	}
}

func TestLinesComeAtPhasesAndIntervals(t *testing.T) {
	var b bytes.Buffer
	log := slog.New(slog.NewTextHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	show := Lines(log, 10*time.Second)
	for second := range 25 {
		show(Status{Phase: "articles", Articles: int64(second), Bytes: int64(second) * 2_000_000, Elapsed: time.Duration(second) * time.Second})
	}
	show(Status{Phase: "report", Articles: 25, Elapsed: 25 * time.Second})
	show(Status{Phase: "report", Articles: 25, Elapsed: 26 * time.Second, Ended: true})
	var got []string
	for line := range strings.Lines(b.String()) {
		fields := strings.Fields(line)
		got = append(got, strings.Join([]string{fields[2], fields[3], fields[8], fields[9]}, " "))
	}
	want := []string{
		"phase=articles articles=10 mb_per_second=2 seconds=10",
		"phase=articles articles=20 mb_per_second=2 seconds=20",
		"phase=report articles=25 mb_per_second=0 seconds=25",
		"phase=done articles=25 mb_per_second=0 seconds=26",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff, b.String())
	}
}

// What a run shows in the end is what it has done.
func TestLastStatusIsTheWhole(t *testing.T) {
	var last Status
	j := testJob(t.TempDir())
	j.Options.Progress = func(s Status) { last = s }
	mustRun(t, j)
	if !last.Ended || last.Articles != 68 || last.Rejects != 7 || last.Bytes != last.TotalBytes {
		t.Errorf("%+v", last)
	}
}
