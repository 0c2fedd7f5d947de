package jianyi.access;

import java.util.List;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.office.Office;

/** The office somebody acts for who works for several: the one named in the form, and the only one without being asked. */
public final class OwnOffice {

    private OwnOffice() {}

    /**
     * Reads it from a field.
     *
     * @param own those this person may act for
     * @param nobody what is said to whoever may act for none
     * @throws Refusal 403 to such a person; 400 when one of several has to be named, or another one was
     */
    public static Office read(List<Office> own, Answers answers, String field, String nobody) {
        if (own.isEmpty()) {
            throw Refusal.forbidden(nobody);
        }
        var named = answers.text(field);
        if (named.isEmpty() && own.size() > 1) {
            throw answers.missing(field);
        }
        return own.stream()
                .filter(office -> named.isEmpty() || office.code().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> answers.wrong(field, "不是您工作的机关"));
    }
}
