package pipeline

import "slant/pipeline/tables"

// labels appends what entities and groups of people are called.
func (w *rowWriter) labels() {
	d := &w.a.Document
	for i := range w.a.Labels {
		l := &w.a.Labels[i]
		word := &d.Words[l.Word]
		field := d.Sentences[word.Sentence].Field
		r := tables.LabelRow{
			Article: w.a.Article.Key, Voice: voiceAt(w.a, l.Word), Head: l.Head, Form: l.Form.String(),
			EvaluativePoints: tables.Opt[int32]{V: l.Points, OK: l.Judges},
			Sentence:         word.Sentence, Begin: w.at(field, word.Span.Begin), End: w.at(field, word.Span.End),
		}
		if l.Mention >= 0 {
			r.Mention, r.EntityID = tables.Some(l.Mention), tables.NonEmpty(w.a.Resolution.Mentions[l.Mention].Entity)
		}
		w.rows.Labels = append(w.rows.Labels, r)
	}
}
