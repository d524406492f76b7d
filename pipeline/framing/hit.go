package framing

// A Hit is a term that places a mention at one pole of an axis or of a moral
// foundation.
type Hit struct {
	Mention            int32  // index into the mentions
	Taxonomy           string // TaxonomyAxis or TaxonomyMoral
	Axis               string // the axis' or foundation's name: "resolve"
	Points             int32  // ten-thousandths; > 0: the positive pole, or virtue
	Term               string // the lexicon's entry
	Rule               string // how the term is tied to the mention
	FirstWord, EndWord int32  // half-open range of Document.Words
}

// An Agency is what one verb says of the power or agency of a mention that
// has a role in it (Sap et al. 2017).
type Agency struct {
	Mention int32
	Power   int32 // −1, 0, 1
	Agency  int32 // −1, 0, 1
	Word    int32 // index into Document.Words: the verb
}

// A PolicyHits counts an article's terms of one policy frame (Boydstun et al.
// 2014).
type PolicyHits struct {
	Frame string
	Hits  int32 // 0 for OtherFrame alone
}

// A MoralHits counts an article's terms of one moral foundation.
type MoralHits struct {
	Foundation   string
	Virtue, Vice int32
}

// Frames is how an article frames the entities it mentions.
type Frames struct {
	Hits        []Hit        // in order of mention, taxonomy, axis, place
	Agencies    []Agency     // in order of mention, place
	Policy      []PolicyHits // of the article, in order of frame name; frames without a term are left out
	Moral       []MoralHits  // of the article, in order of foundation; those without a term are left out
	PolicyTerms []Match      // in order of place
	MoralTerms  []Match      // in order of place
}
