/** The days of a case, reckoned from facts: beginnings, terms, extensions, pauses. */
package jianyi.casework.time;
