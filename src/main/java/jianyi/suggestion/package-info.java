/**
 * The deputy's suggestion 代表建议: from submission through review, assignment, handling and reply to the deputy's rating. Here lies the
 * case itself, what its units do for it, what people are told, and what the room tells the engine ({@code SuggestionFlow}); all else
 * lives in rooms inside, which stand on this one and in the order {@code ModularityTest} lists them.
 */
package jianyi.suggestion;
