package job

import (
	"sync"
	"time"
)

// A Status is how far a run has come.
type Status struct {
	Phase      string // "articles", "aggregates", "report" or "verify"
	Articles   int64  // of this process and of those before
	Rejects    int64
	Resumed    int64 // records that were committed before
	Bytes      int64 // of the inputs, as stored, that have been read
	TotalBytes int64 // of the inputs, as stored; 0 where not known
	Elapsed    time.Duration
	Ended      bool // the last call of a run that came to its end
}

// showEvery bounds how often progress is shown.
const showEvery = 200 * time.Millisecond

// A watch counts and shows the progress of a run. It is safe for concurrent
// use; show is called by one goroutine at a time.
type watch struct {
	mu      sync.Mutex
	show    func(Status)
	started time.Time
	shown   time.Time
	status  Status
	before  []int64 // by input: bytes of the inputs before it
}

func newWatch(show func(Status), inputs []Input) *watch {
	w := &watch{show: show, started: time.Now(), status: Status{Phase: "articles"}}
	known := true
	for _, in := range inputs {
		w.before = append(w.before, w.status.TotalBytes)
		w.status.TotalBytes += max(0, in.Bytes)
		known = known && in.Bytes >= 0
	}
	if !known {
		w.status.TotalBytes = 0
	}
	return w
}

// read notes how far an input has been read.
func (w *watch) read(input int, position int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status.Bytes = w.before[input] + position
}

// analysed counts articles and rejects, and gives the number of all rejects.
func (w *watch) analysed(articles, rejects int) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status.Articles += int64(articles)
	w.status.Rejects += int64(rejects)
	w.tell(false)
	return w.status.Rejects
}

// passed counts what was committed before.
func (w *watch) passed(e entry) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status.Articles += e.Articles
	w.status.Rejects += e.Rejects
	w.status.Resumed += e.Records
	w.tell(false)
}

func (w *watch) phase(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status.Phase = name
	w.tell(true)
}

func (w *watch) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status.Ended = true
	w.tell(true)
}

func (w *watch) tell(now bool) {
	if !now && time.Since(w.shown) < showEvery {
		return
	}
	w.shown = time.Now()
	w.status.Elapsed = w.shown.Sub(w.started)
	w.show(w.status)
}
