package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"slant/pipeline"
	"slant/pipeline/corpus"
)

const articlesCSV = "\uFEFFTITLE,TARGET_ENTITY,DOCUMENT,TRUE_SENTIMENT\n" +
	`Talks,Marta Brink,"The corrupt Marta Brink lied to parliament, and Brink failed.
Everybody praised Hadel.",Negative
Talks,Otto Hadel,"Everybody praised Otto Hadel for his honest work.",Positive
Talks,Anna Nobody,"Everybody praised Otto Hadel for his honest work.",Neutral
`

func TestArticlesAreMeasured(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	report, err := Articles(m, []Input{{"articles.csv", []byte(articlesCSV)}})
	if err != nil {
		t.Fatal(err)
	}
	r := report.(*LabelReport)
	if len(r.Items) != 3 || r.Items[0].Type != "PERSON" || r.Items[2].Type != "" {
		t.Errorf("items %+v", r.Items)
	}
	for _, s := range r.Scorers {
		switch s.Name {
		case "rules":
			if a := s.Answers; a[0].Points >= 0 || a[1].Points <= 0 || a[2].Abstain != notFound {
				t.Errorf("rules: %+v", a)
			}
		case "linear":
			checkMean(t, m, s.Answers)
		}
	}
}

// checkMean holds the scores against table entity_articles.
func checkMean(t *testing.T, m *pipeline.Models, answers []Answer) {
	t.Helper()
	labelled, err := readArticles(Input{"articles.csv", []byte(articlesCSV)})
	if err != nil {
		t.Fatal(err)
	}
	for i := range labelled[:2] {
		a := pipeline.Analyze(m, labelled[i].article)
		entity, _, why := labelled[i].entity(&a)
		found := false
		for _, row := range pipeline.Rows(pipeline.Config{}, &a).EntityArticles {
			if row.EntityID == entity && row.Voice.V == "all" {
				found = true
				if row.ScorePoints.V != answers[i].Points {
					t.Errorf("%s: %d points, the table has %+v", entity, answers[i].Points, row)
				}
			}
		}
		if !found || why != "" {
			t.Errorf("%q %s: no row of the table", entity, why)
		}
	}
}

func TestPlaceOfName(t *testing.T) {
	for _, c := range [][3]string{
		{"Obamacare. Barack  Obama spoke.", "Barack Obama", "Barack  Obama"},
		{"Obamacare. Then Obama spoke.", "Barack Obama", "Obama"},
		{"RAHEEM MORRIS: Raheem Morris won.", "Raheem Morris", "Raheem Morris"},
		{"At least Raheem Morris won.", "MORRIS", "Morris"},
		{"Trump (R.) spoke.", "-- Donald Trump", "Trump"},
		{"Nobody spoke.", "Barack Obama", ""},
		{"Nobody spoke.", "", ""},
		{"A (b spoke.", "(b", "(b"},
	} {
		if at := placeOf(c[0], c[1]); c[0][at.Begin:at.End] != c[2] {
			t.Errorf("%q in %q: %q, want %q", c[1], c[0], c[0][at.Begin:at.End], c[2])
		}
	}
}

// An entity that is found only elsewhere is not taken.
func TestEntityStandsWhereItsNameDoes(t *testing.T) {
	m, err := pipeline.Load(pipeline.Config{})
	if err != nil {
		t.Fatal(err)
	}
	l := labelledArticle{article: corpus.Article{Text: "The wug spoke to Norway."}, name: "wug"}
	l.place = placeOf(l.article.Text, l.name)
	a := pipeline.Analyze(m, l.article)
	if id, kind, why := l.entity(&a); why != notLinked {
		t.Errorf("%q %s %s", id, kind, why)
	}
}

func TestWrongArticlesAreNamed(t *testing.T) {
	for _, c := range [][2]string{
		{"", "in:1: is no CSV"},
		{"TITLE,DOCUMENT\n", "in:1: has no column TARGET_ENTITY"},
		{"TARGET_ENTITY,DOCUMENT,TRUE_SENTIMENT\n", "in: there is no row"},
		{"TARGET_ENTITY,DOCUMENT,TRUE_SENTIMENT\nA,\"B\nB\",Neutral\nA,B,good\n", `in:4: label "good"`},
		{"TARGET_ENTITY,DOCUMENT,TRUE_SENTIMENT\nA,B\n", "in:2: is no row of CSV: wrong number of fields"},
	} {
		if _, err := readArticles(Input{"in", []byte(c[0])}); err == nil || !strings.HasPrefix(err.Error(), c[1]) {
			t.Errorf("%q: %v, want %s", c[0], err, c[1])
		}
	}
}

func TestTasksAreNamedOnce(t *testing.T) {
	var names []string
	for _, task := range Tasks() {
		if slices.Contains(names, task.Name) || task.Doc == "" || task.Sample == "" || task.Run == nil {
			t.Error(fmt.Sprint(task.Name, ": twice, or something is missing"))
		}
		names = append(names, task.Name)
	}
}
