package jianyi.meeting.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.roll.RollDesk;
import jianyi.papers.LetterText;
import jianyi.papers.PaperRows;
import org.springframework.stereotype.Component;

/** 签到册: everybody who is called, by delegation, with room to sign at the door. */
@Component
class DoorWording {

    private static final List<String> COLUMNS = List.of("序号", "代表团", "姓名", "答复", "到会", "时间");

    private final Participants participants;
    private final RollDesk rolls;
    private final MeetingDays days;

    DoorWording(Participants participants, RollDesk rolls, MeetingDays days) {
        this.participants = participants;
        this.rolls = rolls;
        this.days = days;
    }

    Map<String, Object> of(Meeting meeting) {
        var values = new LinkedHashMap<String, Object>();
        values.put("会议名称", LetterText.line(meeting.title()));
        values.put("时间", meeting.dayWords());
        values.put("地点", LetterText.line(meeting.place()));
        values.put("人数", rolls.roll(meeting).words());
        values.put("签到", new PaperRows(COLUMNS, lines(meeting)));
        values.put("日期", ChineseDates.format(days.today()));
        return values;
    }

    private List<Map<String, String>> lines(Meeting meeting) {
        var lines = new ArrayList<Map<String, String>>();
        for (Participant one : participants.of(meeting.number())) {
            var line = new LinkedHashMap<String, String>();
            line.put("序号", "" + (lines.size() + 1));
            line.put("代表团", LetterText.line(one.delegation()));
            line.put("姓名", LetterText.line(one.name()));
            line.put("答复", one.answer() + reason(one));
            line.put("到会", one.present() ? "到" : "");
            line.put("时间", arrived(one));
            lines.add(line);
        }
        return lines;
    }

    private static String reason(Participant one) {
        return one.leaveReason() == null ? "" : "：" + LetterText.line(one.leaveReason());
    }

    private static String arrived(Participant one) {
        if (one.arrivedAt() == null) {
            return "";
        }
        var at = one.arrivedAt().atZoneSameInstant(BeijingClock.ZONE);
        return "%d:%02d%s".formatted(at.getHour(), at.getMinute(), one.late() ? "（迟到）" : "");
    }
}
