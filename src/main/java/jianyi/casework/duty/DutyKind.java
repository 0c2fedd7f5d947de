package jianyi.casework.duty;

/**
 * A heading of the file, and what a quota may be set on.
 *
 * @param place the smaller, the further up
 * @param code {@code suggestion}, {@code activity:training}; letters and at most one colon
 * @param label what people call it
 * @param unit what it is counted in: 次, 件, 篇
 */
public record DutyKind(int place, String code, String label, String unit) {}
