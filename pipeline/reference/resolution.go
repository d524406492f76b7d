package reference

import "slant/pipeline/entity"

// A Resolution says who is who: the mentions with metonyms decided and
// references followed, and the entity that speaks each quote.
type Resolution struct {
	Mentions []entity.Mention // in order of their first words; StandsFor is "" throughout
	Speaker  []string         // by quote: entity id of the source; "" where it is not known
	Via      []string         // by quote: entity id of the source in between; "" where there is none
}
