/** The days of a suggestion, moved and put into words. */
package jianyi.suggestion.time;
