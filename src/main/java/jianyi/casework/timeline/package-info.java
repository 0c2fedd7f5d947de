/** Who did what in a case and when, for whom, and who has opened it. */
package jianyi.casework.timeline;
