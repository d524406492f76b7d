package pipeline_test

import (
	"fmt"
	"testing"

	"slant/pipeline"
	"slant/pipeline/corpus"
)

func census(limit int, articles ...corpus.Article) *pipeline.Boilerplate {
	c := pipeline.NewCensus()
	if limit > 0 {
		c.Limit = limit
	}
	for _, a := range articles {
		c.Add(pipeline.Sight(a))
	}
	return c.Result()
}

// article gives the n-th article of an outlet, with a paragraph of its own.
func article(outlet string, n int, last string) corpus.Article {
	return corpus.Article{Outlet: outlet, Text: fmt.Sprintf("The council of ward %c%c met.\n%s", 'a'+n/26, 'a'+n%26, last)}
}

func TestWhatRecursInAnOutlet(t *testing.T) {
	var all []corpus.Article
	for i := range 5 {
		all = append(all, article("Daily", i, fmt.Sprintf("© %d The Daily. The Daily praised Russia.", 2000+i)))
	}
	for i := range 4 {
		all = append(all, article("Weekly", i, "Subscribe."))
	}
	b := census(0, all...)
	if len(b.Passages) != 1 || b.Passages[0].Outlet != "Daily" || b.Passages[0].Articles != 5 || b.Passages[0].OutletArticles != 5 {
		t.Fatalf("%+v", b.Passages)
	}
	if b.Recurs("Weekly") != nil || b.Hash() == "none" {
		t.Error("four times is too rare, and what recurs must be named")
	}
}

func TestAHundredthOfALargeOutletsArticles(t *testing.T) {
	var all []corpus.Article
	for i := range 601 {
		last := "."
		if i < 6 {
			last = "Sign up here."
		}
		all = append(all, article("Daily", i, last))
	}
	if b := census(0, all[:600]...); len(b.Passages) != 1 {
		t.Errorf("6 of 600: %+v", b.Passages)
	}
	if b := census(0, all...); len(b.Passages) != 0 {
		t.Errorf("6 of 601: %+v", b.Passages)
	}
}

// TestACensusForgetsTheRarest holds the bound: with room for 20 of 101 passages
// the frequent one is found, and those of one article each are not.
func TestACensusForgetsTheRarest(t *testing.T) {
	var all []corpus.Article
	for i := range 100 {
		all = append(all, article("Daily", i, "Sign up here."))
	}
	b := census(20, all...)
	if len(b.Passages) != 1 || b.Passages[0].Text != "Sign up here." {
		t.Fatalf("%+v", b.Passages)
	}
	if n := b.Passages[0].Articles; n < 90 || n > 100 {
		t.Errorf("counted %d of 100", n)
	}
}

func TestBoilerplateIsSaidOfNobody(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	a := corpus.Article{Outlet: "Daily", Text: "Brazil betrayed its allies.\nThe Daily praised Canada."}
	var all []corpus.Article
	for i := range 5 {
		all = append(all, article("Daily", i, "The Daily praised Canada."))
	}
	before, after := pipeline.Analyze(m, a), pipeline.Analyze(m.WithBoilerplate(census(0, all...)), a)
	if n := len(before.Resolution.Mentions); n < 2 {
		t.Fatalf("%d mentions", n)
	}
	for _, x := range after.Resolution.Mentions {
		if after.Document.Sentences[x.Sentence].Boilerplate {
			t.Errorf("%+v stands in boilerplate", x)
		}
	}
	rows := pipeline.Rows(pipeline.Config{}, &after)
	if got, want := rows.Articles[0].WordCount, int32(4); got != want {
		t.Errorf("%d words, want %d", got, want)
	}
}

func TestAnotherLanguageIsNotScored(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	a := pipeline.Analyze(m, corpus.Article{Text: "Der Präsident von Russland, Wladimir Putin, hat am Montag in Moskau erklärt, dass die Regierung von Angela Merkel eine feindliche Politik gegen Moskau und gegen die Menschen betreibe."})
	rows := pipeline.Rows(pipeline.Config{}, &a)
	if got := rows.Articles[0].Language.V; got != "und" {
		t.Errorf("language %q", got)
	}
	for _, r := range rows.Mentions {
		if r.ScorePoints.OK || r.AbstainReason.V != "not_english" {
			t.Errorf("%+v", r)
		}
	}
	if len(rows.Mentions) == 0 || len(rows.Frames) > 0 || rows.Articles[0].TonePoints.OK {
		t.Errorf("%d mentions, %d frames", len(rows.Mentions), len(rows.Frames))
	}
}
