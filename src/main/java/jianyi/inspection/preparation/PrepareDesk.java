package jianyi.inspection.preparation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.flow.text.Text;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import jianyi.inspection.State;
import jianyi.inspection.Supervised;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a matter up, and its scheme: what is looked at, by whom, where, and whether the unit is told (监督法 第三十一条至第三十五条). */
@Service
public class PrepareDesk {

    private static final int LONGEST_LINE = 200;
    private static final int MOST_SITES = 99;

    private final Inspections inspections;
    private final OpeningReader reader;
    private final GroupMembers members;
    private final Invitables invitables;
    private final Sites sites;
    private final Supervised supervised;
    private final Chronicle chronicle;
    private final InspectionNews news;
    private final Terms terms;

    PrepareDesk(
            Inspections inspections,
            OpeningReader reader,
            GroupMembers members,
            Invitables invitables,
            Sites sites,
            Supervised supervised,
            Chronicle chronicle,
            InspectionNews news,
            Terms terms) {
        this.inspections = inspections;
        this.reader = reader;
        this.members = members;
        this.invitables = invitables;
        this.sites = sites;
        this.supervised = supervised;
        this.chronicle = chronicle;
        this.news = news;
        this.terms = terms;
    }

    /**
     * Takes a matter up and gives it its number.
     *
     * @param instance id of the running process
     * @throws Refusal 400 naming the field; 403 for whoever may not
     */
    @Transactional
    public Inspection open(String person, Answers answers, String instance) {
        var opening = reader.read(person, answers);
        var it = inspections.add(opening, instance, person, terms.today());
        reader.begun(it);
        chronicle.note(
                it.number(), person, InspectionEntry.OPENED, "提出" + it.kind().label(), opening.reason());
        return it;
    }

    /**
     * Sets the scheme; the members are asked afterwards, the unit is told unless the inspection is unannounced.
     *
     * @throws Refusal 400 naming the field
     */
    @Transactional
    public void prepare(Step step) {
        var it = inspections.lock(step.number());
        var answers = step.answers();
        boolean unannounced = answers.flag("unannounced", false);
        var named = new HashMap<String, Object>();
        named.put("scheme", answers.need("scheme"));
        if (it.unit() == null) {
            named.put("unit", reader.unit(it.body(), answers));
        }
        if (it.kind() == Kind.LAW && it.law() == null) {
            named.put("law", answers.need("law"));
        }
        named.put("unannounced", unannounced);
        named.put("unannounced_reason", unannounced ? answers.need("unannouncedReason") : null);
        named.put("notice_date", notice(it, answers, unannounced));
        named.put("prepared_on", terms.today());
        askMembers(it, answers);
        nameSites(it, answers);
        named.put("state", State.VISITING.name());
        inspections.set(it.number(), named);
        tell(inspections.lock(it.number()), step.person());
    }

    private LocalDate notice(Inspection it, Answers answers, boolean unannounced) {
        var day = answers.date("noticeDate").orElse(null);
        if (unannounced) {
            return null;
        }
        if (day == null) {
            throw answers.missing("noticeDate");
        }
        return day;
    }

    private void askMembers(Inspection it, Answers answers) {
        var chosen = answers.list("members");
        if (chosen.isEmpty() && it.kind().inGroup()) {
            throw answers.missing("members");
        }
        var possible = invitables.of(it);
        chosen.stream().distinct().forEach(person -> {
            if (!possible.containsKey(person)) {
                throw answers.wrong("members", "里有不能参加的人：" + person);
            }
            members.ask(it.number(), person, possible.get(person));
        });
    }

    private void nameSites(Inspection it, Answers answers) {
        List<String> names = answers.text("sites").stream()
                .flatMap(String::lines)
                .map(Text::line)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        if (names.size() > MOST_SITES || names.stream().anyMatch(name -> name.length() > LONGEST_LINE)) {
            throw answers.wrong("sites", "最多 " + MOST_SITES + " 个，每个最多 " + LONGEST_LINE + " 个字");
        }
        for (int place = 1; place <= names.size(); place++) {
            sites.add(it.number(), place, names.get(place - 1));
        }
    }

    private void tell(Inspection it, String person) {
        chronicle.note(
                it.number(),
                person,
                InspectionEntry.PREPARED,
                "制定方案",
                it.unannounced()
                        ? "不打招呼：" + it.unannouncedReason()
                        : ChineseDates.format(it.noticeDate()) + "通知" + supervised.name(it.unit()));
        if (it.unannounced()) {
            news.post(
                    it,
                    it.body(),
                    Role.CHAIR,
                    "unannounced",
                    "不打招呼的检查",
                    "“" + it.title() + "”不事先通知被检查单位。理由：" + it.unannouncedReason());
        } else {
            news.post(
                    it,
                    it.unit(),
                    Role.HEAD,
                    "noticed",
                    it.kind().label() + "通知",
                    supervised.name(it.body()) + "将开展“" + it.title() + "”，请予配合。");
        }
    }
}
