package text_test

import (
	"fmt"

	"slant/pipeline/text"
)

func ExampleSplit() {
	d := text.Split("Norland's mayor leaves", "“I don’t know,” Mr. Lund said in the U.S. The mayor left.")
	for _, s := range d.Sentences {
		fmt.Printf("%s %s:", s.Field, s.Position)
		for w := s.FirstWord; w < s.EndWord; w++ {
			fmt.Print(" ", d.Words[w].Norm)
		}
		fmt.Println()
	}
	for _, q := range d.Quotations {
		fmt.Println(d.Slice(q.Field, q.Span))
	}
	// Output:
	// title headline: norland 's mayor leaves
	// text lead: “ i do n't know , ” mr. lund said in the u.s.
	// text body: the mayor left .
	// “I don’t know,”
}
