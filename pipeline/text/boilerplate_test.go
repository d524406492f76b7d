package text_test

import (
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

func TestMarkingLeavesTheDocumentAlone(t *testing.T) {
	d := text.Split("", "The minister resigned.\nSign up for our newsletter.")
	hash := text.Passages(&d)[1].Hash
	marked := text.WithBoilerplate(d, func(h uint64) bool { return h == hash })
	if d.Sentences[1].Boilerplate || marked.Sentences[0].Boilerplate || !marked.Sentences[1].Boilerplate {
		t.Errorf("before %v, after %v", d.Sentences, marked.Sentences)
	}
}
