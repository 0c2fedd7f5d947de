/** What is counted of deputies' duty, for the statistics of a year. */
package jianyi.duty.figure;
