package jianyi.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@WholeProduct
@Transactional
class SettingsTest {

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everySettingHasADistrictDefaultWithItsSource() {
        assertThat(Arrays.asList(Setting.values()))
                .allMatch(setting -> !settings.text("yecun", setting).isBlank());
        assertThat(jdbc.sql("select count(*) from setting where source = ''")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReplyHasThreeOrSixMonthsAndNeverMoreThanSix() {
        assertThat(settings.text("yecun", Setting.REPLY_HARD)).isEqualTo("6m");
        assertThat(settings.numbers("yecun", Setting.REPLY_MONTHS)).containsExactly(3, 6);
    }

    @Test
    void aTownsOwnTermHoldsForThatTownOnlyAndFromItsDay() {
        enter("2m", LocalDate.now(clock));
        enter("1m", LocalDate.now(clock).plusDays(1));
        assertThat(settings.text("yecun", Setting.FIRST_CONTACT)).isEqualTo("2m");
        assertThat(settings.text("shahezi", Setting.FIRST_CONTACT)).isEqualTo("20wd");
    }

    private void enter(String term, LocalDate from) {
        jdbc.sql(
                        "insert into setting (body, key, value, source, valid_from) values ('yecun', 'first-contact', ?, '测试', ?)")
                .params(term, from)
                .update();
    }
}
