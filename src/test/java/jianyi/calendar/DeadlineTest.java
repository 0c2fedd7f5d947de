package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class DeadlineTest {

    private final Calendars calendars = new Calendars(new ClassPathResource("calendar/holidays.csv"));

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-02-12, 5wd,  2026-02-26, '2026年2月12日交办，5 个工作日，至2026年2月26日'",
        "2026-02-12, 10wd, 2026-03-04, '2026年2月12日交办，10 个工作日，至2026年3月4日'",
        "2026-09-18, 5wd,  2026-09-24, '2026年9月18日交办，5 个工作日，至2026年9月24日'",
        "2026-09-18, 10wd, 2026-10-09, '2026年9月18日交办，10 个工作日，至2026年10月9日'",
        "2026-09-30, 5wd,  2026-10-13, '2026年9月30日交办，5 个工作日，至2026年10月13日'",
        "2025-01-24, 5wd,  2025-02-07, '2025年1月24日交办，5 个工作日，至2025年2月7日'",
        "2025-12-30, 5wd,  2026-01-07, '2025年12月30日交办，5 个工作日，至2026年1月7日'",
        "2025-11-30, 3m,   2026-02-28, '2025年11月30日交办，3 个月，至2026年2月28日'",
        "2026-01-04, 3m,   2026-04-07, '2026年1月4日交办，3 个月，逢清明节顺延至2026年4月7日'",
        "2026-07-01, 3m,   2026-10-08, '2026年7月1日交办，3 个月，逢国庆节顺延至2026年10月8日'",
        "2025-11-15, 3m,   2026-02-24, '2025年11月15日交办，3 个月，逢春节顺延至2026年2月24日'",
        "2025-08-31, 6m,   2026-02-28, '2025年8月31日交办，6 个月，至2026年2月28日'",
    })
    void aTermEndsOnItsLastDayAndSaysWhy(LocalDate from, String term, LocalDate due, String sentence) {
        Deadline deadline = calendars.deadline(from, "交办", Term.parse(term));
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.explain()).isEqualTo(sentence);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void anEndOnAPlainWeekendMovesToMonday() {
        assertThat(calendars
                        .deadline(LocalDate.of(2026, 3, 1), "收到答复", Term.parse("20d"))
                        .explain())
                .isEqualTo("2026年3月1日收到答复，20 天，逢周末顺延至2026年3月23日");
    }

    @Test
    void aDateInAYearWithoutANoticeIsProvisionalAndSaysSo() {
        Deadline deadline = calendars.deadline(LocalDate.of(2026, 11, 23), "交办", Term.parse("3m"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.words()).isEqualTo("2027年2月23日（暂定）");
        assertThat(deadline.explain()).isEqualTo("2026年11月23日交办，3 个月，至2027年2月23日（2027年放假安排尚未公布，暂定）");
    }

    @Test
    void theFixedHolidaysHoldInAYearWithoutANotice() {
        assertThat(calendars
                        .deadline(LocalDate.of(2026, 10, 1), "交办", Term.parse("3m"))
                        .explain())
                .isEqualTo("2026年10月1日交办，3 个月，逢元旦、周末顺延至2027年1月4日（2027年放假安排尚未公布，暂定）");
    }

    @Test
    void workingDaysCountedAcrossAnUnknownYearAreProvisionalWhereverTheyEnd() {
        assertThat(calendars
                        .deadline(LocalDate.of(2024, 12, 30), "交办", Term.parse("5wd"))
                        .provisional())
                .isTrue();
        assertThat(calendars
                        .deadline(LocalDate.of(2026, 12, 24), "交办", Term.parse("5wd"))
                        .provisional())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5wd", "20d", "3m"})
    void aTermSurvivesItsShortForm(String code) {
        assertThat(Term.parse(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "m", "-3m", "0d", "3 m", "3y", "99999d", "３m"})
    void whatIsNoTermIsRefused(String code) {
        assertThatThrownBy(() -> Term.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
