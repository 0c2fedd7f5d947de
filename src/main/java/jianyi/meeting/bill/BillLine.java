package jianyi.meeting.bill;

import java.util.List;

/**
 * A bill as one person sees it on the page.
 *
 * @param signers their names, the one who leads first
 * @param target name of the government that is asked, or null
 * @param asking how far the signing has come
 * @param ways what this person may do with it: agenda, suggestion, answer, again, withdraw
 */
public record BillLine(Bill it, List<String> signers, String target, List<Way> ways, Asking asking) {

    /**
     * How far the signing has come.
     *
     * @param words 已确认 4 名，还有 2 名没有答复; empty when everybody has answered
     * @param mine whether the reader is asked and has not answered
     * @param others user id and name of those a clerk may answer for, on their word
     */
    public record Asking(String words, boolean mine, java.util.Map<String, String> others) {}

    /** Something that can be done with a bill. */
    public enum Way {
        AGENDA("列入会议议程", "说明（可不填）", false),
        SUGGESTION("转为代表建议", "说明（可不填）", false),
        ANSWER("登记答复", "答复", true),
        AGAIN("登记再次答复", "再次答复", true),
        WITHDRAW("撤回", "撤回的原因（可不填）", false);

        private final String label;
        private final String asks;
        private final boolean needed;

        Way(String label, String asks, boolean needed) {
            this.label = label;
            this.asks = asks;
            this.needed = needed;
        }

        /** Its last step in addresses. */
        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String label() {
            return label;
        }

        /** What is asked along with it. */
        public String asks() {
            return asks;
        }

        /** Whether that must be filled in. */
        public boolean needed() {
            return needed;
        }
    }
}
