package jianyi.flow;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Where a room's cases live, told by the letter in their numbers: {@code yecun-2026-M01} is a meeting's. */
public abstract class RoomHome implements CaseHome, CaseTitles {

    private final Pattern numbers;
    private final String pages;
    private final BiFunction<String, String, Optional<String>> titles;

    /**
     * Declares it.
     *
     * @param pages the path of the room's sheets without the number
     * @param titles the title of a case for a reader, by number and user id; empty for whoever may not read it
     */
    protected RoomHome(String letter, String pages, BiFunction<String, String, Optional<String>> titles) {
        this.numbers = numbered(letter);
        this.pages = pages;
        this.titles = titles;
    }

    /** The case numbers with this letter. */
    protected static Pattern numbered(String letter) {
        return Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-" + letter + "\\d{2,6}");
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return numbers.matcher(caseNumber).matches() ? Optional.of(pages + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return numbers.matcher(caseNumber).matches() ? titles.apply(caseNumber, reader) : Optional.empty();
    }
}
