package voice

// Begins tells whether a word, in its normal form, may be a cue or begin one.
func (c *Cues) Begins(norm string) bool { return c.forms[norm] != nil }
