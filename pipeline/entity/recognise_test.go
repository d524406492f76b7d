package entity

import (
	"os"
	"strings"
	"testing"
	"time"

	"slant/pipeline/text"
)

func learntGazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	return testGazetteer(t).WithRecogniser(embeddedRecogniser(t))
}

func embeddedRecogniser(t testing.TB) *Recogniser {
	t.Helper()
	b, err := os.ReadFile("../models/names.bin.zst")
	if err != nil {
		t.Fatal(err)
	}
	r, err := LoadRecogniser(b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What the recogniser says of names that no list has, as text|id|type; a
// surname or first name with no full name is a person without an id.
func TestNamesOfNoListAreJudged(t *testing.T) {
	g := learntGazetteer(t)
	for _, c := range []struct{ text, want string }{
		{"Later that year Hartwell wrote to his wife. Hartwell said that he was tired.", "Hartwell||PERSON; Hartwell||PERSON"},
		{"It was there that Gloria told her mother about the accident.", "Gloria||PERSON"},
		{"Marta Lindqvist paid. Then Lindqvist left.", "Marta Lindqvist|name:marta_lindqvist|PERSON; Lindqvist|name:marta_lindqvist|PERSON"},
		{"She grew up near Velmora, a village in the hills, and moved to Velmora again.", "Velmora|name:velmora|LOC; Velmora|name:velmora|LOC"},
		{"They spoke with neighbor Mark Odell and with Neighbor Mark Odell again.", "Mark Odell|name:mark_odell|PERSON; Mark Odell|name:mark_odell|PERSON"},
		{"He studied at the Velmora Institute of Music until the spring.", "Velmora Institute of Music|name:velmora_institute_of_music|ORG"},
		{"The wall of 480 BC cost DKK 30 in the year 70 BCE, said the QC.", ""},
		{"Truly, nobody knew. Let them wait.", ""},
	} {
		d, found := findText(t, g, c.text)
		var got []string
		for _, m := range found.Mentions {
			got = append(got, d.Slice(text.Text, m.Span)+"|"+m.Entity+"|"+string(m.Type))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestPersonsAloneAreCounted(t *testing.T) {
	_, found := findText(t, learntGazetteer(t), "Later that year Hartwell wrote to his wife. Hartwell said that he was tired.")
	if found.UnlinkedSurnames != 2 || len(found.Discovered) != 0 {
		t.Errorf("%d unlinked surnames and %v, want 2 and nobody", found.UnlinkedSurnames, found.Discovered)
	}
}

func TestListsOverruleTheRecogniser(t *testing.T) {
	const article = "@2022-01-10 Joe Biden met Xi in Georgia near Tbilisi. Chinese officials and the WHO paid. Biden left."
	_, rules := findText(t, testGazetteer(t), article)
	_, learnt := findText(t, learntGazetteer(t), article)
	for i := range rules.Mentions {
		if m := rules.Mentions[i]; !m.Discovered && m.Entity != "" && (i >= len(learnt.Mentions) || learnt.Mentions[i] != m) {
			t.Errorf("mention %d is another with the recogniser: %+v", i, m)
		}
	}
}

func TestJudgingHostileTextsTakesLinearTime(t *testing.T) {
	g := learntGazetteer(t)
	for _, unit := range []string{"Abc ", "Abc, ", "Abc of ", "Abc Def (AD) ", "Anna Q. ", "“ Abc ", "1 Abc ", "Abc Def Ghi. ", "the Abc", strings.Repeat("x", 5_000) + " Abc "} {
		t.Run(unit[:3], func(t *testing.T) {
			d := text.Split("", strings.Repeat("1 ", 20_000)+strings.Repeat(unit, 1+100_000/len(unit)))
			began := time.Now()
			checkMentions(t, &d, Find(g, &d, 0, false))
			if took := time.Since(began); took > 30*time.Second {
				t.Errorf("140 kB took %v", took)
			}
		})
	}
}

func FuzzRecognise(f *testing.F) {
	g := learntGazetteer(f)
	for _, s := range []string{"Hartwell met Gloria near Velmora.", "Direct Major-General Holt (HM) of A. B. C & D", "Neighbor Mark Odell's Velmora-led Odell van der Velmora", "\"É Ł ı\" the Ab, a Cd, and Ef"} {
		f.Add("The "+s, s)
	}
	f.Fuzz(func(t *testing.T, title, body string) {
		d := text.Split(title, body)
		checkMentions(t, &d, Find(g, &d, 0, true))
	})
}

// Judging allocates for what it finds and nothing by word.
func TestJudgingDoesNotAllocateByWord(t *testing.T) {
	unit := "the man near Velmora told Hartwell that Odell Brothers had left Mark Odell and gone back to the river. "
	g := testGazetteer(t)
	learnt := g.WithRecogniser(embeddedRecogniser(t))
	d := text.Split("", strings.Repeat(unit, 50))
	allocs := func(g *Gazetteer) float64 {
		return testing.AllocsPerRun(20, func() { Find(g, &d, 0, false) })
	}
	if rules, judged := allocs(g), allocs(learnt); judged > rules+50 {
		t.Errorf("%v allocations with the recogniser, %v without", judged, rules)
	}
}

func BenchmarkFindAndJudge(b *testing.B) {
	g := learntGazetteer(b)
	body := strings.Repeat("Chinese officials told the Ministry of Roads that Marta Lindqvist, the envoy to Velmora, had left for talks with Hartwell about the long border and the price of gas. ", 50)
	d := text.Split("", body)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		Find(g, &d, 0, true)
	}
}

// What is no name by itself is one where it ends a full name of the article.
func TestTheRecogniserDoesNotTakeSurnamesFromFullNames(t *testing.T) {
	_, found := findText(t, learntGazetteer(t), "Marta Lindqvist paid. This note got the state Lindqvist represented wrong.")
	if n := len(found.Mentions); n != 2 || found.Mentions[1].Entity != "name:marta_lindqvist" {
		t.Errorf("%+v, want the surname's mention, too", found.Mentions)
	}
}
