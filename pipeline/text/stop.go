package text

import "strings"

// A stop is a word that can end a sentence.
type stop uint8

func (sp *splitter) stopOf(begin, i int32) stop {
	w := &sp.doc.Words[i]
	switch sp.s[w.Span.End-1] {
	case '.':
		switch {
		case w.Kind == Letters:
			return abbreviated
		case w.Span.End-w.Span.Begin > 1:
			return ellipsis
		}
		return fullStop
	case '!', '?':
		return shout
	case ')':
		if sp.endsCredit(begin, i) {
			return bracket
		}
	case 0xA6, 0x82, 0x81, 0x9F:
		return wideStopOf(sp.s[w.Span.Begin:w.Span.End])
	}
	return noStop
}

func wideStopOf(s string) stop {
	switch {
	case strings.HasSuffix(s, "…"):
		return ellipsis
	case s == "。" || s == "！" || s == "？":
		return wideStop
	}
	return noStop
}

// endsCredit tells whether the bracket at word i closes "(Photo: ...".
// A credit is short: looking further back would not be linear.
func (sp *splitter) endsCredit(begin, i int32) bool {
	for j := i - 1; j >= begin && j >= i-24; j-- {
		w := &sp.doc.Words[j]
		if sp.s[w.Span.Begin] != '(' {
			continue
		}
		switch sp.doc.Words[j+1].Norm {
		case "photo", "photos", "image", "images", "picture", "credit", "video", "file":
			return true
		}
		return false
	}
	return false
}

// closesAt tells whether word i closes what stands before it.
func (sp *splitter) closesAt(i, first int32) bool {
	w := &sp.doc.Words[i]
	switch w.Kind {
	case QuoteMark:
		return sp.roles[i-first] == closes
	case Punctuation:
		c := sp.s[w.Span.Begin]
		return c == ')' || c == ']' || c == '}'
	}
	return false
}

// skipReferences passes footnote marks after a stop: "[17]".
func (sp *splitter) skipReferences(i, last int32) int32 {
	words := sp.doc.Words
	for i+2 < last && sp.s[words[i].Span.Begin] == '[' && words[i+1].Kind == Number && sp.s[words[i+2].Span.Begin] == ']' {
		i += 3
	}
	return i
}

func (sp *splitter) isBullet(i int32) bool {
	switch sp.doc.Words[i].Norm {
	case "•", "●", "▪", "◦", "■", "►", "▶", "‣", "·":
		return true
	}
	return false
}

// isCredit tells whether the word i begins "Photo: NAME".
func (sp *splitter) isCredit(i, last int32) bool {
	w := &sp.doc.Words[i]
	if !w.Upper || i+2 >= last || !sp.doc.Words[i+2].Upper || sp.s[sp.doc.Words[i+1].Span.Begin] != ':' {
		return false
	}
	switch w.Norm {
	case "image", "photo", "photograph", "credit", "video":
		return sp.doc.Words[i-1].Kind != Punctuation
	}
	return false
}

// startsLower tells letters from "@name", "#tag" and clitics.
func startsLower(norm string) bool {
	c, _ := classAt(norm)
	return c == lower || c == apostrophe
}

func isDash(s string) bool {
	switch s {
	case "-", "--", "–", "—":
		return true
	}
	return false
}

// isListNumber tells whether the stop at word i belongs to a number or letter
// that begins a list's entry: "2. The economy".
func (sp *splitter) isListNumber(begin, i int32) bool {
	if i != begin+1 {
		return false
	}
	w := &sp.doc.Words[begin]
	return w.Span.End-w.Span.Begin <= 3 && w.Kind == Number || w.Span.End-w.Span.Begin == 1 && w.Kind == Letters
}

// isTimeWord tells whether a capitalised word belongs to the hour before it.
func isTimeWord(w string) bool {
	switch w {
	case "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "IST",
		"Eastern", "Central", "Mountain", "Pacific", "London", "Moscow", "Beijing",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "I":
		return true
	}
	return false
}
