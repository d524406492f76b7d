package compare

import (
	"cmp"
	"slices"

	"slant/pipeline/tables"
)

// An observation is an article's mean score for an entity in one voice. They
// are kept small, for there is one for each such row with a score.
type observation struct {
	article int32 // index into articles.list
	entity  int32 // its number in observations.entities
	points  int16 // ten-thousandths
	scored  uint16
	voice   uint8 // its number in observations.voices
}

// observations are those of all entities: by entity, voice and article once
// they are sorted.
type observations struct {
	entities, voices *names
	list             []observation
}

// article takes a row whose article is at a place of the list.
func (o *observations) article(r *tables.EntityArticleRow, at int32) {
	if !r.ScorePoints.OK {
		return
	}
	o.list = append(o.list, observation{
		article: at, entity: o.entities.number(r.EntityID), voice: uint8(o.voices.number(r.Voice.V)),
		points: int16(r.ScorePoints.V), scored: uint16(min(r.NScored, 1<<16-1)),
	})
}

// sort sorts by entity, voice and article. Entities are in the order of their
// numbers, which is that of the input.
func (o *observations) sort() {
	slices.SortFunc(o.list, func(a, b observation) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.voice, b.voice), cmp.Compare(a.article, b.article))
	})
}

// of gives the observations of an entity in a voice.
func (o *observations) of(entity int32, voice string) []observation {
	v, ok := o.voices.numbers[voice]
	if !ok {
		return nil
	}
	place := func(voice int32) int {
		i, _ := slices.BinarySearchFunc(o.list, 0, func(x observation, _ int) int {
			return cmp.Or(cmp.Compare(x.entity, entity), cmp.Compare(int32(x.voice), voice), 1)
		})
		return i
	}
	return o.list[place(v):place(v+1)]
}
