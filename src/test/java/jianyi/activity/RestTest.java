package jianyi.activity;

import static jianyi.activity.Gatherings.CLERK;
import static jianyi.activity.Gatherings.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose mandate rests 暂停执行代表职务 stands on the roll apart: not told, not asked, not ticked, and never missing. */
@WholeProduct
class RestTest {

    private static final String RESTING = "yecunDeputy8";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Attendees attendees;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoseMandateRestsOnThatDayIsNotMissingAlsoWhenItIsTakenUpAgain() {
        var town = new Town(port);
        var gatherings = new Gatherings(town);
        var group = gatherings.group("yecunDeputy2", "yecunDeputy3", RESTING);
        var time = new TimeMachine(product);
        time.on(LocalDate.now().minusDays(1), () -> deputies.suspend(RESTING, "yecun", true));
        try {
            var page = "/activities/" + gatherings.today(group, "看水渠" + group);
            assertThat(told(page)).contains("yecunDeputy2", "yecunDeputy3").doesNotContain(RESTING);
            var line = line(page);
            assertThat(town.as(RESTING)
                            .fill("/me", page + "/answer", Map.of("answer", "comes"))
                            .body())
                    .contains("代表职务暂停执行");
            var tick = page + "/roll/" + line.id();
            assertThat(town.as(CLERK)
                            .fill(page + "/roll", tick, Map.of("came", "true"))
                            .status())
                    .isEqualTo(409);
            taken(town.as(CLERK).upload(page + "/close", List.of(), "words", "看了水渠"));
            assertThat(town.as(CLERK).page(page).body()).contains("应到 3 人，实到 0 人，请假 0 人，未到 3 人；暂停执行代表职务 1 人，不计入");
            assertThat(kinds(town)).contains("activity:visit:excused").doesNotContain("activity:visit:missed");
        } finally {
            time.on(LocalDate.now().plusDays(1), () -> deputies.suspend(RESTING, "yecun", false));
        }
        assertThat(kinds(town)).contains("activity:visit:excused").doesNotContain("activity:visit:missed");
    }

    private List<String> told(String page) {
        return jdbc.sql("select person from outbox where case_number = ?")
                .param(page.replaceAll(".*/", ""))
                .query(String.class)
                .list();
    }

    private Attendee line(String page) {
        return attendees.find(page.replaceAll(".*/", ""), RESTING).orElseThrow();
    }

    private List<String> kinds(Town town) {
        return town.as(CLERK).page("/duty/" + RESTING + ".json").json().findValuesAsText("kind");
    }
}
