package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class WorkCalendarTest {

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
}
