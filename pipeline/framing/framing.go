package framing

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"slant/lexicons"
	"slant/pipeline/entity"
	"slant/pipeline/syntax"
	"slant/pipeline/text"
	"slant/pipeline/voice"
)

// A Framer holds the axes, the policy frames, the moral foundations and the
// verbs of power. It is read-only and safe for concurrent use.
type Framer struct {
	Axes    []Axis
	Policy  *Policy
	Moral   *Moral
	Verbs   *Verbs
	terms   text.Terms
	entries []axisEntry
	scratch *sync.Pool
}

// New builds a framer of lexicons of the kinds axis, policy, moral and agency.
// The error joins what is wrong with each file.
func New(files ...*lexicons.File) (*Framer, error) {
	f := &Framer{Policy: &Policy{}, Moral: &Moral{}, Verbs: &Verbs{}, scratch: &sync.Pool{New: func() any { return new(sheet) }}}
	var errs []error
	for _, file := range files {
		var err error
		switch file.Kind {
		case "axis":
			var a Axis
			if a, err = ParseAxis(file); err == nil {
				err = f.addAxis(a, file.Path)
			}
		case "policy":
			f.Policy, err = ParsePolicy(file)
		case "moral":
			f.Moral, err = ParseMoral(file)
		case "agency":
			f.Verbs, err = ParseVerbs(file)
		default:
			err = fmt.Errorf("%s:1: kind %q is none of axis, policy, moral and agency", file.Path, file.Kind)
		}
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	f.terms, f.entries = terms(f.Axes)
	return f, nil
}

func (f *Framer) addAxis(a Axis, path string) error {
	for i := range f.Axes {
		if f.Axes[i].Name == a.Name {
			return fmt.Errorf("%s:1: an axis %q is there already; give this one another name", path, a.Name)
		}
	}
	f.Axes = append(f.Axes, a)
	return nil
}

// A sheet is the scratch memory of one Frame.
type sheet struct {
	tree syntax.Tree
	ties []syntax.Tie
	// By word of the sentence, from its first: the axis entries and the verb
	// entry of the term that the word belongs to, and the term's words.
	terms []term
	// The moral terms of the whole document, in order of place, and the policy
	// terms.
	moral, policy []occurrence
}

// A term is a lexicon term where it stands in a sentence. Words that belong to
// none have end 0.
type term struct {
	first, end int32   // half-open range of Document.Words
	entries    []int32 // of the axes
	verb       int32   // index into the verbs + 1; 0: none
}

// Frame tells how the mentions are framed. A mention in the author's words is
// framed by no word of a quotation, nor the other way round.
func (f *Framer) Frame(d *text.Document, parse syntax.Parse, mentions []entity.Mention, voices voice.Voices) Frames {
	s := f.scratch.Get().(*sheet)
	defer f.scratch.Put(s)
	named := names{mentions: mentions}
	s.policy = f.Policy.list.find(s.policy[:0], d, parse, &named)
	s.moral = f.Moral.list.find(s.moral[:0], d, parse, &named)
	out := Frames{PolicyTerms: f.Policy.list.matches(s.policy), MoralTerms: f.Moral.list.matches(s.moral)}
	out.Policy, out.Moral = f.Policy.count(out.PolicyTerms), f.Moral.count(out.MoralTerms)
	loaded := int32(-1)
	for i := range mentions {
		m := &mentions[i]
		if m.Entity == "" || !parse.Parsed[m.Sentence] || d.Sentences[m.Sentence].Boilerplate || unsaid(d, m) {
			continue
		}
		if m.Sentence != loaded {
			s.load(f, d, parse, m.Sentence)
			loaded = m.Sentence
		}
		head := s.tree.Top(m.FirstWord, m.EndWord)
		at := placeOf(&s.tree, head)
		if s.places(mentions, i, head, at) || s.someOf(m, head, at) {
			continue
		}
		s.ties = s.tree.Ties(s.ties[:0], head)
		first := len(out.Hits)
		for _, tie := range s.ties {
			if inside(tie.Word, m) || voices.Of[tie.Word] != voices.Of[head] || at.apart && tie.Word != at.head {
				continue
			}
			out.Hits = s.hits(f, out.Hits, first, int32(i), tie, at)
			out.Hits = s.moralHits(f, out.Hits, first, int32(i), m, tie, at)
			out.Agencies = s.agencies(f, out.Agencies, int32(i), tie)
		}
		slices.SortStableFunc(out.Hits[first:], func(a, b Hit) int {
			return cmp.Or(cmp.Compare(a.Taxonomy, b.Taxonomy), cmp.Compare(a.Axis, b.Axis), cmp.Compare(a.FirstWord, b.FirstWord))
		})
	}
	return out
}

func inside(w int32, m *entity.Mention) bool { return w >= m.FirstWord && w < m.EndWord }

// load makes the sheet that of a sentence.
func (s *sheet) load(f *Framer, d *text.Document, parse syntax.Parse, sentence int32) {
	s.tree.Load(d, parse, sentence)
	s.terms = slices.Grow(s.terms[:0], int(s.tree.End-s.tree.First))[:s.tree.End-s.tree.First]
	clear(s.terms)
	words := d.Words[:s.tree.End]
	for w := s.tree.First; w < s.tree.End; {
		entries, n := f.terms.Longest(words[w:])
		for i := range int32(n) {
			t := &s.terms[w+i-s.tree.First]
			t.first, t.end, t.entries = w, w+int32(n), entries
		}
		w += int32(max(n, 1))
	}
	for w := s.tree.First; w < s.tree.End; w++ {
		if s.tree.Token(w).Tag != syntax.VERB {
			continue
		}
		if entries, n := f.Verbs.terms.Longest(words[w:]); n > 0 {
			s.terms[w-s.tree.First].verb = entries[0] + 1
		}
	}
}

// hits appends what the word of a tie says of a mention on each axis. A term
// counts once for a mention, in the first way that it is tied.
func (s *sheet) hits(f *Framer, hits []Hit, first int, mention int32, tie syntax.Tie, at place) []Hit {
	t := &s.terms[tie.Word-s.tree.First]
	for _, k := range t.entries {
		e := &f.entries[k]
		if !s.applies(e, t, tie, at) || slices.ContainsFunc(hits[first:], func(h Hit) bool {
			return h.Taxonomy == TaxonomyAxis && h.Axis == e.Axis && h.FirstWord == t.first
		}) {
			continue
		}
		points, rule := s.weigh(e, t, tie)
		if points == 0 {
			continue
		}
		hits = append(hits, Hit{
			Mention: mention, Taxonomy: TaxonomyAxis, Axis: e.Axis, Points: points, Term: e.Term, Rule: rule, FirstWord: t.first, EndWord: t.end,
		})
	}
	return hits
}

// applies tells whether an entry is used as what it is and frames the target
// in the way that it is tied.
func (s *sheet) applies(e *axisEntry, t *term, tie syntax.Tie, at place) bool {
	single := t.end-t.first == 1
	tag := s.tree.Token(tie.Word).Tag
	if single && !tagFits(e.Tag, tag) {
		return false
	}
	if tie.Way == syntax.Apposition && s.ofObject(tie) {
		return false // "Delgado called Moran a liar": Delgado is none
	}
	if (tie.Way == syntax.AgentOf || tie.Way == syntax.AgentObject || tie.Way == syntax.Manner) && s.blamed(tie) {
		return false
	}
	switch {
	case e.Tag == syntax.VERB && e.Role == syntax.Agent:
		return tie.Way == syntax.AgentOf || !single && tie.Way == syntax.AgentObject
	case e.Tag == syntax.VERB:
		return tie.Way == syntax.PatientOf && s.governs(t, at)
	case e.Role == syntax.Patient:
		return tie.Way == syntax.PatientOf && at.under(tie.Word) && aims(at.preposition)
	case e.Role == syntax.Agent && tie.Way == syntax.Possession && at.under(tie.Word) && at.preposition == "of":
		return false // "the fear of Moran": not Moran's
	case e.Role == syntax.Attribute:
		// "a wealthy New York donor": the donor is wealthy
		return tie.Way == syntax.Modifier && !at.modifies || tie.Way == syntax.Predicate || tie.Way == syntax.Apposition
	}
	if tie.Way == syntax.AgentObject && tie.Over >= 0 && !shows(s.tree.Norm(tie.Over)) {
		return false // "condemned the brutal assault": not the agent's assault
	}
	return tie.Way != syntax.AgentOf && tie.Way != syntax.PatientOf
}

// ofObject tells an apposition that stands by the object of the verb between
// target and word, not by the target.
func (s *sheet) ofObject(tie syntax.Tie) bool {
	if tie.Over < 0 {
		return false
	}
	w := tie.Word
	for range maxClimb {
		t := s.tree.Token(w)
		if t.Head < 0 {
			return false
		}
		if t.Head == tie.Over {
			return t.Relation == syntax.Obj
		}
		w = t.Head
	}
	return false
}

// shows tells a verb whose object is a property or deed of its agent: "took
// decisive action", "showed resolve".
func shows(norm string) bool {
	switch norm {
	case "take", "takes", "took", "taken", "taking", "make", "makes", "made", "making", "have", "has", "had", "having",
		"show", "shows", "showed", "shown", "showing",
		"display", "displays", "displayed", "displaying", "demonstrate", "demonstrates", "demonstrated", "demonstrating",
		"adopt", "adopts", "adopted", "adopting", "pursue", "pursues", "pursued", "pursuing", "launch", "launches", "launched",
		"conduct", "conducts", "conducted", "mount", "mounts", "mounted", "exhibit", "exhibits", "exhibited", "act", "acts",
		"acted", "acting", "maintain", "maintains", "maintained", "exercise", "exercises", "exercised", "project", "projects",
		"projected", "lack", "lacks", "lacked", "commit", "commits", "committed", "wage", "wages", "waged", "carry", "carried",
		"offer", "offers", "offered", "possess", "possesses", "possessed", "hold", "holds", "held", "use", "uses", "used":
		return true
	}
	return false
}

// negatedShare is what a negated term keeps, with the other sign: "not weak"
// is less than strong.
const negatedShare = 2

// weigh gives the points of an entry in its context and the rule in words; 0
// points where it is unreal.
func (s *sheet) weigh(e *axisEntry, term *term, tie syntax.Tie) (int32, string) {
	predicate := tie.Word
	if tie.Over >= 0 {
		predicate = tie.Over
	}
	less := s.lessening(tie.Word, term)
	if less == disputed || s.unreal(predicate) || s.unreal(tie.Word) {
		return 0, ""
	}
	points, rule := e.Weight, tie.Way.String()
	if s.negated(tie, term) != (less == lessened) {
		points, rule = -points/negatedShare, rule+", negated"
	}
	return points, rule
}

// negated tells whether what a tie says is denied: by a negation of the word or
// of the predicate over it, by an object that is nobody, or by a verb over it that
// says it was not done. What belongs to the term itself does not deny it ("has no idea").
func (s *sheet) negated(tie syntax.Tie, term *term) bool {
	t := &s.tree
	outside := func(w int32) bool { return w >= 0 && (w < term.first || w >= term.end) }
	odd := outside(t.Negation(tie.Word))
	if o := t.Dependent(tie.Word, syntax.Obj); outside(o) && nobody(t.Norm(o)) {
		odd = !odd
	}
	if tie.Over >= 0 && tie.Over != tie.Word {
		if t.Token(tie.Word).Relation != syntax.Xcomp && outside(t.Negation(tie.Over)) {
			odd = !odd
		}
		if outside(tie.Over) && undone(t.Norm(tie.Over)) {
			odd = !odd
		}
	} else if tok := t.Token(tie.Word); tok.Relation == syntax.Xcomp && outside(tok.Head) && undone(t.Norm(tok.Head)) {
		odd = !odd // "declined to praise Moran"
	}
	return odd
}

func nobody(norm string) bool { return norm == "nobody" || norm == "none" || norm == "nothing" }

// undone tells a word whose complement did not come about.
func undone(norm string) bool {
	if norm == "unable" || norm == "unwilling" || norm == "reluctant" || norm == "loath" {
		return true
	}
	for _, stem := range []string{"refus", "fail", "declin", "neglect", "lack"} {
		if rest, ok := strings.CutPrefix(norm, stem); ok && len(rest) <= 3 {
			return true
		}
	}
	return false
}

// agencies appends what a verb says of the power and agency of the mention
// that is its agent or patient.
func (s *sheet) agencies(f *Framer, list []Agency, mention int32, tie syntax.Tie) []Agency {
	verb := s.terms[tie.Word-s.tree.First].verb
	if verb == 0 || tie.Way != syntax.AgentOf && tie.Way != syntax.PatientOf {
		return list
	}
	e := f.Verbs.entries[verb-1]
	sign := int32(1)
	if s.negated(tie, &term{}) {
		sign = -1
	}
	a := Agency{Mention: mention, Power: sign * e.Power, Word: tie.Word}
	if tie.Way == syntax.AgentOf {
		a.Agency = sign * e.Agency
	} else {
		a.Power = -a.Power
	}
	return append(list, a)
}
