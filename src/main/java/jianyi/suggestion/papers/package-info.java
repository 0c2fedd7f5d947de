/**
 * A case on paper: the forms that are signed, stamped and filed, made from Word templates a clerk can edit, and the archive of a
 * finished case. May touch what its room may and the room itself; the room does not know of it but by {@code SheetPart}.
 */
package jianyi.suggestion.papers;
