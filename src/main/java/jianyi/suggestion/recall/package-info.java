/** Taking the last step back 收回. */
package jianyi.suggestion.recall;
