package voice

import (
	"errors"
	"sort"
	"strings"

	"slant/lexicons"
)

// partOfSpeech is how a cue is used.
type partOfSpeech uint8

const (
	verb partOfSpeech = iota
	noun
	adjective
	adverb
	phrase
)

// complement is a set of the places where a cue's content can stand.
type complement uint8

const (
	takesClause complement = 1 << iota
	takesInfinitive
	takesQuote
	takesObject
	takesSource   // the phrase's object is the source
	takesVia      // the object is the source, the subject passes it on
	takesSentence // an adverb: the rest of its clause, nobody's
)

// A cue is an entry of the lexicon, with all uses that it has.
type cue struct {
	entry  string
	pos    partOfSpeech
	class  string
	stance string
	takes  complement
}

// A form is a surface form of a cue that begins with a known first word.
type form struct {
	rest []string // the words after the first
	cue  *cue
}

// Cues is the lexicon of attribution, ready to be looked up. It is never
// written after Load and safe for concurrent use.
type Cues struct {
	forms map[string][]form // by first word; longest first
	count int
}

// Len is the number of cues: entries with a part of speech.
func (c *Cues) Len() int { return c.count }

// Load reads cues from lexicons of kind "speech" with the columns entry, pos,
// class, stance and complement. An entry that stands in several rows or files
// keeps the class and stance of its first row. The error joins one
// *lexicons.SyntaxError for each wrong row.
func Load(files ...*lexicons.File) (*Cues, error) {
	c := &Cues{forms: map[string][]form{}}
	seen := map[string]*cue{}
	var errs []error
	for _, f := range files {
		cols, err := columnsOf(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, r := range f.Rows {
			if err := c.add(seen, f, r, cols); err != nil {
				errs = append(errs, err)
			}
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for _, list := range c.forms {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].rest) > len(list[j].rest) })
	}
	return c, nil
}

// columnNames are the columns a speech lexicon must have.
func columnNames() [5]string { return [...]string{"entry", "pos", "class", "stance", "complement"} }

func columnsOf(f *lexicons.File) ([5]int, error) {
	var cols [5]int
	if f.Kind != "speech" {
		return cols, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "is of kind " + f.Kind + "; attribution needs kind speech"}
	}
	for i, name := range columnNames() {
		cols[i] = f.Column(name)
		if cols[i] < 0 {
			return cols, &lexicons.SyntaxError{Path: f.Path, Line: 1, Msg: "has no column " + name + "; name it in the columns line"}
		}
	}
	return cols, nil
}

func (c *Cues) add(seen map[string]*cue, f *lexicons.File, r lexicons.Row, cols [5]int) error {
	entry := strings.Join(strings.Fields(strings.ToLower(r.Fields[cols[0]])), " ")
	pos, ok := partsOfSpeech()[r.Fields[cols[1]]]
	if !ok {
		return f.Wrong(r, "part of speech %q is unknown; use VERB, NOUN, ADJ, ADV or PHRASE", r.Fields[cols[1]])
	}
	class, stance := r.Fields[cols[2]], r.Fields[cols[3]]
	if !oneOf(class, "say", "write", "ask", "think") {
		return f.Wrong(r, "class %q is unknown; use say, write, ask or think", class)
	}
	if !oneOf(stance, "neutral", "doubting", "conceding", "praising", "aggressive") {
		return f.Wrong(r, "stance %q is unknown; use neutral, doubting, conceding, praising or aggressive", stance)
	}
	takes, ok := complements()[r.Fields[cols[4]]]
	if !ok {
		return f.Wrong(r, "complement %q is unknown; use clause, infinitive, quote, object, source, via or sentence", r.Fields[cols[4]])
	}
	key := r.Fields[cols[1]] + " " + entry
	if q := seen[key]; q != nil {
		q.takes |= takes
		return nil
	}
	q := &cue{entry: entry, pos: pos, class: class, stance: stance, takes: takes}
	seen[key] = q
	c.count++
	for _, surface := range lexicons.Forms(entry, r.Fields[cols[1]]) {
		words := strings.Fields(surface)
		c.forms[words[0]] = append(c.forms[words[0]], form{words[1:], q})
	}
	return nil
}

func partsOfSpeech() map[string]partOfSpeech {
	return map[string]partOfSpeech{"VERB": verb, "NOUN": noun, "ADJ": adjective, "ADV": adverb, "PHRASE": phrase}
}

func complements() map[string]complement {
	return map[string]complement{
		"clause": takesClause | takesQuote, "infinitive": takesInfinitive | takesQuote, "quote": takesQuote,
		"object": takesObject | takesQuote, "source": takesSource, "via": takesVia, "sentence": takesSentence,
	}
}

func oneOf(s string, names ...string) bool {
	for _, n := range names {
		if s == n {
			return true
		}
	}
	return false
}
