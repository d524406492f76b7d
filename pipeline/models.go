package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/framing"
	"slant/pipeline/label"
	"slant/pipeline/models"
	"slant/pipeline/reference"
	"slant/pipeline/sentiment"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// Models is everything that Analyze consults. It is read-only after Load and
// safe for concurrent use.
type Models struct {
	Gazetteer *entity.Gazetteer
	Parser    *syntax.Model
	Cues      *voice.Cues
	Metonymy  *reference.Metonymy
	Persons   *reference.Persons
	Rules     *sentiment.Rules
	Linear    *sentiment.Linear
	Scorer    string // whose numbers are the scores: linear or rules
	Bayes     *sentiment.Bayes
	Framing   *framing.Framer
	Labels    *label.Labeller
	// Outlets gives the outlet of names that the user's lists have;
	// OutletVariants tells that variants of a name are one outlet.
	Outlets        map[string]string
	OutletVariants bool
	// Boilerplate is passed over; nil: nothing is known to recur. Load leaves
	// it nil: see Census.
	Boilerplate *Boilerplate
	Sources     []Source // what it was loaded from, in a fixed order
}

// A Source is a file that numbers depend on.
type Source struct {
	Name    string // the lexicon's or model's
	Kind    string // the lexicon's, or model
	Version string // "" for models
	Entries int    // 0 for models
	Licence string // "" for models, whose cards tell
	Scale   string // of an axis: its poles; "" for models
	// Validated says how an axis was held against real text; "" for other lists
	// and where it was not.
	Validated string
	SHA256    string // hex
}

// Load reads the built-in lists and models and the user's own. Errors name the
// file and line of everything that is wrong with a list.
func Load(c Config) (*Models, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	l := loader{models: &Models{}}
	m := l.models
	m.Gazetteer = l.gazetteer(c.Entities)
	m.Cues = loadWith(&l, voice.Load, l.embedded("speech"))
	metonymy, persons := byKind(l.embedded("reference"), "reference")
	m.Metonymy = loadWith(&l, func(files ...*lexicons.File) (*reference.Metonymy, error) {
		return reference.Load(c.Literal, files...)
	}, metonymy)
	m.Persons = loadWith(&l, func(files ...*lexicons.File) (*reference.Persons, error) {
		return reference.LoadPersons(c.NamedOnly, files...)
	}, persons)
	m.Rules = loadWith(&l, sentiment.NewRules, append(l.embedded("sentiment"), l.users(c.Sentiment, "sentiment")...))
	m.Framing = loadWith(&l, framing.New, append(l.embedded("framing"), l.users(c.Framing, "axis", "policy", "moral")...))
	m.Labels = loadWith(&l, func(files ...*lexicons.File) (*label.Labeller, error) {
		return label.New(m.Rules, files...)
	}, l.embedded("labels"))
	paths, variants := c.outletLists()
	m.Outlets, m.OutletVariants = loadWith(&l, listOutlets, l.users(paths, "outlets")), variants
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	var err error
	if m.Parser, err = syntax.Load(models.Syntax()); err != nil {
		return nil, err
	}
	l.model("syntax", models.Syntax())
	names, err := entity.LoadRecogniser(models.Names())
	if err != nil {
		return nil, err
	}
	l.model("names", models.Names())
	m.Gazetteer = m.Gazetteer.WithRecogniser(names)
	if m.Bayes, err = sentiment.NewBayes(); err != nil {
		return nil, err
	}
	m.Scorer = c.scorer()
	if m.Linear, err = l.linear(c); err != nil {
		return nil, err
	}
	return m, nil
}

// linear makes the learnt scorer of the built-in model, or of the user's own.
func (l *loader) linear(c Config) (*sentiment.Linear, error) {
	vectors, err := sentiment.LoadVectors(models.Vectors())
	if err != nil {
		return nil, err
	}
	l.model("vectors", models.Vectors())
	file := models.Sentiment()
	if c.Model != "" {
		if file, err = os.ReadFile(c.Model); err != nil {
			return nil, err
		}
	}
	weights, err := sentiment.LoadWeights(file, vectors.Size)
	if err != nil && c.Model != "" {
		return nil, fmt.Errorf("%s: %w; give a file that `slant train` wrote", c.Model, err)
	}
	if err != nil {
		return nil, err
	}
	l.model("sentiment", file)
	return sentiment.NewLinear(l.models.Rules, vectors, weights.WithPrior(c.prior()), c.evidence()), nil
}

// A loader gathers sources and errors on the way.
type loader struct {
	models *Models
	errs   []error
}

func (l *loader) model(name string, content []byte) {
	sum := sha256.Sum256(content)
	l.models.Sources = append(l.models.Sources, Source{Name: name, Kind: "model", SHA256: hex.EncodeToString(sum[:])})
}

