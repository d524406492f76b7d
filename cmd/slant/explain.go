package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/framing"
	"slant/pipeline/sentiment"
	"slant/pipeline/text"
	"slant/pipeline/voice"

	"github.com/spf13/cobra"
)

func explainCommand(s streams) *cobra.Command {
	var literal string
	var config pipeline.Config
	var noMetonyms bool
	c := &cobra.Command{
		Use:   "explain FILE | --text T",
		Short: "One text's entities, voices, scores and all evidence",
		Long: `Prints every sentence with a mention: who is mentioned, in whose voice, how they
are scored and framed, and each word that the number comes from. FILE is an
article as text, or a corpus, of which the first 20 articles are shown; "-" is
standard input.`,
		Example: `  slant explain article.txt
  slant explain --text "Tokayev was praised by the West."
  slant explain --entities my-people.tsv article.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if (literal == "") == (len(args) == 0) || len(args) > 1 {
				return usageError("`slant explain` wants one file, or --text")
			}
			config.Literal, config.Evidence = noMetonyms, sentiment.LevelAll
			models, err := pipeline.Load(config)
			if err != nil {
				return &exitError{exitUsage, err}
			}
			e := explainer{w: bufio.NewWriter(s.out), models: models, colour: colours(s.out)}
			if literal != "" {
				e.article(corpus.Article{Text: literal})
				return e.w.Flush()
			}
			if err := e.corpus(args[0], s.in, config.Corpus); err != nil {
				return err
			}
			return e.w.Flush()
		},
	}
	c.Flags().StringVar(&literal, "text", "", "explain this text")
	c.Flags().StringArrayVar(&config.Entities, "entities", nil, "entity list of your own (repeatable)")
	c.Flags().StringArrayVar(&config.Sentiment, "lexicon", nil, "sentiment lexicon of your own (repeatable)")
	addPrior(c.Flags(), &config)
	c.Flags().StringVar(&config.Scorer, "scorer", "", "whose numbers are the scores: "+strings.Join(sentiment.MentionScorers(), " or "))
	c.Flags().StringVar(&config.Model, "model", "", "`FILE` that slant train wrote")
	c.Flags().StringArrayVar(&config.Framing, "axis", nil, "framing axis of your own (repeatable)")
	c.Flags().StringToStringVar(&config.Corpus.Fields, "field", nil, "`FIELD=COLUMN` that holds it (repeatable)")
	c.Flags().BoolVar(&noMetonyms, "no-metonyms", false, "take capitals and buildings for places")
	c.Flags().BoolVar(&config.NamedOnly, "no-coreference", false, "follow no pronoun and no noun (the senator, the company) to a name")
	return c
}

// explained bounds the articles of a corpus that are shown.
const explained = 20

// An explainer prints analyses for people.
type explainer struct {
	w      *bufio.Writer
	models *pipeline.Models
	colour bool
}

func (e *explainer) corpus(path string, in io.Reader, opts corpus.Options) (err error) {
	inputs, _, err := corpus.Plan([]string{path}, opts)
	if err != nil {
		return corpusError(err)
	}
	r, err := corpus.Open(inputs[0], in, opts)
	if err != nil {
		return corpusError(err)
	}
	defer func() {
		if closing := r.Close(); err == nil && closing != nil {
			err = corpusError(closing)
		}
	}()
	for shown := 0; ; {
		record, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return corpusError(err)
		}
		if record.Reject != nil {
			fmt.Fprintf(e.w, "%s:%d: rejected: %s\n", printable(record.Reject.InputPath), record.Reject.InputLine, printable(record.Reject.Reason))
			continue
		}
		if shown++; shown > explained {
			fmt.Fprintf(e.w, "… and more: only the first %d articles are shown; `slant run` scores them all\n", explained)
			return nil
		}
		e.article(*record.Article)
	}
}

// article prints one article.
func (e *explainer) article(a corpus.Article) {
	n := pipeline.Analyze(e.models, a)
	if a.Title != "" {
		fmt.Fprintln(e.w, e.style(bold, printable(a.Title)))
	}
	if a.Outlet != "" {
		fmt.Fprintf(e.w, "%s\n", printable(a.Outlet))
	}
	first := int32(0)
	mentions := n.Resolution.Mentions
	for first < int32(len(mentions)) {
		end := first
		for end < int32(len(mentions)) && mentions[end].Sentence == mentions[first].Sentence {
			end++
		}
		e.sentence(&n, first, end)
		first = end
	}
	e.quotes(&n)
	e.totals(&n)
}

// sentence prints a sentence and its mentions, a half-open range of them.
func (e *explainer) sentence(n *pipeline.Analysis, first, end int32) {
	s := &n.Document.Sentences[n.Resolution.Mentions[first].Sentence]
	fmt.Fprintf(e.w, "\n%s\n", e.marked(n, s, first, end))
	for i := first; i < end; i++ {
		e.mention(n, i)
	}
}

func (e *explainer) mention(n *pipeline.Analysis, i int32) {
	m := &n.Resolution.Mentions[i]
	field := n.Document.Sentences[m.Sentence].Field
	name := "not linked"
	if m.Entity != "" {
		name = m.Entity
		if known, ok := e.models.Gazetteer.Lookup(m.Entity); ok {
			name = known.Name
		}
	}
	fmt.Fprintf(e.w, "  %s → %s (%s), %s", e.style(bold, printable(n.Document.Slice(field, m.Span))), printable(name), m.Kind, e.voice(n, m.EndWord-1))
	if n.Parse.Parsed[m.Sentence] {
		fmt.Fprintf(e.w, ", %s", n.Roles[i])
	}
	score := &n.Scores[i]
	if score.Abstain != "" {
		fmt.Fprintf(e.w, ": no score (%s)\n", score.Abstain)
	} else {
		fmt.Fprintf(e.w, ": %s\n", e.style(tone(score.Points), points(score.Points)+" "+score.Label()))
		e.evidence(score.Evidence)
	}
	for _, h := range n.Frames.Hits {
		if h.Mention == i {
			fmt.Fprintf(e.w, "      %s  %s: %s, %s\n", e.style(tone(h.Points), points(h.Points)), e.pole(h.Taxonomy, h.Axis, h.Points), printable(h.Term), printable(h.Rule))
		}
	}
}

// shownAlone is how many points a term has that is shown on a line of its own.
const shownAlone = 300

// evidence prints everything that a score is the sum of: what weighs much line
// by line, the rest of it in one line.
func (e *explainer) evidence(all []sentiment.Contribution) {
	var rest []string
	for _, c := range all {
		if max(c.Points, -c.Points) < shownAlone {
			rest = append(rest, printable(c.Term)+" "+e.style(tone(c.Points), points(c.Points)))
			continue
		}
		fmt.Fprintf(e.w, "      %s  %s, %s\n", e.style(tone(c.Points), points(c.Points)), printable(c.Term), printable(c.Rule))
	}
	if len(rest) > 0 {
		fmt.Fprintf(e.w, "      and  %s\n", strings.Join(rest, "  "))
	}
}

// pole names the pole of an axis or moral foundation that points lie at.
func (e *explainer) pole(taxonomy, axis string, p int32) string {
	if taxonomy == framing.TaxonomyMoral {
		if p > 0 {
			return axis + " (virtue)"
		}
		return axis + " (vice)"
	}
	for _, a := range e.models.Framing.Axes {
		if a.Name == axis {
			if p > 0 {
				return axis + " (" + a.Positive + ")"
			}
			return axis + " (" + a.Negative + ")"
		}
	}
	return axis
}

// voice tells in words whose a word is.
func (e *explainer) voice(n *pipeline.Analysis, w int32) string {
	switch q := n.Voices.Of[w]; q {
	case voice.Author:
		return "author's voice"
	case voice.Undecided:
		return "voice not decided"
	default:
		kind := "indirect"
		if n.Voices.Direct(&n.Document, w) {
			kind = "direct"
		}
		if speaker := e.speaker(n, q); speaker != "" {
			return kind + " voice of " + speaker
		}
		return kind + " voice"
	}
}

// speaker names the source of a quote.
func (e *explainer) speaker(n *pipeline.Analysis, q int32) string {
	if id := n.Resolution.Speaker[q]; id != "" {
		if known, ok := e.models.Gazetteer.Lookup(id); ok {
			return printable(known.Name)
		}
		return printable(id)
	}
	if quote := &n.Voices.Quotes[q]; quote.SourceFirst < quote.SourceEnd {
		return "“" + printable(n.Document.Slice(quote.Field, n.Document.Cover(quote.SourceFirst, quote.SourceEnd))) + "”"
	}
	return ""
}

func (e *explainer) quotes(n *pipeline.Analysis) {
	if len(n.Voices.Quotes) == 0 {
		return
	}
	fmt.Fprintf(e.w, "\n%s\n", e.style(bold, "Quotations and reports"))
	for i := range n.Voices.Quotes {
		q := &n.Voices.Quotes[i]
		who := e.speaker(n, int32(i))
		if who == "" {
			who = "nobody named"
		}
		if via := n.Resolution.Via[i]; via != "" {
			who += " (via " + via + ")"
		}
		cue := ""
		if q.Cue != "" {
			cue = ", cue “" + q.Cue + "”"
			if q.Stance != "" && q.Stance != "neutral" {
				cue += " (" + q.Stance + ")"
			}
		}
		fmt.Fprintf(e.w, "  %s, %s%s: %s\n", q.Kind, who, cue, printable(shorten(n.Document.Slice(q.Field, q.Content))))
	}
}

func (e *explainer) totals(n *pipeline.Analysis) {
	scored := 0
	for i := range n.Scores {
		if n.Scores[i].Abstain == "" {
			scored++
		}
	}
	fmt.Fprintf(e.w, "\n%d mentions, %d with a score, %d quotations and reports\n", len(n.Scores), scored, len(n.Voices.Quotes))
	if len(n.Frames.Policy) > 0 {
		fmt.Fprint(e.w, "policy frames:\n")
	}
	for _, p := range n.Frames.Policy {
		if p.Frame == framing.OtherFrame {
			fmt.Fprintf(e.w, "  %s: too few terms of any frame\n", p.Frame)
			continue
		}
		fmt.Fprintf(e.w, "  %s %d%s\n", p.Frame, p.Hits, matched(n.Frames.PolicyTerms, p.Frame))
	}
	if len(n.Frames.Moral) > 0 {
		fmt.Fprint(e.w, "moral foundations:\n")
	}
	for _, m := range n.Frames.Moral {
		fmt.Fprintf(e.w, "  %s %d virtue, %d vice%s\n", m.Foundation, m.Virtue, m.Vice, matched(n.Frames.MoralTerms, m.Foundation))
	}
}

// matched lists the terms of a frame, each once with its number, in order of
// their first place.
func matched(matches []framing.Match, frame string) string {
	var order []string
	count := map[string]int{}
	for i := range matches {
		if matches[i].Frame != frame {
			continue
		}
		term := matches[i].Term
		if count[term]++; count[term] == 1 {
			order = append(order, term)
		}
	}
	for i, term := range order {
		if n := count[term]; n > 1 {
			order[i] = fmt.Sprintf("%s ×%d", term, n)
		}
	}
	if len(order) == 0 {
		return ""
	}
	return ": " + printable(strings.Join(order, ", "))
}

// shorten keeps the ends of a long quotation, on one line.
func shorten(s string) string {
	words := strings.Fields(s)
	if len(words) > 24 {
		words = append(append(words[:16:16], "…"), words[len(words)-6:]...)
	}
	return strings.Join(words, " ")
}

// points gives ten-thousandths as a signed number with two digits.
func points(p int32) string { return fmt.Sprintf("%+.2f", float64(p)/10_000) }

// marked gives a sentence in which mentions stand out, and on a terminal the
// words that count too.
func (e *explainer) marked(n *pipeline.Analysis, s *text.Sentence, first, end int32) string {
	if !e.colour {
		return printable(n.Document.Slice(s.Field, s.Span))
	}
	styles := map[int32]string{}
	for i := first; i < end; i++ {
		for _, c := range n.Scores[i].Evidence {
			for w := c.FirstWord; w < c.EndWord && max(c.Points, -c.Points) >= shownAlone; w++ {
				styles[w] = tone(c.Points)
			}
		}
		for w := n.Resolution.Mentions[i].FirstWord; w < n.Resolution.Mentions[i].EndWord; w++ {
			styles[w] = bold
		}
	}
	var b strings.Builder
	at := s.Span.Begin
	for w := s.FirstWord; w < s.EndWord; w++ {
		span := n.Document.Words[w].Span
		b.WriteString(printable(n.Document.Slice(s.Field, text.Span{Begin: at, End: span.Begin})))
		b.WriteString(e.style(styles[w], printable(n.Document.Surface(w))))
		at = span.End
	}
	b.WriteString(printable(n.Document.Slice(s.Field, text.Span{Begin: at, End: s.Span.End})))
	return b.String()
}

// Styles of a terminal (ECMA-48).
const (
	bold  = "1"
	green = "32"
	red   = "31"
)

func tone(p int32) string {
	switch {
	case p > 0:
		return green
	case p < 0:
		return red
	}
	return ""
}

func (e *explainer) style(code, s string) string {
	if !e.colour || code == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
