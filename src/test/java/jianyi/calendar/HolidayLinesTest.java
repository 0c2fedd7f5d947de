package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class HolidayLinesTest {

    private static final String FIXED = """
            2027-01-01,休,元旦
            2027-05-01,休,劳动节
            2027-05-02,休,劳动节
            2027-10-01至2027-10-07,休,国庆节
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-05,休,春节,国办发明电〔2026〕7号",
                "2027-02-05,off,春节,国办发明电〔2026〕7号",
                "2027年2月5日，休，春节，国办发明电〔2026〕7号",
                "2027/2/5\t休\t春节\t国办发明电〔2026〕7号",
                "\"2027.02.05\",\"休\",\"春节\",\"国办发明电〔2026〕7号\"",
                "2027-2-5,放假,春节",
                "日期,休或班,名称\n2027-02-05,休,春节,",
                "\uFEFFdate,kind,name,source\n\n2027-02-05,OFF,春节\n"
            })
    void aDayIsReadHoweverItIsWritten(String text) {
        HolidayLines.Result read = HolidayLines.read(2027, "国办发明电〔2026〕7号", text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.notice().days())
                .containsExactly(new SpecialDay(LocalDate.of(2027, 2, 5), true, "春节", "国办发明电〔2026〕7号"));
    }

    @Test
    void daysInARowMayStandInOneLine() {
        assertThat(HolidayLines.read(2027, "通知", "2027-02-05至2027-02-12,休,春节")
                        .notice()
                        .days())
                .hasSize(8)
                .allMatch(day -> day.off() && day.name().equals("春节"));
    }

    @Test
    void aNoticeMayTouchTheLastDaysOfTheYearBefore() {
        HolidayLines.Result read = HolidayLines.read(2027, "通知", "2026-12-31,休,元旦");
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "春节放假八天; 每行应为",
                "2027-02-05,休; 每行应为",
                "2027-02-05,放,春节; 休”或“班",
                "2027-02-05,休,; 没有写名称",
                "2027-02-30,休,春节; 没有“2027-02-30”这一天",
                "二月五日,休,春节; 日期应写成",
                "2026-02-05,休,春节; 不属于 2027 年",
                "2026-12-19,休,元旦; 不属于 2027 年",
                "2028-01-01,休,元旦; 不属于 2027 年",
                "2027-02-12至2027-02-05,休,春节; 起止日期不对",
                "2027-02-05至2027-12-05,休,春节; 起止日期不对",
                "2027-02-05,休,一二三四五六七八九十一二三四五六七八九十一; 名称最多",
                "9999999-02-05,休,春节; 日期应写成"
            })
    void aLineThatCannotBeReadIsToldWithItsNumberAndKeepsItsText(String line, String sentence) {
        List<HolidayLines.Fault> faults =
                HolidayLines.read(2027, "通知", "2027-01-01,休,元旦\n" + line).faults();
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.text()).isEqualTo(line);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void twoEntriesForOneDayAreAFaultOfTheSecond() {
        assertThat(HolidayLines.read(2027, "通知", "2027-02-05至2027-02-08,休,春节\n2027-02-06,班,春节")
                        .faults())
                .singleElement()
                .extracting(HolidayLines.Fault::sentence)
                .asString()
                .contains("2027年2月6日与第 1 行重复");
    }

    @Test
    void aPlainWeekdayThatIsWorkedAndASundayOffAreTaken() {
        HolidayLines.Result read = HolidayLines.read(2027, "通知", "2027-02-10,班,春节\n2027-02-07,休,春节");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void noMoreLinesAreReadThanAYearHas() {
        assertThat(HolidayLines.read(2027, "通知", "\n".repeat(5_000)).faults()).hasSize(1);
    }

    @Test
    void aLoadedYearTakesThePlaceOfWhatWasKnownAndItsDatesAreCertain() {
        Calendars calendars = new Calendars(new ClassPathResource("calendar/holidays.csv"));
        assertThat(calendars.words(LocalDate.of(2027, 2, 5))).isEqualTo("2027年2月5日（暂定）");
        calendars.use(List.of(HolidayLines.read(2027, "通知", FIXED + "2027-02-05至2027-02-12,休,春节\n2026-12-31,休,元旦")
                .notice()));
        assertThat(calendars.words(LocalDate.of(2027, 2, 5))).isEqualTo("2027年2月5日");
        assertThat(calendars
                        .deadline(LocalDate.of(2026, 11, 5), "交办", Term.parse("3m"))
                        .explain())
                .isEqualTo("2026年11月5日交办，3 个月，逢春节、周末顺延至2027年2月15日");
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31, []", "2026-11-01, [2027]", "2027-01-02, [2027]", "2027-12-01, '[2027, 2028]'"})
    void aYearIsMissedWhenItIsTheCurrentOneOrFromNovemberOnTheNext(LocalDate today, String missing) {
        Calendars calendars = new Calendars(new ClassPathResource("calendar/holidays.csv"));
        assertThat(calendars.current().missing(today)).hasToString(missing);
    }
}
