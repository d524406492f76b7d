package text

import "strings"

// An abbreviation's class says what its stop can mean.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // "Mr.", "Gen.", "vs.": a sentence never ends here
	beforeNumber                // "No.", "Sun.", "Fig.": an abbreviation only before a number
	month                       // "Jan.": ends a sentence before a sentence starter alone
	anywhere                    // "U.S.", "Inc.", "Calif.": the same
	hour                        // "a.m.", "etc.": ends a sentence before most capitals
)

// abbreviationOf classes a word without its last stop. Upper and lower case
// differ: "Gen." is a rank, "gen." is not.
func abbreviationOf(w string) abbreviation {
	if len(w) > 8 {
		return noAbbreviation
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Mx", "Dr", "Drs", "Prof", "Rev", "Fr", "Hon", "Messrs", "Mme", "Mlle", "St", "Ste",
		"Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Sec", "Atty", "Amb", "Supt", "Asst",
		"Gen", "Lt", "Col", "Capt", "Cpt", "Sgt", "Maj", "Cmdr", "Adm", "Cpl", "Pvt", "Brig", "Det", "Cdr", "Insp",
		"Mt", "Ft", "vs", "Vs", "viz", "cf", "Cf", "ca", "approx", "e.g", "i.e", "E.g", "I.e", "Mgr", "Msgr", "Ald", "Del":
		return beforeName
	case "No", "Nos", "no", "nos", "Sun", "Sat", "Mar", "Art", "Fig", "Figs", "fig", "Vol", "vol", "Ch", "Op", "pp", "Pt", "sec", "art", "Sect":
		return beforeNumber
	case "Jan", "Feb", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Jun", "Jul", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri":
		return month
	case "Inc", "Corp", "Co", "Ltd", "Bros", "Jr", "Sr", "Esq", "Assn", "Dept", "Univ", "Ave", "Blvd", "Rd", "Cos", "Hwy",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss",
		"Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont", "Que",
		"al", "est", "Est", "Ph.D", "PhD", "Intl", "Natl", "Gov't", "Govt", "mph", "ft", "lb", "lbs", "oz":
		return anywhere
	case "etc", "a.m", "p.m", "A.M", "P.M":
		return hour
	}
	if len(w) >= 3 && isAcronym(w) {
		return anywhere
	}
	return noAbbreviation
}

// isAcronym tells whether a word is of single letters, or pairs, with stops
// between: "U.S", "D.C", "Ph.D", "M.D".
func isAcronym(w string) bool {
	run, stops := 0, 0
	for i := 0; i < len(w); i++ {
		switch asciiClassOf(w[i]) {
		case lower, capital:
			run++
			if run > 2 {
				return false
			}
		default:
			if w[i] != '.' || run == 0 {
				return false
			}
			run, stops = 0, stops+1
		}
	}
	return stops > 0 && run > 0
}

// endsAbbreviation tells whether the stop at i belongs to the word that begins
// at b.
func endsAbbreviation(s string, b, i int) bool {
	if strings.HasPrefix(s[i+1:], "..") {
		return false // an ellipsis
	}
	// In "R-Fla." and "then-Sen." what follows the last hyphen counts.
	w := s[b:i]
	if k := strings.LastIndexByte(w, '-'); k > 0 {
		w = w[k+1:]
	}
	if w == "" {
		return false
	}
	if c, n := classAt(w); n == len(w) && (c == capital || c == lower) {
		if strings.HasPrefix(s[i+1:], ".") {
			return false
		}
		return endsInitial(s, w, i+1, c)
	}
	switch a := abbreviationOf(w); a {
	case noAbbreviation:
		return false
	case anywhere, beforeName, hour:
		return w != "ft" && w != "oz" || !atEnd(s, i+1)
	case beforeNumber:
		c, _ := nextAfter(s, i+1)
		return c == digit
	default:
		return true
	}
}

// endsInitial tells whether the stop before rest is that of an initial and not
// of a sentence: "George W. Bush" but "to Plan B. The".
func endsInitial(s, w string, rest int, c class) bool {
	next, word := nextAfter(s, rest)
	if c == lower {
		switch w {
		case "p", "c", "v", "b", "d":
			return next == digit || next == capital && !isStarter(word)
		}
		return false
	}
	switch next {
	case capital:
		return len(word) == 1 && followedByStop(s, rest) || !isStarter(word)
	case lower:
		return w != "I"
	case other:
		k := skipSpace(s, rest)
		return k == rest && k < len(s) && (s[k] == ',' || s[k] == ';')
	case hyphen:
		return true
	}
	return false
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		c, w := classAt(s[i:])
		if c != space && c != glue {
			return i
		}
		i += w
	}
	return i
}

func atEnd(s string, i int) bool { return skipSpace(s, i) >= len(s) }

// nextAfter gives the class of the first character at or after i that is no
// space, and the ASCII letters that begin there.
func nextAfter(s string, i int) (class, string) {
	i = skipSpace(s, i)
	c, _ := classAt(s[i:])
	e := i
	for e < len(s) && e < i+16 && (asciiClassOf(s[e]) == lower || asciiClassOf(s[e]) == capital) {
		e++
	}
	return c, s[i:e]
}

func followedByStop(s string, i int) bool {
	i = skipSpace(s, i) + 1
	return i < len(s) && s[i] == '.'
}

// isStarter tells whether a capitalised word is one that begins sentences
// rather than names: after "U.S." or an initial it decides that a new sentence
// has begun. "I" is missing because it is also a numeral.
func isStarter(w string) bool {
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "There", "Here",
		"He", "She", "It", "They", "We", "You", "His", "Her", "Its", "Their", "Our", "My", "Your",
		"In", "On", "At", "By", "For", "From", "With", "To", "After", "Before", "During", "Since", "Until", "Under", "Over", "Despite", "Among", "Through", "Without", "Within", "Between", "Against",
		"But", "And", "Or", "So", "Yet", "If", "When", "While", "As", "Because", "Although", "Though", "Once", "Unless", "Whether",
		"What", "Who", "Why", "How", "Where", "Which",
		"Not", "No", "Now", "Then", "Still", "However", "Meanwhile", "Also", "Even", "Instead", "Later", "Earlier", "Just", "Only", "Perhaps", "Maybe", "Moreover", "Indeed", "Thus", "According", "Nor", "Such",
		"Both", "All", "Some", "Many", "Most", "More", "One", "Two", "Another", "Several", "Each", "Every", "Last", "Mr", "Mrs", "Ms", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Will", "Would", "Can", "Could", "Have", "Has", "Had":
		return true
	}
	return false
}
