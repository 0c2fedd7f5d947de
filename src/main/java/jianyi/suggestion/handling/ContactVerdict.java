package jianyi.suggestion.handling;

import java.time.OffsetDateTime;

/**
 * What the deputy says of a contact the unit has recorded.
 *
 * @param confirmed 属实 or 不属实
 * @param saidBy the deputy, or the clerk who took it down
 * @param enteredFrom {@code paper} or {@code phone} when a clerk took it down
 */
public record ContactVerdict(
        long contact, boolean confirmed, String remark, String saidBy, OffsetDateTime saidAt, String enteredFrom) {

    /** 「代表：属实」 with the remark, as it stands beside the contact. */
    public String shown() {
        return "代表：" + (confirmed ? "属实" : "不属实") + (remark == null ? "" : "，" + remark)
                + (enteredFrom == null ? "" : "（代录）");
    }
}
