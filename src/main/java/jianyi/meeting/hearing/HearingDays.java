package jianyi.meeting.hearing;

import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Kind;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.ItemKind;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** The three days ahead of a special report: sent for comment, sent to the committee, handed to its members (监督法 第十五条). */
@Component
public class HearingDays {

    private final MeetingDays days;

    HearingDays(MeetingDays days) {
        this.days = days;
    }

    /** One of the three. @param code kept with what was told of it @param words 送有关机构征求意见 */
    public record Day(String code, LocalDate day, String words) {

        /** 2026年11月3日前，报告送有关机构征求意见. */
        public String sentence() {
            return ChineseDates.format(day) + "前，" + words;
        }
    }

    /** Whether an item is a special report with its days: one a standing committee hears. */
    public boolean special(Meeting meeting, Item item) {
        return meeting.kind() == Kind.COMMITTEE && item.kind() == ItemKind.REPORT;
    }

    /** The three, in their order. */
    public List<Day> of(Meeting meeting) {
        return List.of(
                day(meeting, Setting.REPORT_COMMENT, "报告送人大有关机构征求意见，并回应会前征集的意见"),
                day(meeting, Setting.REPORT_SENT, "修改后的报告送交常委会"),
                day(meeting, Setting.REPORT_MEMBERS, "报告发给常委会组成人员"));
    }

    private Day day(Meeting meeting, Setting setting, String words) {
        return new Day(setting.key(), days.ahead(meeting.body(), setting, meeting.opens()), words);
    }
}
