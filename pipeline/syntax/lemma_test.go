package syntax

import "testing"

func TestLemmasByRule(t *testing.T) {
	for _, c := range []struct {
		norm, want string
		tag        Tag
		form       Form
	}{
		{"accused", "accuse", VERB, Past},
		{"attacked", "attack", VERB, PastParticiple},
		{"planned", "plan", VERB, Past},
		{"hoped", "hope", VERB, Past},
		{"denied", "deny", VERB, Past},
		{"called", "call", VERB, Past},
		{"visited", "visit", VERB, Past},
		{"created", "create", VERB, Past},
		{"needed", "need", VERB, Past},
		{"voting", "vote", VERB, PresentParticiple},
		{"running", "run", VERB, PresentParticiple},
		{"playing", "play", VERB, PresentParticiple},
		{"says", "say", VERB, Present},
		{"watches", "watch", VERB, Present},
		{"sing", "sing", VERB, Base},
		{"cities", "city", NOUN, Plural},
		{"buses", "buse", NOUN, Plural}, // spelt like "houses", which is commoner
		{"houses", "house", NOUN, Plural},
		{"crisis", "crisis", NOUN, Singular},
		{"happier", "happy", ADJ, Comparative},
		{"biggest", "big", ADJ, Superlative},
		{"later", "later", ADV, NoForm},
	} {
		if got := regularLemma(c.norm, c.tag, c.form); got != c.want {
			t.Errorf("%s %v: %s, want %s", c.norm, c.tag, got, c.want)
		}
	}
}

func TestLemmasOfExceptions(t *testing.T) {
	m := embedded()
	for _, c := range []struct {
		norm, want string
		tag        Tag
		form       Form
	}{
		{"went", "go", VERB, Past},
		{"was", "be", AUX, Past},
		{"n't", "not", PART, NoForm},
		{"women", "woman", NOUN, Plural},
		{"better", "good", ADJ, Comparative},
	} {
		if got := m.Lemma(c.norm, c.tag, c.form); got != c.want {
			t.Errorf("%s %v: %s, want %s", c.norm, c.tag, got, c.want)
		}
	}
}