func (l *loader) file(f *lexicons.File) {
	l.models.Sources = append(l.models.Sources, Source{
		Name: f.Name, Kind: f.Kind, Version: f.Version, Entries: len(f.Rows), Licence: f.Licence, Scale: f.Scale, Validated: f.Validated, SHA256: f.SHA256,
	})
}

func (l *loader) embedded(folder string) []*lexicons.File {
	files, err := lexicons.Embedded(folder)
	if err != nil {
		l.errs = append(l.errs, err)
	}
	for _, f := range files {
		l.file(f)
	}
	return files
}

// users reads lexicons of the user's, which must be of one of the kinds.
func (l *loader) users(paths []string, kinds ...string) []*lexicons.File {
	var files []*lexicons.File
	for _, path := range paths {
		f, err := lexicons.Read(path)
		if err == nil && !slices.Contains(kinds, f.Kind) {
			err = fmt.Errorf("%s:1: is a list of kind %q where one of kind %q is wanted", path, f.Kind, strings.Join(kinds, " or "))
		}
		if err != nil {
			l.errs = append(l.errs, err)
			continue
		}
		f.Path = filepath.Base(path) // folders of a machine stay out of results
		l.file(f)
		files = append(files, f)
	}
	return files
}

func (l *loader) gazetteer(paths []string) *entity.Gazetteer {
	builtin := l.entities(l.embedded("entities"))
	own := l.entities(l.users(paths, "entities"))
	g, err := entity.NewGazetteer(builtin, own)
	if err != nil {
		l.errs = append(l.errs, err)
	}
	return g
}

func (l *loader) entities(files []*lexicons.File) []entity.Entity {
	var all []entity.Entity
	for _, f := range files {
		list, err := entity.ParseList(f)
		if err != nil {
			l.errs = append(l.errs, err)
		}
		all = append(all, list...)
	}
	return all
}

// byKind parts the files of a kind from the others.
func byKind(files []*lexicons.File, kind string) (of, others []*lexicons.File) {
	for _, f := range files {
		if f.Kind == kind {
			of = append(of, f)
		} else {
			others = append(others, f)
		}
	}
	return of, others
}

func loadWith[T any](l *loader, load func(...*lexicons.File) (T, error), files []*lexicons.File) T {
	t, err := load(files...)
	if err != nil {
		l.errs = append(l.errs, err)
	}
	return t
}

// CheckLexicon reports what is wrong with a lexicon, by its kind.
func CheckLexicon(f *lexicons.File) error {
	if len(f.Rows) == 0 && f.Kind != "entities" {
		return &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "has a head and no rows; write one line for each entry behind it"}
	}
	var err error
	switch f.Kind {
	case "sentiment":
		_, err = sentiment.NewRules(f)
	case "axis", "policy", "moral", "agency":
		_, err = framing.New(f)
	case "labels":
		_, err = label.New(nil, f)
	case "speech":
		_, err = voice.Load(f)
	case "reference":
		_, err = reference.Load(false, f)
	case "persons", "nominals":
		_, err = reference.LoadPersons(false, f)
	case "entities":
		err = CheckEntities(f)
	case "outlets":
		_, err = listOutlets(f)
	default:
		err = fmt.Errorf("%s:1: kind %q is none that slant reads; use sentiment, axis, policy or moral (see `slant help lexicons`)", f.Path, f.Kind)
	}
	return err
}

// CheckEntities reports what is wrong with an entity list, beside the built-in
// ones, whose ids it may name.
func CheckEntities(f *lexicons.File) error {
	list, err := entity.ParseList(f)
	if err != nil {
		return err
	}
	builtin, err := builtInEntities()
	if err != nil {
		return err
	}
	_, err = entity.NewGazetteer(builtin, list)
	return err
}

// RemarkEntities tells what a sound entity list does that its writer may not
// have meant, one line of text each.
func RemarkEntities(f *lexicons.File) ([]string, error) {
	list, err := entity.ParseList(f)
	if err != nil {
		return nil, err
	}
	builtin, err := builtInEntities()
	return entity.Remarks(list, builtin), err
}

func builtInEntities() ([]entity.Entity, error) {
	l := loader{models: &Models{}}
	builtin := l.entities(l.embedded("entities"))
	return builtin, errors.Join(l.errs...)
}

// needsParse tells which sentences are parsed: those with a mention, or with a
// pronoun that may become one, since only of them anything is said. Quotations and reports in the others are found by
// the order of their words, which on PolNeAR is as good.
func (m *Models) needsParse(d *text.Document, mentions []entity.Mention) func(sentence int32) bool {
	need := make([]bool, len(d.Sentences))
	for i := range mentions {
		need[mentions[i].Sentence] = true
	}
	for i := range d.Words {
		if m.Persons.Followed(d, i) {
			need[d.Words[i].Sentence] = true
		}
	}
	return func(s int32) bool { return need[s] }
}
