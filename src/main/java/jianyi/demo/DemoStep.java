package jianyi.demo;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One thing somebody did in the life of a demo case.
 *
 * @param story which case it belongs to
 * @param at when it was done
 * @param person user id of who did it
 * @param whose user id of the deputy whose task a clerk filled in, otherwise the same person
 * @param task the task's id, or {@code start} with the process behind it unless it is a suggestion: {@code startMeeting}
 * @param answers the form's fields as the person filled them in
 */
record DemoStep(String story, Instant at, String person, String whose, String task, Map<String, String> answers) {

    boolean starts() {
        return task.startsWith("start");
    }

    /** Whether something is found at an inspection's first site. */
    boolean finds() {
        return task.equals("finding");
    }

    /** The key of the process that is started. */
    String process() {
        return task.equals("start") ? "suggestion" : task.substring(5, 6).toLowerCase(Locale.ROOT) + task.substring(6);
    }
}
