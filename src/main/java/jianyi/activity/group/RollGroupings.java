package jianyi.activity.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.deputy.Groupings;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.office.Offices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups as the roll's workbook knows them. */
@Component
class RollGroupings implements Groupings {

    private final Groups groups;
    private final Candidates candidates;
    private final Offices offices;
    private final Clock clock;

    RollGroupings(Groups groups, Candidates candidates, Offices offices, Clock clock) {
        this.groups = groups;
        this.candidates = candidates;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public int least() {
        return Group.LEAST;
    }

    @Override
    public List<Known> of(String office) {
        return groups.of(List.of(office)).stream().map(RollGroupings::known).toList();
    }

    private static Known known(Group it) {
        var accounts = it.members().stream().filter(one -> one.person() != null).toList();
        return new Known(
                it.name(),
                it.central(),
                accounts.stream().collect(Collectors.toMap(Member::person, Member::leader)),
                it.members().size() - accounts.size());
    }

    @Override
    @Transactional
    public void seat(String office, String person, List<Seat> seats) {
        groups.lock(office);
        var candidate = candidates.of(offices.get(office)).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("“代表小组”：代表不在任，或者不是本级代表，也不是住在本镇街的区代表"));
        seats.forEach(one -> place(office, candidate, one));
        for (Group group : groups.of(List.of(office))) {
            member(group, person)
                    .filter(one -> seats.stream().noneMatch(seat -> means(seat, group)))
                    .ifPresent(one -> groups.leave(one.id(), LocalDate.now(clock)));
        }
    }

    private void place(String office, Candidate candidate, Seat seat) {
        var group = find(office, seat)
                .or(() -> groups.find(groups.add(office, seat.group(), seat.central())))
                .orElseThrow();
        if (member(group, candidate.person()).isEmpty()) {
            groups.join(group.id(), candidate.person(), candidate.name(), candidate.level(), null);
        }
        groups.find(group.id())
                .flatMap(it -> member(it, candidate.person()))
                .filter(one -> one.leader() != seat.leads())
                .ifPresent(one -> groups.lead(one.id(), seat.leads()));
    }

    private Optional<Group> find(String office, Seat seat) {
        return groups.of(List.of(office)).stream()
                .filter(group -> means(seat, group))
                .min(Comparator.comparing(Group::id));
    }

    private static boolean means(Seat seat, Group group) {
        return Text.key(group.name()).equals(Text.key(seat.group()));
    }

    private static Optional<Member> member(Group group, String person) {
        return group.members().stream()
                .filter(one -> person.equals(one.person()))
                .findFirst();
    }
}
