package reports

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"slant/pipeline/tables"
)

// A candidate is a mention whose sentence may be shown.
type candidate struct {
	mention tables.MentionRow
	terms   []tables.EvidenceRow
}

type sentenceKey struct {
	article  int64
	sentence int32
}

type quoteKey struct {
	article int64
	quote   int32
}

type mentionKey struct {
	article int64
	mention int32
}

func (k *candidate) sentence() sentenceKey { return sentenceKey{k.mention.Article, k.mention.Sentence} }

// evidence is what is known of the candidates.
type evidence struct {
	articles  map[int64]tables.ArticleRow
	sentences map[sentenceKey]tables.SentenceRow
	sources   map[quoteKey]string // the words that name the source
	textless  bool                // sentences have no text
}

// keptTerms is how many terms of one mention are kept.
const keptTerms = 64

// loadEvidence reads what belongs to the candidates, one pass a table, and
// adds their terms to them.
func (c *Corpus) loadEvidence(list []*candidate) (*evidence, error) {
	ev := &evidence{
		articles:  map[int64]tables.ArticleRow{},
		sentences: map[sentenceKey]tables.SentenceRow{},
		sources:   map[quoteKey]string{},
	}
	mentions := map[mentionKey][]*candidate{}
	for _, k := range list {
		ev.articles[k.mention.Article] = tables.ArticleRow{}
		ev.sentences[k.sentence()] = tables.SentenceRow{}
		at := mentionKey{k.mention.Article, k.mention.Mention}
		mentions[at] = append(mentions[at], k)
		if k.mention.SpeakerEntityID.OK {
			c.need(k.mention.SpeakerEntityID.V)
		}
		if k.mention.Quote.OK {
			ev.sources[quoteKey{k.mention.Article, k.mention.Quote.V}] = ""
		}
	}
	if len(list) == 0 {
		return ev, nil
	}
	for _, load := range []func() error{
		func() error { return ev.loadArticles(c) },
		func() error { return ev.loadSentences(c) },
		func() error { return ev.loadSources(c) },
		func() error { return ev.loadTerms(c, mentions) },
	} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return ev, nil
}

func (ev *evidence) loadArticles(c *Corpus) error {
	return scan(c.dir, []string{"article", "url", "title", "published_at"}, func(rows []tables.ArticleRow) error {
		for _, r := range rows {
			if _, ok := ev.articles[r.Article]; ok {
				ev.articles[r.Article] = r
			}
		}
		return nil
	})
}

func (ev *evidence) loadSentences(c *Corpus) error {
	return scan(c.dir, []string{"article", "sentence", "begin", "text"}, func(rows []tables.SentenceRow) error {
		for _, r := range rows {
			key := sentenceKey{r.Article, r.Sentence}
			if _, ok := ev.sentences[key]; ok {
				ev.sentences[key] = r
				ev.textless = ev.textless || !r.Text.OK
			}
		}
		return nil
	})
}

func (ev *evidence) loadSources(c *Corpus) error {
	return scan(c.dir, []string{"article", "quote", "source_text"}, func(rows []tables.QuoteRow) error {
		for _, r := range rows {
			key := quoteKey{r.Article, r.Quote}
			if _, ok := ev.sources[key]; ok {
				ev.sources[key] = r.SourceText.V
			}
		}
		return nil
	})
}

func (ev *evidence) loadTerms(c *Corpus, mentions map[mentionKey][]*candidate) error {
	return scan(c.dir, nil, func(rows []tables.EvidenceRow) error {
		for _, r := range rows {
			if r.TargetKind != "score" || strings.HasPrefix(r.Term, "(") {
				continue
			}
			for _, k := range mentions[mentionKey{r.Article, r.Mention}] {
				if len(k.terms) < keptTerms {
					k.terms = append(k.terms, r)
				}
			}
		}
		return nil
	})
}

// candidateColumns are the columns of mentions that a candidate needs.
func candidateColumns() []string {
	return []string{"article", "mention", "sentence", "field", "entity_id", "begin", "end", "voice", "quote", "speaker_entity_id", "score_points"}
}

