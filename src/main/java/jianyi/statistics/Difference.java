package jianyi.statistics;

/**
 * Why a closed year, reckoned anew, would not give the same.
 *
 * @param label the figure
 * @param what number of the case, or null when the rule itself has changed
 * @param sentence what is different now
 */
public record Difference(String label, String what, String sentence) {}
