package jianyi.duty.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.deputy.Deputy;
import jianyi.deputy.Rests;
import jianyi.duty.Roster;
import jianyi.duty.fact.Objection;
import jianyi.duty.fact.Objections;
import jianyi.duty.fact.Register;
import jianyi.duty.fact.Tally;
import jianyi.duty.record.Absence;
import jianyi.duty.record.Absences;
import jianyi.office.Office;
import org.springframework.stereotype.Component;

/** Puts a yearly sheet together: from today's facts until it is published, as it was published from then on. */
@Component
public class YearSheets {

    private final Years years;
    private final Roster roster;
    private final Register register;
    private final Absences absences;
    private final Rests rests;
    private final Objections objections;

    YearSheets(Years years, Roster roster, Register register, Absences absences, Rests rests, Objections objections) {
        this.years = years;
        this.roster = roster;
        this.register = register;
        this.absences = absences;
        this.rests = rests;
        this.objections = objections;
    }

    /** The sheet of an office's year, opened or not. */
    public YearSheet of(Office office, int year) {
        var row = years.find(office.code(), year);
        var lines = row.filter(it -> it.publishedOn() != null).isPresent()
                ? years.frozen(office.code(), year)
                : counted(office, year);
        return new YearSheet(
                office,
                year,
                row.map(Years.Row::openedOn).orElse(null),
                row.map(Years.Row::due).orElse(null),
                row.map(Years.Row::publishedOn).orElse(null),
                lines);
    }

    private List<YearSheet.Line> counted(Office office, int year) {
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        var congress = roster.congress(office);
        var facts = register.facts(DutyScope.all(congress, from, to)).stream()
                .collect(Collectors.groupingBy(DutyFact::person));
        var absent = absences.mostly(congress, from, to);
        var resting = resting(congress, from, to, facts);
        var agreed = years.agreed(office.code(), year);
        var waiting = objections.of(congress, null).stream()
                .filter(Objection::open)
                .collect(Collectors.groupingBy(Objection::person, Collectors.counting()));
        return roster.ever(office).stream()
                .filter(one -> one.inOffice() || facts.containsKey(one.person()))
                .map(one -> line(
                        one, facts.getOrDefault(one.person(), List.of()), note(one, resting, absent), agreed, waiting))
                .toList();
    }

    /** Whose mandate rested on one of these days. */
    private Set<String> resting(String congress, LocalDate from, LocalDate to, Map<String, List<DutyFact>> facts) {
        var resting = new HashSet<String>();
        rests.of(congress).forEach((person, some) -> {
            if (some.stream().anyMatch(rest -> rest.days(from, to) > 0)) {
                resting.add(person);
            }
        });
        facts.forEach((person, some) -> {
            if (some.stream().anyMatch(fact -> fact.standing() == Standing.RESTING)) {
                resting.add(person);
            }
        });
        return resting;
    }

    private YearSheet.Line line(
            Deputy it, List<DutyFact> facts, String note, Set<String> agreed, Map<String, Long> waiting) {
        var tallies = Tally.all(register.kinds(), facts);
        return new YearSheet.Line(
                it.person(),
                it.name(),
                it.constituency(),
                tallies.isEmpty() ? "没有记录" : Tally.sentence(tallies),
                note,
                agreed.contains(it.person()),
                waiting.getOrDefault(it.person(), 0L).intValue());
    }

    /** What has to be known to read the line rightly. */
    private static String note(Deputy it, Set<String> resting, Map<String, Absence.Kind> absent) {
        if (!it.inOffice()) {
            return "已离任";
        }
        if (resting.contains(it.person())) {
            return Standing.RESTING.label();
        }
        return absent.containsKey(it.person()) ? absent.get(it.person()).label() : "";
    }
}
