package lexicons

import "strings"

// Forms gives the lower-case surface forms of a lemma or phrase of a part of
// speech (VERB, NOUN, ADJ, ADV; others do not inflect), the entry itself
// first, each once. A verb phrase inflects its first word ("crack down on":
// "cracks down on"), a noun phrase its last, an adjective of one word is
// compared where English compares it by endings. British and American
// doublings are both given ("labelled", "labeled").
func Forms(entry, pos string) []string {
	entry = strings.ToLower(strings.Join(strings.Fields(entry), " "))
	forms := []string{entry}
	switch pos {
	case "VERB":
		first, rest, phrase := strings.Cut(entry, " ")
		for _, f := range verbForms(first) {
			if phrase {
				f += " " + rest
			}
			forms = append(forms, f)
		}
	case "NOUN":
		head, last := "", entry
		if i := strings.LastIndexByte(entry, ' '); i >= 0 {
			head, last = entry[:i+1], entry[i+1:]
		}
		forms = append(forms, head+plural(last))
	case "ADJ", "ADV":
		forms = append(forms, comparison(entry, pos)...)
	}
	return unique(forms)
}

func unique(forms []string) []string {
	kept := forms[:0]
	for _, f := range forms {
		seen := f == ""
		for _, k := range kept {
			seen = seen || k == f
		}
		if !seen {
			kept = append(kept, f)
		}
	}
	return kept
}

func verbForms(v string) []string {
	if forms, ok := irregularVerbs()[v]; ok {
		return append([]string{thirdPerson(v), presentParticiple(v)}, strings.Fields(forms)...)
	}
	// "overthrow" follows "throw", "mislead" follows "lead".
	for _, prefix := range []string{"over", "under", "out", "mis", "re", "un", "fore", "with", "up", "be", "inter", "down"} {
		base, ok := strings.CutPrefix(v, prefix)
		if !ok {
			continue
		}
		if forms, ok := irregularVerbs()[base]; ok && len(base) > 2 {
			out := []string{thirdPerson(v), presentParticiple(v)}
			for _, f := range strings.Fields(forms) {
				out = append(out, prefix+f)
			}
			return out
		}
	}
	forms := []string{thirdPerson(v), presentParticiple(v), past(v)}
	if doublesEither(v) {
		last := v[len(v)-1:]
		forms = append(forms, v+last+"ed", v+last+"ing", v+"ed", v+"ing")
	}
	return forms
}

func thirdPerson(v string) string {
	switch v {
	case "be":
		return "is"
	case "have":
		return "has"
	case "do", "go", "undergo", "undo", "forgo", "redo", "overdo", "outdo", "veto", "echo", "embargo":
		return v + "es"
	}
	return plural(v)
}

func presentParticiple(v string) string {
	switch {
	case strings.HasSuffix(v, "ie"):
		return v[:len(v)-2] + "ying"
	case v == "be" || strings.HasSuffix(v, "ee") || strings.HasSuffix(v, "oe") || strings.HasSuffix(v, "ye") || v == "singe":
		return v + "ing"
	case strings.HasSuffix(v, "e") && len(v) > 2:
		return v[:len(v)-1] + "ing"
	case doubles(v):
		return v + v[len(v)-1:] + "ing"
	case strings.HasSuffix(v, "ic"):
		return v + "king"
	}
	return v + "ing"
}

func past(v string) string {
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case consonantY(v):
		return v[:len(v)-1] + "ied"
	case doubles(v):
		return v + v[len(v)-1:] + "ed"
	case strings.HasSuffix(v, "ic"):
		return v + "ked"
	}
	return v + "ed"
}

func plural(n string) string {
	if p, ok := irregularPlurals()[n]; ok {
		return p
	}
	switch {
	case consonantY(n):
		return n[:len(n)-1] + "ies"
	case strings.HasSuffix(n, "s"), strings.HasSuffix(n, "x"), strings.HasSuffix(n, "z"),
		strings.HasSuffix(n, "ch"), strings.HasSuffix(n, "sh"):
		return n + "es"
	}
	return n + "s"
}

func comparison(a, pos string) []string {
	if strings.ContainsAny(a, " -") {
		return nil
	}
	switch a {
	case "good", "well":
		return []string{"better", "best"}
	case "bad", "badly", "ill":
		return []string{"worse", "worst"}
	case "far":
		return []string{"further", "furthest", "farther", "farthest"}
	}
	if pos == "ADV" || syllables(a) > 2 || (syllables(a) == 2 && !consonantY(a)) {
		return nil
	}
	switch {
	case strings.HasSuffix(a, "e"):
		return []string{a + "r", a + "st"}
	case consonantY(a):
		return []string{a[:len(a)-1] + "ier", a[:len(a)-1] + "iest"}
	case doubles(a):
		last := a[len(a)-1:]
		return []string{a + last + "er", a + last + "est"}
	}
	return []string{a + "er", a + "est"}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func consonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && !vowel(w[n-2])
}

// syllables counts runs of vowels, a mute final e apart.
func syllables(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := vowel(w[i]) || w[i] == 'y'
		if v && !in {
			n++
		}
		in = v
	}
	if n > 1 && strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "le") {
		n--
	}
	return max(n, 1)
}

// doubles tells whether the last consonant is written twice before -ed and
// -ing: after one short stressed vowel. Stress is a list for words of two
// syllables.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || strings.IndexByte("wxyh", w[n-1]) >= 0 || !vowel(w[n-2]) {
		return false
	}
	if vowel(w[n-3]) && (n < 4 || w[n-4:n-2] != "qu") {
		return false
	}
	if syllables(w) == 1 {
		return true
	}
	for _, s := range stressedEndings() {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// doublesEither tells of verbs that Britain doubles and America does not.
func doublesEither(w string) bool {
	n := len(w)
	return syllables(w) > 1 && n > 3 && w[n-1] == 'l' && (w[n-2] == 'e' || w[n-2] == 'a' || w[n-2] == 'o') &&
		!vowel(w[n-3]) && !doubles(w) || w == "worship" || w == "kidnap" || w == "program" || w == "focus"
}

func stressedEndings() []string {
	return []string{
		"commit", "permit", "submit", "admit", "omit", "remit", "transmit", "emit",
		"refer", "prefer", "defer", "infer", "confer", "transfer", "incur", "occur", "recur", "deter", "concur",
		"begin", "abet", "regret", "beset", "upset", "forget", "rebut", "abut", "rebel", "repel", "expel", "compel",
		"propel", "dispel", "impel", "control", "patrol", "extol", "annul", "equip", "unzip", "handicap", "outwit", "acquit", "allot", "abhor",
		"debug", "entrap", "unplug", "overlap", "disbar", "embed", "backstab", "sandbag", "gunrun", "outrun",
		"excel",
	}
}
