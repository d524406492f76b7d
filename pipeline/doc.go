// Package pipeline composes the stages that turn an article into numbers:
//
//  1. corpus reads a record into an Article: who published what, when.
//  2. text cuts its title and text into paragraphs, sentences and words.
//  3. entity finds names and links them to entities.
//  4. syntax tags and parses the sentences that say something of somebody:
//     those with a mention or a personal pronoun.
//  5. voice tells whose words are whose: quotations and reported speech.
//  6. reference settles who is who: whether a capital is a place or a
//     government, whom a pronoun stands for, and who speaks each quote.
//  7. sentiment scores every mention, with evidence that adds up to the score.
//  8. framing places every mention on axes and counts policy frames.
//  9. label tells what entities are called, and how that judges; cluster
//     leaves a sketch that copies and stories are found by.
//
// 10. Rows turns the result into table rows.
//
// [Analyze] is steps 2 to 9 and reads like this list. Package job runs it over
// a corpus and commits the tables, cluster finds copies and stories in them,
// compare sums them up, and package reports draws them. Data flows one way: a
// stage imports those before it, never one after it.
package pipeline
