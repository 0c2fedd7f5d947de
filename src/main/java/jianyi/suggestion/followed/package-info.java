/** What accompanies a suggestion: what units owe in it, for whoever presses or puts off, and the deputy's own urging 催办. */
package jianyi.suggestion.followed;
