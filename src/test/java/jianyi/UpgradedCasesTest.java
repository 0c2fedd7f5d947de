package jianyi;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Today's product starts on a database of the release before, and people go on with its running cases, in the versions of model and form
 * they began with, from every place where one waits until it has ended. Two cases for each place in every run, all of them with
 * {@code -Djianyi.upgrade=all}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jianyi.demo-cases=false",
            "jianyi.password-rounds=100",
            "jianyi.free-tries=1000000",
            "jianyi.mornings.enabled=false",
            "jianyi.proxies=" + WholeProduct.PROXY,
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = UpgradedCasesTest.TheReleaseBefore.class)
class UpgradedCasesTest {

    private static final int EACH = "all".equals(System.getProperty("jianyi.upgrade")) ? Integer.MAX_VALUE : 2;
    private static final String TODAY = LocalDate.now().toString();

    /** What is answered so that a case comes nearer to its end. */
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry("user_confirmCosign", map("cosign", true)),
            Map.entry("user_review", map("reviewOutcome", "accept")),
            Map.entry("user_amend", map("withdraw", true)),
            Map.entry("user_assign", map("mode", "lead", "months", 3)),
            Map.entry("user_dispatch", map()),
            Map.entry("user_accept", map("accepted", true)),
            Map.entry("user_consentRefusal", map("consented", false)),
            Map.entry("user_settleRefusal", map("refusalUpheld", false)),
            Map.entry(
                    "user_handle",
                    map("contactWay", "visit", "contactDate", TODAY, "contactNote", "到现场看过。", "next", "draft")),
            Map.entry("user_opine", map("opinion", "同意。")),
            Map.entry("user_draftReply", map("replyText", "已修好。", "replyClass", "A")),
            Map.entry("user_signReply", map("signed", true)),
            Map.entry("user_issueReply", map("signed", true)),
            Map.entry("user_checkReply", map("replyApproved", true)),
            Map.entry(
                    "user_deliverReply",
                    map(
                            "letterNumber",
                            "政函〔2026〕1号",
                            "letterDate",
                            TODAY,
                            "deliveredWay",
                            "person",
                            "deliveredOn",
                            TODAY)),
            Map.entry("user_rate", map("overallRating", "satisfied")),
            Map.entry("user_remark", map("overallRating", "satisfied")),
            Map.entry("user_escalate", map("escalation", "explain", "escalationRemark", "已当面说明。")),
            Map.entry("user_adopt", map("adopted", false)),
            Map.entry("user_agreeWithdrawal", map("agreed", true)),
            Map.entry("user_answerSupervision", map("answer", "已开工。")),
            Map.entry("user_decideExtension", map("granted", false, "decisionRemark", "请按期答复。")),
            Map.entry("user_reportProgress", map("progress", "已完成。", "fulfilled", true)),
            Map.entry("user_confirmFulfilment", map("confirmed", true)));

    /** The web API finds engines by name in one register per JVM; before and after, "default" is that of the other tests. */
    private static ProcessEngine othersEngine;

    private final Map<String, String> refused = new TreeMap<>();
    private final Set<String> walked = new TreeSet<>();
    private Town town;

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void theEngineOfOtherTestsIsRemembered() {
        othersEngine = ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT);
    }

    @AfterAll
    static void theEngineOfOtherTestsIsFoundAgain() {
        if (othersEngine != null) {
            ProcessEngines.registerProcessEngine(othersEngine);
        }
    }

    @Test
    void everyCaseOfTheReleaseBeforeIsBroughtToItsEndFromWhereverItWaits() {
        town = new Town(port);
        var places = places();
        var cases = new TreeSet<String>();
        places.values().forEach(numbers -> numbers.stream().limit(EACH).forEach(cases::add));
        cases.addAll(jdbc.sql("select merged_into from suggestion where number in (:cases) and merged_into is not null")
                .param("cases", cases)
                .query(String.class)
                .list());
        boolean moved = true;
        while (moved) {
            moved = cases.stream().map(this::goesOn).reduce(false, Boolean::logicalOr);
        }
        System.out.println("upgrade: " + cases.size() + " cases from " + places.size() + " places, " + walked.size()
                + " kinds of task done");
        assertThat(refused).isEmpty();
        assertThat(running(cases)).isEmpty();
    }

    /** The places where suggestions and what accompanies them wait, each with the cases that stand there; some scenes' towns lack who signs. */
    private Map<String, Set<String>> places() {
        var places = new TreeMap<String, Set<String>>();
        jdbc.sql("""
                        select d.key_ || ' ' || e.act_id_ || coalesce(' ' || s.event_name_, '') as place, root.business_key_ as number
                        from act_ru_execution e
                            join act_ru_execution i on i.id_ = e.proc_inst_id_
                            join act_ru_execution root on root.id_ = i.root_proc_inst_id_
                            join act_re_procdef d on d.id_ = e.proc_def_id_
                            left join act_ru_event_subscr s on s.execution_id_ = e.id_
                            join suggestion on suggestion.number = i.business_key_
                        where e.act_id_ is not null and suggestion.body in ('yecun', 'shahezi', 'district')""")
                .query((row, index) -> places.computeIfAbsent(row.getString("place"), place -> new LinkedHashSet<>())
                        .add(row.getString("number")))
                .list();
        return places;
    }

    /** Does whatever can be done in a case. @return whether something was */
    private boolean goesOn(String number) {
        boolean moved = false;
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(number).list()) {
            // What was done before may have taken it away.
            moved |= tasks.createTaskQuery().taskId(task.getId()).count() == 1 && done(number, task);
        }
        return moved;
    }

    private boolean done(String number, Task task) {
        var kind = task.getTaskDefinitionKey();
        var form = new HashMap<>(ANSWERS.getOrDefault(kind, map()));
        if (Set.of("user_assign", "user_dispatch").contains(kind)) {
            form.put("leadUnit", unit(number));
        }
        for (String person : (Iterable<String>) entitled(task)::iterator) {
            var reply = town.submit(person, task.getId(), form);
            if (reply.status() == 204) {
                walked.add(kind);
                refused.remove(number + " " + kind);
                return true;
            }
            refused.put(number + " " + kind, person + ": " + reply);
        }
        return false;
    }

    private Stream<String> entitled(Task task) {
        var links = tasks.getIdentityLinksForTask(task.getId());
        return Stream.concat(
                        links.stream().map(IdentityLink::getUserId),
                        links.stream()
                                .map(IdentityLink::getGroupId)
                                .filter(group -> group != null)
                                .flatMap(group -> people.createUserQuery().memberOfGroup(group).list().stream()
                                        .map(User::getId)))
                .filter(person -> person != null)
                .distinct();
    }

    /** A unit that handles suggestions of this body. */
    private String unit(String number) {
        return jdbc.sql("""
                        select u.code from office u join office g on g.code = u.parent
                            join suggestion s on s.number = ? and g.parent = s.body
                        where exists (select from act_id_membership where group_id_ = u.code || 'Handler')
                        order by u.code limit 1""").param(number).query(String.class).single();
    }

    /** Cases that have not ended, each with where it stands. */
    private List<String> running(Set<String> cases) {
        return cases.stream()
                .filter(number -> jdbc.sql("select ended_on is null from case_head where number = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .map(number ->
                        number + jdbc.sql("""
                                select distinct e.act_id_ from act_ru_execution e
                                    join act_ru_execution i on i.id_ = e.proc_inst_id_
                                where i.business_key_ = ? and e.act_id_ is not null order by 1""").param(number).query(String.class).list())
                .toList();
    }

    /** A database with the rows of the release before, which the product migrates when it starts. */
    static class TheReleaseBefore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext product) {
            try {
                var home = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "homes")).toAbsolutePath(), "upgraded");
                TestPropertyValues.of(
                                "jianyi.home=" + home,
                                "spring.datasource.url="
                                        + ReleaseDump.restored().getURL(),
                                "spring.datasource.username=postgres",
                                "jianyi.demo=true")
                        .applyTo(product);
            } catch (IOException | SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
