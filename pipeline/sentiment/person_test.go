package sentiment

import "testing"

func TestPerson(t *testing.T) {
	for norm, want := range map[string]bool{
		"swindler": true, "swindlers": true, "activist": true, "politician": true, "appointee": true, "salesman": true, "policemen": true,
		"bureaucrats": true, "disaster": false, "errors": false, "power": false, "plan": false, "list": false, "regimen": false, "her": false,
	} {
		if got := person(norm); got != want {
			t.Errorf("%s: %v, want %v", norm, got, want)
		}
	}
}
