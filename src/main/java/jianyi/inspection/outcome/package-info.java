/** What becomes of a matter at its end: made public, told to deputies, followed up. */
package jianyi.inspection.outcome;
