package jianyi.meeting.papers;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.meeting.Meeting;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.delegation.Delegation;
import jianyi.meeting.delegation.Delegations;
import jianyi.meeting.roll.GuestWords;
import jianyi.meeting.roll.Guests;
import jianyi.meeting.roll.RollDesk;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** Who came and who did not, in numbers and by name; why somebody was on leave stays out. */
@Component
class RollWording {

    private final RollDesk rolls;
    private final Participants participants;
    private final Delegations delegations;
    private final Guests visitors;

    RollWording(RollDesk rolls, Participants participants, Delegations delegations, Guests visitors) {
        this.rolls = rolls;
        this.participants = participants;
        this.delegations = delegations;
        this.visitors = visitors;
    }

    List<String> of(Meeting meeting, List<Item> agenda) {
        var all = participants.of(meeting.number());
        var lines = new Paragraphs();
        lines.add("开会时点名：应到 " + meeting.electorate() + " 人，实到 " + meeting.present() + " 人。");
        lines.add("全程：" + rolls.roll(meeting).words());
        delegations.of(meeting.number()).forEach(one -> lines.add(told(one)));
        named(lines, "请假", all, one -> !one.suspended() && !one.attended() && one.onLeave());
        named(lines, "缺席", all, one -> !one.suspended() && !one.attended() && !one.onLeave());
        named(lines, "中途离开", all, one -> one.attended() && !one.present());
        named(lines, "迟到", all, one -> one.present() && one.late());
        named(lines, "暂停执行代表职务", all, Participant::suspended);
        var guests = agenda.stream()
                .map(Item::guests)
                .filter(guest -> guest != null && !guest.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
        lines.add("列席：", guests);
        GuestWords.lines(visitors.of(meeting.number())).forEach(line -> lines.add(LetterText.line(line)));
        return lines.orElse("");
    }

    private static String told(Delegation one) {
        return LetterText.line(one.name())
                + (one.headName() == null || one.recorderName() == null
                        ? ""
                        : "（团长" + one.headName() + "，记录员" + one.recorderName() + "）")
                + "：应到 " + one.members().size() + " 人，实到 "
                + one.members().stream().filter(Participant::present).count() + " 人。";
    }

    private static void named(Paragraphs lines, String label, List<Participant> all, Predicate<Participant> which) {
        var names = all.stream()
                .filter(which)
                .map(one -> LetterText.line(one.name()))
                .toList();
        if (!names.isEmpty()) {
            lines.add(label + "（" + names.size() + " 人）：" + String.join("、", names) + "。");
        }
    }
}
