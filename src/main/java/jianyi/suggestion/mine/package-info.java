/** 我的: a deputy's first page, made for a telephone: what to begin, what waits, and where each of the own suggestions stands. */
package jianyi.suggestion.mine;
