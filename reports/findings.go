package reports

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"slant/pipeline/tables"
)

func findingsSection() Section {
	return Section{
		Name: "findings", Title: "Findings",
		Doc:  "The differences between outlets that were found, in sentences, the surest first.",
		Load: loadFindings,
	}
}

const (
	shownFindings = 20
	shownPairs    = 8
	shownForest   = 20
	// leastArticles is how many scored articles a mean needs to be named at all.
	leastArticles = 3
)

// findings are what the contrasts find.
type findings struct {
	*compared
	speech *speech
	axes   *axisHits
}

func loadFindings(c *Corpus) (Part, error) {
	f := &findings{}
	var err error
	if f.compared, err = c.loadContrasts(); err != nil {
		return nil, err
	}
	if f.speech, err = c.loadSpeech(); err != nil {
		return nil, err
	}
	f.axes, err = c.loadAxes()
	return f, err
}

func (f *findings) Render(p *Page) {
	c := p.Corpus
	switch {
	case c.Articles == 0:
		p.para("No article was read, so there is nothing to compare.")
		return
	case len(f.found) == 0:
		f.nothing(p)
	default:
		f.tell(p)
	}
	if f.familySize > 0 {
		p.csv("findings.csv", findingsHeader(), f.rows(c))
	}
	var more [][]Inline
	more = append(more, f.axes.sentences(c)...)
	more = append(more, f.speech.sentences(c)...)
	if len(more) > 0 {
		p.heading("How they are framed, and in whose words")
		p.add(Block{List: more})
	}
}

// tell tells what was found.
func (f *findings) tell(p *Page) {
	outlets := map[string]bool{}
	for i := range f.found {
		outlets[f.found[i].row.OutletA] = true
	}
	p.para("Each outlet was held against all others, in its own words, about every entity of which both sides have at least {} with a score{}. Of {}, {} at a false discovery rate of 5%; they are ranked by the end of their interval that is nearer to no difference. “Differs” is said where the difference holds in nearly every check{}, “may differ” where it does not.",
		words(articles(fewArticles)), ref("contrasts"), words(counted(f.familySize, "comparison", "comparisons")),
		words(counted(int64(len(f.found)), "differs", "differ")), ref("checks"))
	if n := min(len(f.found), shownFindings); n < len(f.found) {
		p.para("Told are the first {}; the file below has all.", words(count(int64(n))))
	}
	p.add(Block{List: f.sentences(p.Corpus, f.found, shownFindings)})
	p.add(Block{Dots: f.forest(p.Corpus)}, Block{Table: f.checkTable(p.Corpus)})
	if f.pairsSize == 0 {
		return
	}
	p.heading("Two outlets against each other")
	if len(f.pairs) == 0 {
		p.para("Of {} of two outlets about the entities above, none differs at a q below 0.05.", words(counted(f.pairsSize, "comparison", "comparisons")))
		return
	}
	p.para("About the entities above, {} of two outlets were made, and {} at a q below 0.05, which allows for the choice of these entities{}. Told are at most {}, the surest first.",
		words(counted(f.pairsSize, "comparison", "comparisons")), words(counted(int64(len(f.pairs)), "differs", "differ")),
		ref("contrasts"), words(count(shownPairs)))
	p.add(Block{List: f.sentences(p.Corpus, f.pairs, shownPairs)})
}

func (f *findings) sentences(c *Corpus, list []*finding, most int) [][]Inline {
	var items [][]Inline
	for _, of := range list[:min(len(list), most)] {
		items = append(items, of.sentence(c))
	}
	return items
}

// sentence names the estimand, then the number and what it rests on.
func (f *finding) sentence(c *Corpus) []Inline {
	r := &f.row
	low, high := f.interval()
	others := words("the other outlets")
	if r.OutletB.OK {
		others = strong(r.OutletB.V)
	}
	out := say("More "+f.direction()+" wording about {} in {} than in {}, in their own words: it "+f.verb()+" by {} (95% interval {}; q {}). {} in {} against {} in {}.",
		strong(c.nameOf(r.EntityID)), strong(r.OutletA), others, words(signed(r.Difference.V)), words(interval(low, high)), words(small(r.Q.V)),
		words(articles(r.NArticlesA)), words(components(r.NClustersA)), words(count(r.NArticlesB)), words(components(r.NClustersB)))
	if len(f.checks) > 0 {
		out = append(out, words(" "+f.checked()+"."))
	}
	if doubts := f.flagged(); doubts != "" {
		out = append(out, words(doubts))
	}
	return out
}

func (f *finding) direction() string {
	if f.row.Difference.V < 0 {
		return "negative"
	}
	return "positive"
}

func (f *finding) verb() string {
	if f.robust() {
		return "differs"
	}
	return "may differ"
}

