package cluster

import (
	"strings"
	"unicode/utf8"

	"slant/pipeline/text"
)

// A span is a half-open range of Document.Words.
type span struct{ first, end int32 }

// Where a dateline is looked for: in the opening paragraphs, which may begin
// with a byline or a note.
const (
	datelineParagraphs = 4
	datelineWords      = 40 // from the paragraph's beginning to the bracket
	placeWords         = 8  // before the bracket of an agency that no list has
	agencyWords        = 5  // within the bracket
)

// datelineOf gives the words of a dateline, "OSLO, March 3 (Reuters) -", and
// the agency that it names. The range is empty where there is none.
func datelineOf(d *text.Document) (span, string) {
	seen := 0
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Field != text.Text || p.FirstSentence == p.EndSentence {
			continue
		}
		if seen++; seen > datelineParagraphs {
			break
		}
		first, end := d.Sentences[p.FirstSentence].FirstWord, d.Sentences[p.EndSentence-1].EndWord
		if cut, agency := agencyDateline(d, first, end); agency != "" {
			return cut, agency
		}
		if cut := bareDateline(d, first, end); seen == 1 && cut.end > 0 {
			return cut, ""
		}
	}
	return span{}, ""
}

// agencyDateline looks for an agency in brackets in the paragraph of a
// half-open range of words. One that the list has needs a dash behind or the
// paragraph's beginning before; "(CNN)" neither, but not the paragraph's end.
// Any other needs both a dash and a place in capitals: a member of parliament
// has his party in brackets, and a picture its photographer.
func agencyDateline(d *text.Document, first, end int32) (span, string) {
	for open := first; open < min(first+datelineWords, end); open++ {
		if d.Surface(open) != "(" {
			continue
		}
		shut := open + 1
		for shut < min(open+agencyWords+1, end) && d.Surface(shut) != ")" {
			shut++
		}
		if shut == open+1 || shut+1 >= end || d.Surface(shut) != ")" {
			continue
		}
		inside := d.Cover(open+1, shut)
		phrase := d.Slice(text.Text, inside)
		after, dash := afterDash(d, shut+1, end)
		agency := agencyNamed(phrase)
		switch {
		case agency != "" && (dash || open == first || agency == "CNN" && open <= first+placeWords):
		case agency == "" && dash && open > first && open <= first+placeWords && isAgencyLike(d, open+1, shut) && inCapitals(d, first):
			agency = strings.Join(strings.Fields(phrase), " ")
		default:
			continue
		}
		begin := first
		if open > first+placeWords {
			begin = d.Sentences[d.Words[open].Sentence].FirstWord
		}
		return span{begin, after}, agency
	}
	return span{}, ""
}

// bareDateline finds a place in capitals with a dash behind: "OSLO, Norway —".
func bareDateline(d *text.Document, first, end int32) span {
	if first >= end || !inCapitals(d, first) {
		return span{}
	}
	for i := first + 1; i < min(first+placeWords, end); i++ {
		if after, dash := afterDash(d, i, end); dash {
			return span{first, after}
		}
		if !d.Words[i].Upper && d.Surface(i) != "," {
			break
		}
	}
	return span{}
}

// afterDash passes the dashes at word i.
func afterDash(d *text.Document, i, end int32) (after int32, dash bool) {
	for i < end {
		switch d.Surface(i) {
		case "-", "--", "–", "—", "―", "−":
			dash = true
			i++
			continue
		}
		break
	}
	return i, dash
}

// inCapitals tells a place as datelines write it.
func inCapitals(d *text.Document, i int32) bool {
	w := &d.Words[i]
	return w.AllCaps && utf8.RuneCountInString(w.Norm) >= 3
}

// isAgencyLike tells whether the words of a half-open range may name an agency:
// capitalised, letters alone, no month or weekday.
func isAgencyLike(d *text.Document, first, end int32) bool {
	for i := first; i < end; i++ {
		w := &d.Words[i]
		if w.Kind != text.Letters || !w.Upper || strings.ContainsAny(w.Norm, ".-") || calendarWord(w.Norm) {
			return false
		}
	}
	return true
}

func calendarWord(norm string) bool {
	switch norm {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "updated", "file", "photo", "video", "opinion", "analysis":
		return true
	}
	return false
}
