/**
 * Similar suggestions of all years, with what came of them: for the clerk beside the case and for the deputy while writing. What is
 * telling in a text is kept by the database itself ({@code V15__similar.sql}); here it is compared, and shown to whom it may be shown.
 */
package jianyi.suggestion.similar;
