/** Handing in: the submission page, co-signature, amendment, withdrawal before acceptance, and a bill that becomes a suggestion. */
package jianyi.suggestion.submission;
