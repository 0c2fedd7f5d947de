package jianyi.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fails is seen by the operator within a minute, told in metrics and mended by his press. */
@WholeProduct
class OperationsTest {

    private static final String TITLE = "关于运行页面的建议";
    private static final Pattern OWN = Pattern.compile("jianyi_\\w+");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Watch watch;

    private Town town;
    private SignedIn operator;

    @BeforeEach
    void theOperatorIsThere() {
        town = new Town(port);
        operator = town.as("operator1");
        if (offices.find("watched").isEmpty()) {
            offices.save(new Office("watchedwater", "守望水利站", OfficeKind.UNIT, "yecungov", true, null));
            for (String id : List.of("watchedHandler", "watchedAway")) {
                people.save(new Person(id, "守望" + id.substring(7), id + "@jianyi.example", null), SignedIn.PASSWORD);
            }
        }
    }

    @Test
    void aMailThatDoesNotGoOutIsSeenWithoutItsTitleAndSentAgain() {
        var stuck = mail("waiting", "Connection refused");
        var refused = mail("refused", "550 no such user about " + TITLE);
        jdbc.sql("""
                        insert into phone_call (id, office, person, name, case_number, subject, sentence, mail, written)
                        select gen_random_uuid(), 'yecun', person, name, case_number, subject, sentence, id, written
                        from outbox where id = ?""").param(refused).update();
        watch.look();
        assertThat(metric("jianyi_mails_failing")).isPositive();
        assertThat(metric("jianyi_mails_refused")).isPositive();
        assertThat(metric("jianyi_mails_oldest_seconds")).isPositive();

        assertThat(page())
                .contains("yecun-2026-900", "Connection refused", "no such user about …", stuck.toString())
                .doesNotContain(TITLE);
        for (var mail : List.of(stuck, refused)) {
            assertThat(press("/operations/mails", "mail", mail.toString())).isEqualTo(302);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> "sent"
                            .equals(jdbc.sql("select state from outbox where id = ?")
                                    .param(mail)
                                    .query(String.class)
                                    .single()));
        }
        assertThat(press("/operations/mails", "mail", stuck.toString()))
                .as("it has gone")
                .isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from phone_call where mail = ?")
                        .param(refused)
                        .query(Integer.class)
                        .single())
                .as("nobody need ring")
                .isZero();
        assertThat(page()).doesNotContain(stuck.toString(), refused.toString());
    }

    private UUID mail(String state, String error) {
        return jdbc.sql("""
                        insert into outbox (id, template, case_number, person, name, address, ring_office, subject, sentence,
                            html_body, text_body, state, attempts, last_error, written, next_attempt)
                        values (gen_random_uuid(), 'assigned', 'yecun-2026-900', 'yecunClerk1', '守望', 'a@jianyi.example',
                            'yecun', :title, '一句话', '<p>正文</p>', '正文', :state, 7, :error, now() - interval '1 hour',
                            now() + interval '1 hour') returning id""")
                .param("title", TITLE)
                .param("state", state)
                .param("error", error)
                .query(UUID.class)
                .single();
    }

    @Test
    void aFailedJobIsSeenAndTriedAgain() {
        var number = town.suggest("yecunDeputy1", Town.suggestion(TITLE, "coSigners", List.of("yecunDeputy8")));
        var jobs = engine.getManagementService();
        var job = jobs.createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .get(0)
                        .getId())
                .list()
                .get(0);
        jobs.setJobRetries(job.getId(), 0);
        watch.look();
        assertThat(metric("jianyi_jobs_failed")).isPositive();
        assertThat(page()).contains(number, job.getId()).doesNotContain(TITLE);

        assertThat(press("/operations/jobs", "job", job.getId())).isEqualTo(302);

        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(3);
        assertThat(page()).doesNotContain(job.getId());
        assertThat(press("/operations/jobs", "job", job.getId())).isEqualTo(409);
    }

    @Test
    void aTaskNobodyCanDoIsSeenToldToWhoeverIsAboveAndGivenBackFromWhoeverIsLockedOut() {
        var number = town.suggest("yecunDeputy1", Town.suggestion(TITLE));
        town.does(
                "yecunClerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "watchedwater",
                "months",
                3);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("user_accept")
                .singleResult()
                .getId();
        watch.look();
        assertThat(metric("jianyi_tasks_stranded")).isPositive();
        assertThat(page()).contains(number, task, "守望水利站", "告知上级").doesNotContain(TITLE);
        var told = reports();
        assertThat(press("/operations/tasks", "task", task)).isEqualTo(302);
        assertThat(reports()).as("its government hears once more the same day").isEqualTo(told + 1);

        people.grant("watchedHandler", new Post("watchedwater", Role.HANDLER));
        assertThat(page()).as("somebody can do it now").doesNotContain(task);
        people.grant("watchedAway", new Post("watchedwater", Role.HANDLER));
        engine.getTaskService().setAssignee(task, "watchedAway");
        jdbc.sql(
                        "insert into account_lock (name, tried_at, until) values ('watchedAway', now(), now() + interval '1 day')")
                .update();
        assertThat(page()).contains(task, "放回岗位");
        assertThat(press("/operations/tasks", "task", task)).isEqualTo(302);
        assertThat(page()).doesNotContain(task);
        assertThat(town.todo("watchedHandler", number)).containsExactly("user_accept");
    }

    private int reports() {
        return jdbc.sql("select count(*) from outbox where person = 'yecungovClerk1' and template = 'vacancy'")
                .query(Integer.class)
                .single();
    }

    @Test
    void metricsAreForTheTokenAloneAndEachStandsInTheManual() throws IOException {
        var nobody = SignedIn.nobody(port);
        assertThat(nobody.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(nobody.get("/actuator/prometheus", Map.of("Authorization", "Bearer no"))
                        .status())
                .isEqualTo(401);
        assertThat(operator.get("/actuator/prometheus").status()).isEqualTo(403);

        var told = names(scrape());
        assertThat(told)
                .isEqualTo(names(Files.readString(Path.of("docs/operations.md")).split("## 指标和告警")[1]));
        assertThat(told).containsAll(names(Files.readString(Path.of("docs/alerts.yml"))));
    }

    @Test
    void aProbeIsAnsweredWithoutSignInAndToldNothingElse() {
        for (String probe : List.of("liveness", "readiness")) {
            var answer = SignedIn.nobody(port).get("/actuator/health/" + probe);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(operator.get("/actuator/health").body()).contains("tasksStranded", "lastBackup");
    }

    private String page() {
        var reply = operator.get("/operations");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private int press(String path, String field, String value) {
        return operator.submit(path, operator.tokenOn("/operations"), Map.of(field, value))
                .status();
    }

    private String scrape() {
        return SignedIn.nobody(port)
                .get("/actuator/prometheus", Map.of("Authorization", "Bearer " + WholeProduct.METRICS))
                .body();
    }

    private double metric(String name) {
        return scrape().lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    private static TreeSet<String> names(String text) {
        return OWN.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("_(count|sum|max|bucket)$", ""))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
