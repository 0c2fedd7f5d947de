/** What other rooms may tell of suggestions. */
package jianyi.suggestion.published;
