package jianyi.activity.station;

import java.time.LocalDate;

/** Equipment that is asked for. @param granted null before the district has answered */
public record Wish(
        long id,
        String what,
        LocalDate askedOn,
        String askedBy,
        Boolean granted,
        String remark,
        LocalDate decidedOn,
        String decidedBy) {

    /** What came of it. */
    public String standing() {
        return granted == null ? "等区人大答复" : granted ? "同意配备" : "没有同意";
    }
}
