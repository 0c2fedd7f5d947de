package jianyi.meeting;

import java.util.List;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who belongs to a meeting: all deputies of the congress, the members of committee, council or presidium, or the deputies of a street. */
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
            case COMMITTEE -> holding(Role.MEMBER, body);
            case COUNCIL -> holding(Role.CHAIR, body);
            case PRESIDIUM -> holding(Role.PRESIDIUM, body);
            case LIAISON -> deputies.ofStreet(body).stream().map(this::member).toList();
            case FORUM ->
                Stream.concat(deputies.of(body).stream(), deputies.ofStreet(body).stream())
                        .map(this::member)
                        .toList();
            default -> deputies.of(body).stream().map(this::member).toList();
        };
    }

    private List<Member> holding(Role role, String body) {
        return people.in(new Post(body, role).group()).stream()
                .map(person -> new Member(person.id(), person.name(), NO_DELEGATION, suspended(person.id(), body)))
                .toList();
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
