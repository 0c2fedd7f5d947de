/** What is counted of suggestions, for the statistics of a year. */
package jianyi.suggestion.figure;
