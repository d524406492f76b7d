package pipeline

import (
	"slant/pipeline/entity"
	"slant/pipeline/tables"
	"slant/pipeline/text"
)

// labels appends what people are called: their full name, their surname alone,
// with an honorific, or by an office.
func (w *rowWriter) labels() {
	for i := range w.a.Resolution.Mentions {
		m := &w.a.Resolution.Mentions[i]
		form := w.form(m)
		if m.Entity == "" || form == "" {
			continue
		}
		w.rows.Labels = append(w.rows.Labels, tables.LabelRow{
			Article: w.a.Article.Key, Mention: int32(i), EntityID: tables.Some(m.Entity), Voice: voiceOf(w.a, m),
			Head: w.a.Document.Words[m.EndWord-1].Norm, Form: form,
		})
	}
}

// form gives the form of a label, "" for mentions that label nobody.
func (w *rowWriter) form(m *entity.Mention) string {
	switch {
	case m.Type != entity.Person:
		return ""
	case m.Kind == entity.Nominal:
		return "title"
	case m.Kind != entity.Name:
		return ""
	case w.afterHonorific(m):
		return "honorific"
	case m.EndWord-m.FirstWord > 1:
		return "full name"
	}
	return "surname"
}

func (w *rowWriter) afterHonorific(m *entity.Mention) bool {
	d := &w.a.Document
	if m.FirstWord == d.Sentences[m.Sentence].FirstWord {
		return isHonorific(&d.Words[m.FirstWord])
	}
	return isHonorific(&d.Words[m.FirstWord-1]) || isHonorific(&d.Words[m.FirstWord])
}

func isHonorific(w *text.Word) bool {
	switch w.Norm {
	case "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dame", "lord", "lady", "dr.", "dr", "prof.", "professor", "madam":
		return w.Upper
	}
	return false
}
