package jianyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What looks wrong in a year's notice; every notice the State Council has published looks right. */
class NoticeCheckTest {

    private static final String USUAL = """
            2027-01-01至2027-01-03,休,元旦
            2027-02-05至2027-02-11,休,春节
            2027-01-30,班,春节
            2027-02-20,班,春节
            2027-04-03至2027-04-05,休,清明节
            2027-05-01至2027-05-05,休,劳动节
            2027-04-25,班,劳动节
            2027-05-08,班,劳动节
            2027-06-09,休,端午节
            2027-09-15,休,中秋节
            2027-10-01至2027-10-07,休,国庆节
            2027-09-26,班,国庆节
            2027-10-09,班,国庆节""";

    private static final String OF_2023 = """
            2022-12-31至2023-01-02,休,元旦
            2023-01-21至2023-01-27,休,春节
            2023-01-28至2023-01-29,班,春节
            2023-04-05,休,清明节
            2023-04-29至2023-05-03,休,劳动节
            2023-04-23,班,劳动节
            2023-05-06,班,劳动节
            2023-06-22至2023-06-24,休,端午节
            2023-06-25,班,端午节
            2023-09-29至2023-10-06,休,中秋节、国庆节
            2023-10-07至2023-10-08,班,中秋节、国庆节""";

    private static final String OF_2024 = """
            2024-01-01,休,元旦
            2024-02-10至2024-02-17,休,春节
            2024-02-04,班,春节
            2024-02-18,班,春节
            2024-04-04至2024-04-06,休,清明节
            2024-04-07,班,清明节
            2024-05-01至2024-05-05,休,劳动节
            2024-04-28,班,劳动节
            2024-05-11,班,劳动节
            2024-06-10,休,端午节
            2024-09-15至2024-09-17,休,中秋节
            2024-09-14,班,中秋节
            2024-10-01至2024-10-07,休,国庆节
            2024-09-29,班,国庆节
            2024-10-12,班,国庆节""";

    @Test
    void whatHasBeenPublishedLooksAsUsual() {
        assertThat(odd(2027, USUAL)).isEmpty();
        assertThat(odd(2024, OF_2024)).isEmpty();
        assertThat(odd(2023, OF_2023)).isEmpty();
        new Calendars(new ClassPathResource("calendar/holidays.csv"))
                .shipped()
                .forEach(notice -> assertThat(NoticeCheck.oddities(notice, "国务院办公厅关于" + notice.year() + "年部分节假日安排的通知"))
                        .as(String.valueOf(notice.year()))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2027-05-08,班; 2027-05-12,班; 2027年5月12日 星期三：标为“班”，但这天本来就上班",
                "2027-01-30,班; 2027-01-29,班; 2027年1月29日 星期五：标为“班”，但这天本来就上班",
                "2027-09-26,班; 2027-09-27,班; 2027年9月27日 星期一：标为“班”，但这天本来就上班",
                "2027-02-20,班; 2027-02-20,休; 2027年2月20日 星期六：标为“休”，但这天是周末",
                "2027-04-25,班; 2027-04-25,休; 2027年4月25日 星期日：标为“休”，但这天是周末",
                "2027-10-09,班; 2027-10-09,休; 2027年10月9日 星期六：标为“休”，但这天是周末",
                "2027-10-09,班; 2027-10-12,休; 2027年10月12日 星期二：标为“休”，但不与国庆节假期相连",
                "2027-09-26,班,国庆节; 2027-07-25,班,国庆节; 2027年7月25日 星期日：标为“班”，离国庆节假期较远",
                "2027-09-15,休; 2027-09-15,班; 2027年9月15日 星期三：是中秋节，法定放假，名单里标为“班”",
                "2027-06-09,休; 2027-06-10,休; 2027年6月9日 星期三：是端午节，法定放假，名单里没有列为“休”",
                "2027-01-01至2027-01-03,休; 2027-01-01,班; 2027年1月1日 星期五：是元旦，法定放假，名单里标为“班”",
                "2027-02-05至2027-02-11,休; 2027-02-08至2027-02-11,休; 2027年2月5日 星期五：是春节，法定放假，名单里没有列为“休”",
                "2027-02-05至2027-02-11,休; 2027-02-05至2027-02-19,休; 春节放假 15 天，往年是 7 至 9 天",
                "2027-10-01至2027-10-07,休; 2027-10-01至2027-10-04,休; 国庆节放假 4 天，往年是 7 至 8 天",
                "2027-06-09,休,端午节; 2027-06-09,休,春假; 2027年6月9日 星期三：“春假”不是每年都有的节日"
            })
    void whatLooksWrongIsNamedWithItsDay(String right, String typed, String sentence) {
        assertThat(odd(2027, USUAL.replace(right, typed))).anyMatch(one -> one.startsWith(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-30", "2027-02-20", "2027-04-25", "2027-05-08", "2027-09-26", "2027-10-09"})
    void everyMakeUpDayThatIsMissingIsMissed(String day) {
        String holiday = USUAL.lines()
                .filter(line -> line.startsWith(day))
                .findFirst()
                .orElseThrow()
                .split(",")[2];
        assertThat(odd(2027, USUAL.replaceAll(day + ".*\\R?", "")))
                .singleElement()
                .asString()
                .contains(holiday, "通常有 2 天调休上班，名单里有 1 天", "少录");
    }

    @Test
    void oneMakeUpDayTooManyIsSeenAndOneOfAnotherNameCounts() {
        assertThat(odd(2027, USUAL + "\n2027-10-16,班,国庆节"))
                .singleElement()
                .asString()
                .contains("名单里有 3 天", "多录");
        assertThat(odd(2027, USUAL.replace("2027-10-09,班,国庆节", "2027-10-09,班,调休")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"})
    void aHolidayNobodyFindsIsNamed(String holiday) {
        String rest = String.join(
                "\n", USUAL.lines().filter(line -> !line.endsWith(holiday)).toList());
        assertThat(odd(2027, rest)).anyMatch(one -> one.startsWith("名单里没有看到" + holiday + "，"));
    }

    @Test
    void aFragmentAndANoticeOfAnotherYearAreSeen() {
        assertThat(odd(2027, "2027-01-01,休,元旦")).anyMatch(one -> one.contains("没有看到春节、清明节、劳动节、端午节、中秋节、国庆节"));
        assertThat(odd(2028, "")).hasSize(1);
        assertThat(NoticeCheck.oddities(
                        HolidayLines.read(2027, "通知", USUAL).notice(), "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）"))
                .singleElement()
                .extracting(Oddity::sentence)
                .asString()
                .contains("2026 年", "2027 年");
    }

    private static List<String> odd(int year, String lines) {
        HolidayLines.Result read = HolidayLines.read(year, "通知", lines);
        assertThat(read.faults()).isEmpty();
        return NoticeCheck.oddities(read.notice(), "通知").stream()
                .map(Oddity::sentence)
                .toList();
    }
}
