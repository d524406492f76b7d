package text

import "strings"

// emitClitics appends the word [b, e), which holds an apostrophe, and its
// clitics as words of their own: "they" "'d" "n't" "'ve".
func (sp *splitter) emitClitics(b, e int) {
	var cuts [3]int
	n := 0
	end := e
	for n < len(cuts) {
		cut := cliticCut(sp.s[b:end])
		if cut <= 0 {
			break
		}
		end = b + cut
		cuts[n] = end
		n++
	}
	sp.emitJoined(b, end)
	for ; n > 0; n-- {
		next := e
		if n > 1 {
			next = cuts[n-2]
		}
		sp.emit(cuts[n-1], next)
	}
}

// cliticCut gives where the last clitic of a word begins, in bytes of the
// word; 0: it has none ("O'Brien", "Shi'ite", "o'clock").
func cliticCut(w string) int {
	at := len(w)
	for at > 0 && at > len(w)-3 && asciiClassOf(w[at-1]).alnum() {
		at--
	}
	tail := w[at:]
	if at == 0 || len(tail) == 0 {
		return 0
	}
	sign := apostropheBefore(w[:at])
	if sign == 0 {
		return 0
	}
	switch strings.ToLower(tail) { // no allocation for lower case
	case "s", "m", "d", "re", "ve", "ll":
		return at - sign
	case "t":
		if k := at - sign - 1; k > 0 && w[k]|0x20 == 'n' {
			return k
		}
	}
	return 0
}

// apostropheBefore gives the width of the apostrophe that ends s; 0: none.
func apostropheBefore(s string) int {
	if classBefore(s) != apostrophe {
		return 0
	}
	for w := 1; w <= 3 && w <= len(s); w++ {
		if c, n := classAt(s[len(s)-w:]); c == apostrophe && n == w {
			return w
		}
	}
	return 0
}

// emitJoined appends a word without apostrophe clitics, parting the few that
// are written in one: "can" "not", "gon" "na", "5" "pm".
func (sp *splitter) emitJoined(b, e int) {
	w := sp.s[b:e]
	cut := 0
	if c := w[0] | 0x20; len(w) == 5 && (c == 'g' || c == 'w') || len(w) == 6 && c == 'c' {
		switch {
		case strings.EqualFold(w, "cannot"), strings.EqualFold(w, "gonna"), strings.EqualFold(w, "gotta"), strings.EqualFold(w, "wanna"):
			cut = 3
		}
	} else if asciiClassOf(w[0]) == digit {
		cut = hourCut(w)
	}
	if cut == 0 {
		sp.emit(b, e)
		return
	}
	sp.emit(b, b+cut)
	sp.emit(b+cut, e)
}

// hourCut gives where "am" or "pm" begins after the hour's digits; 0: nowhere.
func hourCut(w string) int {
	i := 0
	for i < len(w) && (asciiClassOf(w[i]) == digit || w[i] == ':' || w[i] == '.') {
		i++
	}
	switch w[i:] {
	case "am", "pm", "AM", "PM", "a.m.", "p.m.", "a.m", "p.m":
		return i
	}
	return 0
}

// elisionWidth gives the bytes after a leading apostrophe that belong to it:
// "'em", "'tis", "'n'", "'90s"; 0: it is no such word.
func elisionWidth(rest string) int {
	n := 0
	for n < len(rest) && n < 6 && asciiClassOf(rest[n]).alnum() {
		n++
	}
	switch rest[:n] {
	case "em", "til", "till", "tis", "twas", "cause", "bout", "Tis", "Twas", "Til":
		return n
	case "n", "N":
		if c, w := classAt(rest[n:]); c == apostrophe {
			return n + w
		}
	}
	if (n == 3 && rest[2] == 's' || n == 2) && asciiClassOf(rest[0]) == digit && asciiClassOf(rest[1]) == digit {
		return n
	}
	return 0
}

// looseCliticWidth gives the bytes of a clitic that a text cuts from its word
// by a space: "China 's", or by a zero-width one.
func looseCliticWidth(before, rest string) int {
	word := strings.TrimSuffix(strings.TrimSuffix(before, " "), "\u200b")
	if len(word) == len(before) || !classBefore(word).alnum() {
		return 0
	}
	n := 0
	for n < len(rest) && n < 3 && isLowerByte(rest[n]) {
		n++
	}
	switch rest[:n] {
	case "s", "m", "d", "re", "ve", "ll":
	default:
		return 0
	}
	if c, _ := classAt(rest[n:]); c != space {
		return 0
	}
	return n
}
