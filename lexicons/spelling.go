package lexicons

import "strings"

// OtherSpelling gives an entry as the other side of the Atlantic writes it,
// "" where both write it the same: "honour" for "honor", "criticize" for
// "criticise". Doubled consonants of inflected forms are for [Forms].
func OtherSpelling(entry string) string {
	words := strings.Split(entry, " ")
	changed := false
	for i, w := range words {
		if o := otherSpelling(w); o != "" {
			words[i], changed = o, true
		}
	}
	if !changed {
		return ""
	}
	return strings.Join(words, " ")
}

func otherSpelling(w string) string {
	if o, ok := spellings()[w]; ok {
		return o
	}
	for _, stem := range ourStems() {
		if before, after, ok := strings.Cut(w, stem+"our"); ok && prefixOfOur(before) {
			return before + stem + "or" + after
		}
		if before, after, ok := strings.Cut(w, stem+"or"); ok && prefixOfOur(before) && endingOfOr(after) {
			return before + stem + "our" + after
		}
	}
	for _, e := range [][2]string{
		{"isation", "ization"},
		{"ise", "ize"},
		{"ised", "ized"},
		{"ising", "izing"},
		{"iser", "izer"},
		{"yse", "yze"},
		{"ysed", "yzed"},
		{"ysing", "yzing"},
	} {
		if stem, ok := strings.CutSuffix(w, e[0]); ok && len(stem) > 3 && !alwaysS(w) {
			return stem + e[1]
		}
		if stem, ok := strings.CutSuffix(w, e[1]); ok && len(stem) > 3 && !strings.HasSuffix(stem, "caps") {
			return stem + e[0]
		}
	}
	return ""
}

func prefixOfOur(p string) bool {
	return p == "" || p == "dis" || p == "un" || p == "mis" || p == "well-" || p == "time-" || p == "ill-"
}

// endingOfOr keeps "favorite" with "favourite" and "honorary", "laborious",
// which both sides write so, out.
func endingOfOr(e string) bool {
	switch e {
	case "", "s", "ed", "ing", "er", "able", "ably", "ite", "itism", "less", "ful", "al":
		return true
	}
	return false
}

func ourStems() []string {
	return []string{
		"hon", "fav", "lab", "rum", "hum", "behavi", "neighb", "vig", "rig", "sav", "endeav", "harb", "val",
		"clam", "cand", "glam", "ferv", "ranc", "demean", "arm", "splend", "succ",
	}
}

// alwaysS tells of words in -ise that are no verbs in -ize.
func alwaysS(w string) bool {
	for _, stem := range []string{
		"advertis", "advis", "chastis", "circumcis", "compris", "compromis", "concis", "demis", "despis", "devis",
		"disguis", "enterpris", "excis", "exercis", "expertis", "franchis", "improvis", "merchandis", "otherwis",
		"prais", "precis", "premis", "promis", "rais", "repris", "revis", "supervis", "surmis", "surpris", "televis",
		"treatis", "apprais", "bruis", "cruis", "nois", "pois", "guis", "clockwis", "likewis", "paradis",
	} {
		if i := strings.LastIndex(w, stem); i >= 0 && i >= len(w)-len(stem)-5 {
			return true
		}
	}
	return false
}

// spellings are pairs that follow no rule, both ways.
func spellings() map[string]string { return pairs }

// pairs is read and never written.
var pairs = bothWays(map[string]string{
	"defence": "defense", "offence": "offense", "pretence": "pretense", "centre": "center", "sceptic": "skeptic",
	"sceptical": "skeptical", "scepticism": "skepticism", "sceptically": "skeptically", "judgement": "judgment",
	"misjudgement": "misjudgment", "anaemic": "anemic", "fulfil": "fulfill", "skilful": "skillful",
	"skilfully": "skillfully", "unskilful": "unskillful", "wilful": "willful", "wilfully": "willfully",
	"instil": "instill", "enrol": "enroll", "manoeuvre": "maneuver", "outmanoeuvre": "outmaneuver",
	"mould": "mold", "smoulder": "smolder", "sombre": "somber", "lacklustre": "lackluster", "licence": "license",
	"paedophile": "pedophile", "paedophilia": "pedophilia", "grey": "gray", "sabre": "saber",
	"sabres": "sabers", "saviour": "savior", "misdemeanour": "misdemeanor", "programme": "program",
	"acknowledgement": "acknowledgment", "furore": "furor", "moustache": "mustache",
})

func bothWays(m map[string]string) map[string]string {
	out := make(map[string]string, 2*len(m))
	for a, b := range m {
		out[a], out[b] = b, a
	}
	return out
}
