package reports

func notesSection() Section {
	return Section{
		Name: "notes", Title: "Notes: how to read this",
		Doc:  "What the numbers mean, and what they do not.",
		Load: func(c *Corpus) (Part, error) { return notesPart{}, nil },
	}
}

// A Note is a footnote that other sections refer to by its name.
type Note struct{ Name, Title, Text string }

// Notes lists the notes in the order of their numbers.
func Notes() []Note {
	return []Note{
		{"tone", "Tone", "Each mention of an entity gets a score from −1 to +1 from the words of its sentence: the more those tied to it or near it speak well of it, the higher. The mean shown is the mean over articles of each article’s mean mention score, so that a long article counts once. It measures how favourable the wording is, not whether the outlet agrees, is fair or is right. Every score has evidence in the evidence table that adds up to it exactly; beside the words, “(baseline)” is where the sum starts and “(rest)” what many small parts add. Levels are not comparable to zero without labels of one’s own: compare outlets, not a number with zero."},
		{"contrasts", "Comparisons", "A difference is the mean of one outlet less that of the others, over articles and in own words, with copies counted once. Periods and sections are held constant: articles are compared where both sides have some, and weighted by how many both have; articles without a date, or in a period or section that only one side has, are left out and counted. Articles on one story, and copies, form a component and are not taken as independent: standard errors are by components (CR2), and where both sides have 40 the interval is from a studentised bootstrap. Which comparisons are made is decided from numbers of articles alone, before scores are looked at; q is p corrected for how many they are (Benjamini and Hochberg, 1995), and the intervals told of findings allow for their having been selected (Benjamini and Yekutieli, 2005). A difference is one of wording in these articles; it does not say why."},
		{"checks", "Checks", "Each finding is computed again with one thing done otherwise. A check holds where the difference has the same sign and at least half the size. “Differs” is said where at least " + count(leastChecks) + " checks were made, all of them hold but one of every six at most, and no flag speaks against it; else “may differ”."},
		{"abstention", "Abstention is not neutrality", "Where the scorer has no evidence to go on, a mention has no score at all. It does not count as neutral, and no mean includes it. Scores by rules, which have evidence far less often, stand beside the others in the column score_rules_points."},
		{"coverage", "Coverage", "The share of mentions that have a score. A mean with a low coverage speaks for few of the mentions. How high it is depends on the scorer: a trained model finds evidence in nearly every sentence, rules only where a listed word is tied to the entity."},
		{"few", "Few articles", "A mean over fewer than " + count(fewArticles) + " articles with a score is marked: one article can turn it. Means over fewer than " + count(leastArticles) + " are not named in sentences."},
		{"voices", "Voices", "Each mention stands in the outlet’s own words, in a quotation, or in indirect speech. Where the rules do not decide whose words they are, the voice is undecided; such mentions count in the totals, never as the outlet’s own."},
		{"splits", "Parts of a difference", "With the share and the mean of each voice (the outlet itself, and every speaker) here and in the other outlets, the difference of the means is parted after Kitagawa (1955): differences of means are weighted by mean shares, and differences of shares by mean means. A speaker whom one side does not have counts as whom an outlet lets speak, not as what is said. Mentions whose voice is not decided are left out, and each mention counts alike, so that the difference is not the one of the findings."},
		{"axes", "Axes", "An axis is a word list with two poles. A term counts when the grammar ties it to the entity; negation turns it towards the other pole. The counts are of terms, not of articles, and are not corrected for how often an outlet names the entity. An axis is marked “not validated” where nobody has read a sample of what it finds, or less than three quarters of one was right: such a list counts what it should not, and no finding rests on it."},
		{"policy", "Policy frames", "Word lists for the dimensions of issues that Boydstun, Card, Gross, Resnik and Smith (2014) describe. An article may hold several; a share is of all terms of all frames in an outlet’s articles."},
		{"words", "Distinctive words", "Words in an outlet’s own sentences about the entity that stand there more often than in the others’: log odds with a prior of all outlets’ words, over their standard error (Monroe, Colaresi and Quinn, 2008). Names, numbers and function words are left out. They tell what an outlet writes about when it writes about the entity, not only how."},
		{"labels", "What entities are called", "A label is an office or courtesy before a name, a noun before or beside it or said of it, or one that the name heads (“the Assad regime”). How it judges is summed up over the noun and the words before it by the sentiment lists. Not counted are labels that are denied, asked or only supposed. Intervals of shares take mentions as independent, which those of one article are not, and so are rather too narrow."},
		{"machine", "Made by a machine", "Names, voices and scores are found by rules and models that err. Look at the sentences, and at the tables, before you quote a number."},
	}
}

type notesPart struct{}

func (notesPart) Render(p *Page) {
	f := p.Corpus.Facts
	p.add(Block{Notes: Notes()})
	if len(f.Lexicons) > 0 {
		t := &Table{Caption: say("Word lists that the numbers rest on"), Columns: heads("Name", "Kind", "Version", "Scale", "Licence", "SHA-256")}
		for _, l := range f.Lexicons[:min(len(f.Lexicons), shownLexicons)] {
			t.Rows = append(t.Rows, Row{Head: corpusCell(l.Name), Cells: []Cell{
				corpusCell(l.Kind), corpusCell(l.Version), corpusCell(l.Scale), corpusCell(l.Licence), corpusCell(display(l.SHA256, 12)),
			}})
		}
		p.add(Block{Table: t})
	}
	if len(f.Config) > 0 {
		t := &Table{Caption: say("Configuration of the run"), Columns: heads("Key", "Value")}
		for _, kv := range f.Config[:min(len(f.Config), shownLexicons)] {
			t.Rows = append(t.Rows, Row{Head: corpusCell(kv.Key), Cells: []Cell{corpusCell(kv.Value)}})
		}
		p.add(Block{Table: t})
	}
	p.para("Written by {}, tables of version {}.", name(f.Program), name(f.Schema))
}

// shownLexicons is how many lists or settings are shown.
const shownLexicons = 100

// noteNumbers gives the number of each note, from 1.
func noteNumbers() map[string]int {
	numbers := map[string]int{}
	for i, n := range Notes() {
		numbers[n.Name] = i + 1
	}
	return numbers
}
