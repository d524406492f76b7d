package lexicons

import (
	"strings"
	"testing"
)

func TestForms(t *testing.T) {
	tests := []struct{ entry, pos, want string }{
		{"praise", "VERB", "praise praises praising praised"},
		{"crack down on", "VERB", "crack down on|cracks down on|cracking down on|cracked down on"},
		{"deny", "VERB", "deny denies denying denied"},
		{"stop", "VERB", "stop stops stopping stopped"},
		{"veto", "VERB", "veto vetoes vetoing vetoed"},
		{"visit", "VERB", "visit visits visiting visited"},
		{"refer", "VERB", "refer refers referring referred"},
		{"label", "VERB", "label labels labeling labeled labelled labelling"},
		{"panic", "VERB", "panic panics panicking panicked"},
		{"mislead", "VERB", "mislead misleads misleading misled"},
		{"overthrow", "VERB", "overthrow overthrows overthrowing overthrew overthrown"},
		{"say", "VERB", "say says saying said"},
		{"lie", "VERB", "lie lies lying lay lain lied"},
		{"free", "VERB", "free frees freeing freed"},
		{"crush", "VERB", "crush crushes crushing crushed"},
		{"fail", "VERB", "fail fails failing failed"},
		{"quit", "VERB", "quit quits quitting quitted"},
		{"control", "VERB", "control controls controlling controlled"},
		{"bully", "NOUN", "bully bullies"},
		{"crisis", "NOUN", "crisis crises"},
		{"terrorist threat", "NOUN", "terrorist threat|terrorist threats"},
		{"weak", "ADJ", "weak weaker weakest"},
		{"big", "ADJ", "big bigger biggest"},
		{"ugly", "ADJ", "ugly uglier ugliest"},
		{"decisive", "ADJ", "decisive"},
		{"bad", "ADJ", "bad worse worst"},
		{"Openly", "ADV", "openly"},
	}
	for _, test := range tests {
		sep := " "
		if strings.Contains(test.entry, " ") {
			sep = "|"
		}
		if got := strings.Join(Forms(test.entry, test.pos), sep); got != test.want {
			t.Errorf("Forms(%q, %s) = %s, want %s", test.entry, test.pos, got, test.want)
		}
	}
}
