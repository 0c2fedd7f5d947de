/** Whether a file is what it says it is, whole, and has nothing in it that runs, hides or swells. */
package jianyi.files.content;
