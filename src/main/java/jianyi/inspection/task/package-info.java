/** What the models and their tasks ask of matters of supervision and tell them: listeners and delegates, last days, forms, the morning's matters. */
package jianyi.inspection.task;
