/** What the signers make of the reply, and what follows: the end, a further round, the chair's decision. */
package jianyi.suggestion.rating;
