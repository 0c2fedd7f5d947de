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
        return file(mandates, year, facts(mandates, year));
    }

    /** What is asked of somebody this year, by congress: shown on the page and printed nowhere. */
    Map<String, List<Progress>> asked(List<Deputy> mandates) {
        return mandates.stream().filter(Deputy::inOffice).collect(Collectors.toMap(Deputy::body, this::asked));
    }

    /** The files of all deputies of an office, in the order of electoral districts; the rooms are asked once. */
    Map<Deputy, DutyFile> all(Office office, Integer year) {
        var deputies = roster.of(office);
        var from = deputies.stream()
                .map(one -> from(one, year))
                .min(Comparator.naturalOrder())
                .orElseGet(this::today);
        var facts = register.facts(DutyScope.all(roster.congress(office), from, to(year))).stream()
                .collect(Collectors.groupingBy(DutyFact::person));
        var all = new LinkedHashMap<Deputy, DutyFile>();
        deputies.forEach(one -> {
            var begun = from(one, year);
            var own = facts.getOrDefault(one.person(), List.of()).stream()
                    .filter(fact -> !fact.date().isBefore(begun))
                    .toList();
            all.put(one, file(List.of(one), year, own));
        });
        return all;
    }

    private LocalDate from(Deputy deputy, Integer year) {
        return year == null ? begun(deputy) : LocalDate.of(year, 1, 1);
    }

    private LocalDate to(Integer year) {
        return year == null ? today() : LocalDate.of(year, 12, 31);
    }

    private DutyFile file(List<Deputy> mandates, Integer year, List<DutyFact> facts) {
        var first = mandates.get(0);
        return new DutyFile(
                first.person(),
                first.name(),
                mandates.stream().map(this::mandate).toList(),
                mandates.stream()
                        .map(one -> from(one, year))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                to(year),
                facts,
                Tally.all(register.kinds(), facts),
                register.kinds().stream().collect(Collectors.toMap(DutyKind::code, DutyKind::label)),
                objections(mandates));
    }

    private List<DutyFact> facts(List<Deputy> mandates, Integer year) {
        return mandates.stream()
                .flatMap(one ->
                        register.facts(new DutyScope(one.body(), one.person(), from(one, year), to(year))).stream())
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
                it, office.name(), absences.of(it.person(), it.body()), records.of(it.person(), it.body()));
    }

    /** By his congress and by the street that serves him. */
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

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
