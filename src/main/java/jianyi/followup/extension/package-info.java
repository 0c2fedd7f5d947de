/**
 * More time for what an office owes 延期: it asks before its term has ended, the body's clerk decides, and all dates of the case move
 * together or none does.
 */
package jianyi.followup.extension;
