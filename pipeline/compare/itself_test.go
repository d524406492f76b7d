package compare

import "testing"

func TestItself(t *testing.T) {
	for _, pair := range [][2]string{
		{"org:reuters", "Reuters"},
		{"org:the-guardian", "The Guardian"},
		{"org:the-guardian", "Guardian"},
		{"org:cnn", "CNN (Web News)"},
		{"org:npr", "NPR Online News"},
		{"org:las-vegas-review-journal", "Las Vegas Review-Journal"},
		{"name:daily_caller", "The Daily Caller"},
	} {
		if !itself(pair[0], pair[1]) {
			t.Errorf("%s is not %s", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"org:reuters", "The Guardian"},
		{"org:washington-times", "Washington Post"},
		{"gpe:US-DC", "Washington Times"},
		{"org:fox-news", "Fox News Opinion"},
	} {
		if itself(pair[0], pair[1]) {
			t.Errorf("%s is %s", pair[0], pair[1])
		}
	}
}

// What an outlet writes about itself is in no family; what it writes about
// others is.
func TestOutletAboutItselfIsInNoFamily(t *testing.T) {
	var c town
	n := noise(3)
	for i := range 60 {
		for _, outlet := range []string{"Gazette", "Courier"} {
			c.write(outlet, "org:gazette", 1+i%2, "news", n(0))
			c.write(outlet, "port", 1+i%2, "news", n(0))
		}
	}
	found := map[string]int{}
	for _, r := range (Design{}).Contrasts(c.articles, c.about) {
		if r.FamilyID == "score" {
			found[r.OutletA+" about "+r.EntityID]++
		}
	}
	for about, want := range map[string]int{
		"Gazette about org:gazette": 0, "Courier about org:gazette": 1, "Gazette about port": 1, "Courier about port": 1,
	} {
		if found[about] != want {
			t.Errorf("%d contrasts of %s, want %d", found[about], about, want)
		}
	}
}
