package jianyi.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jianyi.Crawler;
import jianyi.SignedIn;
import jianyi.access.StandingFlow;
import jianyi.deputy.Session;
import jianyi.deputy.Sessions;
import jianyi.embedded.DemoSignIns;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Whoever tries the product finds cases at every point of their way, and something to do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryHome.class)
class DemoCasesTest {

    private static final String EVERY_KIND = """
            yecunDeputy1 yecunDeputy6 yecunClerk1 yecunChair1 yecungovHead1 yecunagriHandler1 yecunagriHead1 yecunpartyHead1
            districtClerk1 districtgovClerk1 chengguanClerk1
            systemadmin1 securityadmin1 auditadmin1 operator1""";

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    DemoCases cases;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    IdentityService identities;

    @Autowired
    StandingFlow standing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Sessions sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yecunClerk1 yecunClerk2 yecunChair1 yecunDeputy1 yecunDeputy2 yecunDeputy3 yecunDeputy4 yecunDeputy5",
                "yecunDeputy6 yecunDeputy7 yecunDeputy8 yecunDeputy9 yecungovClerk1 yecungovHead1",
                "yecunagriHandler1 yecunagriHandler2 yecunagriHead1 yecunbuildHandler1 yecunbuildHandler2 yecunbuildHead1",
                "yecuncivilHandler1 yecuncivilHandler2 yecuncivilHead1 shaheziChair1",
                "districtClerk1 districtClerk2 districtDeputy5 districtgovClerk1 chengguanClerk1",
                "transportHandler1 transportHead1 waterHandler1 waterHead1 educationHandler1 educationHead1"
            })
    void everyRoleFindsSomethingToDoAtTheFirstSignIn(String persons) {
        assertThat(persons.split(" "))
                .allSatisfy(person ->
                        assertThat(seenBy(person)).as(person).isNotEmpty().allMatch(task -> task.getDueDate() != null));
    }

    @Test
    void theFourteenCasesStandAtThePointsTold() {
        assertThat(points()).isEqualTo(told("""
                关于修复李家塬村灌溉水渠的建议 CLOSED reportProgress/yecunagriHandler
                关于加强通村公路日常管护的建议 RATING rate/yecunClerk/yecunDeputy4 remark/yecunClerk/yecunDeputy5 remark/yecunClerk/yecunDeputy6 reportProgress/yecunbuildHandler
                关于在柿树坪片区恢复便民门诊日的建议 COSIGNING confirmCosign/yecunChair1/yecunClerk confirmCosign/yecunClerk/yecunDeputy1 confirmCosign/yecunClerk/yecunDeputy2 confirmCosign/yecunClerk/yecunDeputy3 confirmCosign/yecunClerk/yecunDeputy7 confirmCosign/yecunClerk/yecunDeputy8 confirmCosign/yecunClerk/yecunDeputy9
                关于治理老龙湾村生活污水、巷道积水和公厕的建议 HANDLING consentRefusal/yecuncivilHead signReply/yecunagriHead signReply/yecunbuildHead
                关于规范石磨岭育苗大棚用电和灌溉取水的建议 HANDLING handle/yecunagriHandler opine/yecunbuildHandler settleRefusal/yecungovClerk
                关于完善云脚村易地搬迁小区配套的建议 HANDLING checkReply/yecunClerk deliverReply/yecuncivilHandler issueReply/yecungovHead
                关于解决集镇农贸市场排水和异味的建议 HANDLING accept/yecuncivilHandler handle/yecunbuildHandler
                关于恢复云脚村通村客车的建议 ESCALATED escalate/yecunChair
                关于清理白杨渡村河道的建议 REVIEWING review/shaheziClerk
                关于保障夜村片区学生冬季上下学安全的建议 HANDLING consentRefusal/waterHead signReply/educationHead signReply/transportHead
                关于解决苇子滩小河口河岸坍塌的建议 HANDLING draftReply/waterHandler handle/educationHandler handle/transportHandler
                关于改造夜村至上磨坊农村公路的建议 DISPATCHING dispatch/districtgovClerk
                关于解决城关街道停车和积水等问题的建议 AMENDING amend/chengguanClerk/districtClerk/districtDeputy5
                关于增加山区村通信基站的建议 ASSIGNING assign/districtClerk
                """));
    }

    @Test
    void someTasksAreDueSoonAndTwoAreOverdue() {
        var due = tasks.createTaskQuery().list().stream().map(Task::getDueDate).toList();
        var now = clock.instant();
        assertThat(due).filteredOn(day -> day.toInstant().isBefore(now)).hasSize(2);
        assertThat(due)
                .filteredOn(day -> day.toInstant().isBefore(now.plus(Duration.ofDays(7))))
                .hasSizeGreaterThan(5);
        assertThat(due)
                .filteredOn(day -> day.toInstant().isAfter(now.plus(Duration.ofDays(20))))
                .isNotEmpty();
    }

    @Test
    void whatHappenedLiesInThePastAndIsTheSameDayInCaseAndEngine() {
        var submitted =
                jdbc.sql("select number, submitted_at from suggestion").query().listOfRows();
        var numbers = jdbc.sql("select number from suggestion where body = 'yecun' order by submitted_at")
                .query(String.class)
                .list();
        assertThat(submitted).hasSize(14);
        assertThat(numbers).isSorted();
        assertThat(engine.createProcessInstanceQuery()
                        .processDefinitionKey("suggestion")
                        .count())
                .isEqualTo(13);
        var written =
                jdbc.sql("select at from entry").query(OffsetDateTime.class).list();
        assertThat(written).allMatch(at -> at.toInstant().isBefore(clock.instant()));
        assertThat(tasks.createTaskQuery().list())
                .allSatisfy(task -> assertThat(task.getCreateTime())
                        .isIn(written.stream()
                                .map(at -> Date.from(at.toInstant()))
                                .toList()));
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void noWindowHasEndedUnseen() {
        assertThat(jobs.createJobQuery().timers().list())
                .isNotEmpty()
                .allMatch(timer -> timer.getDuedate().toInstant().isAfter(clock.instant()));
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = List.of(
                rows("suggestion"),
                rows("entry"),
                rows("outbox"),
                tasks.createTaskQuery().count());
        cases.start();
        assertThat(List.of(
                        rows("suggestion"),
                        rows("entry"),
                        rows("outbox"),
                        tasks.createTaskQuery().count()))
                .isEqualTo(before);
    }

    @Test
    void theLastSessionsAreOverAndNoneIsOpen() {
        assertThat(sessions.of("yecun")).extracting(Session::name).containsExactly("第十九届人民代表大会第三次会议");
        assertThat(sessions.of("district")).extracting(Session::name).containsExactly("第十九届人民代表大会第五次会议");
        LocalDate today = LocalDate.now(clock);
        for (String body : List.of("district", "yecun", "shahezi")) {
            assertThat(sessions.open(body, today)).isEmpty();
            assertThat(sessions.of(body)).allMatch(session -> session.closes().isBefore(today));
        }
    }

    /** From any page of ours, whose head has the ways to all that is somebody's own. */
    @Test
    void nobodyComesUponADeadLinkAnAlarmOrAWordThatIsNotChinese() {
        var codes = offices.ever().stream().map(Office::code).collect(Collectors.toSet());
        var crawler = new Crawler(codes);
        var faults = new TreeMap<String, List<String>>();
        for (String person : EVERY_KIND.split("\\s+")) {
            faults.put(person, crawler.faults(SignedIn.as(port, person), "/password"));
        }
        faults.values().removeIf(List::isEmpty);
        assertThat(faults).as(crawler.seen() + " pages").isEmpty();
    }

    @Test
    void theBannerNamesUsersAndPasswordOnOneScreen() {
        assertThat(signIns.lines()).hasSizeBetween(9, 12);
        assertThat(String.join("\n", signIns.lines()))
                .containsOnlyOnce("Jianyi-2026-demo")
                .contains("演示用户", "Demo users", "yecunDeputy1", "何采芹", "town deputy");
    }

    private List<Task> seenBy(String person) {
        identities.setAuthentication(person, standing.groups(person).orElseThrow());
        try {
            return tasks.createTaskQuery().initializeFormKeys().list();
        } finally {
            identities.clearAuthentication();
        }
    }

    private Map<String, List<String>> points() {
        var open = tasks.createTaskQuery().list().stream()
                .collect(groupingBy(this::numberOf, mapping(this::point, toCollection(TreeSet::new))));
        var points = new TreeMap<String, List<String>>();
        jdbc.sql("select number, title, state from suggestion")
                .query()
                .listOfRows()
                .forEach(row -> {
                    var all = new java.util.ArrayList<>(List.of((String) row.get("state")));
                    all.addAll(open.getOrDefault(row.get("number"), new TreeSet<>()));
                    points.put((String) row.get("title"), all);
                });
        return points;
    }

    private String point(Task task) {
        var who = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(DemoCasesTest::name)
                .sorted()
                .collect(Collectors.joining("/"));
        return task.getTaskDefinitionKey().replace("user_", "") + "/" + who;
    }

    private static String name(IdentityLink link) {
        return link.getGroupId() == null ? link.getUserId() : link.getGroupId();
    }

    private String numberOf(Task task) {
        return engine.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, List<String>> told(String lines) {
        return lines.lines()
                .map(line -> Arrays.asList(line.split(" ")))
                .collect(Collectors.toMap(
                        words -> words.get(0), words -> words.subList(1, words.size()), (a, b) -> a, TreeMap::new));
    }

    @Nested
    class District extends DemoDistrictPromises {}
}
