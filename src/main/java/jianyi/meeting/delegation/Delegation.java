package jianyi.meeting.delegation;

import java.util.List;
import jianyi.meeting.Participant;

/**
 * A delegation 代表团 of a session.
 *
 * @param members who sits with it and counts, suspended deputies left out
 * @param head user id of its head 团长, null before one is named
 * @param recorder user id of who takes down what it says 记录员, null before one is named
 */
public record Delegation(String name, List<Participant> members, String head, String recorder) {

    /** The head's name, or null. */
    public String headName() {
        return nameOf(head);
    }

    /** The recorder's name, or null. */
    public String recorderName() {
        return nameOf(recorder);
    }

    private String nameOf(String person) {
        return members.stream()
                .filter(one -> one.person().equals(person))
                .map(Participant::name)
                .findFirst()
                .orElse(null);
    }

    /** Whether this person takes down what it says: its recorder, or its head. */
    public boolean writes(String person) {
        return person.equals(head) || person.equals(recorder);
    }

    /** Whether this person sits with it. */
    boolean has(String person) {
        return members.stream().anyMatch(one -> one.person().equals(person));
    }
}
