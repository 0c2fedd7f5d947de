/** What supervision says in a deputy's file: who went along. */
package jianyi.inspection.duty;
