package jianyi.suggestion.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.casework.sheet.Light;
import jianyi.suggestion.State;
import jianyi.suggestion.sight.Capacity;
import jianyi.suggestion.sight.CaseReach;

/** Puts one person's reach and one question into SQL over {@code suggestion s}. Page, count and spreadsheet share it. */
class LedgerFilter {

    /** Cases whose reply is awaited; only they have a light. */
    static final String AWAITED =
            "s.closed_on is null and s.reply_due is not null and s.state in ('DISPATCHING', 'HANDLING')"
                    + " and not exists (select from pause where pause.number = s.number and pause.until_day is null)";

    private static final Pattern DIGITS = Pattern.compile("第?([0-9]{1,6})号?");

    private final CaseReach reach;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params;
    private boolean words;

    LedgerFilter(CaseReach reach, LedgerQuery query, LocalDate today, LocalDate near, ZoneId zone) {
        this.reach = reach;
        this.params = new HashMap<>(reach.params());
        equal("body", "s.body", query.body());
        equal("category", "s.category", query.category());
        state(query.state());
        unit(query.unit());
        year(query.year(), zone);
        light(query.light(), today, near);
        if (query.mine()) {
            // Whoever holds no post and no mandate has nothing of his own.
            parts.add(params.containsKey("reachReader") ? MINE : "false");
        }
        query.publicNumber().ifPresentOrElse(this::publicNumber, () -> terms(query.terms()));
    }

    private static final String MINE = """
            s.number in (select number from suggestion where deputy = :reachReader
             union all select number from suggestion where entered_by = :reachReader
             union all select number from suggestion where supervisor = :reachReader
             union all select number from cosigner where person = :reachReader
             union all select number from handling where opened_by = :reachReader)""";

    /** The tables with the condition, beginning with {@code from}, for whoever wants to know of every line. */
    String from() {
        return from(reach.sought());
    }

    /** The same for whoever walks along an order and stops when there are enough. */
    String walked() {
        return from(reach.any());
    }

    private String from(String readable) {
        String tables = "from suggestion s" + (words ? " join suggestion_words w on w.number = s.number" : "");
        return tables + " where "
                + Stream.concat(Stream.of(readable), parts.stream()).collect(Collectors.joining("\n and "));
    }

    Map<String, Object> params() {
        return params;
    }

    private void equal(String name, String column, String value) {
        if (!value.isEmpty()) {
            parts.add(column + " = :" + name);
            params.put(name, value);
        }
    }

    private void state(String state) {
        if (state.equals(LedgerQuery.OPEN)) {
            parts.add("s.closed_on is null");
        } else if (state.equals(State.ESCALATED.name())) {
            parts.add("s.state = 'ESCALATED' and not " + handlers());
        } else if (state.equals(State.RATING.name())) {
            parts.add("(s.state = 'RATING' or s.state = 'ESCALATED' and " + handlers() + ")");
        } else {
            equal("state", "s.state", state);
        }
    }

    /** Units and government are not told that the chair is asked: to them the rating is still awaited. */
    private String handlers() {
        return reach.as(Capacity.HANDLERS);
    }

    private void unit(String unit) {
        if (!unit.isEmpty()) {
            parts.add(reach.within(Capacity.INVOLVED));
            parts.add("exists (select from handling h where h.unit = :unit and h.number = s.number)");
            params.put("unit", unit);
        }
    }

    private void year(String year, ZoneId zone) {
        if (!year.isEmpty()) {
            LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
            parts.add("s.submitted_at >= :first and s.submitted_at < :next");
            params.put("first", first.atStartOfDay(zone).toOffsetDateTime());
            params.put("next", first.plusYears(1).atStartOfDay(zone).toOffsetDateTime());
        }
    }

    private void light(String light, LocalDate today, LocalDate near) {
        if (!light.isEmpty()) {
            parts.add(AWAITED);
            parts.add(
                    switch (Light.valueOf(light)) {
                        case RED -> "s.reply_due < :today";
                        case YELLOW -> "s.reply_due between :today and :near";
                        case GREEN -> "s.reply_due > :near";
                    });
            params.put("today", today);
            params.put("near", near);
        }
    }

    private void publicNumber(int number) {
        parts.add("s.public_number = :publicNumber");
        params.put("publicNumber", number);
    }

    /** Pairs find the candidates by index; a word longer than a pair is then looked for itself. */
    private void terms(List<String> terms) {
        for (int i = 0; i < terms.size(); i++) {
            params.put("term" + i, terms.get(i));
            params.put("pairs" + i, pairs(terms.get(i)));
            var digits = DIGITS.matcher(terms.get(i));
            if (digits.matches()) {
                numbered(i, Integer.valueOf(digits.group(1)));
                continue;
            }
            words = true;
            String text = "w.words @> string_to_array(:pairs" + i + ", ' ')";
            if (terms.get(i).codePointCount(0, terms.get(i).length()) > 2) {
                text += " and strpos(" + TEXT + ", :term" + i + ") > 0";
            }
            // Who may not know a confidential author does not find him by name either.
            String name = "w.words @> array['@@' || :term" + i + "] and (not s.confidential or "
                    + reach.within(Capacity.INSIDERS) + ")";
            parts.add("(" + text + " or " + name + ")");
        }
    }

    /** A number among other words may be the public one, or stand in the text or in the case number. */
    private void numbered(int i, int number) {
        parts.add("""
                s.number in (select number from suggestion_words where words @> string_to_array(:pairs%1$d, ' ')
                 union all select number from suggestion where public_number = :public%1$d)
                 and (s.public_number = :public%1$d or strpos(%2$s, :term%1$d) > 0)""".formatted(i, TEXT));
        params.put("public" + i, number);
    }

    private static final String TEXT = "search_text(concat_ws(E'\\n', s.title, s.situation, s.proposal, s.number))";

    private static String pairs(String term) {
        int[] letters = term.codePoints().toArray();
        return letters.length == 1
                ? term
                : IntStream.range(0, letters.length - 1)
                        .mapToObj(i -> new String(letters, i, 2))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }
}
