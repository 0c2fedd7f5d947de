/**
 * Remembering what facts come to, without ever being wrong: rows are read in portions, every change leaves a mark on its portion in its own
 * transaction ({@code figure_mark}), and what a mark may have changed is read anew.
 */
package jianyi.casework.fold;
