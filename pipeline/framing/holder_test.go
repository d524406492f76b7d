package framing_test

import (
	"slices"
	"strings"
	"testing"

	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/models"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// What is said of a named person is not said of the country, party or office
// before the name, nor what is said of some of a people of all of them.
func TestWhomAnEntityOnlyPlaces(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		sentence, target, axis string
		want                   int
	}{
		{"Ruritania envoy Orla Bexhill bullied voters.", "Ruritania", "aggression", 0},
		{"Ruritania envoy Orla Bexhill bullied voters.", "Orla Bexhill", "aggression", 1},
		{"The mob kidnapped Ruritania envoy Orla Bexhill.", "Ruritania", "safety", 0},
		{"The mob kidnapped Ruritania envoy Orla Bexhill.", "Orla Bexhill", "safety", -1},
		{"The brazen Ruritania trade minister Orla Bexhill lied to voters.", "Ruritania", "trustworthiness", 0},
		{"Ruritania bullied Orla Bexhill.", "Ruritania", "aggression", 1},
		{"Ruritania and Orla Bexhill threatened the voters.", "Ruritania", "aggression", 1},
		{"Ruritania Ambassador Orla Bexhill bullied voters.", "Ruritania", "aggression", 0},
		{"The Ruritanian leader Orla Bexhill threatened the voters.", "Ruritanian", "aggression", 0},
		{"Ruritanian leader Orla Bexhill threatened the voters.", "Ruritanian", "aggression", 0},
		{"Yesterday Ruritania special counsel Orla Bexhill bullied voters.", "Ruritania", "aggression", 0},
		{"Ruritania professor Orla Bexhill bullied voters.", "Ruritania", "aggression", 0},
		{"Voters were bullied by Ruritanian Orla Bexhill.", "Ruritanian", "aggression", 0},
		{"The rally of the successful Ruritania candidates Orla Bexhill and Tom Delgado ended.", "Ruritania", "quality", 0},
		{"Ruritania officials lied to voters.", "Ruritania", "trustworthiness", -1},
		{"A corrupt Ruritania clerk slept.", "Ruritania", "trustworthiness", 0},
		{"The former Ruritania governor lied to voters.", "Ruritania", "trustworthiness", 0},
		{"The mob kidnapped a Ruritania professor.", "Ruritania", "safety", 0},

		{"Ruritanians bullied the neighbours.", "Ruritanians", "aggression", 1},
		{"The mob kidnapped the Ruritanians.", "Ruritanians", "safety", -1},
		{"Many Ruritanians bullied the neighbours.", "Ruritanians", "aggression", 1},
		{"Wealthy Ruritanians dined there.", "Ruritanians", "economy", 0},
		{"The mob kidnapped wealthy Ruritanians.", "Ruritanians", "safety", 0},
		{"They jailed those Ruritanians who lied to voters.", "Ruritanians", "trustworthiness", 0},
		{"A Ruritanian bullied the neighbours.", "Ruritanian", "aggression", 0},
		{"The mob kidnapped an innocent Ruritanian.", "Ruritanian", "safety", 0},
		{"The corrupt Ruritanians lied to voters.", "Ruritanians", "trustworthiness", -1},
		{"The mob kidnapped wealthy Frenchmen.", "Frenchmen", "safety", 0},
		{"The mob kidnapped Frenchmen.", "Frenchmen", "safety", -1},
		{"The Ruritanian army bullied the neighbours.", "Ruritanian", "aggression", 1},
	}
	for _, test := range tests {
		frames := frameTyped(f, parser, test.sentence, test.target)
		if got := sign(frames, test.axis); got != test.want {
			t.Errorf("%s: %s has the sign %d on %s, want %d: %+v", test.sentence, test.target, got, test.axis, test.want, frames.Hits)
		}
	}
}

// frameTyped analyses a sentence that names Ruritania, Ruritanians and Orla
// Bexhill, and gives the hits of the target alone.
func frameTyped(f *framing.Framer, parser *syntax.Model, sentence, target string) framing.Frames {
	d := text.Split("", sentence)
	var mentions []entity.Mention
	add := func(name string, typ entity.Type, kind entity.Kind) {
		at := strings.Index(sentence, name)
		for i := range d.Words {
			if at < 0 || d.Words[i].Span.Begin != int32(at) {
				continue
			}
			end := int32(i + len(strings.Fields(name)))
			mentions = append(mentions, entity.Mention{
				Span: d.Cover(int32(i), end), FirstWord: int32(i), EndWord: end, Entity: "name:" + name, Type: typ, Kind: kind,
			})
		}
	}
	switch {
	case strings.Contains(sentence, "Frenchmen"):
		add("Frenchmen", entity.GPE, entity.Demonym)
	case strings.Contains(sentence, "Ruritanians"):
		add("Ruritanians", entity.GPE, entity.Demonym)
	case strings.Contains(sentence, "Ruritanian "), strings.Contains(sentence, "Ruritanian."):
		add("Ruritanian", entity.GPE, entity.Demonym)
	default:
		add("Ruritania", entity.GPE, entity.Name)
	}
	add("Orla Bexhill", entity.Person, entity.Name)
	slices.SortFunc(mentions, func(a, b entity.Mention) int { return int(a.FirstWord - b.FirstWord) })
	voices := voice.Voices{Of: slices.Repeat([]int32{voice.Author}, len(d.Words))}
	frames := f.Frame(&d, parser.Parse(&d, mentions, nil), mentions, voices)
	frames.Hits = slices.DeleteFunc(frames.Hits, func(h framing.Hit) bool { return mentions[h.Mention].Entity != "name:"+target })
	return frames
}
