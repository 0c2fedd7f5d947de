/** The case sheet 案卷 of a suggestion, put together for one reader. */
package jianyi.suggestion.sheet;
