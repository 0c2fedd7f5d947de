package jianyi.inspection;

/**
 * What a matter of supervision begins with.
 *
 * @param body office code of the congress body
 * @param keeper office code of whose clerks keep it
 * @param law null for kinds that look at none, and for a plan's line that has not named it
 * @param unit office code, null when the preparation is to name it
 * @param planItem id of the plan's line it comes from, or null
 * @param follows number of the earlier one it follows up, or null
 */
public record Opening(
        String body,
        String keeper,
        String title,
        Kind kind,
        String law,
        String unit,
        String reason,
        Long planItem,
        String follows) {}
