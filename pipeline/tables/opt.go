package tables

// An Opt is a value that may be null: not computed, or abstained. Its zero
// value is null. It stands where a pointer would, without an allocation.
type Opt[T any] struct {
	V  T
	OK bool // false: null, and V is the zero value
}

// Some gives a value that is not null.
func Some[T any](v T) Opt[T] { return Opt[T]{V: v, OK: true} }

// NonEmpty gives s, or null where s is empty.
func NonEmpty(s string) Opt[string] { return Opt[string]{V: s, OK: s != ""} }
