//go:build race

package columnar

// raced: the race detector's own shadow memory runs into a limit on memory
// first, and ends the process in its own words.
const raced = true
