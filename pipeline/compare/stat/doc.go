// Package stat holds the statistics of comparing groups of clustered
// observations, apart from what is compared:
//
//  1. Mean and Difference estimate a mean, and a difference of means that are
//     standardised over strata, with cluster-robust standard errors (CR2) and
//     Satterthwaite's degrees of freedom.
//  2. Student turns these into p-values and intervals.
//  3. Studentised gives intervals from a Poisson bootstrap of whole clusters.
//     Shuffled gives a p that supposes less than Student's.
//  4. BenjaminiHochberg corrects the p-values of a family, and FCRLevel gives
//     the level of intervals for what was selected.
//  5. HedgesG measures a difference in standard deviations.
//  6. LogOdds tells how much more one side uses a word than the other.
//
// Observations come as sums by cluster, stratum and arm, in whole numbers, so
// that they are the same in whatever order they were added up. Nothing here
// reads a clock: weights of the bootstrap are hashes, and shuffles have a seed.
package stat
