// Package models holds every trained file, embedded and compressed. Each has a
// card beside it that names what it was trained on, under which licence, by
// which command, and what was measured. In the data flow it stands beside the
// stages: they take a model's bytes as an argument and never import this
// package; only the composition and the commands do.
//
// Decoding a model takes a fraction of a second, so callers do it once and
// only if they need it:
//
//	parser := sync.OnceValues(func() (*syntax.Model, error) { return syntax.Load(models.Syntax()) })
package models

import _ "embed"

//go:embed syntax.bin.zst
var syntax []byte

// Syntax gives the file of the tagger and parser for English, for
// syntax.Load. The bytes are shared and must not be changed.
func Syntax() []byte { return syntax }

//go:embed names.bin.zst
var names []byte

// Names gives the file of the recogniser of names, for entity.LoadRecogniser.
// The bytes are shared and must not be changed.
func Names() []byte { return names }

//go:embed vectors.bin.zst
var vectors []byte

// Vectors gives the file of the word vectors, for sentiment.LoadVectors. The
// bytes are shared and must not be changed.
func Vectors() []byte { return vectors }

//go:embed sentiment.bin.zst
var sentiment []byte

// Sentiment gives the file of the linear scorer of sentiment, for
// sentiment.LoadWeights. The bytes are shared and must not be changed.
func Sentiment() []byte { return sentiment }
