package jianyi.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class SeenSessionsTest {

    private static final String ID = "one";

    private final SeenSessions seen = new SeenSessions();
    private int readings;

    @BeforeEach
    void newsArrive() {
        seen.hears(true);
    }

    @Test
    void twentyCallsBehindOneClickReadTheSessionOnce() {
        for (int call = 0; call < 20; call++) {
            assertThat(seen.find(ID, this::read)).isPresent();
        }
        assertThat(readings).isOne();
    }

    @Test
    void aChangeThatIsHeardOfIsReadAtOnce() {
        seen.find(ID, this::read);
        seen.forget(ID);
        assertThat(seen.find(ID, () -> null)).as("signed out on another node").isEmpty();
    }

    @Test
    void withoutNewsNothingIsRemembered() {
        seen.hears(false);
        seen.find(ID, this::read);
        seen.find(ID, this::read);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void whatChangedWhileItWasReadIsReadAgain() {
        seen.find(ID, () -> {
            seen.forget(ID);
            return read();
        });
        seen.find(ID, this::read);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeTheNewsStoppedIsNotBelievedAfterwards() {
        seen.find(ID, () -> {
            seen.hears(false);
            return read();
        });
        seen.find(ID, this::read);
        assertThat(readings).isEqualTo(2);
    }

    private MapSession read() {
        readings++;
        return new MapSession(ID);
    }
}
