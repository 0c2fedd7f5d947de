/**
 * What is done in a case beside its tasks: small forms on the sheet, processes begun from a page, a deputy's word typed in by a
 * clerk 代录.
 */
package jianyi.casework.act;
