package framing

import (
	"slant/pipeline/entity"
	"slant/pipeline/text"
)

// unsaid tells a mention of which its sentence says nothing, though the parse
// may tie words to it: a part of a hyphenated word ("Moran-supporting"), a
// name alone in brackets, which only labels what stands before them ("(CNN)",
// "(R-Ohio)"), and the place of a dateline ("CAIRO (AP) —")
// or address ("Gary, Ind.").
func unsaid(d *text.Document, m *entity.Mention) bool {
	if m.Part {
		return true
	}
	s := &d.Sentences[m.Sentence]
	at := func(w int32) string {
		if w < s.FirstWord || w >= s.EndWord {
			return ""
		}
		return d.Words[w].Norm
	}
	before, after := at(m.FirstWord-1), at(m.EndWord)
	if (before == "(" || before == "-" && at(m.FirstWord-3) == "(") && after == ")" {
		return true
	}
	if before == "," && m.Type == entity.GPE && abbreviated(d.Surface(m.EndWord-1)) {
		return true // "the mayor of Gary, Ind., resigned"
	}
	if m.Kind == entity.Acronym || m.Type != entity.GPE && m.Type != entity.Loc && m.Type != entity.Unknown {
		return false
	}
	opens := m.FirstWord == s.FirstWord
	capitals := d.Words[s.FirstWord].AllCaps
	switch {
	case opens && after == "(", opens && capitals && (after == "," || dash(after)):
		return true
	case before == "," && capitals && (after == "(" || dash(after)): // "CAIRO, Egypt —"
		return true
	}
	return false
}

// abbreviated tells a state's short name, which stands in addresses alone, from
// countries' ("U.S.").
func abbreviated(surface string) bool {
	n := len(surface)
	if n == 0 || surface[n-1] != '.' {
		return false
	}
	switch surface {
	case "U.S.", "U.K.", "U.N.", "E.U.":
		return false
	}
	return true
}

func dash(norm string) bool { return norm == "-" || norm == "–" || norm == "—" || norm == "--" }

// apart tells a noun whose owner is not meant by what is said of it: people
// who are somebody else's ("they attacked Moran's critics"), and what befalls
// the owner ("they mocked the death of Moran").
func apart(norm string) bool {
	switch norm {
	case "accuser", "accusers", "adversaries", "adversary", "aide", "aides", "allies", "ally", "appointee", "appointees",
		"associate", "associates", "attorney", "attorneys", "backer", "backers", "brother", "brothers", "challenger",
		"challengers", "children", "critic", "critics", "daughter", "daughters", "detractor", "detractors", "donor", "donors",
		"enemies", "enemy", "family", "fan", "fans", "father", "foe", "foes", "follower", "followers", "friend", "friends",
		"husband", "lawyer", "lawyers", "mother", "neighbor", "neighbors", "neighbour", "neighbours", "nominee", "nominees",
		"opponent", "opponents", "parents", "pick", "picks", "predecessor", "predecessors", "rival", "rivals", "sister", "sisters",
		"son", "sons", "spokesman", "spokeswoman", "successor", "successors", "supporter", "supporters", "surrogate",
		"surrogates", "victim", "victims", "voter", "voters", "widow", "wife",
		"arrest", "assassination", "birth", "birthday", "death", "deaths", "execution", "funeral", "killing", "killings",
		"lynching", "murder", "murders", "ouster", "shooting", "slaying":
		return true
	}
	return false
}
