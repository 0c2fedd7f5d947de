/** Reports that write themselves from the figures of a year; drafts for people to go on with. */
package jianyi.statistics.report;