// checked says in how many checks the difference holds, and in which not.
func (f *finding) checked() string {
	var not []string
	for i := range f.checks {
		if !f.holds(&f.checks[i]) {
			not = append(not, checkName(checkOf(&f.checks[i]))+" ("+signed(f.checks[i].Difference.V)+")")
		}
	}
	out := "Holds in " + count(int64(f.held())) + " of " + counted(int64(len(f.checks)), "check", "checks")
	if len(not) > 0 {
		out += ", not " + strings.Join(not, ", nor ")
	}
	return out
}

// flagged says the flags in words, and how many articles were left out; ""
// where there is nothing to say.
func (f *finding) flagged() string {
	var flags, left []string
	for _, flag := range f.row.Flags {
		what, n, counts := strings.Cut(flag, ":")
		what = strings.ReplaceAll(what, "_", " ")
		if number, err := strconv.ParseInt(n, 10, 64); counts && err == nil {
			left = append(left, articles(number)+" "+what)
		} else {
			flags = append(flags, what)
		}
	}
	var out string
	if len(flags) > 0 {
		out = " Doubts: " + strings.Join(flags, ", ") + "."
	}
	if len(left) > 0 {
		out += " Left out: " + strings.Join(left, ", ") + "."
	}
	return out
}

// checkTable shows what each finding comes to in each check.
func (f *findings) checkTable(c *Corpus) *Table {
	t := &Table{
		Caption: say("What the findings come to when one thing is done otherwise{}; an asterisk or a dashed edge: the check does not hold", ref("checks")),
		Columns: heads("Entity", "Outlet", "Difference"),
	}
	var made []string
	for _, check := range checkOrder() {
		if slices.ContainsFunc(f.found, func(of *finding) bool { return of.check(check) != nil }) {
			made = append(made, check)
			t.Columns = append(t.Columns, Cell{Text: checkName(check)})
		}
	}
	for _, of := range f.found[:min(len(f.found), shownFindings)] {
		difference := number(signed(of.row.Difference.V))
		difference.Heat = heat(of.row.Difference.V)
		row := Row{Head: nameCell(c.nameOf(of.row.EntityID)), Cells: []Cell{nameCell(of.row.OutletA), difference}}
		for _, name := range made {
			cell := Cell{Text: "–", Numeric: true}
			if check := of.check(name); check != nil {
				d := check.Difference.V
				cell = Cell{Text: signed(d), Heat: heat(d), Small: !of.holds(check), Numeric: true}
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// check gives a check of a finding, nil where it was not made.
func (f *finding) check(name string) *tables.ContrastRow {
	for i := range f.checks {
		if checkOf(&f.checks[i]) == name {
			return &f.checks[i]
		}
	}
	return nil
}

func components(n int64) string { return counted(n, "component", "components") }

// small writes a p or q.
func small(x float64) string {
	if x < 0.0001 {
		return "<0.0001"
	}
	return strconv.FormatFloat(x, 'g', 2, 64)
}

// nothing says that nothing was found, and what would be needed.
func (f *findings) nothing(p *Page) {
	c := p.Corpus
	if f.familySize == 0 {
		p.para("No difference between outlets could be tested{}. A test needs an entity about which an outlet, and all others together, have at least {} each with a score in their own words, in the same periods and sections.",
			ref("contrasts"), words(articles(fewArticles)))
		f.nearest(p)
	} else {
		p.para("No difference between outlets was found. Each outlet was held against all others, in its own words{}: of {}, none has a q below 0.05. That does not say that outlets write alike.",
			ref("contrasts"), words(counted(f.familySize, "comparison", "comparisons")))
		f.missed(p)
	}
	list := c.loadEnds()
	if len(list) == 0 {
		p.para("No two outlets have {} or more with a score about the same entity, so their means are not told side by side either.", words(articles(leastArticles)))
		return
	}
	p.heading("Means at the ends, not tested")
	p.para("What follows describes the texts that were read. The largest of many differences is large partly by chance{}.", ref("tone"))
	var items [][]Inline
	for _, e := range list {
		items = append(items, c.endsSentence(e))
	}
	p.add(Block{List: items})
}

// nearest names what comes nearest to a test.
func (f *findings) nearest(p *Page) {
	c := p.Corpus
	entity, outlet, most := -1, -1, int64(0)
	for e := range c.Entities {
		var all int64
		for o := range c.Outlets {
			all += c.at(o, e, authorVoice).scoredArticles
		}
		for o := range c.Outlets {
			n := c.at(o, e, authorVoice).scoredArticles
			if n = min(n, all-n); n > most {
				entity, outlet, most = e, o, n
			}
		}
	}
	if entity >= 0 {
		p.para("The nearest to one is {} in {}, where the smaller side has {}.",
			strong(c.Entities[entity].Name), strong(c.Outlets[outlet].Name), words(articles(most)))
	}
}

// missed names the contrast that came nearest, and about how many articles it
// would take: t grows with the root of their number, and the largest of m is
// found by itself at p < 0.05/m.
func (f *findings) missed(p *Page) {
	var best *tables.ContrastRow
	var t float64
	for i := range f.main {
		r := &f.main[i]
		if r.SE.V <= 0 || !r.P.OK {
			continue
		}
		if z := math.Abs(r.Difference.V) / r.SE.V; best == nil || z > t {
			best, t = r, z
		}
	}
	if best == nil || t == 0 {
		return
	}
	needed := math.Sqrt2 * math.Erfinv(1-findingQ/float64(max(1, f.familySize)))
	of := &finding{row: *best}
	line := say("The nearest is more "+of.direction()+" wording about {} in {}: difference {} (95% interval {}; q {}), {} against {}.",
		strong(p.Corpus.nameOf(best.EntityID)), strong(best.OutletA), words(signed(best.Difference.V)), words(interval(best.CILow.V, best.CIHigh.V)),
		words(small(best.Q.V)), words(articles(best.NArticlesA)), words(count(best.NArticlesB)))
	if times := (needed / t) * (needed / t); times > 1 {
		line = append(line, words(" If the difference stayed as it is, some "+strconv.FormatFloat(times, 'f', 1, 64)+" times as many articles would be needed to find it."))
	}
	p.add(Block{Para: line})
}

// forest draws the differences of the findings with their intervals.
func (f *findings) forest(c *Corpus) *DotPlot {
	d := &DotPlot{
		ID: "findings-chart", Title: "Differences that were found, with 95% intervals",
		Desc: "One line for each finding, in the order of the sentences above: the difference of the outlet from all others, with an interval that allows for the selection. The sentences and findings.csv hold the same numbers.",
		Left: "more negative", Right: "more positive",
		Series: []string{"differs", "may differ"},
		Note:   say("The outlet less the other outlets, mean tone in own words" + f.cut() + "."),
	}
	for _, of := range f.found[:min(len(f.found), shownForest)] {
		low, high := of.interval()
		dot := Dot{Value: of.row.Difference.V, Low: low, High: high, Label: "95% interval " + interval(low, high)}
		if !of.robust() {
			dot.Series, dot.Open = 1, true
		}
		d.Rows = append(d.Rows, DotRow{Label: display(c.nameOf(of.row.EntityID), 24) + " · " + display(of.row.OutletA, 20), Points: []Dot{dot}})
	}
	return d
}

func (f *findings) cut() string {
	if len(f.found) <= shownForest {
		return ""
	}
	return "; the first " + count(shownForest) + " of " + count(int64(len(f.found)))
}

func findingsHeader() []string {
	return []string{
		"entity_id", "entity", "outlet_a", "outlet_b", "found", "says", "difference", "ci_low", "ci_high", "ci_method", "fcr_low", "fcr_high", "effect_size", "p", "q",
		"n_articles_a", "n_articles_b", "n_components_a", "n_components_b", "period", "dedup", "checks", "checks_held", "check_names", "flags",
	}
}

// rows gives the findings, then the rest of the stated family.
func (f *findings) rows(c *Corpus) func(yield func([]field) bool) {
	return func(yield func([]field) bool) {
		for _, list := range [][]*finding{f.found, f.pairs} {
			for _, of := range list {
				if !yield(of.fields(c, true)) {
					return
				}
			}
		}
		for i := range f.main {
			if !finds(&f.main[i]) && !yield((&finding{row: f.main[i]}).fields(c, false)) {
				return
			}
		}
	}
}

func (f *finding) fields(c *Corpus, found bool) []field {
	r := &f.row
	says := ""
	if found {
		says = f.verb()
	}
	out := append(texts(r.EntityID, c.nameOf(r.EntityID), r.OutletA, r.OutletB.V), truth(found), text(says))
	for _, x := range []tables.Opt[float64]{r.Difference, r.CILow, r.CIHigh} {
		out = append(out, known(x))
	}
	out = append(out, text(r.CIMethod.V))
	for _, x := range []tables.Opt[float64]{r.FCRLow, r.FCRHigh, r.EffectSize} {
		out = append(out, known(x))
	}
	for _, x := range []tables.Opt[float64]{r.P, r.Q} {
		out = append(out, exactly(x))
	}
	var names []string
	for i := range f.checks {
		state := "not "
		if f.holds(&f.checks[i]) {
			state = ""
		}
		names = append(names, state+checkOf(&f.checks[i]))
	}
	return append(out, whole(r.NArticlesA), whole(r.NArticlesB), whole(r.NClustersA), whole(r.NClustersB), text(r.Period), text(r.Dedup),
		whole(int64(len(f.checks))), whole(int64(f.held())), text(strings.Join(names, "; ")), text(strings.Join(r.Flags, "; ")))
}

// exactly gives a number that may be small or missing.
func exactly(x tables.Opt[float64]) field {
	if !x.OK {
		return absent()
	}
	return field{strconv.FormatFloat(x.V, 'g', 4, 64), false}
}
