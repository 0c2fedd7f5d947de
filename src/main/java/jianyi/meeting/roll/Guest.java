package jianyi.meeting.roll;

import java.time.OffsetDateTime;

/**
 * Somebody who is there without a vote and need not have an account.
 *
 * @param post where he comes from: 区水利局局长
 */
public record Guest(
        long id, String number, Capacity role, String name, String post, boolean present, OffsetDateTime arrivedAt) {

    /** As what somebody is there. */
    public enum Capacity {
        /** Sits in because the law or the office asks for it (地方组织法 第二十一条). */
        ATTENDING("列席"),
        /** Was asked to come. */
        INVITED("邀请");

        private final String label;

        Capacity(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /** 张建国（区水利局局长）, and whether he has not come yet. */
    public String words() {
        return name + "（" + post + (present ? "" : "，没有到会") + "）";
    }
}
