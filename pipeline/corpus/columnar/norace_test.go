//go:build !race

package columnar

const raced = false
