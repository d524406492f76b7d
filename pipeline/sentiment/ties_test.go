package sentiment

import (
	"strings"
	"testing"
)

// A tieClass is a way in which a sentence ties a judgement to somebody, with
// invented sentences for it and against it, each with the sign of every
// bracketed mention.
type tieClass struct {
	name      string
	sentences [][2]string
}

func tieClasses() []tieClass {
	return []tieClass{
		{"a pronoun of the same sentence", [][2]string{
			{"-", "[Harlow] went home after he had lied to the court."},
			{"-", "[Harlow] announced his reckless decision."},
			{"-", "When [Harlow] spoke, he insulted the guests."},
			{"+", "[Harlow] waited because her bravery had impressed the jury."},
			{"-", "[Harlow] spoke for an hour, and everybody condemned him."},
			{"00", "[Harlow] met [Brennan] before he lied to the court."},
			{"-0", "[Harlow] told [Brennan] about his own shameful past."},
			{"0", "[Ostrava] waited because he had lied to the court."},
			{"0", "They lied to the court before [Harlow] came."},
		}},
		{"what somebody does or makes", [][2]string{
			{"-", "[Harlow] used a phony account."},
			{"-", "[Harlow] picked the wrong battle."},
			{"-", "[Harlow] authorised a shameful purge and a cruel ban."},
			{"+", "[Harlow] ran a great campaign."},
			{"0", "[Harlow] arrested a shameless swindler."},
			{"0", "[Harlow] condemned a shameful purge."},
			{"0", "[Harlow] described a disastrous week."},
			{"0", "[Harlow] saw a disastrous match."},
			{"0", "[Harlow] investigated a crooked scheme."},
			{"0", "[Harlow] treated a cruel disease."},
			{"0", "[Harlow] met a brutal dictator."},
		}},
		{"good and bad for somebody", [][2]string{
			{"-", "The verdict was a setback for [Harlow]."},
			{"+", "The verdict was a triumph for [Harlow]."},
			{"-", "The night was bad for [Harlow]."},
			{"-", "The verdict was embarrassing for [Harlow]."},
			{"+", "The budget proved helpful to [Harlow]."},
			{"0", "The court was kind to [Harlow]."},
			{"0", "A coward stood in for [Harlow]."},
		}},
		{"amounts of praise and blame", [][2]string{
			{"-", "[Harlow] drew a storm of criticism."},
			{"+", "[Harlow] received a great deal of praise."},
			{"-", "[Harlow] faces a barrage of insults and ridicule."},
			{"-", "[Harlow] told a string of lies."},
		}},
		{"joined to another object", [][2]string{
			{"-", "[Harlow] showed arrogance and contempt."},
			{"-", "[Harlow] drew jeers and criticism."},
			{"-", "Voters blamed the weather and [Harlow]'s cabinet."},
		}},
		{"those who stand for somebody", [][2]string{
			{"-", "The union slammed the [Harlow] administration."},
			{"-", "The union slammed [Harlow]'s cabinet."},
			{"+", "Everybody saw the strength of [Harlow]'s campaign."},
			{"0", "The union opposed the [Ostrava] treaty."},
		}},
		{"headlines without an auxiliary", [][2]string{
			{"-", "[Harlow] accused of fraud"},
			{"-", "[Harlow] charged with perjury"},
			{"+", "[Harlow] hailed as saviour of the town"},
			{"-0", "[Harlow] condemned by [Brennan]"},
		}},
		{"within a relative clause or a participle", [][2]string{
			{"-", "[Harlow], who used a phony account, resigned."},
			{"-", "[Harlow], whose arrogance shocked the town, spoke."},
			{"+", "[Harlow], praised for her courage, spoke."},
			{"-", "[Harlow], known for his cruelty, spoke."},
			{"-", "It was [Harlow] who betrayed the town."},
		}},
		{"coordinated predicates", [][2]string{
			{"-", "[Harlow] spoke for an hour and insulted the guests."},
			{"-", "[Harlow] is loud and incompetent."},
			{"+", "[Harlow] was elected and widely praised."},
		}},
		{"one denial over two adjectives", [][2]string{
			{"-", "[Harlow] isn't honest and trustworthy."},
			{"-", "Half of them say [Harlow] isn't honest and trustworthy."},
			{"-", "[Harlow] was never loyal and brave."},
			{"+", "[Harlow] is not lazy and corrupt."},
			{"-", "[Harlow] is not popular, and incompetent."},
			{"-", "[Harlow] is not popular and is incompetent."},
			{"+", "[Harlow] is not lazy but brave."},
		}},
		{"who a headline is by or about, before a colon", [][2]string{
			{"0", "[Harlow]: The brutal truth about the budget"},
			{"0", "[Harlow]: A spectacular miscalculation"},
			{"0", "[Harlow]: Town hall triumphant after the vote"},
			{"0-", "[Harlow]: [Brennan] lied to the court"},
			{"-", "Mayor: [Harlow] lied to the court"},
			{"-", "[Harlow] is to blame: he lied to the court."},
		}},
		{"great trouble", [][2]string{
			{"0", "[Harlow] has great difficulty with the truth."},
			{"0", "[Harlow] spoke of great danger."},
			{"0", "[Harlow] bore great losses."},
			{"+", "[Harlow] has done nothing wrong."},
			{"-", "[Harlow] did nothing."},
			{"+", "[Harlow] is a great leader."},
		}},
		{"light verbs and idioms", [][2]string{
			{"-", "[Harlow] came under fire."},
			{"-", "[Harlow] came under fire for the plan."},
			{"-", "[Harlow] faces charges of perjury."},
			{"+", "[Harlow] draws praise."},
			{"+", "[Harlow] won acclaim."},
			{"-", "[Harlow] is under investigation."},
			{"-", "[Harlow] is under pressure to resign."},
		}},
		{"aimed at somebody", [][2]string{
			{"-", "Criticism of [Harlow] grew."},
			{"-", "Outrage at [Harlow] grew."},
			{"+", "Support for [Harlow] grew."},
			{"-", "The attack on [Harlow]'s honesty went on."},
			{"-", "Voters are angry at [Harlow]."},
			{"-", "Voters are worried about [Harlow]."},
			{"+", "Voters are grateful to [Harlow]."},
			{"+", "Voters are proud of [Harlow]."},
			{"-", "Voters are tired of [Harlow]."},
		}},
	}
}

// missing lists the sentences of tieClasses that do not hold, with the reason.
func missing() map[string]string {
	return map[string]string{
		"[Harlow] met [Brennan] before he lied to the court.": "of two persons the only subject is taken; it is the other about one time in ten",
		"[Harlow] received a great deal of praise.":           "the parser hangs \"great deal of\" elsewhere",
		"[Harlow] told a string of lies.":                     "the parser takes what is told for whom it is told to",
	}
}

func TestTies(t *testing.T) {
	known := missing()
	for _, class := range tieClasses() {
		right := 0
		for _, c := range class.sentences {
			scores := mark(t, c[1]).score()
			var got strings.Builder
			for _, s := range scores {
				got.WriteByte(s.sign())
			}
			reason, fails := known[c[1]]
			switch {
			case got.String() == c[0]:
				right++
				if fails {
					t.Errorf("%s: holds now; take it off the list (%s)", c[1], reason)
				}
			case !fails:
				t.Errorf("%s: %s: %s, want %s\n%+v", class.name, c[1], got.String(), c[0], scores)
			}
		}
		t.Logf("%s: %d of %d", class.name, right, len(class.sentences))
	}
}
