package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What a ladder and a quiet period written as text mean. */
class LadderTest {

    private static final WorkCalendar CALENDAR =
            new Calendars(new ClassPathResource("calendar/holidays.csv")).current();

    @Test
    void aStepOnARestDayIsReachedOnTheNextWorkingDay() {
        var due = LocalDate.of(2026, 3, 10);
        assertThat(Ladder.parse("30,7,1,0").reached(due, due, CALENDAR))
                .extracting(rung -> rung.code() + " " + rung.day())
                .containsExactly("30 2026-02-09", "7 2026-03-03", "1 2026-03-09", "0 2026-03-10");
        assertThat(Ladder.parse("18").reached(due, due, CALENDAR))
                .as("春节最后一天之后")
                .extracting(Ladder.Rung::day)
                .containsExactly(LocalDate.of(2026, 2, 24));
    }

    @Test
    void afterTheLastDayOnlyWorkingDaysCount() {
        var friday = LocalDate.of(2026, 4, 3);
        var ladder = Ladder.parse("+2/2");
        assertThat(ladder.reached(friday, LocalDate.of(2026, 4, 7), CALENDAR)).isEmpty();
        assertThat(ladder.reached(friday, LocalDate.of(2026, 4, 8), CALENDAR))
                .extracting(Ladder.Rung::code)
                .containsExactly("+2");
        assertThat(ladder.reached(friday, LocalDate.of(2026, 4, 11), CALENDAR))
                .extracting(Ladder.Rung::code)
                .containsExactly("+4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"马上", "-7", "+0", "+", "7;1", "+2/", "1e3", "99999"})
    void whatIsNoLadderIsRefused(String text) {
        assertThatThrownBy(() -> Ladder.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30｜2026-03-01｜x", "2026-03-02｜2026-03-01｜x", "明天｜后天｜x", "2026-03-01"})
    void whatIsNoQuietPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Quiet.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuietPeriodHoldsFromItsFirstToItsLastDay() {
        var quiet = Quiet.parse("2026-02-13|2026年2月24日|春节前后\n\n2026-03-05｜2026-03-05");
        assertThat(quiet.on(LocalDate.of(2026, 2, 12))).isFalse();
        assertThat(quiet.on(LocalDate.of(2026, 2, 13))).isTrue();
        assertThat(quiet.on(LocalDate.of(2026, 2, 24))).isTrue();
        assertThat(quiet.on(LocalDate.of(2026, 3, 5))).isTrue();
        assertThat(quiet.on(LocalDate.of(2026, 3, 6))).isFalse();
    }

    @Test
    void bothCanBeSaidInWords() {
        assertThat(Ladder.parse("30,7,1,0,+2/2").words()).isEqualTo("期限前 30、7、1 天，当天，逾期第 2 个工作日起每 2 个工作日");
        assertThat(Ladder.parse("无").words()).isEqualTo("不提醒");
        assertThat(Quiet.parse("2026-03-09｜2026-03-13｜人代会期间").words()).isEqualTo("2026年3月9日至2026年3月13日（人代会期间）");
        assertThat(Quiet.parse("无").words()).isEqualTo("没有");
    }
}
