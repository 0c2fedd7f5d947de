package jianyi.suggestion.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jianyi.casework.sheet.Light;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.suggestion.State;
import jianyi.suggestion.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the ledger for, checked. Empty texts ask for everything.
 *
 * @param q words to be found, parted by blanks; every one must be found
 * @param state a state's name, or {@code OPEN} for all that have not ended
 * @param mine only what this person handed in, entered, signs along, supervises or was first to open
 * @param sort the column it is sorted by, its usual way round
 * @param reverse the other way round
 * @param page from 1
 */
record LedgerQuery(
        String q,
        String state,
        String body,
        String unit,
        String year,
        String category,
        String light,
        boolean mine,
        LedgerColumn sort,
        boolean reverse,
        int page) {

    static final String OPEN = "OPEN";
    private static final int LONGEST = 100;

    /**
     * Reads the address's parameters; unknown ones are passed over.
     *
     * @throws Refusal 400 for a value that cannot be meant
     */
    static LedgerQuery of(Map<String, String> given) {
        return new LedgerQuery(
                words(given.getOrDefault("q", "")),
                choice(given, "state", "办理状态", LedgerQuery::isState),
                choice(given, "body", "受理机关", code -> code.matches("[A-Za-z0-9]{1,40}")),
                choice(given, "unit", "承办单位", code -> code.matches("[A-Za-z0-9]{1,40}")),
                choice(given, "year", "年度", year -> year.matches("(19|20|21)[0-9]{2}")),
                choice(given, "category", "类别", Words.CATEGORIES::contains),
                choice(given, "light", "期限", name -> named(Light.values(), name)),
                !choice(given, "mine", "只看我的", "1"::equals).isEmpty(),
                LedgerColumn.of(choice(
                                given,
                                "sort",
                                "排序",
                                path -> LedgerColumn.of(path).isPresent()))
                        .orElse(LedgerColumn.SUBMITTED),
                !choice(given, "reverse", "倒序", "1"::equals).isEmpty(),
                page(choice(given, "page", "页码", page -> page.matches("[1-9][0-9]{0,4}"))));
    }

    private static boolean isState(String name) {
        return OPEN.equals(name) || named(State.values(), name);
    }

    private static boolean named(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(one -> one.name().equals(name));
    }

    private static String words(String typed) {
        String words = Text.fold(typed);
        if (words.indexOf(0) >= 0) {
            throw Refusal.invalid("搜索的内容含有无法识别的字符");
        }
        if (words.length() > LONGEST) {
            throw Refusal.invalid("搜索的内容太长，最多 " + LONGEST + " 个字");
        }
        return words.strip();
    }

    private static String choice(Map<String, String> given, String name, String label, Predicate<String> fits) {
        String value = given.getOrDefault(name, "");
        if (!value.isEmpty() && !fits.test(value)) {
            throw Refusal.invalid("“" + label + "”没有这个选项");
        }
        return value;
    }

    private static int page(String number) {
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    /** The same question, another page. */
    LedgerQuery at(int otherPage) {
        return new LedgerQuery(q, state, body, unit, year, category, light, mine, sort, reverse, otherPage);
    }

    /** The same sorted by this column; once more, the other way round. */
    public LedgerQuery by(LedgerColumn column) {
        return new LedgerQuery(
                q, state, body, unit, year, category, light, mine, column, column == sort && !reverse, 1);
    }

    /** Which way a column is sorted: ↑ the least first, ↓ the greatest; empty for all but one. */
    public String arrow(LedgerColumn column) {
        return column != sort ? "" : column.falling() != reverse ? "↓" : "↑";
    }

    /** The words to be found, one by one. */
    List<String> terms() {
        return q.isEmpty() ? List.of() : List.of(q.split("[\\s\\p{Z}]+"));
    }

    /** The public number asked for, when the words are just 「第12号」 or 「12号」. */
    Optional<Integer> publicNumber() {
        String digits = q.replaceFirst("^第?\\s*([0-9]{1,6})\\s*号$", "$1");
        return digits.equals(q) ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    /** Everything asked, by name, but for the page; what is not asked is left out. */
    public Map<String, String> asked() {
        var asked = new TreeMap<String, String>(Map.of(
                "q",
                q,
                "state",
                state,
                "body",
                body,
                "unit",
                unit,
                "year",
                year,
                "category",
                category,
                "light",
                light));
        asked.put("mine", mine ? "1" : "");
        asked.put("sort", sort == LedgerColumn.SUBMITTED ? "" : sort.path());
        asked.put("reverse", reverse ? "1" : "");
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    /** The address of the same question, another page of it or the spreadsheet. */
    public String address(String path, int otherPage) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, String> asked = asked();
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (otherPage > 1) {
            address.queryParam("page", otherPage);
        }
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
