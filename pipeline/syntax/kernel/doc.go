// Package kernel multiplies matrices for package syntax: in whole numbers for
// tagging and parsing, in floats for training. In the data flow it stands under
// package syntax and knows nothing of language.
//
// Everything is written as plain loops, and again for amd64 in kernel_amd64.s,
// with AVX2 and, for the products, with AVX-512 VNNI; the products of whole
// numbers are in kernel_arm64.s too. All versions give the same bits, which the
// tests compare: sums of whole numbers are the same in any order, and the float
// product rounds every product and every sum by itself, in the order of the
// plain loop. The build tag purego leaves all but the plain loops out.
//
//	Matrix   int16 × int16 summed in int32, shifted and cut to int16
//	Recur    a gated recurrence over the rows of such a product
//	Blend    rows and shares of the rows beside them
//	Float    float32, added to what is there
//
// A dot product for each pair of row and column was passed over: it needs sums
// across the lanes of a register. Here sixteen columns lie side by side, and
// each register holds sums of different columns.
package kernel
