package reference

import "slant/pipeline/entity"

// findAccord notes the name that a treaty is called by, "the Paris Agreement"
// or "the Paris climate accord": in an article about it the bare name means the
// treaty more often than the government of the country where it was signed.
func (r *resolver) findAccord(m *entity.Mention) {
	s := r.sentence(m)
	first := r.norm(m.FirstWord, s)
	if m.EndWord-m.FirstWord > 1 {
		if m.Type == entity.Other && isAccord(r.norm(m.EndWord-1, s)) {
			r.accords[first] = true
		}
		return
	}
	w := m.EndWord
	if r.norm(w, s) == "climate" || r.norm(w, s) == "peace" {
		w++
	}
	if m.StandsFor != "" && isAccord(r.norm(w, s)) {
		r.accords[first] = true
	}
}

func isAccord(w string) bool {
	switch w {
	case "agreement", "agreements", "accord", "accords", "protocol", "protocols", "convention":
		return true
	}
	return false
}
