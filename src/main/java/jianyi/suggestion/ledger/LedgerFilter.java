package jianyi.suggestion.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** The states most cases of a ledger are in. */
    private static final Set<String> MANY = Set.of(State.CLOSED.name(), State.PAST.name());

    private final CaseReach reach;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params;
    private final SoughtWords words;
    /** What is asked beside the words leaves few cases. */
    private boolean narrow;

    LedgerFilter(CaseReach reach, LedgerQuery query, LocalDate today, LocalDate near, ZoneId zone) {
        this.reach = reach;
        this.params = new HashMap<>(reach.params());
        this.words = new SoughtWords(reach, params);
        equal("body", "s.body", query.body());
        mark("#b:", query.body());
        equal("category", "s.category", query.category());
        mark("#c:", query.category());
        state(query.state());
        unit(query.unit());
        year(query.year(), zone);
        mark("#y:", query.year());
        light(query.light(), today, near);
        if (query.mine()) {
            narrow = true;
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
        return from("join suggestion s on s.number = w.number");
    }

    /**
     * The same for whoever has enough after some thousand, in no order. Left to itself, the database takes these for near and walks through
     * all cases until it has met them; what leaves few cases beside the words is better left to it.
     */
    String some() {
        return narrow
                ? from()
                : from("cross join lateral (select * from suggestion where number = w.number offset 0) as s");
    }

    private String from(String cases) {
        return words.none()
                ? "from suggestion s" + where(reach.sought(), parts)
                : "from (" + words.candidates() + ") as w " + cases + where(reach.any(), parts) + "\n and "
                        + words.conditions();
    }

    /** The same for whoever walks along an order and stops when there are enough. */
    String walked() {
        return "from suggestion s" + where(reach.any(), parts) + (words.none() ? "" : "\n and " + words.met());
    }

    /** The same among those that were found by this very filter: what has become another case since, or unreadable, is left out. */
    String among(List<String> found) {
        params.put("found", String.join(" ", found));
        return "from suggestion s" + where(reach.any(), parts)
                + "\n and s.number = any(string_to_array(:found, ' ')) offset 0";
    }

    private static String where(String readable, List<String> parts) {
        return " where " + Stream.concat(Stream.of(readable), parts.stream()).collect(Collectors.joining("\n and "));
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

    private void mark(String kind, String value) {
        if (!value.isEmpty()) {
            words.mark(kind + value);
        }
    }

    private void state(String state) {
        narrow = !state.isEmpty() && !MANY.contains(state);
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
            narrow = true;
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
            narrow = true;
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

    private void terms(List<String> terms) {
        for (int i = 0; i < terms.size(); i++) {
            var digits = DIGITS.matcher(terms.get(i));
            if (digits.matches()) {
                numbered(i, terms.get(i), Integer.valueOf(digits.group(1)));
            } else {
                words.word(terms.get(i));
            }
        }
    }

    /** A number among other words may be the public one, or stand in the text or in the case number. */
    private void numbered(int i, String term, int number) {
        narrow = true;
        parts.add("""
                s.number in (select number from suggestion_words where words @@ cast(:digits%1$d as tsquery)
                 union all select number from suggestion where public_number = :public%1$d)
                 and (s.public_number = :public%1$d or %2$s)""".formatted(i, SoughtWords.stands("term" + i)));
        params.put("term" + i, term);
        params.put("digits" + i, SoughtWords.pairs(term));
        params.put("public" + i, number);
    }
}
