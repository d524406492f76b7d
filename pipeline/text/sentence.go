package text

import "strings"

// cutSentences appends the sentences of the paragraph that holds the words
// [first, last). The paragraph's quotation marks have their roles by now.
func (sp *splitter) cutSentences(first, last int32) {
	begin := first
	for i := first; i < last; {
		end, ends := sp.sentenceEnd(begin, i, first, last)
		if ends || end-begin >= maxSentenceWords {
			end = min(end, begin+maxSentenceWords)
			sp.addSentence(begin, end)
			begin = end
		}
		i = max(end, i+1)
	}
	for begin < last {
		end := min(last, begin+maxSentenceWords)
		sp.addSentence(begin, end)
		begin = end
	}
}

func (sp *splitter) addSentence(begin, end int32) {
	d := sp.doc
	n := int32(len(d.Sentences))
	p := Body
	if sp.field == Title {
		p = Headline
	}
	for i := begin; i < end; i++ {
		d.Words[i].Sentence = n
	}
	d.Sentences = append(d.Sentences, Sentence{
		Span:      d.Cover(begin, end),
		Field:     sp.field,
		Position:  p,
		Paragraph: int32(len(d.Paragraphs)),
		FirstWord: begin,
		EndWord:   end,
	})
}

// A stop is a word that can end a sentence.
type stop uint8

const (
	noStop      stop = iota
	fullStop         // "."
	shout            // "!", "?" and runs of them
	ellipsis         // "...", "…"
	abbreviated      // a word with its stop
	bracket          // ")" after a photo credit
	wideStop         // "。", "！", "？": no space follows
)

// sentenceEnd looks at word i of a sentence that begins at word begin. It
// gives where the sentence ends if it ends with word i and the closing marks
// after it, or else the next word to look at.
func (sp *splitter) sentenceEnd(begin, i, first, last int32) (int32, bool) {
	k := sp.stopOf(begin, i)
	if k == noStop {
		// A bullet or an unbracketed credit begins a sentence without a stop
		// before it.
		return i + 1, i+1 < last && (sp.isBullet(i+1) || sp.isCredit(i+1, last))
	}
	end := i + 1
	for end < last && sp.closesAt(end, first) {
		end++
	}
	closed := end > i+1
	if k != abbreviated {
		end = sp.skipReferences(end, last)
	}
	if end >= last || k == wideStop {
		return end, true
	}
	return end, sp.breaks(k, begin, i, end, first, last, closed)
}

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

// breaks tells whether the stop at word i ends its sentence, given that words
// follow from end on.
func (sp *splitter) breaks(k stop, begin, i, end, first, last int32, closed bool) bool {
	words := sp.doc.Words
	next := end // what counts is the first word in a quotation or bracket
	for next < last-1 && (sp.roles[next-first] == opens || words[next].Kind == Punctuation && strings.IndexByte("([{", sp.s[words[next].Span.Begin]) >= 0) {
		next++
	}
	w := &words[next]
	if sp.isBullet(end) {
		return true
	}
	if i == begin && k == ellipsis {
		return false
	}
	if words[end-1].Span.End == words[end].Span.Begin && !(w.Upper && k != ellipsis) {
		return false // no space after the stop
	}
	if w.Kind == Letters && !w.Upper && startsLower(w.Norm) {
		return false
	}
	if w.Kind == Punctuation {
		return k == fullStop && isDash(w.Norm)
	}
	switch k {
	case fullStop:
		return !sp.isListNumber(begin, i)
	case shout:
		if closed && w.Upper && sp.speechFollows(next, last) {
			return false
		}
		return i == begin || words[i-1].Norm != "yahoo"
	case ellipsis:
		return w.Upper && w.Norm != "i"
	case bracket:
		return w.Upper && next == end
	}
	return sp.abbreviationEnds(i, end, next, closed) || sp.isCredit(end, last)
}

// startsLower tells letters from "@name", "#tag" and clitics.
func startsLower(norm string) bool {
	c, _ := classAt(norm)
	return c == lower || c == apostrof
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

// abbreviationEnds tells whether the abbreviation at word i ends its sentence
// although words follow: "in the U.S. The", but not "U.S. Steel".
func (sp *splitter) abbreviationEnds(i, end, next int32, closed bool) bool {
	words := sp.doc.Words
	span := words[i].Span
	word := sp.s[span.Begin : span.End-1]
	if k := strings.LastIndexByte(word, '-'); k >= 0 {
		word = word[k+1:]
	}
	w := &words[next]
	following := sp.s[w.Span.Begin:w.Span.End]
	switch a := abbreviationOf(word); {
	case a == beforeName || a == beforeNumber:
		return false
	case closed && words[end-1].Kind == QuoteMark && w.Upper:
		return true
	case w.Kind != Letters:
		return false
	case a == hour:
		return !isTimeWord(following)
	case a == noAbbreviation && (len(word) == 1 || word == ""): // an initial, which was weighed as a word
		return false
	}
	return isStarter(strings.TrimSuffix(following, ".")) || next > end && w.Upper && words[end].Kind == QuoteMark
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

// speechFollows tells whether capitalised words and then a verb of speech
// follow: "Why?" Mr. Smith asked.
func (sp *splitter) speechFollows(i, last int32) bool {
	if first := sp.doc.Words[i].Span; isStarter(sp.s[first.Begin:first.End]) {
		return false // "The mayor asked" would begin with a small letter
	}
	for n := int32(0); n < 6 && i+n < last; n++ {
		w := &sp.doc.Words[i+n]
		switch w.Norm {
		case "said", "says", "asked", "asks", "wrote", "writes", "added", "adds", "told", "tweeted", "replied", "shouted", "yelled", "joked", "exclaimed", "declared", "wondered", "cried", "quipped", "responded", "answered", "demanded", "continued", "posted":
			return n > 0
		}
		if w.Kind != Letters || !w.Upper {
			return false
		}
	}
	return false
}
