/** The report made from the records, its versions, and its deliberation. */
package jianyi.inspection.report;
