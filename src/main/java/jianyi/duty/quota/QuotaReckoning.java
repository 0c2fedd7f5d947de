package jianyi.duty.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.deputy.Deputy;
import jianyi.deputy.Rests;
import jianyi.duty.Roster;
import jianyi.duty.fact.Register;
import jianyi.duty.record.Absence;
import jianyi.duty.record.Absences;
import jianyi.office.Office;
import org.springframework.stereotype.Component;

/** Counts the facts of a year against its quotas. */
@Component
public class QuotaReckoning {

    private final Quotas quotas;
    private final Register register;
    private final Roster roster;
    private final Absences absences;
    private final Rests rests;
    private final List<DeputyGroups> keepers;
    private final Clock clock;

    QuotaReckoning(
            Quotas quotas,
            Register register,
            Roster roster,
            Absences absences,
            Rests rests,
            List<DeputyGroups> keepers,
            Clock clock) {
        this.quotas = quotas;
        this.register = register;
        this.roster = roster;
        this.absences = absences;
        this.rests = rests;
        this.clock = clock;
        this.keepers = keepers;
    }

    /** What a year's quotas are counted from. */
    private record Year(
            List<Deputy> deputies,
            List<DeputyGroup> groups,
            List<DutyFact> facts,
            Map<String, Absence.Kind> absent,
            Set<String> resting) {

        private String note(Deputy deputy) {
            return rests(deputy)
                    ? Standing.RESTING.label()
                    : absent.containsKey(deputy.person())
                            ? absent.get(deputy.person()).label()
                            : "";
        }

        private boolean rests(Deputy deputy) {
            return resting.contains(deputy.person());
        }

        private boolean away(Deputy deputy) {
            return absent.get(deputy.person()) == Absence.Kind.AWAY;
        }
    }

    /** How far everybody is with every quota of an office's year. */
    public List<Progress> of(Office office, int year) {
        var all = quotas.of(office.code(), year);
        if (all.isEmpty()) {
            return List.of();
        }
        var counted = year(office, all, year, LocalDate.of(year, 12, 31));
        return all.stream().map(quota -> progress(quota, counted)).toList();
    }

    /** How far this person is with what is asked of him. */
    public List<Progress> of(Office office, int year, String person) {
        return of(office, year).stream()
                .filter(one -> !one.quota().asked().groups())
                .map(one -> new Progress(
                        one.quota(),
                        one.headings(),
                        one.lines().stream()
                                .filter(line -> line.whom().equals(person))
                                .toList()))
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    /** Of each group of which a year asks something, by code, whether it had reached all of it by this day. */
    public Map<String, Boolean> groups(Office office, int year, LocalDate to) {
        var asked = quotas.of(office.code(), year).stream()
                .filter(quota -> quota.asked().groups())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var counted = year(office, asked, year, to);
        var reached = new TreeMap<String, Boolean>();
        asked.stream()
                .flatMap(quota -> groups(quota, counted, Map.of()))
                .forEach(line -> reached.merge(line.whom(), line.wanting() == 0, Boolean::logicalAnd));
        return reached;
    }

    private Year year(Office office, List<Quota> asked, int year, LocalDate to) {
        var from = LocalDate.of(year, 1, 1);
        var kinds = asked.stream().flatMap(quota -> quota.kinds().stream()).collect(Collectors.toSet());
        var congress = roster.congress(office);
        return new Year(
                roster.of(office),
                keepers.stream().flatMap(all -> all.of(office.code()).stream()).toList(),
                register.facts(DutyScope.all(congress, from, to), kinds).stream()
                        .filter(fact -> fact.standing() == Standing.DONE)
                        .toList(),
                absences.mostly(congress, from, to),
                resting(congress, from, to));
    }

    /** Whose mandate rests today, or rested for more than half of the year. */
    private Set<String> resting(String congress, LocalDate from, LocalDate to) {
        var today = LocalDate.now(clock);
        long half = ChronoUnit.DAYS.between(from, to) / 2;
        return rests.of(congress).entrySet().stream()
                .filter(one -> one.getValue().stream()
                                        .mapToLong(rest -> rest.days(from, to))
                                        .sum()
                                > half
                        || !today.isAfter(to) && one.getValue().stream().anyMatch(rest -> rest.covers(today)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Progress progress(Quota quota, Year year) {
        var told = quotas.told(quota.id());
        return new Progress(
                quota,
                headings(quota.kinds()),
                (quota.asked().groups() ? groups(quota, year, told) : deputies(quota, year, told)).toList());
    }

    /** The headings in words; one whose room is no longer there by its code. */
    private String headings(Collection<String> kinds) {
        return kinds.stream()
                .map(code -> register.kind(code).map(DutyKind::label).orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static Stream<Progress.Line> deputies(Quota quota, Year year, Map<String, LocalDate> told) {
        return year.deputies().stream()
                .filter(one -> quota.asked() != Asked.AWAY || year.away(one))
                .map(one -> new Progress.Line(
                        one.person(),
                        one.name(),
                        (int) counted(quota, year)
                                .filter(fact -> fact.person().equals(one.person()))
                                .count(),
                        quota.number(),
                        quota.asked() == Asked.AWAY && !year.rests(one) ? "" : year.note(one),
                        told.get(one.person())));
    }

    private static Stream<Progress.Line> groups(Quota quota, Year year, Map<String, LocalDate> told) {
        return year.groups().stream()
                .filter(one -> one.central() == (quota.asked() == Asked.CENTRAL))
                .map(one -> new Progress.Line(
                        one.code(),
                        one.name(),
                        ofGroup(one, counted(quota, year)).size(),
                        quota.number(),
                        "",
                        told.get(one.code())));
    }

    /** What a group did: each thing once, however many of its members took part. */
    private static Set<String> ofGroup(DeputyGroup group, Stream<DutyFact> facts) {
        return facts.filter(fact -> fact.group() == null
                        ? group.members().contains(fact.person())
                        : fact.group().equals(group.code()))
                .map(fact -> fact.number() == null ? fact.person() + fact.date() + fact.words() : fact.number())
                .collect(Collectors.toSet());
    }

    private static Stream<DutyFact> counted(Quota quota, Year year) {
        return year.facts().stream().filter(fact -> quota.kinds().contains(fact.kind()));
    }
}
