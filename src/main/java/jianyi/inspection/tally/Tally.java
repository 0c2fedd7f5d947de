package jianyi.inspection.tally;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A count of three grades with the rule it was held under.
 *
 * @param round 0 at the deliberation, then the round of the correction it is of
 * @param basis of what its shares are taken
 * @param shareOf how many votes or people that is
 * @param voters how many belong to the body that could vote; null for counts from before it was kept
 * @param threshold code of what had to be reached
 * @param consequence code of what follows when it was not
 */
public record Tally(
        long id,
        String number,
        int round,
        int issued,
        int returned,
        int invalid,
        int satisfied,
        int basic,
        int dissatisfied,
        Basis basis,
        int shareOf,
        String threshold,
        String consequence,
        boolean reached,
        String recordedBy,
        LocalDate recordedOn,
        Integer voters) {

    /** Of what shares are taken. */
    public enum Basis {
        RETURNED("收回的票"),
        ALL("全体");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }

        static Basis of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether these votes reach what is asked of them. */
    static boolean reaches(String threshold, int satisfied, int basic, int of) {
        return switch (threshold) {
            case "two-thirds" -> of > 0 && (satisfied + basic) * 3 >= of * 2;
            case "satisfied-half" -> satisfied * 2 > of;
            default -> (satisfied + basic) * 2 > of;
        };
    }

    /** What had to be reached, in words. */
    static String asked(String threshold) {
        return switch (threshold) {
            case "two-thirds" -> "满意和基本满意合计三分之二以上";
            case "satisfied-half" -> "满意过半数";
            default -> "满意和基本满意合计过半数";
        };
    }

    /** What follows when it is not reached, in words. */
    static String follows(String consequence) {
        return switch (consequence) {
            case "again" -> "再次研究处理";
            case "followUp" -> "开展跟踪检查";
            default -> "记录在案";
        };
    }

    /** At what it was held. */
    public String held() {
        return round == 0 ? "审议时测评" : round == 1 ? "研究处理后测评" : "第 " + round + " 次研究处理后测评";
    }

    /** The numbers, each for itself. */
    public String votes() {
        return "发出 " + issued + " 张，收回 " + returned + " 张，无效 " + invalid + " 张；满意 " + satisfied + " 票，基本满意 " + basic
                + " 票，不满意 " + dissatisfied + " 票"
                + (voters != null && issued > voters ? "（发出的票多于全体 " + voters + " 人，另有其他人员参加测评）" : "");
    }

    /** The result with the rule beside it; never a verdict of the product's own. */
    public String result() {
        return (reached ? "达到" : "未达到") + "规定票数（以" + basis.label() + " " + shareOf + " 为准，" + asked(threshold)
                + (reached ? "" : "；未达到的，" + follows(consequence)) + "）";
    }
}
