package entity

// inHeading settles capitals of a heading by the names of the text: the
// longest of them that the text has, from the left, or a surname.
func (f *finder) inHeading(h *hit) {
	m := &h.mention
	for first := m.FirstWord; first < m.EndWord; first++ {
		for end := m.EndWord; end > first; end-- {
			if f.knownInText(h, first, end) {
				m.FirstWord, m.EndWord = first, end
				return
			}
		}
	}
	h.state = dropped
}

func (f *finder) knownInText(h *hit, first, end int32) bool {
	m := &h.mention
	if end-first > 1 {
		key := f.normalForm(first, end)
		t, ok := f.names[key]
		if !ok {
			return false
		}
		h.key, m.Type = key, t
		m.FirstWord, m.EndWord = first, end
		m.Entity = f.discovered(key, m)
		return true
	}
	norm := f.d.Words[first].Norm
	if o, ok := f.surnames[norm]; ok && !o.shared && !f.caps[norm].lower {
		m.Entity, m.Type, m.Confidence, m.Discovered = o.entity, o.typ, bySurname, !o.listed
		return true
	}
	return false
}
