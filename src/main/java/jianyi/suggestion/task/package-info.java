/**
 * What the models and their tasks ask of the room and tell it: listeners and delegates, how much time a task has, what its form
 * shows. Processes beside the case stand on it.
 */
package jianyi.suggestion.task;
