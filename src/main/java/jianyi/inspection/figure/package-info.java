/** What is counted of supervision, for the statistics of a year. */
package jianyi.inspection.figure;
