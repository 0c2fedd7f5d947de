package jianyi.statistics;

/**
 * A part of what a figure counts.
 *
 * @param by what it is parted by
 * @param value office code, category or id of a session; empty for the whole, and for what no session belongs to
 */
public record Part(String key, By by, String value) {

    /** What figures are parted by. */
    public enum By {
        WHOLE,
        UNIT,
        CATEGORY,
        SESSION
    }

    /** Everything a figure counts. */
    static Part whole(String key) {
        return new Part(key, By.WHOLE, "");
    }
}
