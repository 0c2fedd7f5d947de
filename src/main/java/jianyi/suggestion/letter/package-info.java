/** The reply letter 答复函. */
package jianyi.suggestion.letter;
