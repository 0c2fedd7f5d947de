package jianyi.duty.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.duty.fact.Objections;
import jianyi.office.Office;
import jianyi.reminders.TodayPart;
import org.springframework.stereotype.Component;

/** Objections that wait for an answer, on the clerk's sheet of the day. */
@Component
class TodayDuty implements TodayPart {

    private final DutyAccess access;
    private final Roster roster;
    private final Objections objections;

    TodayDuty(DutyAccess access, Roster roster, Objections objections) {
        this.access = access;
        this.roster = roster;
        this.objections = objections;
    }

    @Override
    public String heading() {
        return "履职档案的异议";
    }

    @Override
    public List<String> lines(Viewer viewer, LocalDate today) {
        return access.deciding(viewer).stream()
                .flatMap(office -> waiting(office).stream())
                .distinct()
                .toList();
    }

    private List<String> waiting(Office office) {
        var names = roster.of(office).stream().collect(Collectors.toMap(Deputy::person, Deputy::name));
        return objections.open(roster.congress(office), names.keySet()).stream()
                .map(one -> names.get(one.person()) + "代表：" + one.about())
                .toList();
    }
}
