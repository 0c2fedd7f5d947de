package jianyi.casework.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import jianyi.calendar.Calendars;
import jianyi.calendar.ChineseDates;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Words and tells what happens in a case, in every room alike: what the case is called and which facts stand in the mail the room says. */
@Component
public class CaseMail {

    private final Notices notices;
    private final People people;
    private final Calendars calendars;
    private final Clock clock;

    CaseMail(Notices notices, People people, Calendars calendars, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What a mail says of a case.
     *
     * @param body office code of whose clerks ring when no mail reaches somebody
     * @param named what it is called behind a subject
     * @param within what it is called within a sentence: “夜村镇第十九届人民代表大会第四次会议”
     * @param path of its sheet
     * @param facts label → value, in the order of the mail
     */
    public record About(
            String number, String body, String named, String within, String path, Map<String, String> facts) {}

    /** What those who may do a task are told. @param path where they do it */
    public Notice task(TaskAtHand task, String path, About it, AskingWords words, LocalDate due) {
        var day = calendars.words(due);
        var subject = words.todo() + "，" + ChineseDates.shortly(due, LocalDate.now(clock)) + "前：" + it.named();
        var sentence = words.sentence().formatted(it.within()) + "请在" + day + "前办理。";
        return new Notice(task.key(), subject, it.number(), path, it.body(), sentence, it.facts())
                .with(Map.of("期限", day));
    }

    /** What somebody hears who has nothing to do; it leads to the sheet. */
    public Notice news(About it, String kind, String subject, String sentence) {
        return new Notice(kind, subject + "：" + it.named(), it.number(), it.path(), it.body(), sentence, it.facts());
    }

    /** Tells everybody in a post of an office. */
    public void post(String office, Role role, Notice notice) {
        notices.tellGroup(new Post(office, role).group(), notice);
    }

    /** Tells everybody in this group. */
    public void group(String group, Notice notice) {
        notices.tellGroup(group, notice);
    }

    /** Tells one person, when there is one of this user id. */
    public void person(String person, Notice notice) {
        people.find(person).ifPresent(p -> notices.tell(p, notice));
    }
}
