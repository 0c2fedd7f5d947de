package jianyi.board.nudge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.board.BoardDays;
import jianyi.board.Scope;
import jianyi.calendar.ChineseDates;
import jianyi.flow.start.Models;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import org.springframework.stereotype.Component;

/** What a notice says. A confidential suggestion is called by its number alone. */
@Component
class NudgeWords {

    private final Offices offices;
    private final People people;
    private final Models models;
    private final BoardDays days;

    NudgeWords(Offices offices, People people, Models models, BoardDays days) {
        this.offices = offices;
        this.people = people;
        this.models = models;
        this.days = days;
    }

    /** The notice about these, all of one recipient. */
    Nudge nudge(Scope scope, List<LateStep> late, LocalDate last, LocalDate from) {
        var first = late.get(0);
        var name = first.person()
                ? people.name(first.recipient()).orElse(first.recipient())
                : offices.get(first.recipient()).name();
        var through = first.person() ? "" : through(offices.get(first.recipient()));
        return new Nudge(
                first.recipient(),
                first.person(),
                name,
                through,
                sentence(scope, first.person(), name, through, late.size()),
                facts(late),
                late,
                last,
                from);
    }

    private String through(Office office) {
        return office.kind() == OfficeKind.UNIT
                ? offices.find(office.parent()).map(Office::name).orElse("")
                : "";
    }

    private static String sentence(Scope scope, boolean person, String name, String through, int count) {
        if (person) {
            return scope.name() + "提醒：下面 " + count + " 项已经过了日子，请您抽空办理；不方便上网的，可以请人大工作人员代录。";
        }
        return scope.name() + (through.isEmpty() ? "催办：请" + name : "催办：请" + through + "督促" + name) + "抓紧办理下面已经逾期的 "
                + count + " 项，并与代表保持联系。";
    }

    private Map<String, String> facts(List<LateStep> late) {
        var facts = new LinkedHashMap<String, String>();
        late.forEach(one -> facts.merge(
                one.shown() + (one.title() == null ? "" : "《" + one.title() + "》"),
                models.taskName(one.key()) + "，应于" + ChineseDates.format(one.due()) + "前完成，逾期 "
                        + ChronoUnit.DAYS.between(one.due(), days.today()) + " 天",
                (some, more) -> some + "\n" + more));
        return facts;
    }
}
