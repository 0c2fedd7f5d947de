package jianyi.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How passwords are kept. */
class PasswordsTest {

    /** Of the same password, as every release has kept it. */
    private static final String KEPT = "1000:AAECAwQFBgcICQoLDA0ODw:BrbJgDD8/d7W2KGeLH9HBFhq9YNuUhJeQbbdHWsF9ss";

    private static final String PASSWORD = "代表-Yecun-2026";

    private final Passwords passwords = new Passwords(2000);

    @Test
    void whoHadAnAccountBeforeStillSignsIn() {
        assertThat(passwords.check(PASSWORD, KEPT)).isTrue();
        assertThat(passwords.check(PASSWORD + " ", KEPT)).isFalse();
        assertThat(passwords.check("", KEPT)).isFalse();
    }

    @Test
    void aPasswordIsKeptWithItsRoundsAndASaltOfItsOwn() {
        var kept = passwords.encrypt(PASSWORD);
        assertThat(kept).matches("2000:[A-Za-z0-9+/]{22}:[A-Za-z0-9+/]{43}").isNotEqualTo(passwords.encrypt(PASSWORD));
        assertThat(passwords.check(PASSWORD, kept)).isTrue();
        assertThat(passwords.check("another", kept)).isFalse();
    }

    @Test
    void onesDrawnByLotNameTheirAlgorithmAsTheEngineDoes() {
        var kept = new Passwords(100_000).byLot(PASSWORD);
        assertThat(kept).startsWith("{pbkdf2-sha512}10000:");
        assertThat(passwords.check(PASSWORD, kept.substring(kept.indexOf('}') + 1)))
                .isTrue();
    }
}
