package framing

import (
	"strings"

	"slant/pipeline/syntax"
)

// A lessening is what a sentence says of how much there is of something.
type lessening uint8

const (
	kept     lessening = iota
	lessened           // there is less or no more of it
	disputed           // there may be less of it, or somebody is against that
)

// lessening tells of a noun whether the sentence says that there is less or no
// more of it: what is cut or taken away ("slashed aid to Moran"), what wanes by
// itself ("support for Moran eroded"), and the end of it ("the removal of
// sanctions against Moran").
func (s *sheet) lessening(w int32, term *term) lessening {
	tok := s.tree.Token(w)
	if tok.Tag != syntax.NOUN && tok.Tag != syntax.VERB || tok.Head < 0 || tok.Head >= term.first && tok.Head < term.end {
		return kept
	}
	over := s.tree.Norm(tok.Head)
	less := false
	switch tok.Relation {
	case syntax.Obj, syntax.NsubjPass:
		less = lessens(over)
	case syntax.Nsubj:
		less = wanes(over) && s.tree.Dependent(tok.Head, syntax.Obj) < 0
	case syntax.Nmod:
		if c := s.tree.Dependent(w, syntax.Case); c >= 0 && (s.tree.Norm(c) == "of" && removal(over) || s.tree.Norm(c) == "to" && over == "end") {
			return s.removed(tok.Head)
		}
	}
	switch {
	case !less || s.tree.Negation(tok.Head) >= 0:
		return kept
	case s.unreal(tok.Head):
		return disputed
	}
	return lessened
}

// removed tells whether the end of something, as a noun, comes about.
func (s *sheet) removed(noun int32) lessening {
	if d := s.tree.Dependent(noun, syntax.Det); d >= 0 && s.tree.Norm(d) == "no" {
		return disputed
	}
	if over := s.tree.Token(noun).Head; over >= 0 && (opposes(s.tree.Norm(over)) || s.unreal(over) || s.tree.Negation(over) >= 0) {
		return disputed
	}
	return lessened
}

// opposes tells a verb after which something does not come about, or should not.
func opposes(norm string) bool {
	for _, stem := range []string{"avert", "avoid", "block", "fear", "oppos", "prevent", "protest", "refus", "reject", "resist", "thwart", "veto"} {
		if strings.HasPrefix(norm, stem) {
			return true
		}
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
