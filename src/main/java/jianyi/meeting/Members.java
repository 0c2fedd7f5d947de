package jianyi.meeting;

import java.util.List;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who belongs to a meeting: all deputies of the congress, the members of the presidium, or the deputies of a street. */
@Component
public class Members {

    private static final String NO_DELEGATION = "";

    private final Deputies deputies;
    private final People people;

    Members(Deputies deputies, People people) {
        this.deputies = deputies;
        this.people = people;
    }

    /** Everybody who belongs to a meeting of this kind, in the order of the register. */
    public List<Member> of(Kind kind, String body) {
        return switch (kind) {
            case PRESIDIUM ->
                people.in(new Post(body, Role.PRESIDIUM).group()).stream()
                        .map(person ->
                                new Member(person.id(), person.name(), NO_DELEGATION, suspended(person.id(), body)))
                        .toList();
            case LIAISON -> deputies.ofStreet(body).stream().map(this::member).toList();
            default -> deputies.of(body).stream().map(this::member).toList();
        };
    }

    private Member member(Deputy deputy) {
        return new Member(deputy.person(), deputy.name(), deputy.delegation(), deputy.suspended());
    }

    private boolean suspended(String person, String body) {
        return deputies.find(person, body)
                .filter(Deputy::inOffice)
                .map(Deputy::suspended)
                .orElse(false);
    }
}
