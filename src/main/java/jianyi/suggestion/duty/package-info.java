/** What suggestions say in a deputy's file: led and co-signed ones, each with where it stands. */
package jianyi.suggestion.duty;
