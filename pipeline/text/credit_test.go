package text_test

import (
	"testing"

	"slant/pipeline/text"
)

func TestPhotoCreditsAreNoText(t *testing.T) {
	for _, s := range []string{
		"(Orla Bexhill/Reuters)", "REUTERS/Orla Bexhill", "Photo: Orla Bexhill/Reuters", "(AP Photo/Orla Bexhill, File)",
		"Image copyright Getty Images", "Orla Bexhill | AFP | Getty Images", "(Reuters photo: Orla Bexhill)", "(Reuters: Orla Bexhill)",
		"Enlarge this image toggle caption Orla Bexhill/AFP/Getty Images", "(Orla Bexhill/AFP via Getty Images)",
		"(Photo by Orla Bexhill, Valley News/VNG)", "Photograph: Orla van der Bexhill/AP", "BILL BEXHILL/CQ ROLL CALL/AP",
		"Photo", "(Photo courtesy of Orla Bexhill)",
	} {
		d := text.Split("A headline", "Ministers met on Monday.\n"+s+"\nThey left.")
		if n := len(d.Sentences); n != 4 || !d.Sentences[2].Boilerplate || d.Sentences[1].Boilerplate || d.Sentences[3].Boilerplate {
			t.Errorf("%q: %d sentences, %+v", s, n, d.Sentences)
		}
	}
	for _, s := range []string{
		"Reuters reported it first.", "(Reuters has not seen the letter.)", "Orla Bexhill/Moran 2024", "Bexhill v. Moran", "Moran/Bexhill: Poll", "Facebook: Orla Bexhill", "AP: Bexhill Campaign",
		"The photo shows Moran/Bexhill supporters.", "Photo shows Reuters.", "Getty Images", "AP", "(The photo has been blurred.)",
		"Photos of the Reuters office were taken down.", "CIA headquarters in McLean, Va., in May. Orla Bexhill left Reuters.",
	} {
		d := text.Split("A headline", "Ministers met on Monday.\n"+s+"\nThey left.")
		for _, k := range d.Sentences {
			if k.Boilerplate {
				t.Errorf("%q is text", s)
			}
		}
	}
	if d := text.Split("(Orla Bexhill/Reuters)", "They left."); d.Sentences[0].Boilerplate {
		t.Error("a headline is text")
	}
}
