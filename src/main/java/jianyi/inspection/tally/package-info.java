/** The three-grade counts, and what follows from them. */
package jianyi.inspection.tally;
