/**
 * What accompanies a case of any room until it is done 交办落实: what an office owes in it may be pressed, put off and made to stand
 * still. A room says what is owed and who hears of it; the rest is the same for all.
 */
package jianyi.followup;
