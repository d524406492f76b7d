package sentiment

import "strings"

// somebody tells a noun for people: one that is listed or ends like one.
func (s *sentence) somebody(n int32) bool {
	return s.shifts[n].people || s.shifts[n].somebody || person(s.norm(n))
}

// person guesses from its ending whether a noun is one for people: "swindlers",
// "activist". Most nouns in -er and -or are; those of news that are not are listed.
func person(norm string) bool {
	switch {
	case strings.HasSuffix(norm, "men"), strings.HasSuffix(norm, "man"), strings.HasSuffix(norm, "people"):
		return len(norm) > 4 && norm != "specimen" && norm != "regimen"
	}
	n := strings.TrimSuffix(norm, "s")
	for _, ending := range []string{"er", "or", "ist", "ian", "ee", "eer", "ant", "crat"} {
		if strings.HasSuffix(n, ending) && len(n) > len(ending)+2 {
			return !lifeless(n)
		}
	}
	return false
}

// lifeless tells a noun that ends like those for people.
func lifeless(noun string) bool {
	switch noun {
	case "disaster", "blunder", "matter", "manner", "order", "disorder", "power", "letter", "answer", "number", "offer",
		"error", "terror", "horror", "danger", "anger", "murder", "slander", "banner", "border", "bluster", "banter",
		"character", "chapter", "charter", "corner", "cover", "disclaimer", "dinner", "effort", "favor", "factor", "fervor",
		"filibuster", "fever", "honor", "humor", "rumor", "labor", "layer", "master", "odor", "paper", "newspaper", "poster",
		"quarter", "river", "register", "rancor", "sector", "shelter", "shower", "splendor", "squalor", "stupor", "suffer",
		"temper", "tenor", "theater", "thunder", "tower", "trailer", "valor", "vigor", "water", "weather", "whisper", "winter",
		"wonder", "transfer", "surrender", "plunder", "computer", "center", "barrier", "career", "behavior", "endeavor",
		"grant", "covenant", "warrant", "committee", "fee", "guarantee", "decree", "degree", "coffee", "list",
		"stunner", "clunker", "stinker", "misnomer", "cancer", "hunger", "gender", "razor", "mirror":
		return true
	}
	return false
}
