package jianyi.suggestion;

import java.util.List;
import java.util.Set;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;

/** No draft without having heard the deputy (代表法 第五十一条: 充分听取意见). */
final class ContactRule {

    private static final Set<String> HEARD = Set.of("visit", "meeting", "phone");
    private static final int TRIES = 3;

    private ContactRule() {}

    /** @throws Refusal 400 when there was only a letter, or fewer than three tries on different days */
    static void check(List<Contact> contacts, Answers answers) {
        boolean heard = contacts.stream().anyMatch(contact -> HEARD.contains(contact.way()));
        long tries = contacts.stream()
                .filter(contact -> contact.way().equals("unreachable"))
                .map(Contact::day)
                .distinct()
                .count();
        if (!heard && tries < TRIES) {
            throw answers.wrong("next", "还不能选“起草答复”：须先走访、座谈或电话听取代表意见；联系不上的，须有三个不同日期的记录");
        }
    }
}
