package jianyi.notice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One piece of news about a case. Words of users may be passed as they are: they are escaped and cleaned here.
 *
 * @param template which kind of news it is, kept with the mail; all kinds share one letter paper
 * @param subject the mail's subject
 * @param caseNumber the case it is about
 * @param path where the case can be seen: "/cases/…"
 * @param ringOffice code of the office whose clerks ring when the person cannot be reached by mail
 * @param sentence the one sentence to say on the telephone, also the mail's first line
 * @param facts label → value, shown in this order in the mail
 */
public record Notice(
        String template,
        String subject,
        String caseNumber,
        String path,
        String ringOffice,
        String sentence,
        Map<String, String> facts) {

    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}\\\\]*");

    /**
     * Cleans subject, sentence and facts of control characters.
     *
     * @throws IllegalArgumentException when the path does not stay within the product
     */
    public Notice {
        if (!LOCAL_PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a path of the product: " + path);
        }
        subject = PlainWords.line(subject);
        sentence = PlainWords.text(sentence);
        Map<String, String> clean = new LinkedHashMap<>();
        facts.forEach((label, value) -> clean.put(PlainWords.line(label), value == null ? "" : PlainWords.text(value)));
        facts = Collections.unmodifiableMap(clean);
    }
}
