package jianyi.suggestion.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.suggestion.Contact;

/** No draft without having heard the deputy (代表法 第五十一条: 充分听取意见). */
final class ContactRule {

    private static final Set<String> HEARD = Set.of("visit", "meeting", "phone");
    private static final String UNREACHABLE = "unreachable";
    private static final int TRIES = 3;

    private ContactRule() {}

    /**
     * The day of the first contact: a letter is one as well; when nobody could be reached, the third day on which it was tried. Null
     * while there is none.
     */
    static LocalDate first(List<Contact> contacts) {
        var reached = contacts.stream()
                .filter(contact -> !contact.way().equals(UNREACHABLE))
                .map(Contact::day);
        var tried = tries(contacts).sorted().skip(TRIES - 1);
        return Stream.concat(reached, tried).min(LocalDate::compareTo).orElse(null);
    }

    private static Stream<LocalDate> tries(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.way().equals(UNREACHABLE))
                .map(Contact::day)
                .distinct();
    }

    /** @throws Refusal 400 when there was only a letter, or fewer than three tries on different days */
    static void check(List<Contact> contacts, Answers answers) {
        boolean heard = contacts.stream().anyMatch(contact -> HEARD.contains(contact.way()));
        if (!heard && tries(contacts).count() < TRIES) {
            throw answers.wrong("next", "还不能选“起草答复”：须先走访、座谈或电话听取代表意见；联系不上的，须有三个不同日期的记录");
        }
    }
}
