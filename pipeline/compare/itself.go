package compare

import "strings"

// itself tells whether an entity is the outlet by whose articles it is
// mentioned. "The reporter told Reuters" in Reuters' own news is a habit of its
// style guide and says nothing of how outlets differ about Reuters, so such
// comparisons are in no family. It goes by the entity's id, which is made of its
// name, and takes away what may be said of one outlet's name: see variantKey.
func itself(entityID, outlet string) bool {
	_, name, _ := strings.Cut(entityID, ":")
	return paperKey(strings.NewReplacer("-", " ", "_", " ").Replace(name)) == paperKey(strings.ReplaceAll(outlet, "-", " "))
}

// paperKey leaves out what stands in one name of an outlet and not in the other.
func paperKey(name string) string {
	key := variantKey(name)
	for _, end := range []string{" newspaper", " news"} {
		key = strings.TrimSuffix(key, end)
	}
	return key
}
