package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import jianyi.demo.TimeMachine;
import jianyi.reminders.MorningRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lights in Tasklist's list, the page for a stand-in and the morning's mail, as people see them. */
@WholeProduct
class RemindersJourneyTest {

    private static final String HANDLER = "yecuncivilHandler1";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private MorningRun morning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyTaskOfTheListHasALightThatCanBeRead() {
        var town = new Town(port);
        assigned(town, "关于增设老年食堂的建议");
        try (var handler =
                chromium.window("http://localhost:" + port, 1366, 900).signIn(HANDLER)) {
            handler.click(".task-filter", "待办");
            handler.reads("绿灯 期限内");
            handler.picture("lights");
        }
    }

    @Test
    void aStandInIsNamedOnAPageOfOnesOwn() {
        try (var head = chromium.window("http://localhost:" + port, 1000, 900).signIn("yecuncivilHead1")) {
            head.visit("/stand-ins");
            head.reads("请人代办的岗位");
            head.picture("stand-in");
        }
    }

    @Test
    void theMorningsMailCanBeReadOnATelephoneAndAtADesk() throws IOException {
        var town = new Town(port);
        for (var title : new String[] {"关于修建社区养老服务点的建议", "关于规范殡葬服务收费的建议", "关于方便群众异地办理社会保障卡、缩短办理时间、减少往返次数的建议"}) {
            assigned(town, title);
        }
        var today = LocalDate.now(clock);
        jdbc.sql(
                        "update step set due = ? where groups = array['yecuncivilHandler'] and number = (select max(number) from step where groups = array['yecuncivilHandler'])")
                .param(today.plusDays(1))
                .update();
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from digest").update();
        jdbc.sql("delete from digest_run").update();
        var monday = today.plusDays(10 - today.getDayOfWeek().getValue() % 7);
        var day = monday;
        while (jdbc.sql("select count(*) from outbox where template = 'digest' and person = ?")
                        .param(HANDLER)
                        .query(Long.class)
                        .single()
                == 0) {
            var morningOf = day;
            new TimeMachine(product).on(morningOf, morning::run);
            day = day.plusDays(1);
            assertThat(day).isBefore(today.plusDays(40));
        }
        var html = jdbc.sql("select html_body from outbox where template = 'digest' and person = ? limit 1")
                .param(HANDLER)
                .query(String.class)
                .single();
        assertThat(html).contains("养老服务点", "请接收承办任务");
        var file = Files.createDirectories(Path.of("target", "journeys")).resolve("digest.html");
        Files.writeString(file, html);
        for (int width : new int[] {390, 800}) {
            try (var reader = chromium.window("http://localhost:" + port, width, 900)) {
                reader.visit(file.toUri().toString());
                reader.reads("打开待办");
                reader.picture(width == 800 ? "handler-5" : "digest-" + width);
            }
        }
    }

    private static void assigned(Town town, String title) {
        var number = town.suggest("yecunDeputy3", Town.suggestion(title));
        town.does(
                "yecunClerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecuncivil",
                "months",
                3);
    }
}
