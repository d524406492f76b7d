package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"slant/pipeline/tables"
)

func intakeSection() Section {
	return Section{
		Name: "intake", Title: "What was read and rejected",
		Doc:  "The corpus in numbers: articles, rejects, warnings, coverage.",
		Load: loadIntake,
	}
}

const (
	shownReasons  = 12
	shownInputs   = 20
	shownWarnings = 20
	shownRepeats  = 12
	keptReasons   = 4096 // reasons counted apart; the rest counts together
)

// intake is what was refused, and how much of what was not got a score.
type intake struct {
	rejects int64
	reasons map[string]*rejectReason
	other   int64 // rejects of reasons beyond keptReasons
	speech  *speech
	company *company
	repeats []tables.BoilerplateRow // the most frequent first
	nRepeat int64                   // all of them
}

type rejectReason struct {
	stage, reason string
	n             int64
	example       tables.RejectRow // the first
}

func loadIntake(c *Corpus) (Part, error) {
	in := &intake{reasons: map[string]*rejectReason{}}
	var err error
	if in.speech, err = c.loadSpeech(); err != nil {
		return nil, err
	}
	if in.company, err = loadCompany(c); err != nil {
		return nil, err
	}
	columns := []string{"input_path", "input_line", "byte_offset", "stage", "reason", "excerpt"}
	err = scan(c.dir, columns, func(rows []tables.RejectRow) error {
		for i := range rows {
			in.reject(&rows[i])
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return in, in.loadRepeats(c)
}

// loadRepeats keeps the passages of boilerplate that are shown.
func (in *intake) loadRepeats(c *Corpus) error {
	columns := []string{"outlet", "passage", "text", "n_articles", "n_outlet_articles"}
	return scan(c.dir, columns, func(rows []tables.BoilerplateRow) error {
		in.nRepeat += int64(len(rows))
		in.repeats = append(in.repeats, rows...)
		slices.SortFunc(in.repeats, func(a, b tables.BoilerplateRow) int {
			return cmp.Or(cmp.Compare(b.NArticles, a.NArticles), strings.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Passage, b.Passage))
		})
		in.repeats = in.repeats[:min(len(in.repeats), shownRepeats)]
		return nil
	})
}

func (in *intake) reject(r *tables.RejectRow) {
	in.rejects++
	key := r.Stage + "\x00" + kindOfReason(r.Reason)
	got := in.reasons[key]
	if got == nil {
		if len(in.reasons) >= keptReasons {
			in.other++
			return
		}
		got = &rejectReason{stage: r.Stage, reason: kindOfReason(r.Reason), example: *r}
		in.reasons[key] = got
	}
	got.n++
}

// kindOfReason gives a reason without what is particular to the record, which
// stands after a colon.
func kindOfReason(reason string) string {
	kind, _, _ := strings.Cut(reason, ":")
	return display(kind, titleWidth)
}

func (in *intake) Render(p *Page) {
	c := p.Corpus
	in.overview(p)
	in.outlets(p)
	in.rejected(p)
	in.repeated(p)
	warnings(p)
	abstentions(p, in.speech)
	inputs(p, c.Facts.Inputs)
}

func (in *intake) overview(p *Page) {
	c := p.Corpus
	p.para("{} with {} from {} were read; {} rejected.",
		words(articles(c.Articles)), words(counted(c.Words, "word", "words")),
		words(counted(int64(len(c.Outlets)), "outlet", "outlets")),
		words(counted(in.rejects, "record was", "records were")))
	if c.Articles > c.Undated {
		p.para("They were published from {} to {}; {} without a date that could be read.",
			words(day(c.From)), words(day(c.To)), words(counted(c.Undated, "article is", "articles are")))
	} else if c.Articles > 0 {
		p.para("None has a date that could be read.")
	}
	if at, ok := c.outletAt["unknown"]; ok {
		p.para("The outlet of {} is not known; they count as an outlet called “unknown”.", words(articles(c.Outlets[at].Articles)))
	}
	in.company.tell(p)
	p.para("The tables of the run, opened and explained in a notebook: {}.", local(notebookName))
	s := in.speech
	if s.mentions > 0 {
		p.para("{} of entities were found, {} of them decided as to who is meant. {} have a score{} (coverage{}). Whose words they are is not decided for {}, and no voice counts those{}.",
			words(counted(s.mentions, "mention", "mentions")), words(percent(s.linked, s.mentions)),
			words(percent(s.scored, s.mentions)), ref("tone"), ref("coverage"),
			words(percent(s.undecided(), s.mentions)), ref("voices"))
	}
}

func (in *intake) outlets(p *Page) {
	c := p.Corpus
	n := c.topOutlets(shownOutlets)
	if n == 0 {
		return
	}
	t := &Table{
		Caption: say("Articles and words by outlet" + capped(n, len(c.Outlets), "outlets")),
		Columns: heads("Outlet", "Articles", "Words", "Mentions", "Coverage"),
	}
	for o := range n {
		of := c.Outlets[o]
		m := in.speech.outlet(int32(o))
		t.Rows = append(t.Rows, Row{Head: corpusCell(of.Name), Cells: []Cell{
			number(count(of.Articles)), number(count(of.Words)), number(count(m.total())), number(percent(m.scored, m.total())),
		}})
	}
	p.add(Block{Table: t})
}

// capped says that a list was cut: ": the 10 with most articles of 37".
func capped(shown, all int, what string) string {
	if shown >= all {
		return ""
	}
	return ": the " + count(int64(shown)) + " " + what + " with most articles of " + count(int64(all))
}

func (in *intake) rejected(p *Page) {
	if in.rejects == 0 {
		return
	}
	list := slices.SortedFunc(maps.Values(in.reasons), func(a, b *rejectReason) int {
		return cmp.Or(cmp.Compare(b.n, a.n), strings.Compare(a.stage, b.stage), strings.Compare(a.reason, b.reason))
	})
	t := &Table{Caption: say("Records rejected, by reason, with the first of each"), Columns: heads("Reason", "Records", "Stage", "Where", "How it begins")}
	left := in.other
	for i, r := range list {
		if i >= shownReasons {
			left += r.n
			continue
		}
		t.Rows = append(t.Rows, Row{Head: corpusCell(r.reason), Cells: []Cell{
			number(count(r.n)), corpusCell(r.stage), corpusCell(place(r.example)), corpusCell(r.example.Excerpt),
		}})
	}
	if left > 0 {
		t.Rows = append(t.Rows, Row{Head: Cell{Text: "other reasons"}, Cells: []Cell{number(count(left)), {}, {}, {}}})
	}
	p.add(Block{Table: t})
}

// repeated shows what was taken for page furniture, so that a reader sees what
// was left out.
func (in *intake) repeated(p *Page) {
	if in.nRepeat == 0 {
		return
	}
	caption := "Repeated passages, which were left out"
	if in.nRepeat > int64(len(in.repeats)) {
		caption += ": the " + count(int64(len(in.repeats))) + " most frequent of " + count(in.nRepeat)
	}
	t := &Table{Caption: say(caption), Columns: heads("Passage", "Outlet", "Articles", "Of the outlet’s")}
	for _, r := range in.repeats {
		t.Rows = append(t.Rows, Row{Head: corpusCell(r.Text), Cells: []Cell{
			corpusCell(r.Outlet), number(count(r.NArticles)), number(percent(r.NArticles, r.NOutletArticles)),
		}})
	}
	p.add(Block{Table: t})
}

func place(r tables.RejectRow) string {
	if r.InputLine.OK {
		return r.InputPath + ", line " + count(r.InputLine.V)
	}
	return r.InputPath + ", byte " + count(r.ByteOffset)
}

func warnings(p *Page) {
	c := p.Corpus
	if len(c.Warnings) == 0 {
		return
	}
	names := slices.SortedFunc(maps.Keys(c.Warnings), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.Warnings[b], c.Warnings[a]), strings.Compare(a, b))
	})
	t := &Table{Caption: say("Warnings: what had to be repaired or could not be read, in articles that were used"), Columns: heads("Warning", "Articles", "Share")}
	for _, w := range names[:min(len(names), shownWarnings)] {
		n := c.Warnings[w]
		t.Rows = append(t.Rows, Row{Head: corpusCell(strings.ReplaceAll(w, "_", " ")), Cells: []Cell{
			number(count(n)), number(percent(n, c.Articles)),
		}})
	}
	p.add(Block{Table: t})
}

