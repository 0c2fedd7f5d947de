/** 练习件: somebody walks a case in the ordinary forms, alone, and nothing of it counts. */
package jianyi.suggestion.practice;
