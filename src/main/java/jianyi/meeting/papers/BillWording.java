package jianyi.meeting.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.meeting.Meeting;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.bill.Bill;
import jianyi.meeting.bill.Bills;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** Bills and inquiries in the minutes: who signed them and what became of them. */
@Component
class BillWording {

    private final Bills bills;
    private final Participants participants;

    BillWording(Bills bills, Participants participants) {
        this.bills = bills;
        this.participants = participants;
    }

    List<String> of(Meeting meeting) {
        var all = bills.of(meeting.number());
        var names = participants.of(meeting.number()).stream()
                .collect(Collectors.toMap(Participant::person, Participant::name));
        var lines = new Paragraphs();
        if (!all.isEmpty()) {
            long inquiries = all.stream().filter(Bill::inquiry).count();
            lines.add("收到议案 " + (all.size() - inquiries) + " 件、质询案 " + inquiries + " 件：");
        }
        all.forEach(one -> tell(lines, one, names));
        return lines.orElse("没有收到议案和质询案。");
    }

    private static void tell(Paragraphs lines, Bill one, Map<String, String> names) {
        var signers = one.signers().stream()
                .map(id -> LetterText.line(names.getOrDefault(id, id)))
                .collect(Collectors.joining("、"));
        lines.add(one.kind() + "“" + LetterText.line(one.title()) + "”，"
                + one.signers().size() + " 名代表联名：" + signers + "。处理：" + outcome(one) + "。");
        lines.add(one.inquiry() ? "答复：" : "说明：", one.decision());
        if (one.secondAnswer() != null) {
            lines.add(one.unsatisfied() + " 名联名代表对答复不满意，再次答复：" + one.secondAnswer());
        }
    }

    private static String outcome(Bill one) {
        return one.outcome() == null
                ? "主席团尚未决定"
                : one.outcome().label() + (one.suggestion() == null ? "" : "，编号 " + one.suggestion());
    }
}