func abstentions(p *Page, s *speech) {
	if len(s.abstained) == 0 {
		return
	}
	names := slices.SortedFunc(maps.Keys(s.abstained), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.abstained[b], s.abstained[a]), strings.Compare(a, b))
	})
	t := &Table{Caption: say("Why mentions have no score{}", ref("abstention")), Columns: heads("Reason", "Mentions", "Share of all")}
	for _, reason := range names[:min(len(names), shownWarnings)] {
		n := s.abstained[reason]
		t.Rows = append(t.Rows, Row{Head: corpusCell(strings.ReplaceAll(reason, "_", " ")), Cells: []Cell{
			number(count(n)), number(percent(n, s.mentions)),
		}})
	}
	p.add(Block{Table: t})
}

func inputs(p *Page, list []Input) {
	if len(list) == 0 {
		return
	}
	caption := "Files read"
	if len(list) > shownInputs {
		caption += ": the first " + count(shownInputs) + " of " + count(int64(len(list))) + ", and those that are incomplete"
	}
	t := &Table{Caption: say(caption), Columns: heads("File", "Records", "State")}
	for i, in := range list {
		if i >= shownInputs && (!in.Incomplete || len(t.Rows) >= 2*shownInputs) {
			continue
		}
		state := Cell{Text: "complete"}
		if in.Incomplete {
			state = Cell{Text: "incomplete", Small: true}
			if in.Problem != "" {
				state = corpusCell("incomplete: " + in.Problem)
			}
		}
		t.Rows = append(t.Rows, Row{Head: corpusCell(in.Path), Cells: []Cell{
			number(count(in.Records)), state,
		}})
	}
	p.add(Block{Table: t})
}
