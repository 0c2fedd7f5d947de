package jianyi.duty.entry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import jianyi.deputy.Deputy;
import jianyi.duty.DutyAccess;
import jianyi.duty.Roster;
import jianyi.office.Office;
import org.springframework.stereotype.Component;

/** Who confirms an entry: the leaders of the deputy's groups, never he himself, and the clerks who keep his file. */
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
        return groups().stream()
                .filter(group -> group.members().contains(person))
                .flatMap(group -> group.leaders().stream())
                .filter(leader -> !leader.equals(person))
                .collect(Collectors.toSet());
    }

    /** User ids of everybody in the groups this person leads, but himself. */
    Set<String> led(String leader) {
        return groups().stream()
                .filter(group -> group.leaders().contains(leader))
                .flatMap(group -> group.members().stream())
                .filter(member -> !member.equals(leader))
                .collect(Collectors.toSet());
    }

    private List<DeputyGroup> groups() {
        return keepers.isEmpty()
                ? List.of()
                : roster.offices().stream()
                        .map(Office::code)
                        .flatMap(office -> keepers.stream().map(all -> all.of(office)))
                        .flatMap(Collection::stream)
                        .toList();
    }

    /** Whether this person may confirm it now. */
    boolean may(Viewer viewer, OwnEntry it) {
        return clerk(viewer, it)
                || viewer.isDeputy()
                        && !viewer.id().equals(it.person())
                        && leaders(it.person()).contains(viewer.id());
    }

    /** Whether this person keeps the file it belongs to. */
    boolean clerk(Viewer viewer, OwnEntry it) {
        return roster.mandates(it.person()).stream()
                .filter(one -> one.body().equals(it.body()))
                .anyMatch(one -> access.keeps(viewer, one));
    }

    /** Whether this person may read it: the deputy, whoever may confirm it, and the office's chair. */
    boolean reads(Viewer viewer, OwnEntry it) {
        return viewer.id().equals(it.person())
                || may(viewer, it)
                || access.offices(viewer).stream().anyMatch(office -> mandate(office, it) != null);
    }

    private Deputy mandate(Office office, OwnEntry it) {
        return roster.find(office, it.person())
                .filter(one -> one.body().equals(it.body()))
                .orElse(null);
    }
}
