package syntax

// tagNames are the universal parts of speech in the order of their constants.
func tagNames() [NumTags]string {
	return [NumTags]string{
		"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
		"PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
	}
}

// relationNames are the relations in the order of their constants.
func relationNames() [NumRelations]string {
	return [NumRelations]string{
		"dep", "root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos",
		"aux", "aux:pass", "case", "cc", "ccomp", "compound", "compound:prt",
		"conj", "cop", "csubj", "csubj:pass", "det", "discourse", "dislocated",
		"expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod",
		"nmod:poss", "nsubj", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
		"orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
	}
}

// String gives the tag as Universal Dependencies writes it.
func (t Tag) String() string {
	if t >= NumTags {
		return "_"
	}
	return tagNames()[t]
}

// String gives the relation as Universal Dependencies writes it.
func (r Relation) String() string {
	if r >= NumRelations {
		return "_"
	}
	return relationNames()[r]
}

// TagNamed gives the tag of that name, and X for a name that is none.
func TagNamed(name string) Tag {
	for t, n := range tagNames() {
		if n == name {
			return Tag(t)
		}
	}
	return X
}

// RelationNamed gives the relation of that name. A subtype that is not listed
// is folded into its relation ("obl:tmod" into Obl), an unknown name into Dep.
func RelationNamed(name string) Relation {
	for {
		for r, n := range relationNames() {
			if n == name {
				return Relation(r)
			}
		}
		cut := lastColon(name)
		if cut < 0 {
			return Dep
		}
		name = name[:cut]
	}
}

func lastColon(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ':' {
			return i
		}
	}
	return -1
}
