package sentiment

import (
	"strings"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/voice"
)

// A looserCase is an invented sentence with a judgement that no strict tie brings
// to the bracketed mentions, the sign of each and the rule that gives it.
type looserCase struct{ sign, rule, sentence string }

func looserCases() []looserCase {
	return []looserCase{
		{"-", "looser: in what it does", "[Harlow] oversaw a disastrous retreat."},
		{"+", "looser: in what it does", "[Harlow] filled the hall with brilliant music."},
		{"-", "looser: in what it does", "[Harlow]'s plan led the country into a shameful war."},
		{"0", "", "[Harlow] described a disastrous retreat."},
		{"0", "", "[Harlow] condemned a disastrous retreat."},
		{"0", "", "[Harlow] oversaw a shameless swindler."},
		{"0", "", "[Harlow] left after a disastrous week."},
		{"0", "", "A brutal storm battered [Ostrava]."},
		{"-", "looser: made by it", "The town suffered from the reckless deal that [Harlow] struck."},
		{"-", "looser: made by it", "It was a shameful raid ordered by [Harlow]."},
		{"0", "", "It was a shameful raid condemned by [Harlow]."},
		{"-", "looser: bears its name", "The union slammed the [Harlow] plan."},
		{"0", "", "The union slammed the [Ostrava] plan."},
		{"+", "looser: said to be it", "[Harlow] was a nurse who defied the odds."},
		{"-", "looser: aimed at it", "The chamber opened impeachment proceedings against [Harlow]."},
		{"-", "looser: called so", "The paper called [Harlow] a killer."},
		{"-", "looser: fact about it", "It is shameful that [Harlow] left the town."},
		{"-", "looser: headline", "[Harlow] sacked"},
	}
}

// missingLooser lists the sentences of looserCases that do not hold, with the reason.
func missingLooser() map[string]string { return map[string]string{} }

func TestLooserTies(t *testing.T) {
	known := missingLooser()
	for _, c := range looserCases() {
		m := mark(t, c.sentence)
		scores := m.score()
		var sign strings.Builder
		ok := true
		for _, s := range scores {
			sign.WriteByte(s.sign())
			for _, e := range s.Evidence {
				ok = ok && e.Rule == c.rule
			}
		}
		ok = ok && sign.String() == c.sign
		switch reason, fails := known[c.sentence]; {
		case ok && fails:
			t.Errorf("%s: holds now; take it off the list (%s)", c.sentence, reason)
		case !ok && !fails:
			t.Errorf("%s: %s, want %s by %q\n%+v", c.sentence, sign.String(), c.sign, c.rule, scores)
		}
	}
}

// TestElsewhere: what is said of one mention counts, for less, for the others of
// the same entity in the sentence, and for no other entity.
func TestElsewhere(t *testing.T) {
	m := mark(t, "[Harlow] met [Brennan] in town, and the jury called [Harlow] corrupt.")
	for i, id := range []string{"harlow", "brennan", "harlow"} {
		m.mentions[i].Entity = id
	}
	scores := m.score()
	if scores[1].Abstain != NoEvidence {
		t.Errorf("a bystander is judged: %+v", scores[1])
	}
	first, third := scores[0], scores[2]
	if len(first.Evidence) != 1 || first.Evidence[0].Rule != "looser: another mention of it" || first.Points >= 0 || first.Points <= third.Points {
		t.Errorf("%+v, want a part of %+v by another mention", first, third)
	}
}

// TestLooserTiesGiveWay: no looser tie adds to what a strict one says, and the worth
// of a looser one is less.
func TestLooserTiesGiveWay(t *testing.T) {
	m := mark(t, "[Harlow] is corrupt and oversaw a disastrous retreat.")
	for _, e := range m.score()[0].Evidence {
		if strings.HasPrefix(e.Rule, "looser") {
			t.Errorf("%+v beside a strict tie", e)
		}
	}
	strict := mark(t, "[Harlow] is disastrous.").score()[0].Points
	if loose := mark(t, "[Harlow] oversaw a disastrous retreat.").score()[0].Points; loose >= 0 || loose <= strict {
		t.Errorf("%d, want between %d and 0", loose, strict)
	}
}

// TestLooserTiesKeepToTheirVoice: a mention of the author's gets no quoted word.
func TestLooserTiesKeepToTheirVoice(t *testing.T) {
	m := mark(t, "[Harlow] oversaw a \"disastrous\" retreat.")
	of := make([]int32, len(m.d.Words))
	for i := range of {
		of[i] = voice.Author
		if m.d.Words[i].Norm == "disastrous" {
			of[i] = 0
		}
	}
	if got := rules().ScoreAll(&m.d, m.parse, m.mentions, voice.Voices{Of: of})[0]; got.Abstain != NoEvidence {
		t.Errorf("%+v, want no evidence: the word is quoted", got)
	}
	if m.score()[0].Points >= 0 {
		t.Error("without voices the word should count")
	}
}

// TestNamesOfRules: every rule has names of its own, and only looser ones say so.
func TestNamesOfRules(t *testing.T) {
	seen := map[string]bool{}
	for r := range numRules {
		for _, turned := range []bool{false, true} {
			for _, pronoun := range []bool{false, true} {
				name := (&reach{rule: r, turned: turned, pronoun: pronoun}).name()
				if name == "" || seen[name] || strings.HasPrefix(name, "looser: ") != (r >= asSame) {
					t.Errorf("rule %d: %q", r, name)
				}
				seen[name] = true
			}
		}
	}
}

func TestDemonymsAreNotElsewhere(t *testing.T) {
	m := mark(t, "[Iran] met [Iran] in town, and the jury called [Iran] corrupt.")
	for i := range m.mentions {
		m.mentions[i].Entity = "gpe:IRN"
	}
	m.mentions[1].Kind = entity.Demonym
	scores := m.score()
	if scores[0].Points >= 0 || scores[1].Abstain != NoEvidence {
		t.Errorf("%+v, want the country judged and the demonym left alone", scores)
	}
}
