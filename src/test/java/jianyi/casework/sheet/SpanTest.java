package jianyi.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jianyi.calendar.Calendars;
import jianyi.calendar.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** A yellow light means that the end is near, measured in working days by the time there was. */
class SpanTest {

    private static final WorkCalendar CALENDAR =
            new Calendars(new ClassPathResource("calendar/holidays.csv")).current();
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 6);

    @ParameterizedTest(name = "{0} working days given, {1} left: {2}")
    @CsvSource({
        "2, 2, GREEN", "2, 1, YELLOW", "2, 0, YELLOW", "2, -1, RED",
        "5, 2, GREEN", "5, 1, YELLOW", "15, 4, GREEN", "15, 3, YELLOW",
        "60, 11, GREEN", "60, 10, YELLOW", "120, 11, GREEN"
    })
    void theLastFifthIsYellow(int given, int left, Light light) {
        assertThat(light(given, left, false)).isEqualTo(light);
    }

    @ParameterizedTest(name = "{0} working days given, {1} left: {2}")
    @CsvSource({"20, 11, GREEN", "20, 10, YELLOW", "60, 10, YELLOW", "60, -1, RED"})
    void aReplyHasTheLedgersLight(int given, int left, Light light) {
        assertThat(light(given, left, true)).isEqualTo(light);
    }

    private static Light light(int given, int left, boolean reply) {
        var due = CALENDAR.plusWorkingDays(BEGAN, given);
        return new Span(BEGAN, due, reply).light(CALENDAR.plusWorkingDays(due, -left), CALENDAR);
    }
}
