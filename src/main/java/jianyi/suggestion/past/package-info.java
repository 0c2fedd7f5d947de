/**
 * Past years' suggestions 历史建议, closed before the product came: brought in from a workbook and packed letters, found and shown like
 * the others, never counted among what is open or in a rate.
 */
package jianyi.suggestion.past;
