package jianyi.duty.entry;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.office.Office;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who confirms an entry: the leaders of the deputy's groups, never he himself, and the clerks who decide about his file. */
@Component
class Confirmers {

    private final List<DeputyGroups> keepers;
    private final Roster roster;
    private final DutyAccess access;

    Confirmers(List<DeputyGroups> keepers, Roster roster, DutyAccess access) {
        this.keepers = keepers;
        this.roster = roster;
        this.access = access;
    }

    /** User ids of the leaders who may; empty when he is in no group, or leads it alone. */
    Set<String> leaders(String person) {
        return others(person, DeputyGroup::leaders, group -> true);
    }

    /** User ids of everybody in the groups this person leads, but himself. */
    Set<String> led(Viewer leader) {
        return leader.isDeputy()
                ? others(
                        leader.id(),
                        DeputyGroup::members,
                        group -> group.leaders().contains(leader.id()))
                : Set.of();
    }

    private Set<String> others(String person, Function<DeputyGroup, Set<String>> which, Predicate<DeputyGroup> where) {
        return keepers.stream()
                .flatMap(all -> all.with(person).stream())
                .filter(where)
                .flatMap(group -> which.apply(group).stream())
                .filter(other -> !other.equals(person))
                .collect(Collectors.toSet());
    }

    /** Whether this person may confirm it now. */
    boolean may(Viewer viewer, OwnEntry it) {
        return may(viewer, led(viewer), it);
    }

    /** The same for many: {@code led} is asked once. */
    boolean may(Viewer viewer, Set<String> led, OwnEntry it) {
        return viewer.has(Role.CLERK, it.body()) || led.contains(it.person());
    }

    /** Whether this person may read it: the deputy, whoever may confirm it, and who reads his file. */
    boolean reads(Viewer viewer, OwnEntry it) {
        return viewer.id().equals(it.person())
                || may(viewer, it)
                || access.offices(viewer).stream().anyMatch(office -> mandate(office, it));
    }

    private boolean mandate(Office office, OwnEntry it) {
        return roster.find(office, it.person())
                .filter(one -> one.body().equals(it.body()))
                .isPresent();
    }
}
