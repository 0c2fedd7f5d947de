package jianyi.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jianyi.flow.text.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One reader of what people type into fields: days, years, numbers, telephones, codes. */
class TypedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-09-12",
                "2019-9-12",
                "2019/09/12",
                "2019.9.12",
                "2019．9．12",
                "2019年9月12日",
                "2019年9月12",
                "2019 年 9 月 12 日",
                "２０１９年９月１２日",
                "２０１９－０９－１２",
                "20190912",
                "２０１９０９１２",
                "二〇一九年九月十二日",
                "二○一九年九月十二日",
                "二零一九年九月十二",
                "2019-09-12 00:00:00",
                "2019-09-12T14:30",
                "2019年9月12日 14时",
                "2019/9/12 8:05",
                "2019年9月12日（星期四）",
                "2019-09-12 周四",
                "\u200b2019-09-12\u200b",
                "\ufeff2019-09-12",
                "2019-09-12\u00a0",
                "　2019-09-12　",
                "2019年9月12号",
                "2019年9月12日14:30",
                "2019年9月12日下午3点",
                "2019年九月十二日",
                "2019。9。12",
                "2019–09–12",
                "2019年9月12日上午"
            })
    void aDayIsUnderstoodAsPeopleWriteIt(String typed) {
        assertThat(Typed.day("日期", typed)).isEqualTo(LocalDate.of(2019, 9, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019年9月",
                "2019",
                "九月十二日",
                "2019-13-01",
                "2026-02-30",
                "二〇一九年十三月一日",
                "20191301",
                "今天",
                "12/09/2019",
                "19.9.12",
                "2019-09-12至2019-09-15",
                "2026-01-01' or 1=1",
                "43720",
                "2019-2020",
                "٢٠١٩-٠٩-١٢",
                "2019-09-123",
                "2019-09-1214:30"
            })
    void whatNamesNoDayIsRefusedByItsLabel(String typed) {
        assertThatThrownBy(() -> Typed.day("答复日期", typed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“答复日期”");
    }

    @ParameterizedTest
    @CsvSource({"二〇二六年十二月卅一日,2026-12-31", "二〇二六年十一月廿三日,2026-11-23", "二〇二六年一月二十日,2026-01-20", "二〇二六年十月十日,2026-10-10"})
    void daysInChinese(String typed, LocalDate day) {
        assertThat(Days.parse(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "２０１９",
                "2019年",
                "2019年度",
                "2,019",
                "2019 年 度",
                "2019.0",
                "二〇一九年",
                "二零一九",
                "2019-01-01",
                "2019\u00a0",
                "2019年1月1日"
            })
    void aYearIsUnderstood(String typed) {
        assertThat(Days.yearOf(typed)).hasValue(2019);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-2020", "2019、2020", "19", "201", "20190", "去年", ""})
    void noYearNorTwo(String typed) {
        assertThat(Days.yearOf(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "１９", "19.0", "十九", " 19 ", "19\u200b", "19.00"})
    void aNumberIsUnderstood(String typed) {
        assertThat(Typed.number("届", typed, 1, 99)).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "100", "19.5", "1e1", "٣", "十九届", "-1", "99999999999999", "1_9"})
    void whatIsNoSuchNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Typed.number("届", typed, 1, 99))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“届”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900010004",
                "139 0001 0004",
                "139-0001-0004",
                "139\u20110001\u20110004",
                "１３９０００１０００４",
                "+86 13900010004",
                "+8613900010004",
                "0086-139-0001-0004",
                "8613900010004",
                "86-13900010004",
                "13900010004\u200b",
                "139\u202d00010004\u202c",
                "139\u00a00001\u00a00004",
                "（+86）13900010004",
                "＋８６　１３９０００１０００４",
                "139.0001.0004",
                "13900010004.0",
                "1.3900010004E10"
            })
    void oneMobileHasOneForm(String typed) {
        assertThat(Typed.phone("手机", typed)).isEqualTo("13900010004");
    }

    @ParameterizedTest
    @CsvSource({
        "0914-2610009,0914-2610009",
        "09142610009,0914-2610009",
        "(0914)2610009,0914-2610009",
        "（0914）261 0009,0914-2610009",
        "0914—2610009,0914-2610009",
        "0914-2610009转8001,0914-2610009转8001",
        "0914-2610009-8001,0914-2610009转8001",
        "010-88886666,010-88886666",
        "02988886666,029-88886666",
        "+86 914 2610009,0914-2610009",
        "+86-29-88886666,029-88886666",
        "2610009,2610009",
        "400-810-0000,4008100000",
        "12345,12345",
        "+852 9123 4567,+85291234567"
    })
    void fixedNumbersToo(String typed, String form) {
        assertThat(Typed.phone("电话", typed)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900010007/13900010099",
                "13900010011、0914-2610011",
                "13900010007 13900010099",
                "1390001000",
                "139000100041",
                "12000010004",
                "无",
                "同上",
                "00000000000",
                "00000",
                "1234567",
                "电话",
                "13900010004（办）",
                "0914",
                "1.39E+10",
                "139000l0004",
                "-",
                "99",
                "11111111111"
            })
    void whatIsNoTelephoneNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Typed.phone("手机", typed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“手机”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yecunClerk1", " yecunClerk1 ", "ｙｅｃｕｎＣｌｅｒｋ１", "yecun\u200bClerk1", "\u00a0yecunClerk1"})
    void aCodeIsTakenWithoutWhatIsNoPartOfIt(String typed) {
        assertThat(Typed.code("账号", typed)).isEqualTo("yecunClerk1");
    }
}
