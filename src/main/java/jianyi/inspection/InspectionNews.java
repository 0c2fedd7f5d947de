package jianyi.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.casework.step.CaseMail;
import jianyi.flow.TaskAtHand;
import jianyi.notice.Notice;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** What is told of a matter of supervision, to whom. */
@Component
public class InspectionNews {

    private final CaseMail mail;
    private final Supervised supervised;

    InspectionNews(CaseMail mail, Supervised supervised) {
        this.mail = mail;
        this.supervised = supervised;
    }

    /** What those who may do a task are told. */
    public Notice task(TaskAtHand task, Inspection it, LocalDate due) {
        return mail.task(task, "/tasks/" + task.id(), about(it), InspectionWords.of(task.key()), due);
    }

    /** Tells everybody in a post of an office. */
    public void post(Inspection it, String office, Role role, String kind, String subject, String sentence) {
        mail.post(office, role, mail.news(about(it), kind, subject, sentence));
    }

    /** Tells one person. */
    public void person(Inspection it, String person, String kind, String subject, String sentence) {
        mail.person(person, mail.news(about(it), kind, subject, sentence));
    }

    /** Tells everybody in these groups. */
    public void groups(Inspection it, List<String> groups, String kind, String subject, String sentence) {
        groups.forEach(group -> mail.group(group, mail.news(about(it), kind, subject, sentence)));
    }

    private CaseMail.About about(Inspection it) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("事项", it.title());
        facts.put("方式", it.kind().label());
        facts.put("编号", it.number());
        facts.put("开展机关", supervised.name(it.body()));
        return new CaseMail.About(
                it.number(),
                it.body(),
                it.number() + "《" + it.title() + "》",
                "“" + it.title() + "”",
                "/inspections/" + it.number(),
                facts);
    }
}
