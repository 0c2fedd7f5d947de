package jianyi.duty.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyKind;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.deputy.Rest;
import jianyi.deputy.Rests;
import org.springframework.stereotype.Component;

/** What all rooms know of a congress's deputies, with what was found right in objections. Everything that counts asks here. */
@Component
public class Register {

    private final List<DutyFacts> rooms;
    private final List<DutyKind> kinds;
    private final Objections objections;
    private final Deputies deputies;
    private final Rests rests;

    Register(List<DutyFacts> rooms, Objections objections, Deputies deputies, Rests rests) {
        this.rooms = List.copyOf(rooms);
        this.kinds = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .sorted(Comparator.comparingInt(DutyKind::place).thenComparing(DutyKind::code))
                .toList();
        this.objections = objections;
        this.deputies = deputies;
        this.rests = rests;
    }

    /** Every heading, in the order shown. */
    public List<DutyKind> kinds() {
        return kinds;
    }

    /** The heading of this code, or empty. */
    public Optional<DutyKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The facts about deputies of the scope's congress, the latest first; whoever asks has made sure that the reader may know. */
    public List<DutyFact> facts(DutyScope scope) {
        return facts(scope, kinds.stream().map(DutyKind::code).collect(Collectors.toSet()));
    }

    /** The same under these headings only; rooms that know of none of them are not asked. */
    public List<DutyFact> facts(DutyScope scope, Collection<String> headings) {
        var corrected = objections.of(scope.body(), scope.person());
        var struck = corrected.stream()
                .filter(one -> one.outcome() == Objection.Outcome.STRUCK)
                .map(one -> one.person() + "|" + one.fact())
                .collect(Collectors.toSet());
        var known = persons(scope);
        var resting = rests.of(scope.body());
        return Stream.concat(
                        rooms.stream()
                                .filter(room -> room.kinds().stream().anyMatch(kind -> headings.contains(kind.code())))
                                .flatMap(room -> room.facts(scope).stream()),
                        corrected.stream().flatMap(one -> added(one, scope).stream()))
                .filter(fact -> headings.contains(fact.kind()))
                .filter(fact -> known.contains(fact.person()))
                // It was struck out as it was told then, before the rest was known or after.
                .filter(fact -> !struck.contains(fact.person() + "|" + FactKey.of(fact)))
                .map(fact -> excused(fact, resting))
                .filter(fact -> !struck.contains(fact.person() + "|" + FactKey.of(fact)))
                .sorted(Comparator.comparing(DutyFact::date)
                        .reversed()
                        .thenComparing(DutyFact::kind)
                        .thenComparing(fact -> Objects.toString(fact.number(), "")))
                .toList();
    }

    /** Whatever room tells of it: whose mandate rested on that day was not missing (代表法 第六十一条). */
    private static DutyFact excused(DutyFact it, Map<String, List<Rest>> resting) {
        boolean rested = it.standing() == Standing.MISSED
                && resting.getOrDefault(it.person(), List.of()).stream().anyMatch(one -> one.covers(it.date()));
        return rested ? it.as(Standing.RESTING.label()).standing(Standing.RESTING) : it;
    }

    private Set<String> persons(DutyScope scope) {
        return deputies.everOf(scope.body()).stream().map(Deputy::person).collect(Collectors.toSet());
    }

    private static Optional<DutyFact> added(Objection it, DutyScope scope) {
        return it.outcome() == Objection.Outcome.ADDED && scope.covers(it.day())
                ? Optional.of(DutyFact.done(it.person(), it.kind(), it.day(), "补记", null, it.added(), "经核对补记")
                        .at(null, null))
                : Optional.empty();
    }
}
