/** What supervision leaves on paper: made from the record each time it is asked for, and never stored. */
package jianyi.inspection.papers;
