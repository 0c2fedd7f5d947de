/** Who may read a case, in what capacity, and what of it. */
package jianyi.suggestion.sight;
