package jianyi.meeting.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.task.MeetingDue;
import jianyi.office.Offices;
import jianyi.papers.LetterText;
import jianyi.papers.Paragraphs;
import org.springframework.stereotype.Component;

/** 会议通知: what everybody who is called reads. */
@Component
class NoticeWording {

    private final Items items;
    private final Offices offices;
    private final MeetingDue due;

    NoticeWording(Items items, Offices offices, MeetingDue due) {
        this.items = items;
        this.offices = offices;
        this.due = due;
    }

    Map<String, Object> of(Meeting meeting) {
        var values = new LinkedHashMap<String, Object>();
        values.put("会议名称", LetterText.line(meeting.title()));
        values.put("称谓", addressed(meeting.kind()));
        values.put("开头", opening(meeting));
        values.put("时间", meeting.dayWords());
        values.put("地点", LetterText.line(meeting.place()));
        values.put("议程", agenda(meeting));
        values.put("要求", requests(meeting));
        values.put("落款", LetterText.formal(offices.get(meeting.body())));
        values.put("日期", ChineseDates.format(notified(meeting)));
        return values;
    }

    private static String addressed(Kind kind) {
        return switch (kind) {
            case COMMITTEE -> "常委会各位组成人员";
            case COUNCIL -> "主任会议各位成员";
            case PRESIDIUM -> "主席团各位成员";
            default -> "各位代表";
        };
    }

    private static String opening(Meeting meeting) {
        var decided = meeting.decidedIn() == null ? "" : "经" + LetterText.line(meeting.decidedIn()) + "决定，";
        return decided + "召开" + LetterText.line(meeting.title()) + "。现将有关事项通知如下：";
    }

    private Object agenda(Meeting meeting) {
        var lines = new Paragraphs();
        int place = 0;
        for (Item item : items.of(meeting.number())) {
            lines.add(Paragraphs.ordinal(++place)
                    + LetterText.line(item.title())
                    + (item.preparatory() ? "（预备会议）" : "")
                    + (item.reporter() == null ? "" : "（报告人：" + LetterText.line(item.reporter()) + "）"));
        }
        return lines.orElse("另行通知。");
    }

    private Object requests(Meeting meeting) {
        var lines = new Paragraphs();
        lines.add("请" + byWhen(meeting) + "答复是否参加。因病或者其他特殊原因不能出席的，应当请假并说明原因，由主席决定。");
        if (meeting.billDeadline() != null) {
            lines.add("代表五人以上联名提出议案的，请在" + ChineseDates.format(meeting.billDeadline()) + "前提出，写明案由、案据和方案。");
        }
        return lines.orElse("");
    }

    /** A session that was called at once leaves no days to answer in. */
    private String byWhen(Meeting meeting) {
        var day = due.answer(meeting, notified(meeting));
        return day.isBefore(notified(meeting)) ? "尽快" : "在" + ChineseDates.format(day) + "前";
    }

    private static LocalDate notified(Meeting meeting) {
        return BeijingClock.day(meeting.notifiedAt());
    }
}
