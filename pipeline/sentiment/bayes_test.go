package sentiment

import (
	"sync"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/text"
)

func TestBayesAgreesWithItsModel(t *testing.T) {
	b, err := NewBayes()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Load(); err != nil {
		t.Fatal(err)
	}
	model, err := b.words()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"a wonderful and superb performance with excellent and moving scenes that everybody loved",
		"a terrible waste of time that was boring and awful and the worst of the year",
	} {
		d := text.Split("", s)
		points, ok := b.Score(&d, nil)
		if want := model.Predict(s) == 1; !ok || (points > 0) != want {
			t.Errorf("%s: %d %t, the model predicts %t", s, points, ok, want)
		}
	}
	if _, ok := b.Score(&text.Document{}, nil); ok {
		t.Error("a text without words has a score")
	}
}

func TestBayesIsBlindToNames(t *testing.T) {
	b, err := NewBayes()
	if err != nil {
		t.Fatal(err)
	}
	score := func(name string) Points {
		d := text.Split("", name+" spoke with the people of the town about the things that they had seen")
		got, ok := b.Score(&d, []entity.Mention{{FirstWord: 0, EndWord: 1}})
		if !ok {
			t.Fatal("no score")
		}
		return got
	}
	if a, z := score("Awful"), score("Wonderful"); a != z {
		t.Errorf("%d and %d for two names", a, z)
	}
}

func TestBayesIsSafeForConcurrentUse(t *testing.T) {
	b, err := NewBayes()
	if err != nil {
		t.Fatal(err)
	}
	d := text.Split("", "a wonderful and superb performance with excellent and moving scenes")
	want, _ := b.Score(&d, nil)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got, _ := b.Score(&d, nil); got != want {
				t.Errorf("%d, want %d", got, want)
			}
		})
	}
	all.Wait()
}
