/** What becomes of a submission: accepted and assigned, returned, merged, split, passed elsewhere. */
package jianyi.suggestion.review;
