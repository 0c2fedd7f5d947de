package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class WorkCalendarTest {

    private static final String OFF =
            "250101 250128-250204 250404-250406 250501-250505 250531-250602 251001-251008 260101-260103 260215-260223"
                    + " 260404-260406 260501-260505 260619-260621 260925-260927 261001-261007";
    private static final Set<String> WORK = Set.of(
            "250126", "250208", "250427", "250928", "251011", "260104", "260214", "260228", "260509", "260920",
            "261010");

    private final Calendars calendars = new Calendars(new ClassPathResource("calendar/holidays.csv"));
    private final WorkCalendar calendar = calendars.current();

    @Test
    void aKnownYearHasTheWorkingDaysOfItsNotice() {
        Map.of(2025, 248, 2026, 248)
                .forEach((year, days) -> assertThat(
                                calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                        .isEqualTo(days));
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03", "2027-02-06"})
    void anUnknownYearRestsOnWeekendsAndFixedHolidays(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @Test
    void anUnknownYearClaimsNothingAboutTheSpringFestival() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 2, 5))).isTrue();
    }

    @Test
    void countingBackFindsTheDayThatCountedForward() {
        LocalDate from = LocalDate.of(2026, 9, 18);
        LocalDate due = calendar.plusWorkingDays(from, 10);
        assertThat(calendar.plusWorkingDays(due, -10)).isEqualTo(from);
        assertThat(calendar.workingDaysBetween(from, due)).isEqualTo(10);
        assertThat(calendar.workingDaysBetween(due, from)).isEqualTo(-10);
        assertThat(calendar.plusWorkingDays(from, 0)).isEqualTo(from);
    }

    @Test
    void tenThousandTermsAgreeWithASecondReckoning() {
        long seed = System.nanoTime();
        System.out.println("Seed of the random terms: " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            LocalDate from = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(1_200));
            Term term = new Term(1 + random.nextInt(40), Term.Unit.values()[random.nextInt(3)]);
            assertThat(calendars.deadline(from, "交办", term).due())
                    .as("seed %s: %s + %s", seed, from, term.code())
                    .isEqualTo(naively(from, term));
        }
    }

    private static LocalDate naively(LocalDate from, Term term) {
        LocalDate day = from;
        if (term.unit() == Term.Unit.MONTHS) {
            int months = from.getYear() * 12 + from.getMonthValue() - 1 + term.amount();
            YearMonth month = YearMonth.of(months / 12, months % 12 + 1);
            day = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
        } else {
            for (int counted = 0; counted < term.amount(); ) {
                day = day.plusDays(1);
                counted += term.unit() == Term.Unit.DAYS || works(day) ? 1 : 0;
            }
        }
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean works(LocalDate day) {
        String name = "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
        boolean known = day.getYear() == 2025 || day.getYear() == 2026;
        if (known && WORK.contains(name)) {
            return true;
        }
        boolean off = known
                ? listedOff(name)
                : Set.of("0101", "0501", "0502", "1001", "1002", "1003").contains(name.substring(2));
        return !off
                && IntStream.of(6, 7).noneMatch(weekend -> day.getDayOfWeek().getValue() == weekend);
    }

    private static boolean listedOff(String name) {
        for (String span : OFF.split(" ")) {
            String last = span.substring(span.length() - 6);
            if (name.compareTo(span.substring(0, 6)) >= 0 && name.compareTo(last) <= 0) {
                return true;
            }
        }
        return false;
    }
}
