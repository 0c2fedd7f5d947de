package jianyi.duty.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.deputy.Deputy;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.duty.Roster;
import jianyi.duty.fact.Objection;
import jianyi.duty.fact.Objections;
import jianyi.duty.fact.Register;
import jianyi.duty.fact.Tally;
import jianyi.duty.quota.Progress;
import jianyi.duty.quota.QuotaReckoning;
import jianyi.duty.record.Absences;
import jianyi.duty.record.ClerkRecords;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;

/** Puts files together. Whoever asks has made sure that the reader may see these mandates. */
@Component
class DutyFiles {

    private static final int TERM_YEARS = 5;

    private final Register register;
    private final Objections objections;
    private final Absences absences;
    private final ClerkRecords records;
    private final QuotaReckoning reckoning;
    private final Roster roster;
    private final Sessions sessions;
    private final Offices offices;
    private final Clock clock;

    DutyFiles(
            Register register,
            Objections objections,
            Absences absences,
            ClerkRecords records,
            QuotaReckoning reckoning,
            Roster roster,
            Sessions sessions,
            Offices offices,
            Clock clock) {
        this.register = register;
        this.objections = objections;
        this.absences = absences;
        this.records = records;
        this.reckoning = reckoning;
        this.roster = roster;
        this.sessions = sessions;
        this.offices = offices;
        this.clock = clock;
    }

    /** The file of these mandates of one person over a year, or over the term when {@code year} is null. */
    DutyFile of(List<Deputy> mandates, Integer year) {
        var to = year == null ? today() : LocalDate.of(year, 12, 31);
        var from = mandates.stream()
                .map(one -> year == null ? begun(one) : LocalDate.of(year, 1, 1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var facts = facts(mandates, year, to);
        var first = mandates.get(0);
        return new DutyFile(
                first.person(),
                first.name(),
                mandates.stream().map(this::mandate).toList(),
                from,
                to,
                facts,
                Tally.all(register.kinds(), facts),
                register.kinds().stream().collect(Collectors.toMap(DutyKind::code, DutyKind::label)),
                objections(mandates));
    }

    private List<DutyFact> facts(List<Deputy> mandates, Integer year, LocalDate to) {
        return mandates.stream()
                .flatMap(one -> register
                        .facts(new DutyScope(
                                one.body(), one.person(), year == null ? begun(one) : LocalDate.of(year, 1, 1), to))
                        .stream())
                // An activity of whoever is a deputy of two congresses is known to both.
                .distinct()
                .sorted(Comparator.comparing(DutyFact::date).reversed())
                .toList();
    }

    private List<Objection> objections(List<Deputy> mandates) {
        return mandates.stream()
                .flatMap(one -> objections.of(one.body(), one.person()).stream())
                .sorted(Comparator.comparing(Objection::madeAt).reversed())
                .toList();
    }

    /** When the mandate's term began: with its first session, or five years back when nobody has entered that. */
    private LocalDate begun(Deputy deputy) {
        return sessions.of(deputy.body()).stream()
                .filter(one -> one.term() == deputy.term() && one.ordinal() == 1)
                .map(Session::opens)
                .findFirst()
                .orElseGet(() -> today().minusYears(TERM_YEARS));
    }

    private DutyFile.Mandate mandate(Deputy it) {
        var office = offices.get(it.body());
        return new DutyFile.Mandate(
                it,
                office.name(),
                absences.of(it.person(), it.body()),
                records.of(it.person(), it.body()),
                it.inOffice() ? asked(it) : List.of());
    }

    /** What is asked of him this year by his congress and by the street that serves him. */
    private List<Progress> asked(Deputy it) {
        return roster.keepers(it).stream()
                .map(offices::get)
                .flatMap(office -> reckoning.of(office, today().getYear(), it.person()).stream())
                .toList();
    }

    /** A deputy of an office with what counts of the year, for the list. */
    record Line(Deputy deputy, String summary, String standing) {}

    /** Every deputy of an office, in the order of electoral districts. */
    List<Line> list(Office office, int year) {
        var scope = DutyScope.all(roster.congress(office), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<String, List<DutyFact>> facts =
                register.facts(scope).stream().collect(Collectors.groupingBy(DutyFact::person));
        var absent = absences.mostly(roster.congress(office), scope.from(), scope.to());
        var lines = new ArrayList<Line>();
        for (Deputy one : roster.ever(office)) {
            var own = Tally.all(register.kinds(), facts.getOrDefault(one.person(), List.of()));
            if (one.inOffice() || !own.isEmpty()) {
                var standing = Stream.of(
                                one.inOffice() ? "" : "已离任",
                                one.suspended() ? "暂停执行代表职务" : "",
                                absent.containsKey(one.person())
                                        ? absent.get(one.person()).label()
                                        : "")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("，"));
                lines.add(new Line(one, own.isEmpty() ? "还没有记录" : Tally.sentence(own), standing));
            }
        }
        return lines;
    }

    /** The facts of all deputies of an office's year, by person in the order of electoral districts. */
    Map<Deputy, List<DutyFact>> all(Office office, int year) {
        var scope = DutyScope.all(roster.congress(office), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var facts = register.facts(scope).stream().collect(Collectors.groupingBy(DutyFact::person));
        var all = new LinkedHashMap<Deputy, List<DutyFact>>();
        roster.of(office).forEach(one -> all.put(one, facts.getOrDefault(one.person(), List.of())));
        return all;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
