package framing

import "slant/pipeline/syntax"

// lessened tells a noun of which the sentence says that there is less or no
// more of it: what is cut or taken away ("slashed aid to Moran"), what wanes by
// itself ("support for Moran eroded"), and the end of it ("the removal of
// sanctions against Moran").
func (s *sheet) lessened(w int32, term *term) bool {
	tok := s.tree.Token(w)
	if tok.Tag != syntax.NOUN && tok.Tag != syntax.VERB || tok.Head < 0 || tok.Head >= term.first && tok.Head < term.end {
		return false
	}
	over := s.tree.Norm(tok.Head)
	switch tok.Relation {
	case syntax.Obj, syntax.NsubjPass:
		return lessens(over) && s.tree.Negation(tok.Head) < 0
	case syntax.Nsubj:
		return wanes(over) && s.tree.Dependent(tok.Head, syntax.Obj) < 0 && s.tree.Negation(tok.Head) < 0
	case syntax.Nmod:
		c := s.tree.Dependent(w, syntax.Case)
		return c >= 0 && (s.tree.Norm(c) == "of" && removal(over) || s.tree.Norm(c) == "to" && over == "end")
	}
	return false
}

// lessens tells a verb after which there is less or nothing of its object.
func lessens(norm string) bool {
	switch norm {
	case "cut", "cuts", "cutting", "curb", "curbs", "curbed", "curbing", "curtail", "curtails", "curtailed", "curtailing",
		"diminish", "diminishes", "diminished", "diminishing", "ease", "eases", "eased", "easing",
		"end", "ends", "ended", "ending", "erode", "erodes", "eroded", "eroding", "halt", "halts", "halted", "halting",
		"lift", "lifts", "lifted", "lifting", "lose", "loses", "lost", "losing", "reduce", "reduces", "reduced", "reducing",
		"remove", "removes", "removed", "removing", "rescind", "rescinds", "rescinded", "rescinding",
		"revoke", "revokes", "revoked", "revoking", "scrap", "scraps", "scrapped", "scrapping", "slash", "slashes", "slashed", "slashing",
		"suspend", "suspends", "suspended", "suspending", "weaken", "weakens", "weakened", "weakening",
		"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing", "withhold", "withholds", "withheld", "withholding":
		return true
	}
	return false
}

// wanes tells a verb of whose subject there is ever less.
func wanes(norm string) bool {
	switch norm {
	case "collapse", "collapses", "collapsed", "collapsing", "crumble", "crumbles", "crumbled", "crumbling",
		"decline", "declines", "declined", "declining", "diminish", "diminishes", "diminished", "diminishing",
		"dwindle", "dwindles", "dwindled", "dwindling", "ebb", "ebbs", "ebbed", "ebbing", "ease", "eases", "eased", "easing",
		"erode", "erodes", "eroded", "eroding", "evaporate", "evaporates", "evaporated", "evaporating",
		"fade", "fades", "faded", "fading", "shrink", "shrinks", "shrank", "shrunk", "shrinking",
		"subside", "subsides", "subsided", "subsiding", "vanish", "vanishes", "vanished", "vanishing",
		"wane", "wanes", "waned", "waning", "weaken", "weakens", "weakened", "weakening":
		return true
	}
	return false
}

// removal tells a noun of the end of something.
func removal(norm string) bool {
	switch norm {
	case "collapse", "curtailment", "decline", "end", "erosion", "lifting", "loss", "reduction", "removal", "suspension",
		"weakening", "withdrawal":
		return true
	}
	return false
}
