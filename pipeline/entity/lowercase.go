package entity

import _ "embed"

// lowercaseWords are words that English writes without a capital: those that the
// train parts of UD English EWT and GUM, NewsMTSC and NewsTSC have at least 3
// times in lower case and in at least 60% of their uses inside a sentence. Made
// by
//
//	go run ./cmd/train lowercase --ud DIR -o pipeline/entity/lowercase.txt NEWSMTSC NEWSTSC
//
//go:embed lowercase.txt
var lowercaseWords string
