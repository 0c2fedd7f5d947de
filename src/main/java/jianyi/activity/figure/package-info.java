/** What is counted of activities, for the statistics of a year. */
package jianyi.activity.figure;
