package label

import (
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
)

// said labels by what is predicated of a mention, and by what somebody calls
// it: "Assad is a butcher", "they called him a butcher", "hailed as a hero".
func (f *finder) said(i int32, m *entity.Mention) {
	if f.norm(m.EndWord) == ":" || m.Type == entity.Loc { // who speaks, or a dateline
		return
	}
	f.ties = f.tree.Ties(f.ties[:0], f.tree.Top(m.FirstWord, m.EndWord))
	for _, tie := range f.ties {
		w := tie.Word
		if f.mentioned(w) >= 0 || !f.predicated(tie) {
			continue
		}
		switch f.tree.Token(w).Relation {
		case syntax.Amod, syntax.Compound, syntax.Nummod, syntax.Nmod, syntax.NmodPoss, syntax.Flat, syntax.Det:
			continue // of the phrase, not its head
		}
		f.says(i, m, w)
	}
}

// predicated tells whether a tie says that the target is what its word names,
// and says it plainly: not denied, asked, supposed or wished.
func (f *finder) predicated(tie syntax.Tie) bool {
	over := tie.Over
	if over < 0 {
		over = tie.Word
	}
	verb := f.norm(over)
	switch {
	case tie.Way == syntax.AgentObject && becomes(verb):
	case tie.Way != syntax.Predicate:
		return false
	case over == tie.Word:
		if f.tree.Dependent(over, syntax.Cop) < 0 && f.tree.Token(over).Relation != syntax.Conj {
			return false
		}
	case becomes(verb):
	case !calling(verb):
		return false
	case f.caseBefore(tie.Word) == "as":
		return f.stated(over)
	}
	if f.caseBefore(tie.Word) != "" || becomes(verb) && f.tree.Token(over).Relation == syntax.Xcomp {
		return false // "is in office", "were like criminals"; "wants to become president"
	}
	return f.stated(over) && f.tree.Negation(tie.Word) < 0
}

// caseBefore gives the preposition of a noun, "" where it has none.
func (f *finder) caseBefore(w int32) string {
	if c := f.tree.Dependent(w, syntax.Case); c >= 0 {
		return f.norm(c)
	}
	return ""
}

// stated tells whether a predicate is said to hold.
func (f *finder) stated(predicate int32) bool {
	t := &f.tree
	if t.Negation(predicate) >= 0 || t.Modality(predicate) != syntax.Stated {
		return false
	}
	for c := t.Child(predicate); c >= 0; c = t.Next(c) {
		switch t.Token(c).Relation {
		case syntax.Mark:
			switch f.norm(c) {
			case "if", "whether", "unless", "as", "like":
				return false
			}
		case syntax.Nsubj:
			switch f.norm(c) {
			case "nobody", "none", "no-one", "who", "whoever":
				return false
			}
		}
	}
	return true
}

// becomes tells a verb that links its subject to what it is.
func becomes(norm string) bool {
	switch norm {
	case "become", "becomes", "became", "becoming", "remain", "remains", "remained", "remaining", "prove", "proves", "proved",
		"proven", "proving", "stay", "stays", "stayed":
		return true
	}
	return false
}

// calling tells a verb that gives its object a name, a view or an office.
func calling(norm string) bool {
	switch norm {
	case "call", "calls", "called", "calling", "brand", "brands", "branded", "branding", "dub", "dubs", "dubbed", "dubbing",
		"label", "labels", "labeled", "labelled", "labeling", "labelling", "describe", "describes", "described", "describing",
		"denounce", "denounces", "denounced", "denouncing", "hail", "hails", "hailed", "hailing", "praise", "praises", "praised",
		"praising", "regard", "regards", "regarded", "consider", "considers", "considered", "considering", "deem", "deems",
		"deemed", "portray", "portrays", "portrayed", "portraying", "paint", "paints", "painted", "painting", "depict", "depicts",
		"depicted", "depicting", "designate", "designates", "designated", "declare", "declares", "declared", "name", "names",
		"named", "see", "sees", "seen", "saw", "view", "views", "viewed", "cast", "casts", "condemn", "condemns", "condemned",
		"dismiss", "dismisses", "dismissed", "dismissing", "blast", "blasts", "blasted", "blasting", "slam", "slams", "slammed",
		"attack", "attacks", "attacked", "attacking", "mock", "mocks", "mocked", "mocking", "deride", "derides", "derided",
		"characterize", "characterizes", "characterized", "characterise", "characterised", "recognize", "recognizes",
		"recognized", "recognise", "recognises", "recognised", "treat", "treats", "treated", "vilify", "vilifies", "vilified",
		"ridicule", "ridiculed", "criticize", "criticized", "criticise", "criticised", "elect", "elects", "elected", "appoint",
		"appoints", "appointed", "think", "thinks", "thought", "cite", "cites", "cited", "celebrate", "celebrates", "celebrated",
		"remember", "remembered", "term", "terms", "termed", "refer", "refers", "referred", "referring":
		return true
	}
	return false
}
