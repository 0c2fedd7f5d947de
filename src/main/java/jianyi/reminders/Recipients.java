package jianyi.reminders;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;

/** Everybody and their posts as they stand this morning; each post is asked for once, however many tasks it has. */
class Recipients {

    private final People people;
    private final Map<String, Person> persons;
    private final Map<String, Office> offices;
    private final Map<String, Set<String>> holders = new HashMap<>();

    Recipients(People people, Offices offices) {
        this.people = people;
        this.persons = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.offices = offices.ever().stream().collect(Collectors.toMap(Office::code, Function.identity()));
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** User ids of those who are reminded of a task in this capacity. */
    Set<String> of(DueStep step, Audience audience) {
        return switch (audience) {
            case ACTOR -> actors(step);
            case HEAD -> held(heads(step));
            case CHAIR -> held(chair(step));
            case SUPERVISOR ->
                step.cover().supervisor() == null || step.personal()
                        ? Set.of()
                        : Set.of(step.cover().supervisor());
        };
    }

    private Set<String> actors(DueStep step) {
        if (step.personal()) {
            return new LinkedHashSet<>(step.persons());
        }
        return step.claimedBy() != null ? Set.of(step.claimedBy()) : held(step.groups());
    }

    /** The heads of those who have to do it; a head's own task has none above it but the chair. */
    private List<String> heads(DueStep step) {
        return offices(step)
                .filter(post -> post.role() != Role.HEAD)
                .filter(post -> answers(offices.get(post.office())))
                .map(post -> new Post(post.office(), Role.HEAD).group())
                .distinct()
                .toList();
    }

    private List<String> chair(DueStep step) {
        String chair = new Post(step.body(), Role.CHAIR).group();
        return step.personal() || step.groups().contains(chair) ? List.of() : List.of(chair);
    }

    /** What the audience is called in the case's timeline. */
    String title(DueStep step, Audience audience) {
        return switch (audience) {
            case ACTOR -> step.personal() ? Role.DEPUTY.label() : actorTitle(step);
            case HEAD -> Role.HEAD.label();
            case CHAIR -> title(new Post(step.body(), Role.CHAIR));
            case SUPERVISOR -> "督办人";
        };
    }

    private String actorTitle(DueStep step) {
        return offices(step).map(this::title).distinct().collect(Collectors.joining("、"));
    }

    /** The offices that have to do it, by name. */
    List<String> names(DueStep step) {
        return offices(step)
                .map(post -> offices.get(post.office()).name())
                .distinct()
                .toList();
    }

    private String title(Post post) {
        return offices.get(post.office()).kind().title(post.role());
    }

    private Stream<Post> offices(DueStep step) {
        return step.personal()
                ? Stream.empty()
                : step.groups().stream()
                        .flatMap(group -> Post.parse(group).stream())
                        .filter(post -> offices.containsKey(post.office()));
    }

    private static boolean answers(Office office) {
        return office.kind() == OfficeKind.UNIT
                || office.kind() == OfficeKind.GOVERNMENT
                || office.kind() == OfficeKind.ORGAN
                || office.kind() == OfficeKind.PARTY;
    }

    private Set<String> held(List<String> groups) {
        Set<String> all = new LinkedHashSet<>();
        groups.forEach(group -> all.addAll(holders.computeIfAbsent(
                group,
                one -> people.in(one).stream().map(Person::id).collect(Collectors.toCollection(LinkedHashSet::new)))));
        return all;
    }
}
