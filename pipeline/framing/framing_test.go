package framing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/models"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

func framer(t testing.TB) *framing.Framer {
	t.Helper()
	files, err := lexicons.Embedded("framing")
	if err != nil {
		t.Fatal(err)
	}
	f, err := framing.New(files...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestEmbeddedFramesAreThere(t *testing.T) {
	f := framer(t)
	var axes []string
	for _, a := range f.Axes {
		axes = append(axes, a.Name+" "+a.Negative+" "+a.Positive)
		positive, negative := 0, 0
		for _, e := range a.Entries {
			switch {
			case e.Weight > 0:
				positive++
			case e.Weight < 0:
				negative++
			}
		}
		if positive < 60 || negative < 60 {
			t.Errorf("%s: %d entries at one pole, %d at the other, want 60 each", a.Name, positive, negative)
		}
	}
	for _, want := range []string{
		"affection refusal affection", "aggression victim aggressor", "confidence doubt confidence",
		"easiness difficulty easiness", "economy negative positive", "fairness unfairness fairness",
		"honor dishonor honor", "importance unimportance importance", "lawfulness unlawful lawful",
		"power weakness power", "quality poor good", "reason unreason reason",
		"resolve sluggish decisive", "safety unsafety safety", "trustworthiness untrustworthy trustworthy",
	} {
		if !slices.Contains(axes, want) {
			t.Errorf("axes are %q, want %q among them", axes, want)
		}
	}
	if len(f.Policy.Frames) != 14 {
		t.Errorf("policy frames: %q", f.Policy.Frames)
	}
}

// frame analyses a sentence in which the given words are the mentions.
func frame(t testing.TB, f *framing.Framer, parser *syntax.Model, sentence string, names ...string) (framing.Frames, text.Document) {
	t.Helper()
	d := text.Split("", sentence)
	var mentions []entity.Mention
	for i := range d.Words {
		if slices.Contains(names, d.Surface(int32(i))) {
			mentions = append(mentions, entity.Mention{
				Span: d.Words[i].Span, Sentence: d.Words[i].Sentence, FirstWord: int32(i), EndWord: int32(i) + 1,
				Entity: "name:" + d.Words[i].Norm, Kind: entity.Name,
			})
		}
	}
	voices := voice.Voices{Of: slices.Repeat([]int32{voice.Author}, len(d.Words))}
	return f.Frame(&d, parser.Parse(&d, mentions, nil), mentions, voices), d
}

func TestAxes(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		sentence, name string
		want           string // axis and sign, in order, of the axes that stand here; "": no hit at all
	}{
		{"Washington is sluggish.", "Washington", "resolve-"},
		{"Tokayev took decisive action.", "Tokayev", "resolve+"},
		{"Moran bullied Delgado.", "Moran", "aggression+"},
		{"Moran bullied Delgado.", "Delgado", "aggression-"},
		{"Delgado was bullied by Moran.", "Delgado", "aggression-"},
		{"Delgado was bullied by Moran.", "Moran", "aggression+"},
		{"Moran is not sluggish.", "Moran", "resolve+"},
		{"The corrupt Moran resigned.", "Moran", "lawfulness- trustworthiness-"},
		{"Moran met a corrupt official.", "Delgado", ""},
		{"Moran, a trustworthy man, met them.", "Moran", "trustworthiness+"},
		{"Voters love Moran.", "Moran", "affection+"},
		{"Supporters rallied behind Moran.", "Moran", "affection+"},
		{"The minister was welcomed to Moran.", "Moran", ""},
		{"Their hatred of Moran grew.", "Moran", "affection-"},
		{"Moran was in a state fair.", "Moran", ""},
		{"Moran is fair.", "Moran", "fairness+"},
		{"Moran's fears grew.", "Moran", "confidence-"},
		{"The fear of Moran grew.", "Moran", ""},
		{"The little-known Moran resigned.", "Moran", "importance-"},
		{"The little-known cousin of Moran resigned.", "Moran", ""},
		{"They kidnapped Moran.", "Moran", "safety-"},
		{"Moran bungled the response.", "Moran", "quality-"},
		{"The ruling was a setback for Moran.", "Moran", "easiness-"},
		{"Moran is a billionaire.", "Moran", "economy+"},
		{"They asked whether Moran lied.", "Moran", ""},
		// a negator inside the term is the term's own
		{"Moran has no idea.", "Moran", "reason-"},
		{"Moran makes no sense.", "Moran", "reason-"},
		// the home of a dateline or bracket is not what the sentence is about
		{"MORAN (Tass) — Delgado is sluggish.", "MORAN", ""},
		{"The office (Moran) is sluggish.", "Moran", ""},
		// a part of a hyphenated word describes something else
		{"They mocked the Moran-supporting student.", "Moran", ""},
		// what befalls somebody, and whoever is somebody else's
		{"They mocked the death of Moran.", "Moran", ""},
		{"They condemned Moran's supporters.", "Moran", ""},
		{"They condemned the critics of Moran.", "Moran", ""},
		{"They condemned Moran's remarks.", "Moran", "affection-"},
		{"Moran's sluggish allies resigned.", "Moran", ""},
		// what one only wishes is not yet so
		{"They want to defeat Moran.", "Moran", ""},
		{"Moran hopes to dominate them.", "Moran", ""},
		{"They urged Moran to take charge.", "Moran", ""},
		{"Delgado has the best chance to crush Moran.", "Moran", ""},
		// who calls somebody something is not that
		{"Delgado called Moran a liar.", "Delgado", ""},
		{"Delgado has called Moran a white supremacist.", "Delgado", ""},
		// who blames or praises somebody for a deed has not done it
		{"Moran criticized Delgado for exaggerating the danger.", "Moran", ""},
		{"Moran thanked Delgado for acting decisively.", "Moran", ""},
		{"Moran apologized for lying to voters.", "Moran", "trustworthiness-"},
		{"Moran won the seat by lying to voters.", "Moran", "trustworthiness-"},
		// a verb or adjective that says that it was not done
		{"The paper refused to admire Moran.", "Moran", "affection- honor-"},
		{"Moran was unable to take decisive action.", "Moran", "resolve-"},
	}
	for _, test := range tests {
		frames, _ := frame(t, f, parser, test.sentence, test.name)
		var got []string
		for _, h := range frames.Hits {
			if h.Taxonomy != framing.TaxonomyAxis {
				continue
			}
			if test.want != "" && !strings.Contains(test.want, h.Axis) {
				continue
			}
			got = append(got, fmt.Sprintf("%s%c", h.Axis, "-+"[min(1, max(0, h.Points))]))
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("%s: %s is framed %q, want %q: %+v", test.sentence, test.name, g, test.want, frames.Hits)
		}
	}
}

func TestNamesDoNotFrame(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	a, _ := frame(t, f, parser, "Strong criticised Delgado.", "Strong", "Delgado")
	b, _ := frame(t, f, parser, "Marsh criticised Delgado.", "Marsh", "Delgado")
	if fmt.Sprint(a) != fmt.Sprint(b) {
		t.Errorf("a name changes the frames:\n%+v\n%+v", a, b)
	}
}

func TestAgencyFollowsTheRole(t *testing.T) {
	f := framer(t)
	parser, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	frames, _ := frame(t, f, parser, "Delgado was arrested by Moran.", "Delgado", "Moran")
	if len(frames.Agencies) != 2 || frames.Agencies[0].Power != -1 || frames.Agencies[1].Power != 1 || frames.Agencies[1].Agency != 1 {
		t.Errorf("agencies are %+v, want Delgado below Moran, who acts", frames.Agencies)
	}
}

func TestBadRowsAreNamed(t *testing.T) {
	head := "# name: x\n# kind: axis\n# version: 1\n# language: en\n# source: own work\n# licence: CC0-1.0\n# scale: a..b\n# columns: entry pos weight role\n"
	tests := []struct{ rows, want string }{
		{"x\tFOO\t1\n", `x.tsv:9: part of speech "FOO": use VERB, NOUN, ADJ or ADV`},
		{"x\tADJ\t4\n", `x.tsv:9: weight "4": use a number from -3 to 3, and 0 only for a phrase that says nothing`},
		{"x\tADJ\t0\n", `x.tsv:9: weight "0": use a number from -3 to 3, and 0 only for a phrase that says nothing`},
		{"x\tADJ\t1\tagent\n", `x.tsv:9: role "agent": use agent or patient for a verb, the same, attribute or nothing for a noun, attribute or nothing for an adjective`},
		{"x\tADJ\t1\nx\tADJ\t-1\n", `x.tsv:10: "x" stands in line 9 already; an entry has one pole`},
	}
	for _, test := range tests {
		file, err := lexicons.Parse("x.tsv", []byte(head+test.rows))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := framing.New(file); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
