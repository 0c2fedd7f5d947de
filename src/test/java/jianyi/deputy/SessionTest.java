package jianyi.deputy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @ParameterizedTest
    @CsvSource({"1,1,一,一", "10,10,十,十", "19,3,十九,三", "20,12,二十,十二", "35,21,三十五,二十一"})
    void aSessionIsNamedInChineseNumerals(int term, int ordinal, String termInWords, String ordinalInWords) {
        assertThat(Session.of("yecun", term, ordinal, DAY, DAY).name())
                .isEqualTo("第" + termInWords + "届人民代表大会第" + ordinalInWords + "次会议");
    }
}
