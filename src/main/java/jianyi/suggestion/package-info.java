/**
 * The deputy's suggestion 代表建议: from submission through review, assignment, handling and reply to the deputy's rating. May
 * touch {@code deputy}, {@code office}, {@code calendar}, {@code notice}, {@code access} and {@code flow}; nothing touches the engine here
 * but {@code SuggestionFlow}, the {@code …Delegates} and the {@code …Listeners}.
 */
package jianyi.suggestion;
