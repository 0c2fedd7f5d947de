package jianyi.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

/** What is told of a matter of supervision, to whom. */
@Component
public class InspectionNews {

    private final Notices notices;
    private final People people;
    private final Supervised supervised;
    private final Calendars calendars;
    private final Clock clock;

    InspectionNews(Notices notices, People people, Supervised supervised, Calendars calendars, Clock clock) {
        this.notices = notices;
        this.people = people;
        this.supervised = supervised;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What those who may do a task are told. */
    public Notice task(TaskAtHand task, Inspection it, LocalDate due) {
        var words = InspectionWords.of(task.key());
        return notice(
                it,
                task.key(),
                words.todo() + "，" + ChineseDates.shortly(due, LocalDate.now(clock)) + "前：" + named(it),
                "/tasks/" + task.id(),
                words.sentence().formatted("“" + it.title() + "”") + "请在" + calendars.words(due) + "前办理。",
                due);
    }

    /** Tells everybody in a post of an office. */
    public void post(Inspection it, String office, Role role, String kind, String subject, String sentence) {
        notices.tellGroup(new Post(office, role).group(), sheet(it, kind, subject, sentence));
    }

    /** Tells one person. */
    public void person(Inspection it, String person, String kind, String subject, String sentence) {
        people.find(person).ifPresent(p -> notices.tell(p, sheet(it, kind, subject, sentence)));
    }

    /** Tells everybody in these groups. */
    public void groups(Inspection it, List<String> groups, String kind, String subject, String sentence) {
        groups.forEach(group -> notices.tellGroup(group, sheet(it, kind, subject, sentence)));
    }

    /** As subjects name it, by number and title. */
    private static String named(Inspection it) {
        return it.number() + "《" + it.title() + "》";
    }

    private Notice sheet(Inspection it, String kind, String subject, String sentence) {
        return notice(it, kind, subject + "：" + named(it), "/inspections/" + it.number(), sentence, null);
    }

    private Notice notice(Inspection it, String kind, String subject, String path, String sentence, LocalDate due) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("事项", it.title());
        facts.put("方式", it.kind().label());
        facts.put("编号", it.number());
        facts.put("开展机关", supervised.name(it.body()));
        if (due != null) {
            facts.put("期限", calendars.words(due));
        }
        return new Notice(kind, subject, it.number(), path, it.body(), sentence, facts);
    }
}
