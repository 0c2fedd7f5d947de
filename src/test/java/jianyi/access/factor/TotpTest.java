package jianyi.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those of RFC 6238, appendix B (SHA-1, the last six of its eight digits). */
class TotpTest {

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreTheStandards(long seconds, String code) {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(secret, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", code, Instant.ofEpochSecond(seconds)))
                .hasValue(seconds / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

        assertThat(Totp.step(secret, "287082", Instant.ofEpochSecond(59 + 30))).hasValue(1);
        assertThat(Totp.step(secret, "287082", Instant.ofEpochSecond(59 - 30))).hasValue(1);
        assertThat(Totp.step(secret, "287082", Instant.ofEpochSecond(59 + 61))).isEmpty();
        assertThat(Totp.step(secret, "", Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void everySecretIsDrawnAnewAndReadsBack() {
        var secret = Totp.draw();

        assertThat(secret).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.draw());
    }
}
