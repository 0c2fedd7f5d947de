/** The district's offices, posts and deputies from one workbook, and the first passwords of whoever came in with it. */
package jianyi.setup.roll;
