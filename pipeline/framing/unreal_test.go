package framing_test

import "testing"

// What only could come about, and what hangs on a wish or condition, is not
// told of anybody; what is suspected of the past or denied is.
func TestWhatIsNotYetSoFramesNobody(t *testing.T) {
	checkSigns(t, []signTest{
		{"Moran could attack Delgado.", "Moran", "aggression", 0},
		{"Moran could attack Delgado.", "Delgado", "aggression", 0},
		{"The court may block Moran.", "Moran", "easiness", 0},
		{"The treaty might one day cripple Moran.", "Moran", "power", 0},
		{"Moran attacked Delgado.", "Delgado", "aggression", -1},
		{"Moran may have lied to voters.", "Moran", "trustworthiness", -1},
		{"Moran could not be trusted.", "Moran", "trustworthiness", -1},
		{"Moran can be trusted.", "Moran", "trustworthiness", 1},
		// under a predicate that is not so itself
		{"Moran would have to bully Delgado to dominate the council.", "Moran", "power", 0},
		{"They plan to win the vote and to humiliate Moran.", "Moran", "honor", 0},
		{"They won the vote and humiliated Moran.", "Moran", "honor", -1},
		// further verbs of wishing, in all their forms
		{"Delgado pledges to protect Moran.", "Moran", "safety", 0},
		{"Delgado promises to protect Moran.", "Moran", "safety", 0},
		{"Delgado is determined to crush Moran.", "Moran", "power", 0},
		{"The council will make sure that Delgado protects Moran.", "Moran", "safety", 0},
		{"Delgado proposed steps to protect Moran.", "Moran", "safety", 0},
		{"Delgado took pains and protected Moran.", "Moran", "safety", 1},
		// what is told beside it
		{"Moran would not apologize and attacked Delgado.", "Delgado", "aggression", -1},
		{"Moran hoped to win and bullied Delgado.", "Delgado", "aggression", -1},
		{"Moran may be unpopular but dominates the council.", "Moran", "power", 1},
		{"Moran could attack and humiliate Delgado.", "Delgado", "honor", 0},
		{"Moran is widely considered corrupt.", "Moran", "trustworthiness", -1},
		{"Voters considered Moran honest.", "Moran", "trustworthiness", 1},
		{"Moran is considering attacking Delgado.", "Delgado", "aggression", 0},
		{"Moran might've bullied Delgado.", "Delgado", "aggression", -1},
		// what is called untrue
		{"The paper debunked the myth that Moran was executed.", "Moran", "aggression", 0},
		{"It was a lie that hurt Moran.", "Moran", "easiness", -1},
		{"The paper printed the news that Moran was executed.", "Moran", "aggression", -1},
		// what follows from a condition
		{"If they return, Moran will crush them.", "Moran", "power", 0},
		{"Moran will crush them if they return.", "Moran", "power", 0},
		{"Even if they return, Moran is powerful.", "Moran", "power", 1},
		{"When they returned, Moran crushed them.", "Moran", "power", 1},
	})
}
