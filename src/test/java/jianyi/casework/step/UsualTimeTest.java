package jianyi.casework.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 通常几天: the middle one of an office's last steps of a kind. */
@WholeProduct
class UsualTimeTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    @LocalServerPort
    private int port;

    @Autowired
    private UsualTime usual;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theMiddleOneOfTenIsUsualAndFewerSayNothing() {
        var number = new Town(port).suggest("yecunDeputy3", Town.suggestion("关于通常几天的建议"));
        for (int days = 1; days < 10; days++) {
            done(number, days, false);
        }
        done(number, 90, true);
        assertThat(usual.words("usualtown", "user_usual")).isEmpty();
        done(number, 10, false);
        assertThat(usual.words("usualtown", "user_usual")).isEqualTo("通常 5 天");
        assertThat(usual.words("usualtown", "user_other")).isEmpty();
        for (int i = 0; i < UsualTime.LATEST; i++) {
            done(number, 20, false);
        }
        assertThat(usual.days("usualtown", "user_usual")).contains(20);
    }

    @Test
    void howLongAnOfficeTakesIsToldOfThoseTheReaderMayKnow() {
        var number = new Town(port).suggest("yecunDeputy3", Town.suggestion("关于谁通常几天的建议"));
        for (String office : List.of("usuallyone", "usuallytwo")) {
            for (int days = 1; days <= 10; days++) {
                step(number, office, FIRST.plusDays(days), null);
            }
        }
        var here = step(number, "usuallyone", null, null);
        var there = step(number, "usuallytwo", null, null);
        step(number, "usuallythree", null, null);
        assertThat(usual.waiting(number, office -> office.startsWith("usually")))
                .containsOnly(Map.entry(here, "通常 5 天"), Map.entry(there, "通常 5 天"));
        assertThat(usual.waiting(number, "usuallyone"::equals)).containsOnlyKeys(here);
    }

    /** A step that took so many days; what was taken back does not count. */
    private void done(String number, int days, boolean recalled) {
        step(number, "usualtown", FIRST.plusDays(days), recalled ? FIRST.plusDays(days) : null);
    }

    private String step(String number, String office, OffsetDateTime done, OffsetDateTime recalled) {
        var task = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into step (task, key, number, arrived_at, groups, done_at, recalled_at)
                        values (?, 'user_usual', ?, ?, array[?], ?, ?)""")
                .params(task, number, FIRST, office + "Handler", done, recalled)
                .update();
        return task;
    }
}
