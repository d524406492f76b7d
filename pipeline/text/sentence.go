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
	if words[end-1].Span.End == words[end].Span.Begin && (!w.Upper || k == ellipsis) {
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
