package jianyi.board.nudge;

import java.util.LinkedHashMap;
import java.util.List;
import jianyi.board.Scope;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Sends a notice to whoever works for a unit and to its government's clerks, or to the one deputy. */
@Component
class NudgeNews {

    private final Notices notices;
    private final People people;
    private final Offices offices;

    NudgeNews(Notices notices, People people, Offices offices) {
        this.notices = notices;
        this.people = people;
        this.offices = offices;
    }

    void tell(Scope scope, Nudge nudge) {
        if (nudge.person()) {
            people.find(nudge.recipient())
                    .ifPresent(person -> notices.tell(person, notice(scope, nudge, "nudgedDeputy", "提醒", "/me")));
            return;
        }
        var office = offices.get(nudge.recipient());
        var notice = notice(scope, nudge, "nudged", "催办", "/board?office=" + office.code());
        var crew = people.crew(worker(office).group());
        notices.missing(worker(office).group(), crew, notice);
        var readers = new LinkedHashMap<String, Person>();
        crew.people().forEach(person -> readers.put(person.id(), person));
        others(office).forEach(group -> people.in(group).forEach(person -> readers.putIfAbsent(person.id(), person)));
        readers.values().forEach(person -> notices.tell(person, notice));
    }

    private static Post worker(Office office) {
        return new Post(office.code(), office.kind() == OfficeKind.GOVERNMENT ? Role.CLERK : Role.HANDLER);
    }

    /** The head, and a unit's government's clerks, through whom it goes. */
    private static List<String> others(Office office) {
        var head = new Post(office.code(), Role.HEAD).group();
        return office.kind() == OfficeKind.UNIT
                ? List.of(head, new Post(office.parent(), Role.CLERK).group())
                : List.of(head);
    }

    private static Notice notice(Scope scope, Nudge nudge, String kind, String word, String path) {
        var subject = word + "：" + nudge.late().size() + " 项已经逾期（" + nudge.name() + "）";
        return new Notice(kind, subject, "", path, scope.office().code(), nudge.sentence(), nudge.facts());
    }
}
