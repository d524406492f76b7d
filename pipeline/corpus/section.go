package corpus

import (
	"net/url"
	"strings"
)

// sectionOf tells news from opinion by what the corpus says, else by the path of
// the address, whose first telling part decides: "unknown" where neither does.
// A part tells by a whole word: "opinion", "op-ed", "columns".
func sectionOf(declared, address string) string {
	if s := sectionWord(declared); s != unknown {
		return s
	}
	u, err := url.Parse(address)
	if err != nil {
		return unknown
	}
	for part := range strings.SplitSeq(u.Path, "/") {
		if len(part) > 40 || strings.Count(part, "-") > 2 {
			continue // the article's own name
		}
		if s := sectionWord(part); s != unknown {
			return s
		}
	}
	return unknown
}

func sectionWord(s string) string {
	switch s = strings.ToLower(strings.TrimSpace(s)); s {
	case "op-ed", "op-eds", "oped", "op_ed", "commentisfree", "letters", "the-opinion-pages":
		return "opinion"
	}
	news := false
	for word := range strings.FieldsFuncSeq(s, isNoLetter) {
		switch word {
		case "opinion", "opinions", "editorial", "editorials", "commentary", "column", "columns",
			"columnist", "columnists", "viewpoint", "viewpoints":
			return "opinion"
		case "news", "politics", "world", "us", "nation", "national", "international", "europe", "africa",
			"asia", "americas", "business", "economy":
			news = true
		}
	}
	if news {
		return "news"
	}
	return unknown
}

func isNoLetter(r rune) bool { return (r < 'a' || r > 'z') && r < 0x80 }
