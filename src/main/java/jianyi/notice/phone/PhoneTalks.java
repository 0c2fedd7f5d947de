package jianyi.notice.phone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.notice.PhoneCall;
import jianyi.notice.PhoneList;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.stereotype.Component;

/** The telephone list by person: one talk says everything. */
@Component
public class PhoneTalks {

    private final PhoneList phone;
    private final People people;

    PhoneTalks(PhoneList phone, People people) {
        this.phone = phone;
        this.people = people;
    }

    /**
     * Everything to say to one person in one talk.
     *
     * @param mobile the number as it is registered now, so that a correction reaches the list at once; null when none
     * @param refused whether a mail to the person was refused
     */
    public record Talk(String name, String mobile, boolean refused, List<PhoneCall> calls) {}

    /** The talks these offices still have to have, whoever has waited longest first. */
    public List<Talk> open(Set<String> offices) {
        Map<String, List<PhoneCall>> byPerson = phone.open(offices).stream()
                .collect(Collectors.groupingBy(PhoneCall::person, LinkedHashMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(one -> talk(one.getKey(), one.getValue()))
                .toList();
    }

    private Talk talk(String person, List<PhoneCall> calls) {
        return new Talk(
                calls.get(0).name(),
                people.find(person).map(Person::mobile).orElse(null),
                calls.stream().anyMatch(PhoneCall::afterRefusedMail),
                calls);
    }
}
