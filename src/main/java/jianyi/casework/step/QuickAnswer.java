package jianyi.casework.step;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A deputy's task that is answered with one choice and perhaps a few words, so that a telephone shows it in place instead of a form. What
 * is answered passes the task's own door. A room declares its own as beans.
 *
 * @param task the task's id in the model
 * @param field the form's question
 * @param choices what may be answered, with the words people read, in order
 * @param remark the form's field for words of one's own, or null
 * @param label what people read above it
 * @param needed the answer that is nothing without these words, or null
 */
public record QuickAnswer(
        String task, String field, Map<String, String> choices, String remark, String label, String needed) {

    /** A yes or no; with {@code remark}, a no is nothing without words. */
    public static QuickAnswer decided(String task, String field, String yes, String no, String remark, String label) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("true", yes);
        choices.put("false", no);
        return new QuickAnswer(task, field, choices, remark, label, remark == null ? null : "false");
    }

    /** The form's fields. @param choice as it came from the page, null for none @param words of one's own, or null */
    public Map<String, Object> fields(String choice, String words) {
        var fields = new HashMap<String, Object>();
        fields.put(field, choice);
        if (remark != null) {
            fields.put(remark, words);
        }
        return fields;
    }
}
