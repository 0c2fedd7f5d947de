package jianyi.notice;

import java.time.LocalDateTime;

/**
 * One line of "who was told what, when and how" on the case sheet.
 *
 * @param written when it was put into the outbox or onto the telephone list
 * @param person user id of who was told
 * @param name that person's Chinese name
 * @param subject what about
 * @param delivery how far it got
 * @param settled when it was sent, refused or told; null while it waits
 * @param remark what the clerk noted after the call, or null
 */
public record SentMail(
        LocalDateTime written,
        String person,
        String name,
        String subject,
        Delivery delivery,
        LocalDateTime settled,
        String remark) {

    /** How far a notice got. */
    public enum Delivery {
        /** The mail server took it. */
        SENT("邮件已发出"),
        /** Not sent yet; it is tried again by itself. */
        WAITING("邮件待发送"),
        /** The address does not exist; a call on the telephone list replaces the mail. */
        REFUSED("邮箱拒收，转电话告知"),
        /** Goes with the person's next morning's mail. */
        MORNING("等早上汇总"),
        /** Went with a morning's mail. */
        IN_DIGEST("已在早上汇总"),
        /** What it asked for was done before the morning. */
        IDLE("事情已办，不再告知"),
        /** Somebody has to ring. */
        TO_RING("待电话告知"),
        /** Told on the telephone. */
        TOLD("已电话告知");

        private final String label;

        Delivery(String label) {
            this.label = label;
        }

        /** In Chinese, for showing. */
        public String label() {
            return label;
        }
    }
}
