package entity

// followAcronyms links a name and the acronym that brackets introduce after it
// ("Collective Security Treaty Organisation (CSTO)"), and the acronym's other
// mentions in the article.
func (f *finder) followAcronyms() {
	for i := 0; i+1 < len(f.hits); i++ {
		a, b := &f.hits[i], &f.hits[i+1]
		if f.bracketed(&a.mention, &b.mention) {
			f.tie(i, i+1)
		}
	}
	if len(f.acronyms) == 0 {
		return
	}
	for i := range f.hits {
		h := &f.hits[i]
		if h.state != loneName || h.mention.Kind != Acronym || h.mention.Entity != "" {
			continue
		}
		if long, ok := f.acronyms[h.key]; ok {
			f.share(&f.hits[long], h)
		}
	}
}

// bracketed tells whether b stands alone in brackets right after a.
func (f *finder) bracketed(a, b *Mention) bool {
	return a.Sentence == b.Sentence && b.FirstWord == a.EndWord+1 && f.d.Words[a.EndWord].Norm == "(" &&
		b.EndWord < f.d.Sentences[b.Sentence].EndWord && f.d.Words[b.EndWord].Norm == ")"
}

func (f *finder) tie(a, b int) {
	if !f.isShort(&f.hits[b]) {
		a, b = b, a
	}
	long, short := &f.hits[a], &f.hits[b]
	if !f.isShort(short) || long.mention.EndWord-long.mention.FirstWord < 2 || !f.abbreviates(short, long) {
		return
	}
	switch {
	case short.state == settled && long.state == fullName:
		f.share(short, long)
	case short.state == loneName && long.state == settled, short.state == loneName && long.state == fullName:
		if long.state == fullName {
			if long.mention.Type == Unknown {
				long.mention.Type = Org
			}
			f.identify(long)
		}
		f.share(long, short)
		short.mention.Kind = Acronym
		f.acronyms[short.key] = int32(a)
	}
}

func (f *finder) isShort(h *hit) bool {
	return h.mention.EndWord-h.mention.FirstWord == 1 && f.d.Words[h.mention.FirstWord].AllCaps
}

// abbreviates tells whether the letters of short are, in order, among the
// first letters of long's words, the first being the first.
func (f *finder) abbreviates(short, long *hit) bool {
	letters := f.d.Words[short.mention.FirstWord].Norm
	matched := 0
	for i := long.mention.FirstWord; i < long.mention.EndWord && matched < len(letters); i++ {
		norm := f.d.Words[i].Norm
		switch {
		case norm != "" && norm[0] == letters[matched]:
			matched++
		case i == long.mention.FirstWord:
			return false
		}
	}
	return matched*3 >= len(letters)*2
}

// share gives b the entity of a.
func (f *finder) share(a, b *hit) {
	m := &b.mention
	m.Entity, m.Type, m.Discovered = a.mention.Entity, a.mention.Type, a.mention.Discovered
	m.Confidence = min(a.mention.Confidence, byTitle)
	if !m.Discovered {
		b.state = settled
	}
}
