/**
 * What the models and their tasks ask of meetings and tell them: listeners and delegates, last days, what forms show, the
 * morning's matters.
 */
package jianyi.meeting.task;
