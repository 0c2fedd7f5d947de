/** The list of matters of supervision and each one's sheet, as far as its reader may see. */
package jianyi.inspection.sheet;
