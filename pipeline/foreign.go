package pipeline

import (
	"slices"
	"strings"

	"slant/pipeline/cluster"
	"slant/pipeline/corpus"
	"slant/pipeline/entity"
	"slant/pipeline/reference"
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// foreign is the analysis of an article that is not in English: the names that
// a list knows, between quotation marks or not, and no number about anybody.
// Names that no list has are left out, since the rules of capitals that find
// them are English.
func foreign(m *Models, a corpus.Article, d text.Document, found entity.Found, language string) Analysis {
	found.Mentions = slices.DeleteFunc(slices.Clone(found.Mentions), func(x entity.Mention) bool {
		_, listed := m.Gazetteer.Lookup(x.Entity)
		return !listed
	})
	found.Discovered = nil
	parse := m.Parser.Parse(&d, found.Mentions, func(int32) bool { return false })
	voices := voice.Attribute(m.Cues, &d, found.Mentions, parse)
	who := reference.Resolve(m.Gazetteer, m.Metonymy, m.Persons, &d, found.Mentions, parse, voices)
	scores := make([]sentiment.Score, len(who.Mentions))
	for i := range scores {
		scores[i] = sentiment.Score{Abstain: sentiment.NotEnglish}
	}
	return Analysis{
		Article: a, Document: d, Language: language, Found: found, Parse: parse, Voices: voices,
		Resolution: who, Roles: make([]syntax.Role, len(who.Mentions)), Scores: scores, Rules: scores,
		Agency: cluster.Credit(&d, a.Authors), Sketch: cluster.SketchOf(&d, nil, false),
	}
}

// languageDiffers warns that a corpus declares another language than its text
// is in.
const languageDiffers = "language_differs"

// language gives an article's language, the corpus's own tag where it agrees
// with the text on whether that is English, and a warning where it does not.
func (a *Analysis) language() (tag, warning string) {
	declared := strings.ToLower(a.Article.Language)
	if declared == "" {
		return a.Language, ""
	}
	english := declared == "english" || declared == text.English || strings.HasPrefix(declared, "en-") || strings.HasPrefix(declared, "en_") || declared == "eng"
	if english == (a.Language == text.English) {
		return a.Article.Language, ""
	}
	return a.Language, languageDiffers
}
