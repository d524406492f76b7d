package cluster

import (
	"strings"

	"slant/pipeline/text"
)

// Where a credit is looked for: a copyright line stands among the last
// sentences, and a byline that names more persons than a few is a list of
// anybody who wrote for the page.
const (
	closingSentences = 6
	mostBylines      = 2
	copyrightWords   = 40 // of a sentence that is a copyright line
)

// Credit gives the news agency that an article credits as its source, "" where
// it credits none: in its dateline, among its authors, in a copyright line or
// by a closing line that is its name. An agency that "contributed to this
// report" is none, nor is one that took the picture.
func Credit(d *text.Document, authors []string) string {
	if _, agency := datelineOf(d); agency != "" {
		return agency
	}
	if agency := bylineAgency(authors); agency != "" {
		return agency
	}
	for i := max(0, len(d.Sentences)-closingSentences); i < len(d.Sentences); i++ {
		if s := &d.Sentences[i]; s.Field == text.Text {
			if agency := closingAgency(d, s); agency != "" {
				return agency
			}
		}
	}
	return ""
}

// bylineAgency finds an agency among few authors: "AP", "Jane Roe, Reuters",
// "By the Associated Press".
func bylineAgency(authors []string) string {
	if len(authors) > mostBylines {
		return ""
	}
	for _, author := range authors {
		parts := strings.FieldsFunc(author, func(r rune) bool { return strings.ContainsRune(",;/|–—", r) })
		if len(parts) > mostBylines {
			continue
		}
		for _, part := range parts {
			part = strings.ToLower(strings.TrimSpace(part))
			part = strings.TrimPrefix(part, "by ")
			for _, ending := range []string{" staff", " writer", " reporter", " reporters", " correspondent"} {
				part = strings.TrimSuffix(part, ending)
			}
			if agency := agencyNamed(part); agency != "" {
				return agency
			}
		}
	}
	return ""
}

// closingAgency reads a sentence as a copyright line, "© 2019 The Associated
// Press. All rights reserved", or as an agency's name alone.
func closingAgency(d *text.Document, s *text.Sentence) string {
	if s.EndWord-s.FirstWord > copyrightWords {
		return ""
	}
	whole := d.Slice(s.Field, s.Span)
	if agency := agencyNamed(strings.Trim(whole, "-–—()[]. \t")); agency != "" {
		return agency
	}
	lower := strings.ToLower(whole)
	if strings.Contains(lower, "photo") || strings.Contains(lower, "image") || strings.Contains(lower, "picture") {
		return ""
	}
	at := -1
	for i := s.FirstWord; i < s.EndWord && at < 0; i++ {
		switch w := &d.Words[i]; {
		case w.Norm == "copyright", strings.HasPrefix(d.Surface(i), "©"):
			at = int(i)
		case w.Norm == "c" && i > s.FirstWord && i+1 < s.EndWord && d.Surface(i-1) == "(" && d.Surface(i+1) == ")":
			at = int(i)
		}
	}
	if at < 0 {
		return ""
	}
	return firstAgency(d, int32(at)+1, s.EndWord)
}

// firstAgency gives the first agency that a half-open range of words names: the
// longest name at the earliest word.
func firstAgency(d *text.Document, first, end int32) string {
	for i := first; i < end; i++ {
		if !d.Words[i].Upper {
			continue
		}
		for n := min(int32(agencyWords), end-i); n > 0; n-- {
			if agency := agencyNamed(d.Slice(text.Text, d.Cover(i, i+n))); agency != "" {
				return agency
			}
		}
	}
	return ""
}
