package jianyi.meeting.papers;

import java.util.List;
import jianyi.meeting.Meeting;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.agenda.VoteDesk;
import jianyi.meeting.delegation.Delegations;
import jianyi.meeting.hearing.HeardOpinion;
import jianyi.meeting.hearing.HeardOpinions;
import jianyi.meeting.vote.Vote;
import jianyi.meeting.vote.Votes;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** One item of the agenda in the minutes: what was said and asked, and every count on it in full sentences. */
@Component
class ItemWording {

    private final Items items;
    private final Votes votes;
    private final VoteDesk desk;
    private final Delegations delegations;
    private final HeardOpinions heard;

    ItemWording(Items items, Votes votes, VoteDesk desk, Delegations delegations, HeardOpinions heard) {
        this.items = items;
        this.votes = votes;
        this.desk = desk;
        this.delegations = delegations;
        this.heard = heard;
    }

    void tell(Paragraphs lines, Meeting meeting, Item item) {
        lines.add(Paragraphs.ordinal(item.place()) + LetterText.line(item.title()) + "（" + LetterText.line(item.facts())
                + (item.preparatory() ? "；预备会议" : "") + "）");
        lines.add(item.recorded() ? item.record() : "（尚未记录）");
        delegations.on(item.id()).forEach(one -> lines.add(one.delegation() + "：" + one.words()));
        heard.of(item.id()).forEach(one -> answered(lines, one));
        items.remarks(item.id()).forEach(one -> said(lines, one));
        var counts = votes.of(item.id());
        counts.forEach(vote -> counted(lines, meeting, vote, counts.size() > 1));
        var elected = votes.elected(item.id());
        if (!elected.isEmpty()) {
            lines.add("当选" + LetterText.line(item.post()) + "：" + names(elected) + "。");
        }
    }

    /** What was collected before a report, and how it answers (监督法 第十四条). */
    private static void answered(Paragraphs lines, HeardOpinion one) {
        lines.add("会前征集的意见（" + one.source() + "）：" + one.words());
        lines.add(one.answer() == null ? "报告没有回应。" : "报告的回应：" + one.answer());
    }

    private static void said(Paragraphs lines, Items.Remark one) {
        if (one.question()) {
            lines.add(one.name() + "询问：" + one.words());
            lines.add(one.answerer() + "答复：" + one.answer());
        } else {
            lines.add(one.name() + "发言：" + one.words());
        }
    }

    private void counted(Paragraphs lines, Meeting meeting, Vote vote, boolean several) {
        var which = several ? "第 " + vote.round() + " 次" : "";
        lines.add(which + vote.mode().label() + "：" + desk.told(meeting, vote));
        lines.add("结果：" + vote.outcome().label() + "。");
    }

    private static String names(List<String> elected) {
        return String.join("、", elected);
    }
}
