/** What is found at the sites, written down on a telephone by several people at once, with or without network. */
package jianyi.inspection.field;
