package jianyi.casework.act;

/**
 * Who typed a deputy's word in.
 *
 * @param by user id of the clerk, null when the deputy did it
 * @param name the clerk's name
 * @param from {@code paper} or {@code phone}, null when the deputy did it
 */
public record Entering(String by, String name, String from) {

    /** The deputy's own hand. */
    public static final Entering SELF = new Entering(null, null, null);

    /** Whether a clerk did it. */
    public boolean proxied() {
        return by != null;
    }

    /** 「（何秀兰代录，据纸质件）」, or nothing. */
    public String remark() {
        return proxied() ? "（" + name + "代录，据" + ("phone".equals(from) ? "电话" : "纸质件") + "）" : "";
    }
}
