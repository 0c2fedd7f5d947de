package jianyi.casework.sheet;

/**
 * A day's light, and how much time is left.
 *
 * @param light null while the clocks stand
 * @param left 还有 2 个工作日
 */
public record Signal(Light light, String left) {}
