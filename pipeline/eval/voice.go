package eval

import (
	"slices"
	"strings"

	"slant/pipeline"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// enough is the least intersection over union of two contents that are taken
// for the same.
const enough = 0.5

// Voice measures quotations and reports on texts with marked attributions:
//
//   - content_f1: contents found, where intersection over union in characters
//     is 0.5 at least; one to one, the best first. Its parts are direct (the
//     content is in quotation marks), mixed (it has some) and indirect.
//   - source_head: of the contents matched whose source is marked, the share
//     whose source's head word is the one marked. Heads are the parser's, of
//     both.
func Voice(m *pipeline.Models, inputs []Input) (Report, error) {
	texts, err := ReadAttributions(inputs)
	if err != nil {
		return nil, err
	}
	r := FigureReport{Task: "voice", Header: []string{"miss", "gold", "said", "cue", "text"}}
	var f figures
	for i := range texts {
		measureVoices(m, &texts[i], &f, &r.Misses)
	}
	f.document(map[string]string{
		"content_f1":  "contents of quotations and reports",
		"source_head": "sources of the contents matched, by head word",
	})
	r.Figures = f.ordered()
	return &r, nil
}

func measureVoices(m *pipeline.Models, t *AnnotatedText, f *figures, misses *[][]string) {
	a := pipeline.Analyze(m, corpus.Article{Text: t.Text})
	said := saidIn(a.Voices.Quotes)
	pairs := match(t.Attributions, said)
	for i := range t.Attributions {
		g := &t.Attributions[i]
		form := quotedAs(t.Text, g.Content)
		right := btoi(pairs[i] >= 0)
		countContent(f, form, t.Name, right, 1, 0)
		if pairs[i] < 0 {
			*misses = append(*misses, []string{"content " + form, slice(t.Text, g.Content), "", slice(t.Text, g.Cue), t.Name})
			continue
		}
		q := said[pairs[i]].quote
		if len(g.Source) == 0 {
			continue
		}
		gold, ours := headOf(&a, wordsOf(&a.Document, g.Source)), headOf(&a, [2]int32{q.SourceFirst, q.SourceEnd})
		f.count("voices", "source_head", "", t.Name, btoi(gold == ours), 1, 1)
		f.count("voices", "source_head", form, t.Name, btoi(gold == ours), 1, 1)
		if gold != ours {
			miss := ""
			if q.SourceFirst < q.SourceEnd {
				miss = a.Document.Slice(text.Text, a.Document.Cover(q.SourceFirst, q.SourceEnd))
			}
			*misses = append(*misses, []string{"source", slice(t.Text, g.Source), miss, slice(t.Text, g.Cue), t.Name})
		}
	}
	matched := make(map[int]bool, len(pairs))
	for _, k := range pairs {
		matched[k] = true
	}
	for k := range said {
		countContent(f, quotedAs(t.Text, said[k].content), t.Name, 0, 0, 1)
		if !matched[k] {
			*misses = append(*misses, []string{"no content", "", slice(t.Text, said[k].content), said[k].quote.Cue, t.Name})
		}
	}
}

// countContent counts a content; those with quotation marks are a part too.
func countContent(f *figures, form, group string, right, gold, said int64) {
	parts := []string{"", form}
	if form != "indirect" {
		parts = append(parts, "quoted")
	}
	for _, part := range parts {
		f.count("voices", "content_f1", part, group, right, gold, said)
	}
}

// A said is what one cue reports: a quote of ours and those that share its cue,
// the other half of a sentence that the cue cuts in two and the quotations that
// go on, since annotators mark those as one.
type said struct {
	quote   *voice.Quote
	content []text.Span
}

func saidIn(quotes []voice.Quote) []said {
	var all []said
	byCue := map[[2]int32]int{}
	for i := range quotes {
		q := &quotes[i]
		if q.Field != text.Text {
			continue
		}
		cue := [2]int32{q.CueFirst, q.CueEnd}
		k, shared := byCue[cue]
		if q.CueFirst == q.CueEnd || !shared {
			byCue[cue] = len(all)
			all = append(all, said{q, []text.Span{q.Content}})
			continue
		}
		all[k].content = append(all[k].content, q.Content)
	}
	return all
}

// match gives for each attribution the index of the quote that has its content,
// −1 where none does: one to one, the greatest overlap first, of equals the
// first in order.
func match(gold []Attribution, said []said) []int {
	type pair struct {
		gold, said int
		overlap    float64
	}
	var all []pair
	for i := range gold {
		for k := range said {
			if o := overlap(gold[i].Content, said[k].content); o >= enough {
				all = append(all, pair{i, k, o})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int {
		switch {
		case a.overlap > b.overlap:
			return -1
		case a.overlap < b.overlap:
			return 1
		}
		return 0
	})
	pairs, used := make([]int, len(gold)), make([]bool, len(said))
	for i := range pairs {
		pairs[i] = -1
	}
	for _, p := range all {
		if pairs[p.gold] < 0 && !used[p.said] {
			pairs[p.gold], used[p.said] = p.said, true
		}
	}
	return pairs
}

// overlap is the intersection over the union of two sets of spans, 0 to 1. The
// spans of a set do not overlap each other.
func overlap(a, b []text.Span) float64 {
	var both, sum int64
	for _, x := range a {
		sum += int64(x.End - x.Begin)
		for _, y := range b {
			both += int64(max(0, min(x.End, y.End)-max(x.Begin, y.Begin)))
		}
	}
	for _, y := range b {
		sum += int64(y.End - y.Begin)
	}
	return ratio(both, sum-both)
}

// quotedAs tells the form of a content by its quotation marks.
func quotedAs(s string, content []text.Span) string {
	quoted, first, last := false, content[0].Begin, content[0].End
	for _, c := range content {
		quoted = quoted || strings.ContainsAny(s[c.Begin:c.End], quotes)
		first, last = min(first, c.Begin), max(last, c.End)
	}
	switch in := strings.TrimSpace(s[first:last]); {
	case !quoted:
		return "indirect"
	case strings.ContainsAny(in[:min(3, len(in))], quotes) && strings.ContainsAny(in[max(0, len(in)-4):], quotes):
		return "direct"
	}
	return "mixed"
}

const quotes = "\"“”„«»"

func slice(s string, spans []text.Span) string {
	parts := make([]string, len(spans))
	for i, p := range spans {
		parts[i] = s[p.Begin:p.End]
	}
	return strings.Join(parts, " … ")
}

// wordsOf gives the half-open range of words that the first of the spans
// touches.
func wordsOf(d *text.Document, spans []text.Span) [2]int32 {
	s := spans[0]
	first, found := slices.BinarySearchFunc(d.Words, s.Begin, func(w text.Word, at int32) int { return int(w.Span.Begin) - int(at) })
	if !found && first > 0 && d.Words[first-1].Span.End > s.Begin {
		first--
	}
	end := first
	for end < len(d.Words) && d.Words[end].Span.Begin < s.End {
		end++
	}
	return [2]int32{int32(first), int32(end)}
}

// headOf gives the word that heads a range of words, of a name its last; −1 of
// none. Leading and trailing marks count for nothing.
func headOf(a *pipeline.Analysis, words [2]int32) int32 {
	first, end := words[0], words[1]
	for first < end && isMark(&a.Document.Words[first]) {
		first++
	}
	for end > first && isMark(&a.Document.Words[end-1]) {
		end--
	}
	if first >= end {
		return -1
	}
	s := a.Document.Words[first].Sentence
	end = min(end, a.Document.Sentences[s].EndWord)
	head := end - 1
	if a.Parse.Parsed[s] {
		var t syntax.Tree
		t.Load(&a.Document, a.Parse, s)
		head = t.Top(first, end)
	}
	for i := range a.Found.Mentions {
		if n := &a.Found.Mentions[i]; n.Kind != entity.Nominal && n.FirstWord <= head && head < n.EndWord {
			return n.EndWord - 1
		}
	}
	return head
}

func isMark(w *text.Word) bool { return w.Kind == text.Punctuation || w.Kind == text.QuoteMark }
