package jianyi.access.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import javax.sql.DataSource;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A database that hangs is to a statement what a very long sleep is. */
@WholeProduct
class PatienceTest {

    @Autowired
    DataSource database;

    private void answersAfterHalfASecond(JdbcTemplate asked) {
        asked.execute("select pg_sleep(0.5)");
    }

    @Test
    void whoWaitsAtABrowserHearsSoonThatTheDatabaseHangsAndWhatRunsByItselfWaits() throws Exception {
        var asked = new JdbcTemplate(new Patience(database, Duration.ofMillis(100)));
        var answer = new MockHttpServletResponse();

        new DatabaseAway()
                .doFilter(new MockHttpServletRequest(), answer, (request, response) -> answersAfterHalfASecond(asked));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("稍后");
        assertThatNoException().isThrownBy(() -> answersAfterHalfASecond(asked));
    }

    @Test
    void everyConnectionOfThePoolGoesThroughIt() {
        assertThat(database).isInstanceOf(Patience.class);
        assertThat(Patience.AT_A_BROWSER).isLessThan(Duration.ofSeconds(6));
    }
}
