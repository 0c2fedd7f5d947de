/** The file as page, JSON and Word file, the list of all, and all of them in one archive. */
package jianyi.duty.sheet;
