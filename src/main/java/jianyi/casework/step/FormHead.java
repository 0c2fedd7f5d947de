package jianyi.casework.step;

import java.util.HashMap;
import java.util.Map;
import jianyi.flow.TaskAtHand;

/**
 * What stands above the form of a task, whatever the case is about.
 *
 * @param title the case's
 * @param line number, body and last day, in one line
 * @param hint what is asked of the reader
 */
public record FormHead(String title, String line, String hint) {

    /** The facts the form shows it by, and whether the reader would type a deputy's word in. */
    public Map<String, Object> facts(TaskAtHand task, String reader) {
        var facts = new HashMap<String, Object>();
        facts.put("caseTitle", title);
        facts.put("caseLine", line);
        facts.put("hint", hint);
        facts.put("byClerk", !task.persons().isEmpty() && !task.persons().contains(reader));
        return facts;
    }
}
