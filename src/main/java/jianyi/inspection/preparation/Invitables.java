package jianyi.inspection.preparation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.inspection.Inspection;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Component;

/** Who may go along: members of the standing committee, deputies, the office's own staff (监督法 第三十三条). */
@Component
public class Invitables {

    private final Deputies deputies;
    private final People people;
    private final Offices offices;

    Invitables(Deputies deputies, People people, Offices offices) {
        this.deputies = deputies;
        this.people = people;
        this.offices = offices;
    }

    /** User id and name of everybody; those whose mandate rests are left out. */
    public Map<String, String> of(Inspection it) {
        var all = new LinkedHashMap<String, String>();
        Stream.of(Role.CHAIR, Role.MEMBER, Role.PRESIDIUM, Role.CLERK)
                .forEach(role -> add(all, new Post(it.body(), role)));
        if (!it.keeper().equals(it.body())) {
            Stream.of(Role.CHAIR, Role.CLERK).forEach(role -> add(all, new Post(it.keeper(), role)));
        }
        Stream.concat(deputies.of(it.body()).stream(), ofTowns(it.body()))
                .filter(deputy -> !deputy.suspended())
                .forEach(deputy -> all.putIfAbsent(deputy.person(), deputy.name()));
        return all;
    }

    private void add(Map<String, String> all, Post post) {
        people.in(post.group()).stream()
                .filter(person -> !person.retired())
                .forEach((Person person) -> all.putIfAbsent(person.id(), person.name()));
    }

    /** A district may take deputies of its towns along. */
    private Stream<Deputy> ofTowns(String body) {
        return offices.all().stream()
                .filter(office -> office.kind() == OfficeKind.TOWN && body.equals(office.parent()))
                .flatMap(town -> deputies.of(town.code()).stream());
    }
}
