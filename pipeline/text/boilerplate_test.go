package text_test

import (
	"reflect"
	"strings"
	"testing"

	"slant/pipeline/text"
)

func TestPassagesAreParagraphs(t *testing.T) {
	d := text.Split("Copyright 2021", "The minister resigned. He left.\n\nCopyright 2021 The Harbour Daily.\n***\nCopyright 2022, the Harbour Daily")
	got := text.Passages(&d)
	if len(got) != 3 {
		t.Fatalf("%d passages, want 3: the title has none, and stars none either", len(got))
	}
	if got[1].Hash != got[2].Hash {
		t.Error("numbers, case and punctuation should not tell passages apart")
	}
	if got[0].EndSentence-got[0].FirstSentence != 2 {
		t.Error("a paragraph is one passage")
	}
}

func TestALongParagraphIsCutIntoSentences(t *testing.T) {
	d := text.Split("", strings.Repeat("The council met again to talk about the bridge over the river. ", 20)+"Sign up for our newsletter.")
	if got := len(text.Passages(&d)); got != 21 {
		t.Errorf("%d passages, want 21", got)
	}
}

func TestAFormulaAfterSomethingElseIsAPassage(t *testing.T) {
	const formula = "By signing up you agree to receive our letters by e-mail."
	d := text.Split("", "Trade Today. Read what matters. "+formula+"\n"+formula)
	got := text.Passages(&d)
	if len(got) != 3 {
		t.Fatalf("%d passages, want 3: two paragraphs and a sentence, since the shorter ones recur by chance", len(got))
	}
	if got[1].Hash != got[2].Hash {
		t.Error("a sentence by itself and after others is not the same passage")
	}
}

// A text that an outlet published several times recurs as a whole.
func TestARepublishedArticleIsNoBoilerplate(t *testing.T) {
	const notice = "Sign up for our newsletter and read more about it every day."
	article := strings.Repeat("The council met again to talk about the bridge over the river.\n", 12) + notice
	count := func(body string, recurs func(uint64) bool) (n int) {
		d := text.WithBoilerplate(text.Split("", body), recurs)
		for _, s := range d.Sentences {
			if s.Boilerplate {
				n++
			}
		}
		return n
	}
	all := func(uint64) bool { return true }
	if n := count(article, all); n != 0 {
		t.Errorf("%d sentences of an article that recurs as a whole are marked", n)
	}
	if n := count(notice, all); n != 1 {
		t.Error("a notice by itself is not marked")
	}
	d := text.Split("", notice)
	hash := text.Passages(&d)[0].Hash
	if n := count(article, func(h uint64) bool { return h == hash }); n != 1 {
		t.Errorf("%d sentences are marked where one recurs", n)
	}
}

func TestMarkingLeavesTheDocumentAlone(t *testing.T) {
	d := text.Split("", "The minister resigned.\nSign up for our newsletter.")
	hash := text.Passages(&d)[1].Hash
	marked := text.WithBoilerplate(d, func(h uint64) bool { return h == hash })
	if d.Sentences[1].Boilerplate || marked.Sentences[0].Boilerplate || !marked.Sentences[1].Boilerplate {
		t.Errorf("before %v, after %v", d.Sentences, marked.Sentences)
	}
}

// Most articles of an outlet that has boilerplate hold none of it.
func TestWithoutBoilerplateNothingChanges(t *testing.T) {
	d := text.Split("The minister resigned", "She gave no reason.\nHer deputy follows her.")
	marked := text.WithBoilerplate(d, func(uint64) bool { return false })
	if !reflect.DeepEqual(d, marked) {
		t.Errorf("before %v, after %v", d, marked)
	}
}
