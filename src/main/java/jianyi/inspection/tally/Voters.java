package jianyi.inspection.tally;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** How many take part in a count: a standing committee's members with its chair, a town's deputies whose mandate does not rest. */
@Component
class Voters {

    private final Offices offices;
    private final People people;
    private final Deputies deputies;

    Voters(Offices offices, People people, Deputies deputies) {
        this.offices = offices;
        this.people = people;
        this.deputies = deputies;
    }

    int of(String body) {
        return offices.get(body).kind() == OfficeKind.STANDING
                ? members(body).size()
                : (int) deputies.of(body).stream()
                        .filter(one -> !one.suspended())
                        .map(Deputy::person)
                        .count();
    }

    private Set<String> members(String body) {
        return Stream.of(Role.CHAIR, Role.MEMBER)
                .flatMap(role -> people.in(new Post(body, role).group()).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
