package jianyi.meeting.roll;

import java.util.List;
import jianyi.meeting.Kind;
import jianyi.meeting.Participant;

/**
 * Who counts and who has come. Vacancies and suspended deputies are left out of "all deputies" and shown.
 *
 * @param seats how many deputies the congress has when every seat is filled, 0 when nobody has entered it
 * @param all everybody in office
 * @param electorate those of them who are not suspended: 全体代表, against which every majority is counted (地方组织法 第二十五条)
 * @param present those of the electorate who have come
 * @param leave those with leave granted who have not come
 */
public record Roll(Kind kind, int seats, int all, int electorate, int present, int leave) {

    /** Counts a meeting's participants. */
    static Roll of(Kind kind, int seats, List<Participant> all) {
        var counting = all.stream().filter(one -> !one.suspended()).toList();
        int present = (int) counting.stream().filter(Participant::present).count();
        int leave = (int)
                counting.stream().filter(one -> !one.present() && one.onLeave()).count();
        return new Roll(kind, seats, all.size(), counting.size(), present, leave);
    }

    /** Whether the meeting may be opened. */
    public boolean quorate() {
        return kind.quorate(present, electorate);
    }

    /** The smallest number with which it may be. */
    public int least() {
        return kind.least(electorate);
    }

    /** Those who are missing without leave. */
    public int absent() {
        return electorate - present - leave;
    }

    /** Everything in one sentence: 应到 51 人，实到 34 人，请假 3 人，缺席 14 人；达到三分之二以上（34 人），可以开会. */
    public String words() {
        var shortfall = quorate() ? "，可以开会" : "，不能开会";
        var rule = !kind.decides()
                ? ""
                : "；须有" + kind.all() + "的" + kind.rule() + "（" + least() + " 人）到会，"
                        + (quorate() ? "已达到" : "还差 " + (least() - present) + " 人") + shortfall;
        return "应到 " + electorate + " 人，实到 " + present + " 人，请假 " + leave + " 人，未到 " + absent() + " 人" + left() + rule
                + "。";
    }

    private String left() {
        int suspended = all - electorate;
        int vacant = kind.congress() && seats > all ? seats - all : 0;
        return (suspended > 0 ? "；暂停执行代表职务 " + suspended + " 人，不计入" : "")
                + (vacant > 0 ? "；代表名额 " + seats + " 名，空缺 " + vacant + " 名，不计入" : "");
    }
}
