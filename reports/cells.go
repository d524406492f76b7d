package reports

// heads gives the head row of a table: the first column holds words, the
// others what number or corpusCell gives.
func heads(titles ...string) []Cell {
	out := make([]Cell, len(titles))
	for i, t := range titles {
		out[i] = Cell{Text: t}
	}
	return out
}

// corpusCell gives a cell of words of the corpus.
func corpusCell(s string) Cell {
	if s == "" {
		return Cell{Text: "–"}
	}
	return Cell{Text: display(s, titleWidth), Corpus: true}
}

// nameCell gives a cell of a name of the corpus.
func nameCell(s string) Cell { return Cell{Text: display(s, nameWidth), Corpus: true} }

// number gives a cell of a number.
func number(s string) Cell { return Cell{Text: s, Numeric: true} }

// scoreCell gives a cell of a mean, with what it rests on below.
func scoreCell(c *cell) Cell {
	if c.articles == 0 {
		return Cell{Text: "–", Numeric: true}
	}
	detail := "n " + count(c.articles) + ", " + percent(c.scored, c.mentions)
	if c.low.OK && c.high.OK && signed(c.low.V) != signed(c.high.V) {
		detail = interval(c.low.V, c.high.V) + "; " + detail
	}
	if !c.score.OK {
		return Cell{Text: "no score", Detail: detail, Numeric: true}
	}
	return Cell{Text: signed(c.score.V), Detail: detail, Heat: heat(c.score.V), Small: c.few(), Numeric: true}
}

// diverging gives a bar from the middle: against to the left, for to the
// right; whole is what reaches an end.
func diverging(against, favour, whole int64) []BarPart {
	if whole <= 0 || against+favour == 0 {
		return nil
	}
	left := 50 * float64(against) / float64(whole)
	right := 50 * float64(favour) / float64(whole)
	return []BarPart{
		{X: coordinate(50 - left), W: coordinate(left), Class: "minus"},
		{X: "50", W: coordinate(right), Class: "plus"},
	}
}

// stacked gives a bar of shares, left to right.
func stacked(classes []string, parts ...int64) []BarPart {
	var whole int64
	for _, n := range parts {
		whole += n
	}
	if whole == 0 {
		return nil
	}
	var out []BarPart
	var before int64
	for i, n := range parts {
		x, end := 100*float64(before)/float64(whole), 100*float64(before+n)/float64(whole)
		out = append(out, BarPart{X: coordinate(x), W: coordinate(end - x), Class: classes[i]})
		before += n
	}
	return out
}
