package jianyi.casework.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.casework.head.Head;
import jianyi.casework.head.Heads;
import jianyi.flow.Step;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.StandIn;
import jianyi.office.StandIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** For whom somebody acts who could not act in the case by his own posts. */
@Component
class ActingFor {

    private final StandIns standIns;
    private final People people;
    private final Heads heads;
    private final ObjectProvider<Involved> rooms;

    ActingFor(StandIns standIns, People people, Heads heads, ObjectProvider<Involved> rooms) {
        this.standIns = standIns;
        this.people = people;
        this.heads = heads;
        this.rooms = rooms;
    }

    /** 「 代 某某」, to be put behind the name; empty when the person acts in his own right. */
    String behind(String number, String person) {
        List<StandIn> lent = standIns.joined(person);
        if (lent.isEmpty()) {
            return "";
        }
        Set<Post> own = own(person, lent);
        List<String> asked = Step.groups();
        return (asked.isEmpty() ? onSheet(number, lent, own) : atTask(asked, lent, own))
                .map(one -> " 代 " + people.called(one))
                .orElse("");
    }

    private Set<Post> own(String person, List<StandIn> lent) {
        Set<String> borrowed =
                lent.stream().flatMap(one -> one.joined().stream()).collect(Collectors.toCollection(HashSet::new));
        return people.posts(person).stream()
                .filter(post -> !borrowed.contains(post.group()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> atTask(List<String> asked, List<StandIn> lent, Set<Post> own) {
        return own.stream().anyMatch(post -> asked.contains(post.group()))
                ? Optional.empty()
                : lent.stream()
                        .filter(one -> one.joined().stream().anyMatch(asked::contains))
                        .map(StandIn::person)
                        .findFirst();
    }

    /** Outside a task an own post in one of the case's offices is enough to act for oneself. */
    private Optional<String> onSheet(String number, List<StandIn> lent, Set<Post> own) {
        Set<String> involved = involved(number);
        return own.stream().anyMatch(post -> involved.contains(post.office()))
                ? Optional.empty()
                : lent.stream()
                        .filter(one -> one.joined().stream()
                                .flatMap(group -> Post.parse(group).stream())
                                .anyMatch(post -> involved.contains(post.office())))
                        .map(StandIn::person)
                        .findFirst();
    }

    /** The body and whoever takes part beside it. */
    private Set<String> involved(String number) {
        return Stream.concat(
                        heads.find(number).map(Head::body).stream(),
                        rooms.stream().flatMap(room -> room.in(number).stream()))
                .collect(Collectors.toSet());
    }
}
