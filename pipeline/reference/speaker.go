package reference

import "slant/pipeline/voice"

// via gives the entity of each quote's source in between.
func (r *resolver) via() []string {
	via := make([]string, len(r.voices.Quotes))
	for i := range via {
		via[i] = r.entityOf(r.voices.Quotes[i].ViaMention)
	}
	return via
}

func (r *resolver) entityOf(mention int32) string {
	if mention < 0 || int(mention) >= len(r.mentions) {
		return ""
	}
	return r.mentions[mention].Entity
}

func (r *resolver) voiceOf(i int32) int32 {
	if int(i) < len(r.voices.Of) {
		return r.voices.Of[i]
	}
	return voice.Author
}
