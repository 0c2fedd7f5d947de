package jianyi.casework.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something this reader may do with this case now: a button that opens a small form.
 *
 * @param path behind {@code /cases/<number>/ways/}
 * @param label on the button
 * @param sentence what will happen
 */
public record Way(String path, String label, String sentence, List<Field> fields) {

    /** The same with what somebody has typed. */
    public Way with(Map<String, String> typed) {
        return new Way(
                path,
                label,
                sentence,
                fields.stream()
                        .map(field -> field.with(typed.get(field.name())))
                        .toList());
    }

    /** The same, asking first from what a clerk types the deputy's word in. */
    public Way entered(boolean byClerk) {
        if (!byClerk) {
            return this;
        }
        var more = new ArrayList<>(fields);
        more.add(Field.select(
                "enteredFrom",
                "",
                List.of(new Field.Option("paper", "代表签名的纸质件"), new Field.Option("phone", "代表电话口述"))));
        return new Way(path, "代录：" + label, sentence + "您正在为代表填写，系统会记明“代录”并告知代表本人。", more);
    }
}
