package cluster

import (
	"math"
	"slices"

	"slant/pipeline/tables"
)

// Articles at most so far apart are on one story. One that goes on for longer is
// several: each is what an outlet could choose to tell at the time.
const storyWindow = 3 * day

// fewestTerms is how many terms an article must have: what is shorter may be on
// anything.
const fewestTerms = 12

// findStories groups articles by event. Copies count once: the first of them by
// time and content stands for all. Nothing is told of articles without a date,
// in a language whose words are not read, of hardly any words, or with several
// other articles in them.
func (f *finder) findStories() error {
	f.stories = make([]int32, len(f.articles))
	for i := range f.stories {
		f.stories[i] = -1
	}
	q := newFrequencies()
	err := f.eachSketch([]string{"terms"}, func(i int32, r *tables.SketchRow) {
		if f.tellable(i) {
			q.add(r.Terms)
		}
	})
	if err != nil {
		return err
	}
	s := storyteller{f: f, frequencies: q, groups: map[int32]*group{}}
	if err := s.tellAll(); err != nil {
		return err
	}
	for i := range f.stories { // a copy is on the story of its first
		f.stories[i] = f.stories[f.leads[i]]
	}
	return nil
}

func (f *finder) tellable(i int32) bool {
	a := &f.articles[i]
	return f.leads[i] == i && a.dated && a.terms >= fewestTerms && !f.digests[i]
}

// dayOf numbers days since 1970.
func dayOf(a *article) int64 { return int64(math.Floor(float64(a.at) / day)) }

// A storyteller groups the articles of successive days. It holds those of a
// window alone, or of as many days as its limit of terms allows where they are
// fewer, and reads the sketches once for each such stretch.
type storyteller struct {
	f           *finder
	frequencies *frequencies
	active      []told           // articles of the window, in order of time
	groups      map[int32]*group // of active articles, by number
}

// A told article is one of the window.
type told struct {
	article int32
	vector  vector
	title   []uint32
}

// tellAll goes through the dated articles in order.
func (s *storyteller) tellAll() error {
	var days [][]int32 // articles by day
	terms := 0
	for _, i := range s.f.order {
		a := &s.f.articles[i]
		if !s.f.tellable(i) {
			continue
		}
		if n := len(days); n == 0 || dayOf(&s.f.articles[days[n-1][0]]) != dayOf(a) {
			if terms >= s.f.limits.Terms {
				if err := s.tell(days); err != nil {
					return err
				}
				days, terms = nil, 0
			}
			days = append(days, nil)
		}
		days[len(days)-1] = append(days[len(days)-1], i)
		terms += int(a.terms)
	}
	return s.tell(days)
}

// tell reads the terms of some days' articles and groups them.
func (s *storyteller) tell(days [][]int32) error {
	read := map[int32]told{}
	for _, members := range days {
		for _, i := range members {
			read[i] = told{article: i}
		}
	}
	err := s.f.eachSketch([]string{"terms", "term_counts", "title_terms"}, func(i int32, r *tables.SketchRow) {
		if _, wanted := read[i]; wanted {
			read[i] = told{i, s.frequencies.vectorOf(r), unpacked(r.TitleTerms)}
		}
	})
	if err != nil {
		return err
	}
	for _, members := range days {
		s.expire(s.f.articles[members[0]].at)
		fresh := len(s.active)
		for _, i := range members {
			s.active = append(s.active, read[i])
			s.f.stories[i] = i
			at := s.f.articles[i].at
			s.groups[i] = &group{sum: sumOf(read[i].vector), n: 1, first: at, last: at, members: []int32{i}}
		}
		s.join(s.likes(fresh))
	}
	return nil
}

// expire forgets what is too old to be joined by an article of a time.
func (s *storyteller) expire(now int64) {
	s.active = slices.DeleteFunc(s.active, func(t told) bool { return now-s.f.articles[t.article].at > storyWindow })
	for number, g := range s.groups {
		if now-g.last > storyWindow {
			delete(s.groups, number)
		}
	}
}
