package jianyi.papers;

import java.util.stream.Collectors;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import org.springframework.stereotype.Component;

/** Offices and persons as papers name them. */
@Component
public class Names {

    private final Offices offices;
    private final People people;

    Names(Offices offices, People people) {
        this.offices = offices;
        this.people = people;
    }

    /** The formal name; empty for null. */
    public String office(String code) {
        return code == null ? "" : offices.find(code).map(LetterText::formal).orElse(code);
    }

    /** The office whose group this is. */
    public Office officeOf(String group, Office otherwise) {
        return Post.parse(group).flatMap(post -> offices.find(post.office())).orElse(otherwise);
    }

    /** Everybody in a group: 李秀芳、王建民. */
    public String members(String group) {
        return people.in(group).stream()
                .map(person -> LetterText.line(person.name()))
                .collect(Collectors.joining("、"));
    }

    /** The name; empty for null. */
    public String person(String id) {
        return id == null
                ? ""
                : people.find(id).map(Person::name).map(LetterText::line).orElse(id);
    }

    /** The person's own telephone, for the person alone; empty when there is none. */
    public String mobile(String id) {
        return people.find(id).map(Person::mobile).map(LetterText::line).orElse("");
    }
}
