/** What people see of yearly plans: the list, a plan's sheet, paper and workbook. */
package jianyi.inspection.plan.sheet;
