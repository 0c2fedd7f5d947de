package jianyi.meeting.bill;

import java.util.List;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.flow.Typed;
import jianyi.suggestion.Words;
import org.springframework.util.MultiValueMap;

/**
 * What somebody hands in, checked for itself; who may sign it is checked by the desk.
 *
 * @param lead user id of who leads, null when it is whoever types
 * @param signers user ids of the others
 */
record BillText(
        boolean inquiry,
        String title,
        String reason,
        String content,
        String category,
        String disclosure,
        String lead,
        List<String> signers) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 20_000;

    /** Reads the page's form. @throws Refusal 400 naming the field by its label */
    static BillText read(MultiValueMap<String, String> fields) {
        var typed = fields.toSingleValueMap();
        boolean inquiry = "true".equals(typed.get("inquiry"));
        return new BillText(
                inquiry,
                Typed.text(typed, "title", "标题", LONGEST_TITLE).replace('\n', ' '),
                Typed.text(typed, "reason", inquiry ? "质询问题" : "案由", LONGEST_TEXT),
                Typed.text(typed, "content", inquiry ? "质询内容" : "案据和方案", LONGEST_TEXT),
                inquiry ? "其他" : choice(typed, "category", "类别", Words.CATEGORIES),
                inquiry ? "full" : choice(typed, "disclosure", "是否同意公开", List.copyOf(Words.DISCLOSURE.keySet())),
                Typed.optional(typed, "lead", "领衔代表", 64),
                fields.getOrDefault("signers", List.of()).stream()
                        .filter(one -> !one.isBlank())
                        .toList());
    }

    private static String choice(Map<String, String> typed, String field, String label, List<String> all) {
        var chosen = Typed.text(typed, field, label, 40);
        if (!all.contains(chosen)) {
            throw Refusal.invalid("“" + label + "”没有这个选项");
        }
        return chosen;
    }
}