// strongest gives the words that count most, at most shownTerms: those that
// are set off in the sentence and named below it. Punctuation and endings count
// for a model as well, but tell a reader nothing; nor does what is slight beside
// the strongest.
func (k *candidate) strongest() []tables.EvidenceRow {
	terms := slices.DeleteFunc(slices.Clone(k.terms), func(t tables.EvidenceRow) bool { return !isWord(t.Term) })
	slices.SortStableFunc(terms, func(a, b tables.EvidenceRow) int {
		return cmp.Compare(size(b.Points), size(a.Points))
	})
	for i := range terms {
		if i == shownTerms || slightBeside*size(terms[i].Points) < size(terms[0].Points) {
			return terms[:i]
		}
	}
	return terms
}

// isWord tells whether a term is more than a sign, a letter or an ending.
func isWord(term string) bool {
	letters := 0
	for _, r := range term {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1 && !strings.HasPrefix(term, "'") && !strings.HasPrefix(term, "’")
}

// slightBeside is how many times smaller than the strongest a term may be.
const slightBeside = 10

const shownTerms = 4

// clear tells whether the strongest word of a sentence has a place in it and
// says what its score says: a reader sees there what the score comes from.
func (k *candidate) clear() bool {
	terms := k.strongest()
	return len(terms) > 0 && terms[0].Begin.OK && (terms[0].Points > 0) == (k.mention.ScorePoints.V > 0)
}

// distinct gives the first candidates whose sentences differ, clear ones before
// the others.
func (ev *evidence) distinct(list []*candidate) []*candidate {
	var out []*candidate
	seen := map[string]bool{}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *candidate) int { return boolCompare(!a.clear(), !b.clear()) })
	for _, k := range list {
		words := strings.Join(strings.Fields(ev.sentences[k.sentence()].Text.V), " ")
		if words != "" && seen[words] || len(out) == shownExcerpts {
			continue
		}
		seen[words] = true
		out = append(out, k)
	}
	return out
}

// speaker gives who speaks a mention: the entity, or the words that name it.
func (ev *evidence) speaker(c *Corpus, k *candidate) string {
	if k.mention.SpeakerEntityID.OK {
		return c.nameOf(k.mention.SpeakerEntityID.V)
	}
	if k.mention.Quote.OK {
		return ev.sources[quoteKey{k.mention.Article, k.mention.Quote.V}]
	}
	return ""
}

func (ev *evidence) excerpt(c *Corpus, k *candidate) *Excerpt {
	x := &Excerpt{Source: ev.source(c, k)}
	if s := ev.sentences[k.sentence()]; s.Text.OK {
		x.Sentence = highlight(s, k)
	}
	for i, t := range k.strongest() {
		if i > 0 {
			x.Terms = append(x.Terms, words(", "))
		}
		x.Terms = append(x.Terms, name(t.Term), words(" "+signed(float64(t.Points)/10_000)))
	}
	return x
}

// source says where a sentence stands and whose words it is.
func (ev *evidence) source(c *Corpus, k *candidate) []Inline {
	at := ev.articles[k.mention.Article]
	title := at.Title
	if strings.TrimSpace(title) == "" {
		title = "(no title)"
	}
	out := []Inline{link(title, at.URL.V)}
	if at.PublishedAt.OK {
		out = append(out, words(", "+day(at.PublishedAt.V)))
	} else {
		out = append(out, words(", undated"))
	}
	out = append(out, words(". Score "+signed(float64(k.mention.ScorePoints.V)/10_000)+", "))
	return append(out, ev.voice(c, k)...)
}

func (ev *evidence) voice(c *Corpus, k *candidate) []Inline {
	who := ev.speaker(c, k)
	switch voiceFrom(k.mention.Voice) {
	case authorVoice:
		return say("in the outlet’s own words.")
	case directVoice:
		return spokenBy("quoted", who)
	case indirectVoice:
		return spokenBy("in indirect speech", who)
	}
	return spokenBy("voice not decided", who)
}

func spokenBy(how, who string) []Inline {
	if who == "" {
		return say(how + ", speaker not known.")
	}
	return say(how+", speaker {}.", name(who))
}
