package corpus

import (
	"net/url"
	"strings"
)

// sectionOf tells news from opinion: "unknown" where nothing tells. A byline or
// title that labels the piece decides first, then a kind of writing that the
// corpus's own field or a folder of the address names, then a topic of news
// that either names: "Politics" is the topic of reports and of columns.
func sectionOf(declared, address string, authors []string, title string) string {
	if labelled(authors, title) {
		return opinion
	}
	found := sectionWord(declared)
	if found == opinion {
		return found
	}
	u, err := url.Parse(address)
	if err != nil {
		return found
	}
	for part := range strings.SplitSeq(u.Path, "/") {
		if len(part) > 40 || strings.Count(part, "-") > 2 {
			continue // the article's own name
		}
		switch s := sectionWord(part); {
		case s == opinion:
			return s
		case found == unknown:
			found = s
		}
	}
	if found == unknown && fromAgency(authors) {
		return "news"
	}
	return found
}

// fromAgency tells whether a byline is that of a news agency, which sells
// reports.
func fromAgency(authors []string) bool {
	for _, a := range authors {
		a = strings.ToLower(a)
		for _, agency := range []string{"associated press", "reuters", "agence france-presse", "press trust of india"} {
			if strings.Contains(a, agency) {
				return true
			}
		}
	}
	return false
}

const opinion = "opinion"

// labelled tells whether a byline or a title says that the piece is opinion.
func labelled(authors []string, title string) bool {
	for _, a := range authors {
		a = strings.ToLower(a)
		for _, mark := range []string{"editorial board", "editorial", "op-ed", "opinion", "columnist", "guest essay", "letters to the editor", "analysis by", "commentary by", "voice of the"} {
			if strings.Contains(a, mark) {
				return true
			}
		}
	}
	label, _, ok := strings.Cut(strings.ToLower(title), ":")
	if !ok {
		label, _, ok = strings.Cut(strings.ToLower(title), "|")
	}
	if !ok || len(label) > 40 {
		return false
	}
	switch strings.TrimSpace(label) {
	case "opinion", "op-ed", "editorial", "commentary", "comment", "column", "letters", "letter", "letters to the editor",
		"analysis", "viewpoint", "perspective", "review", "guest essay", "guest column", "view", "leader", "counterpoint":
		return true
	}
	return false
}

func sectionWord(s string) string {
	switch s = strings.ToLower(strings.TrimSpace(s)); s {
	case "op-ed", "op-eds", "oped", "op_ed", "commentisfree", "comment is free", "letters", "letters to the editor",
		"the-opinion-pages", "review & outlook", "leaders", "leader", "comment", "views", "voices", "lead", "readersmail":
		return opinion
	}
	if strings.Contains(s, "opinion-poll") || strings.Contains(s, "opinion poll") || strings.Contains(s, "public-opinion") || strings.Contains(s, "public opinion") {
		return "news"
	}
	news := false
	for word := range strings.FieldsFuncSeq(s, isNoLetter) {
		switch word {
		case opinion, "opinions", "editorial", "editorials", "commentary", "column", "columns",
			"columnist", "columnists", "viewpoint", "viewpoints", "meinung", "kommentar", "kommentare", "tribune", "tribunes", "idees",
			"debate", "blogs", "letters", "breakingviews":
			return opinion
		case "news", "politics", "world", "us", "nation", "national", "international", "europe", "africa",
			"asia", "americas", "business", "economy", "uk", "india", "germany", "france", "russia", "markets", "local", "society",
			"metro", "tech", "technology", "science", "health", "homenews", "explained", "diplomacy", "military", "senate":
			news = true
		}
	}
	if news {
		return "news"
	}
	return unknown
}

func isNoLetter(r rune) bool { return (r < 'a' || r > 'z') && r < 0x80 }
