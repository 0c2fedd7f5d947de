package jianyi.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holidays every year has (全国年节及纪念日放假办法 第二条, as changed from 2025 on: New Year's Eve of the old calendar and 2 May were added),
 * with how long offices usually rest around each.
 */
enum Festival {
    NEW_YEAR("元旦", 1, 1, 1, 3, "元旦", "新年"),
    SPRING("春节", 4, 3, 7, 9, "春节", "除夕", "农历新年"),
    TOMBS("清明节", 1, 1, 1, 3, "清明"),
    LABOUR("劳动节", 2, 1, 3, 5, "劳动", "五一"),
    DRAGON("端午节", 1, 1, 1, 3, "端午"),
    AUTUMN("中秋节", 1, 1, 1, 3, "中秋"),
    NATIONAL("国庆节", 3, 3, 7, 8, "国庆", "十一");

    private static final int CHANGED = 2025;

    private final String label;
    private final int statutory;
    private final int statutoryBefore;
    private final int shortest;
    private final int longest;
    private final List<String> names;

    Festival(String label, int statutory, int statutoryBefore, int shortest, int longest, String... names) {
        this.label = label;
        this.statutory = statutory;
        this.statutoryBefore = statutoryBefore;
        this.shortest = shortest;
        this.longest = longest;
        this.names = List.of(names);
    }

    String label() {
        return label;
    }

    /** Days off by law; {@code before} for the law until 2024. */
    int statutory(boolean before) {
        return before ? statutoryBefore : statutory;
    }

    /** The fewest days in a row offices usually rest. */
    int shortest() {
        return shortest;
    }

    /** The most. */
    int longest() {
        return longest;
    }

    /** Those a name means; 国庆节、中秋节 are two. */
    static Set<Festival> in(String name) {
        return Arrays.stream(values())
                .filter(one -> one.names.stream().anyMatch(name::contains))
                .collect(Collectors.toSet());
    }

    /** The days by law of a year; empty where the product does not know when the old calendar has it. */
    List<LocalDate> days(int year) {
        return first(year)
                .map(first -> first.datesUntil(first.plusDays(statutory(year < CHANGED)))
                        .toList())
                .orElse(List.of());
    }

    private Optional<LocalDate> first(int year) {
        return switch (this) {
            case NEW_YEAR -> Optional.of(LocalDate.of(year, 1, 1));
            case LABOUR -> Optional.of(LocalDate.of(year, 5, 1));
            case NATIONAL -> Optional.of(LocalDate.of(year, 10, 1));
            case SPRING -> OldCalendar.day(year, 0).map(day -> year < CHANGED ? day : day.minusDays(1));
            case TOMBS -> OldCalendar.day(year, 1);
            case DRAGON -> OldCalendar.day(year, 2);
            case AUTUMN -> OldCalendar.day(year, 3);
        };
    }
}
