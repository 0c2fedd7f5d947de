package jianyi.casework.sheet;

import java.time.LocalDate;

/** How near a reply or a task is to its last day. */
public enum Light {
    /** Time enough. */
    GREEN("绿灯", "期限内"),
    /** The end is near: ten working days or less for a reply, for a task see {@link Span}. */
    YELLOW("黄灯", "即将到期"),
    /** The last day has passed. */
    RED("红灯", "已逾期");

    /** Working days before the last day from which on the light is yellow. */
    public static final int NEAR = 10;

    private final String label;
    private final String meaning;

    Light(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it says. */
    public String meaning() {
        return meaning;
    }

    /** The light of a reply due on that day; {@code near} is the last day that counts as near. */
    public static Light of(LocalDate due, LocalDate today, LocalDate near) {
        return due.isBefore(today) ? RED : due.isAfter(near) ? GREEN : YELLOW;
    }
}
