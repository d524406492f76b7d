package tables

import (
	"errors"
	"io"
)

// Rows are the rows of the tables written per segment: those of one article,
// or of many in their order.
type Rows struct {
	Articles       []ArticleRow
	Sentences      []SentenceRow
	Mentions       []MentionRow
	Evidence       []EvidenceRow
	Quotes         []QuoteRow
	Frames         []FrameRow
	Labels         []LabelRow
	EntityArticles []EntityArticleRow
	Sketches       []SketchRow
	Rejects        []RejectRow
}

// Append adds the rows of more to r, which it changes.
func (r *Rows) Append(more *Rows) {
	r.Articles = append(r.Articles, more.Articles...)
	r.Sentences = append(r.Sentences, more.Sentences...)
	r.Mentions = append(r.Mentions, more.Mentions...)
	r.Evidence = append(r.Evidence, more.Evidence...)
	r.Quotes = append(r.Quotes, more.Quotes...)
	r.Frames = append(r.Frames, more.Frames...)
	r.Labels = append(r.Labels, more.Labels...)
	r.EntityArticles = append(r.EntityArticles, more.EntityArticles...)
	r.Sketches = append(r.Sketches, more.Sketches...)
	r.Rejects = append(r.Rejects, more.Rejects...)
}

// Len gives the number of rows in all.
func (r *Rows) Len() int {
	return len(r.Articles) + len(r.Sentences) + len(r.Mentions) + len(r.Evidence) + len(r.Quotes) +
		len(r.Frames) + len(r.Labels) + len(r.EntityArticles) + len(r.Sketches) + len(r.Rejects)
}

// A Segment writes the tables of one segment, one file each.
type Segment struct {
	articles       *Writer[ArticleRow, *ArticleRow]
	sentences      *Writer[SentenceRow, *SentenceRow]
	mentions       *Writer[MentionRow, *MentionRow]
	evidence       *Writer[EvidenceRow, *EvidenceRow]
	quotes         *Writer[QuoteRow, *QuoteRow]
	frames         *Writer[FrameRow, *FrameRow]
	labels         *Writer[LabelRow, *LabelRow]
	entityArticles *Writer[EntityArticleRow, *EntityArticleRow]
	sketches       *Writer[SketchRow, *SketchRow]
	rejects        *Writer[RejectRow, *RejectRow]
}

// NewSegment begins the tables of a segment. Create is called once a table, in
// the order of [Tables], for what its file is written to.
func NewSegment(meta Metadata, create func(table string) (io.Writer, error)) (*Segment, error) {
	var s Segment
	err := firstError(
		func() (err error) { s.articles, err = beginTable[ArticleRow](meta, create); return },
		func() (err error) { s.sentences, err = beginTable[SentenceRow](meta, create); return },
		func() (err error) { s.mentions, err = beginTable[MentionRow](meta, create); return },
		func() (err error) { s.evidence, err = beginTable[EvidenceRow](meta, create); return },
		func() (err error) { s.quotes, err = beginTable[QuoteRow](meta, create); return },
		func() (err error) { s.frames, err = beginTable[FrameRow](meta, create); return },
		func() (err error) { s.labels, err = beginTable[LabelRow](meta, create); return },
		func() (err error) { s.entityArticles, err = beginTable[EntityArticleRow](meta, create); return },
		func() (err error) { s.sketches, err = beginTable[SketchRow](meta, create); return },
		func() (err error) { s.rejects, err = beginTable[RejectRow](meta, create); return },
	)
	if err != nil {
		return nil, err
	}
	return &s, nil
}

func beginTable[R any, P Row[R]](meta Metadata, create func(string) (io.Writer, error)) (*Writer[R, P], error) {
	w, err := create(tableOf[R, P]().Name)
	if err != nil {
		return nil, err
	}
	return NewWriter[R, P](w, meta)
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// Append adds rows to the tables. After an error the segment is lost.
func (s *Segment) Append(r *Rows) error {
	return errors.Join(
		s.articles.Append(r.Articles),
		s.sentences.Append(r.Sentences),
		s.mentions.Append(r.Mentions),
		s.evidence.Append(r.Evidence),
		s.quotes.Append(r.Quotes),
		s.frames.Append(r.Frames),
		s.labels.Append(r.Labels),
		s.entityArticles.Append(r.EntityArticles),
		s.sketches.Append(r.Sketches),
		s.rejects.Append(r.Rejects),
	)
}

// Close ends every file and gives the number of rows by table.
func (s *Segment) Close() (map[string]int, error) {
	rows := make(map[string]int)
	err := errors.Join(
		endTable(rows, s.articles),
		endTable(rows, s.sentences),
		endTable(rows, s.mentions),
		endTable(rows, s.evidence),
		endTable(rows, s.quotes),
		endTable(rows, s.frames),
		endTable(rows, s.labels),
		endTable(rows, s.entityArticles),
		endTable(rows, s.sketches),
		endTable(rows, s.rejects),
	)
	return rows, err
}

func endTable[R any, P Row[R]](rows map[string]int, w *Writer[R, P]) error {
	n, err := w.Close()
	rows[w.table.Name] = n
	return err
}
