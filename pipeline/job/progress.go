package job

import (
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/schollz/progressbar/v3"
)

// Bar shows progress as a bar on w, which must be a terminal: articles, rejects,
// speed and the time that is left. Call stop before anything else is written
// to w, and at the end. The bar is drawn at every call: a run makes a few a
// second.
func Bar(w io.Writer) (show func(Status), stop func()) {
	var bar *progressbar.ProgressBar
	show = func(s Status) {
		if bar == nil {
			total := s.TotalBytes
			if total <= 0 {
				total = -1 // a spinner: to progressbar a maximum of 0 is an error
			}
			bar = progressbar.NewOptions64(total,
				progressbar.OptionSetWriter(w),
				progressbar.OptionShowBytes(true),
				progressbar.OptionSetPredictTime(true),
				progressbar.OptionFullWidth(),
				progressbar.OptionClearOnFinish(),
				progressbar.OptionSetRenderBlankState(true),
			)
		}
		bar.Describe(describe(s))
		_ = bar.Set64(s.Bytes) // an error of the terminal is no error of the run
	}
	stop = func() {
		if bar != nil {
			_ = bar.Finish()
			bar = nil
		}
	}
	return show, stop
}

func describe(s Status) string {
	text := fmt.Sprintf("%d articles", s.Articles)
	if s.Rejects > 0 {
		text += fmt.Sprintf(", %d rejects", s.Rejects)
	}
	if s.Phase != "articles" {
		text += ", " + s.Phase
	}
	return text
}

// Lines shows progress as log lines: one at every change of phase, one every
// interval, and one at the end, whose phase is "done".
func Lines(log *slog.Logger, interval time.Duration) func(Status) {
	var last time.Duration
	phase := ""
	return func(s Status) {
		if s.Phase == phase && s.Elapsed-last < interval && !s.Ended {
			return
		}
		first := phase == ""
		last, phase = s.Elapsed, s.Phase
		if s.Ended {
			phase = "done"
		}
		if first && !s.Ended {
			return // nothing has happened yet
		}
		log.Info("progress", "phase", phase, "articles", s.Articles, "rejects", s.Rejects, "resumed", s.Resumed,
			"bytes", s.Bytes, "total_bytes", s.TotalBytes, "mb_per_second", rate(s), "seconds", round(s.Elapsed))
	}
}

// rate gives megabytes of input a second, to a hundredth.
func rate(s Status) float64 {
	if s.Elapsed <= 0 {
		return 0
	}
	return float64(int64(float64(s.Bytes)/1e4/s.Elapsed.Seconds())) / 100
}

// round gives seconds to a tenth.
func round(d time.Duration) float64 { return float64(d.Milliseconds()/100) / 10 }
