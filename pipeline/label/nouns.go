package label

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/sentiment"
)

// A class is what a noun can be called of; a noun has several.
type class uint16

const (
	honorific class = 1 << iota
	office
	person
	crowd
	follower
	against
	group
	government
	state
	verdict
)

func classNames() []string {
	return []string{"honorific", "office", "person", "crowd", "follower", "against", "group", "government", "state", "verdict"}
}

func classNamed(name string) class {
	for i, n := range classNames() {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// A noun is a listed noun in one of its forms.
type noun struct {
	lemma  string
	class  class
	plural bool
	weight float64 // −3 to 3
	own    bool    // the weight is the list's own; else the sentiment lists'
}

// nouns are the listed nouns by normal form.
type nouns map[string]noun

// New makes a labeller of lists of kind labels with the columns entry, class
// and weight. How labels judge is asked of rules. Errors are joined
// *lexicons.SyntaxError.
func New(rules *sentiment.Rules, files ...*lexicons.File) (*Labeller, error) {
	l := &Labeller{nouns: nouns{}, rules: rules}
	var errs []error
	for _, f := range files {
		errs = append(errs, l.nouns.addFile(f))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	l.pool.New = func() any { return &finder{l: l} }
	return l, nil
}

func (n nouns) addFile(f *lexicons.File) error {
	if f.Kind != "labels" {
		return &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "is a lexicon of kind " + f.Kind + "; labels is wanted"}
	}
	of, weight := f.Column("class"), f.Column("weight")
	if f.Column("entry") != 0 || of < 0 || weight < 0 {
		return &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "the columns must be entry, class and weight"}
	}
	var errs []error
	for _, row := range f.Rows {
		c := classNamed(row.Fields[of])
		if c == 0 {
			errs = append(errs, f.Wrong(row, "%q is no class; use one of %s", row.Fields[of], strings.Join(classNames(), ", ")))
			continue
		}
		w, own, err := weightOf(row.Fields[weight])
		if err != nil {
			errs = append(errs, f.Wrong(row, "weight %q is not a number from -3 to 3", row.Fields[weight]))
			continue
		}
		forms := lexicons.Forms(row.Fields[0], "NOUN")
		if c == honorific { // "Mrs." is not more than one "Mr."
			forms = forms[:1]
		}
		for i, form := range forms {
			e := n[form]
			if e.lemma == "" {
				e.lemma, e.plural = row.Fields[0], i > 0
			}
			e.class |= c
			if own {
				e.weight, e.own = w, true
			}
			n[form] = e
		}
	}
	return errors.Join(errs...)
}

func weightOf(s string) (w float64, own bool, err error) {
	if s == "" {
		return 0, false, nil
	}
	if w, err = strconv.ParseFloat(s, 64); err != nil {
		return 0, false, err
	}
	if math.IsNaN(w) || math.Abs(w) > 3 {
		return 0, false, strconv.ErrRange
	}
	return w, true, nil
}

// find gives a noun by its normal form, an abbreviation without its full stop.
func (n nouns) find(norm string) (noun, bool) {
	e, ok := n[norm]
	if !ok {
		e, ok = n[strings.TrimSuffix(norm, ".")]
	}
	return e, ok
}

// singular gives the lemma of a noun that may not be listed.
func (n nouns) singular(norm string) string {
	if e, ok := n.find(norm); ok {
		return e.lemma
	}
	switch {
	case strings.HasSuffix(norm, "men") && len(norm) > 4:
		return strings.TrimSuffix(norm, "men") + "man"
	case strings.HasSuffix(norm, "ies") && len(norm) > 4:
		return strings.TrimSuffix(norm, "ies") + "y"
	case strings.HasSuffix(norm, "sses"), strings.HasSuffix(norm, "xes"), strings.HasSuffix(norm, "ches"), strings.HasSuffix(norm, "shes"):
		return strings.TrimSuffix(norm, "es")
	case strings.HasSuffix(norm, "s") && !strings.HasSuffix(norm, "ss") && !strings.HasSuffix(norm, "us") && !strings.HasSuffix(norm, "is") && len(norm) > 3:
		return strings.TrimSuffix(norm, "s")
	}
	return norm
}

// calls gives the classes of nouns that an entity of a type can be called by.
func calls(t entity.Type) class {
	switch t {
	case entity.Person:
		return person | office | follower | crowd
	case entity.GPE, entity.Loc:
		return state
	case entity.Org:
		return group
	case entity.Norp:
		return group | person | crowd
	}
	return person | group
}

// agentive tells a noun of somebody who does something by its ending; those in
// the list of exceptions are things.
func agentive(norm string) bool {
	for _, end := range []string{"man", "woman", "ist", "eer", "maker", "holder", "keeper", "er", "or", "ian"} {
		if strings.HasSuffix(norm, end) && len(norm) > len(end)+2 {
			return !thing(norm)
		}
	}
	return false
}

func thing(norm string) bool {
	switch norm {
	case "number", "letter", "order", "power", "paper", "newspaper", "matter", "center", "water", "computer", "offer", "chapter",
		"dinner", "summer", "winter", "border", "counter", "cover", "corner", "error", "factor", "favor", "labor", "mirror",
		"motor", "sector", "terror", "tower", "weather", "river", "quarter", "shoulder", "finger", "answer", "disaster",
		"register", "poster", "charter", "banner", "career", "however", "never", "ever", "over", "under", "after", "other",
		"another", "either", "neither", "whether", "together", "rather", "further", "former", "later", "earlier", "better",
		"greater", "higher", "lower", "longer", "larger", "smaller", "major", "minor", "senior", "junior", "prior", "inferior",
		"superior", "interior", "honor", "behavior", "rumor", "humor", "vigor", "horror", "floor", "door", "transfer", "danger",
		"anger", "hunger", "finer", "fewer", "october", "november", "september", "december", "per", "super", "hyper", "gender",
		"murder", "thriller", "trailer", "bumper", "filter", "server", "browser", "twitter", "folder", "buffer", "mister",
		"human", "than", "american", "russian", "christian", "italian", "asian", "indian", "australian", "palestinian":
		return true
	}
	return false
}
