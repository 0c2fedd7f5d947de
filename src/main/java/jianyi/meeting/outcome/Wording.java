package jianyi.meeting.outcome;

import java.time.LocalDate;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.meeting.Meeting;
import jianyi.meeting.agenda.Item;
import jianyi.meeting.agenda.ItemKind;

/** The words a resolution begins with; the clerk changes them. */
final class Wording {

    private Wording() {}

    static String title(Meeting meeting, Item item) {
        return item.kind() == ItemKind.ELECTION
                ? "关于选举" + item.post() + "的公告"
                : "关于" + item.title().replaceFirst("^(听取和审议|听取并审议|审查和批准|审查|审议|通过)", "") + "的" + what(meeting);
    }

    private static String what(Meeting meeting) {
        return meeting.kind().congress() ? "决议" : "决定";
    }

    /** @param day the day of the last count */
    static String text(Meeting meeting, Item item, List<String> elected, LocalDate day) {
        var when = meeting.title() + "于" + ChineseDates.format(day);
        return item.kind() == ItemKind.ELECTION
                ? when + "选举" + String.join("、", elected) + "为" + item.post() + "。\n现予公告。"
                : when + item.title() + "。会议决定予以通过。";
    }
}
