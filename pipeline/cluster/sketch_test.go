package cluster

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"slant/pipeline/text"
)

func TestDatelines(t *testing.T) {
	for _, c := range []struct{ text, agency, rest string }{
		{"WASHINGTON (Reuters) - The court ruled.", "Reuters", "The court ruled."},
		{"LONDON, March 5 (AP) — The court ruled.", "Associated Press", "The court ruled."},
		{"(CNN) The court ruled.", "CNN", "The court ruled."},
		{"Atlanta (CNN) The court ruled.", "CNN", "The court ruled."},
		{"By Jane Roe WASHINGTON (Reuters) - The court ruled.", "Reuters", "The court ruled."},
		{"NUR-SULTAN (Atlas Wire) - The court ruled.", "Atlas Wire", "The court ruled."},
		{"A caption of the picture.\n\nROME (AFP) – The court ruled.", "Agence France-Presse", "The court ruled."},
		{"MILWAUKEE — The court ruled.", "", "The court ruled."},
		{"LAS VEGAS, Nevada -- The court ruled.", "", "The court ruled."},
		{"SENATOR Smith (R-Ohio) - a lawyer - spoke.", "", ""},
		{"A spokesman for Reuters (Reuters photo: Kim) said so.", "", ""},
		{"President Roe at the White House (Reuters)", "", ""},
		{"PARIS (Jan. 5) - The court ruled.", "", ""},
		{"The agency (AP) said that the court ruled.", "", ""},
		{"Jane Roe (Labour) - a baker - spoke.", "", ""},
		{"", "", ""},
	} {
		d := text.Split("Court rules", c.text)
		cut, agency := datelineOf(&d)
		rest := ""
		if cut.end > 0 {
			s := d.Cover(cut.first, cut.end)
			rest = strings.TrimSpace(d.Text[s.End:])
		}
		if agency != c.agency || rest != c.rest {
			t.Errorf("%q: agency %q and then %q, want %q and %q", c.text, agency, rest, c.agency, c.rest)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, c := range []struct {
		text    string
		authors []string
		agency  string
	}{
		{"OSLO (AP) - It rained.", []string{"Reuters"}, "Associated Press"}, // the dateline before the byline
		{"It rained.", []string{"The Associated Press"}, "Associated Press"},
		{"It rained.", []string{"Jane Roe, Reuters"}, "Reuters"},
		{"It rained.", []string{"By AFP Staff"}, "Agence France-Presse"},
		{"It rained.", []string{"A. Roe", "B. Roe", "Associated Press", "C. Roe"}, ""}, // everybody of the page
		{"It rained.\n\nCopyright 2019 The Associated Press. All rights reserved.", nil, "Associated Press"},
		{"It rained.\n\n© 2020 Bloomberg L.P.", nil, "Bloomberg News"},
		{"It rained.\n\n(c) 2021 AFP", nil, "Agence France-Presse"},
		{"It rained.\n\n— Reuters", nil, "Reuters"},
		{"It rained.\n\nPhoto © Reuters", nil, ""},
		{"It rained.\n\nThe Associated Press contributed to this report.", nil, ""},
		{"It rained.\n\nCopyright 2019 The Harbour Times.", nil, ""},
		{"It rained, the Associated Press reported.", []string{"Jane Roe"}, ""},
	} {
		d := text.Split("Rain", c.text)
		if got := Credit(&d, c.authors); got != c.agency {
			t.Errorf("%q by %q: %q, want %q", c.text, c.authors, got, c.agency)
		}
	}
}

// invented gives n words that differ by seed.
func invented(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", r.IntN(1_000_000))
	}
	return words
}

func sketch(title, body string) Sketch {
	d := text.Split(title, body)
	return SketchOf(&d, nil, true)
}

// The sample's resemblance is near the true one, and what it costs is bounded.
func TestSampleEstimatesResemblance(t *testing.T) {
	for _, n := range []int{60, 300, 1000, 5000} {
		for seed := range uint64(20) {
			words := invented(seed, n)
			edited := slices.Clone(words)
			for i := 7; i < n; i += 15 { // leaves half of the shingles in common: 10 of 15 in each, 10 of 20 in all
				edited[i] = "edited"
			}
			a, b := sketch("", strings.Join(words, " ")), sketch("", strings.Join(edited, " "))
			c := compareSketches(a.Rate, a.Shingles, b.Rate, b.Shingles)
			if r := float64(c.shared) / float64(c.a+c.b-c.shared); r < 0.33 || r > 0.67 {
				t.Errorf("%d words, seed %d: resemblance %.2f, want about 0.5", n, seed, r)
			}
		}
	}
	if a := sketch("", strings.Join(invented(1, 200_000), " ")); len(a.Shingles) > 2*mostShingles {
		t.Errorf("%d shingles kept of 200,000 words", len(a.Shingles))
	}
	if a := sketch("", strings.Join(invented(1, 100_000), " ")); len(a.Terms) != mostWords {
		t.Errorf("%d terms kept", len(a.Terms))
	}
}

// What does not belong to the text changes nothing: a dateline, typography,
// boilerplate, the title.
func TestShinglesAreOfTheTextAlone(t *testing.T) {
	body := strings.Join(invented(3, 120), " ")
	want := sketch("One title", body+".")
	marked := text.Split("A third", body+".\n\nSign up for our daily newsletter.")
	marked = text.WithBoilerplate(marked, func(h uint64) bool { return h == text.Passages(&marked)[1].Hash })
	for name, got := range map[string]Sketch{
		"another title": sketch("Another one", body+"."),
		"dateline":      sketch("One title", "OSLO (AP) — "+body+"."),
		"paragraphs":    sketch("One title", strings.Replace(body, " ", "\n\n", 3)+"."),
		"boilerplate":   SketchOf(&marked, nil, true),
	} {
		if !slices.Equal(got.Shingles, want.Shingles) || got.Words != want.Words {
			t.Errorf("%s: other shingles", name)
		}
	}
	quoted := sketch("", "He said: “It’s the end — really.” Nobody left the long-closed hall that night.")
	straight := sketch("", "He said: \"It's the end - really.\" Nobody left the long-closed hall that night.")
	if !slices.Equal(quoted.Shingles, straight.Shingles) || quoted.TextHash != straight.TextHash {
		t.Error("typography makes other shingles")
	}
}

func TestSketchesOfLittleText(t *testing.T) {
	if s := sketch("", ""); s.TextHash != 0 || s.Words != 0 || len(s.Shingles) != 0 {
		t.Errorf("empty: %+v", s)
	}
	one, other := sketch("Weather", "Rain."), sketch("Rain", "Weather.")
	if one.TextHash == 0 || one.TextHash == other.TextHash {
		t.Error("title and text are not told apart")
	}
	d := text.Split("Presa", "Una presa se rompió.")
	if s := SketchOf(&d, nil, false); len(s.Terms) != 0 || s.TextHash == 0 {
		t.Errorf("not English: %+v", s)
	}
}

func BenchmarkSketch(b *testing.B) {
	d := text.Split("A title of some words", strings.Join(invented(1, 960), " "))
	b.ReportAllocs()
	for b.Loop() {
		SketchOf(&d, nil, true)
		Credit(&d, []string{"Jane Roe"})
	}
}
