package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"slant/pipeline/text"
)

// A wordSpan is a word in lower case, with the characters that it takes up.
type wordSpan struct {
	word       string
	begin, end int32 // characters, half open
}

// contentWords gives the words of a text that can be distinctive: of letters,
// with apostrophes and hyphens inside, neither capitalised, which names are,
// nor function words, nor of a single letter, nor handles and addresses, nor in
// teasers. "'s" is cut off.
func contentWords(sentence string, function map[string]bool) (words []wordSpan) {
	teasers := text.Teasers(sentence)
	var begin, at int32
	start := -1 // byte at which a word began
	var before rune
	end := func(to int) {
		if start < 0 {
			return
		}
		w := strings.TrimRight(sentence[start:to], "'’-")
		n := int32(utf8.RuneCountInString(w))
		for _, s := range []string{"'s", "’s"} {
			w = strings.TrimSuffix(w, s)
		}
		first, _ := utf8.DecodeRuneInString(w)
		for len(teasers) > 0 && int(teasers[0].End) <= start {
			teasers = teasers[1:]
		}
		inTeaser := len(teasers) > 0 && int(teasers[0].Begin) <= start
		if !inTeaser && unicode.IsLower(first) && utf8.RuneCountInString(w) > 1 && !function[strings.ReplaceAll(w, "’", "'")] {
			words = append(words, wordSpan{strings.ToLower(w), begin, begin + n})
		}
		start = -1
	}
	for i, r := range sentence {
		inside := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		joins := start >= 0 && (r == '\'' || r == '’' || r == '-')
		switch {
		case inside && start < 0 && strings.ContainsRune("@#/.", before): // a handle, or a piece of an address
		case inside && start < 0:
			start, begin = i, at
		case !inside && !joins:
			end(i)
		}
		at++
		if start >= 0 || !inside {
			before = r
		}
	}
	end(len(sentence))
	return words
}

// functionWords gives English words that say nothing of what a text is about.
func functionWords() map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(englishFunctionWords) {
		words[w] = true
	}
	return words
}

const englishFunctionWords = `
	a an the this that these those each every either neither some any no none all both half such another other others
	i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
	it its itself they them their theirs themselves one ones oneself who whom whose which what whatever whoever whichever
	somebody someone something anybody anyone anything nobody nothing everybody everyone everything
	and or but nor so yet for if unless until while because although though since whether than as when where why how
	whenever wherever once after before
	of in on at by with from to into onto over under above below about against between among through during without within
	along across behind beyond near off out up down around toward towards upon per via despite except
	am is are was were be been being do does did doing done have has had having will would shall should can could may might
	must ought let get gets got getting go goes going gone went
	not n't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't
	it's he's she's that's there's they're we're you're i'm i've we've they've you've i'd he'd she'd they'd we'd i'll he'll
	she'll they'll we'll you'll let's what's who's
	there here then now also too very just only even still again already ever never always often rather quite almost
	much many more most less least few fewer several own same else perhaps maybe however therefore thus
	said says say saying told tells according
	mr mrs ms dr
	monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
	first second third last next new
	two three four five six seven eight nine ten hundred thousand million billion trillion percent
`
