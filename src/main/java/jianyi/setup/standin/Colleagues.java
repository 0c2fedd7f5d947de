package jianyi.setup.standin;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandIn;
import org.springframework.stereotype.Component;

/**
 * Who may stand in for which post. Congress and government keep apart: nobody who works for a unit or a government looks after a congress
 * post, and nobody of a congress office one of theirs, since the one checks what the other has written.
 */
@Component
class Colleagues {

    /** Work of an office. A mandate, a seat in the presidium or committee is held in person and nobody stands in for it. */
    private static final Set<Role> LENT = EnumSet.of(Role.CLERK, Role.CHAIR, Role.HANDLER, Role.HEAD);

    private final People people;
    private final Offices offices;

    Colleagues(People people, Offices offices) {
        this.people = people;
        this.offices = offices;
    }

    /** The posts of a person somebody may look after. */
    List<Post> posts(Set<Post> held) {
        return held.stream()
                .filter(post -> LENT.contains(post.role()))
                .filter(post -> offices.find(post.office()).isPresent())
                .toList();
    }

    /** The post's full name. */
    String title(String group) {
        return Post.parse(group)
                .flatMap(post -> offices.find(post.office()).map(office -> office.title(post.role())))
                .orElse(group);
    }

    /** The posts looked after. */
    static List<Post> posts(StandIn one) {
        return one.posts().stream().flatMap(group -> Post.parse(group).stream()).toList();
    }

    /** Their full names. */
    String titles(StandIn one) {
        return one.posts().stream().map(this::title).collect(Collectors.joining("、"));
    }

    /** Those who may look after at least one of these posts, by user id. */
    List<Person> of(String person, List<Post> posts) {
        return posts.stream()
                .flatMap(post -> near(post).stream())
                .flatMap(office -> office.kind().roles().stream()
                        .filter(role -> role != Role.DEPUTY)
                        .map(role -> new Post(office.code(), role).group()))
                .distinct()
                .flatMap(group -> people.in(group).stream())
                .distinct()
                .filter(one -> !one.id().equals(person))
                .filter(one -> posts.stream().anyMatch(post -> fits(one.id(), post)))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /** Whether this person may look after the post: a colleague, and of the same side. */
    boolean fits(String person, Post post) {
        Set<Post> held = people.posts(person);
        return people.duties(person).isEmpty()
                && held.stream().noneMatch(own -> otherSide(own, post))
                && held.stream()
                        .filter(own -> own.role() != Role.DEPUTY)
                        .anyMatch(own -> near(post).stream()
                                .anyMatch(office -> office.code().equals(own.office())));
    }

    private boolean otherSide(Post own, Post post) {
        boolean congress = congress(post.office());
        return congress != congress(own.office())
                && own.role() != Role.DEPUTY
                && own.role() != Role.PRESIDIUM
                && own.role() != Role.MEMBER;
    }

    private boolean congress(String code) {
        return offices.find(code)
                .map(Office::kind)
                .filter(kind -> kind.isCongress() || kind == OfficeKind.STREET)
                .isPresent();
    }

    /** The post's own office; for a unit or a government also the others beside the same body. */
    private List<Office> near(Post post) {
        Office own = offices.get(post.office());
        if (own.kind().isCongress() || own.kind() == OfficeKind.STREET) {
            return List.of(own);
        }
        String body = offices.bodyOf(own.code()).code();
        return Stream.concat(
                        Stream.of(own),
                        offices.all().stream()
                                .filter(office -> !office.code().equals(own.code()))
                                .filter(office -> !congress(office.code()))
                                .filter(office -> office.kind() != OfficeKind.PARTY)
                                .filter(office ->
                                        offices.bodyOf(office.code()).code().equals(body)))
                .toList();
    }
}
