// Package reports turns the tables of a run into something that people read:
// one page of HTML that stands alone, the same in Markdown, a CSV file for
// every chart, and a notebook. It is the last stage and reads the tables only:
//
//  1. open (corpus.go) streams the tables once and keeps sums: outlets, the
//     entities with most articles, and their means.
//  2. every section of [Sections] loads what else it needs: counts, and the
//     keys of the few sentences that it will show as evidence.
//  3. resolve (names.go) looks up the names of the entities that were asked for.
//  4. every section renders to blocks (block.go): sentences, tables, charts.
//  5. html.go and markdown.go write the blocks. These two are the only places
//     that escape, and no block can carry markup of its own.
//  6. notebook.go writes a Jupyter notebook that opens the tables. It holds
//     nothing of the corpus.
//
// What is written depends on the tables and the [Facts] alone. Memory is
// bounded by the number of articles (16 bytes each), of outlets, and by the
// caps that the text of the report states; never by the length of a text.
//
// Whatever comes from a corpus is hostile until it is escaped: outlets, titles,
// names, terms, paths. It travels as [Inline] values of a corpus kind, is
// cleaned by display and isolated with bdi.
package reports
