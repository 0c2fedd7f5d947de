package jianyi.activity.duty;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.activity.group.Group;
import jianyi.activity.group.Groups;
import jianyi.activity.group.Member;
import jianyi.casework.duty.DeputyGroup;
import jianyi.casework.duty.DeputyGroups;
import org.springframework.stereotype.Component;

/** The groups, as rooms need to know them that count by group. */
@Component
class ActivityGroups implements DeputyGroups {

    private final Groups groups;

    ActivityGroups(Groups groups) {
        this.groups = groups;
    }

    @Override
    public List<DeputyGroup> of(String office) {
        return groups.of(List.of(office)).stream().map(ActivityGroups::told).toList();
    }

    @Override
    public List<DeputyGroup> with(String person) {
        return groups.with(person).stream().map(ActivityGroups::told).toList();
    }

    private static DeputyGroup told(Group one) {
        return new DeputyGroup(
                "" + one.id(),
                one.name(),
                one.central(),
                accounts(one.members().stream().filter(Member::leader)),
                accounts(one.members().stream()));
    }

    private static Set<String> accounts(Stream<Member> some) {
        return some.map(Member::person).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
