package jianyi.suggestion.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.suggestion.Words;

/** What is known of a past suggestion beyond its text. */
record PastFacts(
        String number,
        int year,
        String original,
        String session,
        String signers,
        String category,
        String units,
        String resultClass,
        String reply,
        String rating,
        LocalDate repliedOn,
        List<String> files,
        List<Letter> letters) {

    /** A stored letter. */
    record Letter(long id, String name) {}

    /** A label with what is known. */
    record Line(String label, String value) {}

    /** Everything short, in the order of the paper file. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        line(lines, "年份", year + "年");
        line(lines, "原编号", original);
        line(lines, "届次", session);
        line(lines, "附议", signers);
        line(lines, "原类别", category);
        line(lines, "承办单位", units);
        line(lines, "办理结果类别", resultClass);
        line(lines, "答复日期", repliedOn == null ? null : ChineseDates.format(repliedOn));
        line(lines, "代表评价", Words.of(Words.RATING, rating));
        return lines;
    }

    private static void line(List<Line> lines, String label, String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(new Line(label, value));
        }
    }

    /** Letters that are named but were never brought. */
    public List<String> missing() {
        return files.stream()
                .filter(name ->
                        letters.stream().noneMatch(letter -> letter.name().equals(name)))
                .toList();
    }

    PastFacts with(List<Letter> stored) {
        return new PastFacts(
                number,
                year,
                original,
                session,
                signers,
                category,
                units,
                resultClass,
                reply,
                rating,
                repliedOn,
                files,
                stored);
    }
}
