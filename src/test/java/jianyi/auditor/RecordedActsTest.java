package jianyi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.audit.Act;
import jianyi.audit.Asked;
import jianyi.audit.AuditLine;
import jianyi.audit.AuditLines;
import jianyi.audit.RefusedAccesses;
import jianyi.intake.Brought;
import jianyi.intake.IntakeDesk;
import jianyi.office.People;
import jianyi.office.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;

/** Whatever changes a right or a rule, wherever it is done, leaves its sentence with the audit administrator. */
@WholeProduct
class RecordedActsTest {

    private static final String SECRET = "Yunshan-2026-ok";
    private static final String AGAIN = "Yunshan-2026-neu";

    @LocalServerPort
    int port;

    @Autowired
    AuditLines entries;

    @Autowired
    People people;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    RefusedAccesses refused;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final String person = mark + "zhang";
    private Town town;
    private long before;

    @BeforeEach
    void theRecordSoFar() {
        town = new Town(port);
        before = entries.page(Asked.ALL, 1, 0).get(0).id();
    }

    @Test
    void theFirstStartIsTwoLines() {
        assertThat(jdbc.sql("select words from audit_entry where actor is null and address = '' and person is null")
                        .query(String.class)
                        .list())
                .anyMatch(words -> words.matches("载入演示区的单位、账号、岗位和代表（共 \\d+ 项）"))
                .anyMatch(words -> words.matches("启动时整理各角色的默认授权（共 \\d+ 项）"));
        assertThat(entries.page(new Asked("districtChair1", null, Act.Kind.RIGHTS, null), 9, 0))
                .isEmpty();
    }

    @Test
    void whatTheDistrictsClerkSetsUp() {
        person();
        clerk("/setup/people", "id", person, "name", "张审记", "mobile", "13911112222", "password", AGAIN);
        clerk("/setup/posts", "office", "water", "role", "HANDLER", "person", person);
        clerk("/setup/posts/withdraw", "office", "water", "role", "HANDLER", "person", person);
        clerk("/setup/offices", "fresh", "true", "code", mark, "name", "审记局", "kind", "UNIT", "parent", "districtgov");
        clerk("/setup/offices", "code", mark, "name", "审记新局", "kind", "UNIT", "parent", "districtgov");
        clerk(
                "/setup/deputies",
                "body",
                "district",
                "person",
                person,
                "card",
                mark,
                "constituency",
                "第一选区",
                "delegation",
                "第一代表团",
                "term",
                "19",
                "inOffice",
                "true");
        clerk(
                "/setup/sessions",
                "body",
                "shahezi",
                "term",
                "19",
                "ordinal",
                "9",
                "opens",
                "2026-12-01",
                "closes",
                "2026-12-02");
        String who = people.get("districtClerk1").name() + "（districtClerk1） ";
        String whom = "（对象：张审记（" + person + "））";
        assertThat(sentences())
                .contains(
                        who + "新建账号" + whom + "：张审记",
                        who + "修改手机" + whom + "：13911111111 → 13911112222",
                        who + "重置密码" + whom,
                        who + "授予岗位“区水利局·承办人”" + whom,
                        who + "免去岗位“区水利局·承办人”" + whom,
                        who + "新建单位“审记局”（" + mark + "）：审记局，承办单位，上级 districtgov",
                        who + "修改单位“审记新局”（" + mark + "）：审记局，承办单位，上级 districtgov → 审记新局，承办单位，上级 districtgov",
                        who + "登记代表（district）" + whom + "：张审记，代表证 " + mark + "，第一选区，第一代表团，第 19 届，在任",
                        who + "授予岗位“云山区人大常委会·代表”" + whom,
                        who + "登记会议“第十九届人民代表大会第九次会议”（shahezi）：2026-12-01 至 2026-12-02");
        assertThat(since())
                .filteredOn(entry -> entry.actor() != null)
                .extracting(AuditLine::address)
                .doesNotContain("");
        assertThat(since().toString()).doesNotContain(SECRET, AGAIN);
    }

    @Test
    void whatGoesOutOfUseAndComesBack() {
        person();
        clerk("/setup/people/" + person + "/retire", "reason", "调离");
        clerk("/setup/people/" + person + "/restore");
        clerk("/setup/people/" + person + "/remove");
        clerk("/setup/offices", "fresh", "true", "code", mark, "name", "审记局", "kind", "UNIT", "parent", "districtgov");
        clerk("/setup/offices/" + mark + "/retire", "reason", "机构改革");
        clerk("/setup/offices/" + mark + "/restore");
        clerk("/setup/offices/" + mark + "/remove");
        String who = people.get("districtClerk1").name() + "（districtClerk1） ";
        String whom = "（对象：张审记（" + person + "））";
        String office = "单位“审记局”（" + mark + "）";
        assertThat(sentences())
                .contains(who + "停用账号" + whom, who + "恢复使用账号" + whom)
                .contains(who + "停用" + office, who + "恢复使用" + office, who + "删除" + office)
                .anyMatch(line -> line.contains("删除账号") && line.contains(person));
    }

    @Test
    void handOversAndStandIns() {
        person();
        people.save(new Person(mark + "li", "李审记", null, null), SECRET);
        clerk("/setup/posts", "office", "education", "role", "HANDLER", "person", person);
        clerk("/setup/posts", "office", "education", "role", "HANDLER", "person", mark + "li");
        String day = LocalDate.now().toString();
        clerk("/stand-ins/" + person, "post", "educationHandler", "standIn", mark + "li", "from", day, "until", day);
        long id = jdbc.sql("select id from stand_in where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        clerk("/stand-ins/" + person + "/" + id + "/end");
        clerk("/setup/people/" + person + "/handover", "post", "educationHandler", "taker", mark + "li");
        assertThat(sentences().toString())
                .contains(
                        "安排李审记（" + mark + "li）代办：区教育局·承办人，" + day + " 至 " + day + "（对象：张审记（" + person + "））",
                        "结束李审记（" + mark + "li）的代办：区教育局·承办人（对象：张审记（" + person + "））",
                        "岗位交接给李审记（" + mark + "li）：区教育局·承办人（对象：张审记（" + person + "））");
    }

    @Test
    void rulesAndHolidays() {
        String day = LocalDate.now().plusDays(40).toString();
        clerk("/setup/terms/urge", "body", "shahezi", "amount", "12", "unit", "wd", "source", mark, "from", day);
        long id = jdbc.sql("select id from setting where source = ?")
                .param(mark)
                .query(Long.class)
                .single();
        clerk("/setup/terms/urge/withdraw", "body", "shahezi", "id", String.valueOf(id));
        assertThat(sentences().toString())
                .contains(
                        "规定“催办间隔”（沙河子镇人大主席团），自",
                        "依据：" + mark + "：10 个工作日 → 12 个工作日",
                        "撤回尚未生效的规定“催办间隔”（第 " + id + " 条）");
    }

    @Test
    void importsRowByRowInTheNameOfWhoBroughtThem() {
        var clerk = town.as("districtClerk1");
        byte[] book = Brought.workbook(
                "机构\n代码|名称|类别|上级|自行签发|电话\n" + mark + "|导入局" + mark + "|承办单位|districtgov|否|",
                "人员与岗位\n姓名|手机|邮箱|机构|岗位|账号\n王导入|13922220000||" + mark + "|承办人|" + mark + "wang",
                "代表\n姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任\n");
        String page = clerk.upload("/setup/import", "/setup/import", Map.of(), "roll.xlsx", book)
                .header("Location");
        String path = page.substring(page.indexOf("/intakes/"));
        clerk.fill(path, path + "/start", Map.of());
        asClerk(() -> Brought.await(intakes, UUID.fromString(path.substring(9))));
        String who = people.get("districtClerk1").name() + "（districtClerk1） 导入“roll.xlsx”，";
        assertThat(sentences())
                .anyMatch(line -> line.startsWith(who + "“机构”第 2 行：新增导入局" + mark))
                .anyMatch(line -> line.startsWith(who + "“人员与岗位”第 2 行：新增王导入") && line.contains("王导入（" + mark + "wang）"))
                .noneMatch(line -> line.contains("授予岗位") && line.contains(mark));
        clerk.fill("/setup/import", "/setup" + path.replace("intakes", "import") + "/passwords", Map.of());
        assertThat(sentences().toString()).contains("重置密码（对象：王导入（" + mark + "wang））", "导出“初始密码单.xlsx”");
    }

    @Test
    void whatAdministratorsDoInTheEnginesAdmin() {
        person();
        var system = town.as("systemadmin1");
        var api = SignedIn.API;
        ok(system.post(
                api + "/user/create",
                Map.of(
                        "profile",
                        Map.of("id", mark + "user", "firstName", "周", "lastName", "账号"),
                        "credentials",
                        Map.of("password", SECRET))));
        ok(system.put(
                api + "/user/" + mark + "user/profile",
                Map.of("id", mark + "user", "firstName", "周", "lastName", "改名")));
        ok(system.put(
                api + "/user/" + mark + "user/credentials",
                Map.of("password", AGAIN, "authenticatedUserPassword", SignedIn.PASSWORD)));
        ok(system.post(api + "/group/create", Map.of("id", mark + "group", "name", "审记组", "type", "WORKFLOW")));
        ok(system.put(
                api + "/group/" + mark + "group", Map.of("id", mark + "group", "name", "审记新组", "type", "WORKFLOW")));
        ok(system.put(api + "/group/" + mark + "group/members/" + mark + "user", "{}"));
        ok(system.delete(api + "/group/" + mark + "group/members/" + mark + "user"));
        ok(system.put(api + "/group/" + mark + "group/members/" + mark + "user", "{}"));
        ok(system.delete(api + "/group/" + mark + "group"));
        ok(system.delete(api + "/user/" + mark + "user"));
        String who = people.get("systemadmin1").name() + "（systemadmin1） ";
        assertThat(sentences())
                .containsSubsequence(
                        who + "删除账号（对象：周（" + mark + "user））：周，改名 → （无）",
                        who + "删除用户组 " + mark + "group：审记新组，成员 周（" + mark + "user） → （无）",
                        who + "免去“审记新组”（对象：周（" + mark + "user））",
                        who + "任命为“审记新组”（对象：周（" + mark + "user））",
                        who + "修改用户组 " + mark + "group：审记组 → 审记新组",
                        who + "新建用户组 " + mark + "group：审记组",
                        who + "重置密码（对象：周（" + mark + "user））",
                        who + "修改账号（对象：周（" + mark + "user））：周，账号 → 周，改名",
                        who + "新建账号（对象：周（" + mark + "user））：周，账号");
    }

    @Test
    void grantsLocksAndOperations() {
        person();
        var security = town.as("securityadmin1");
        var api = SignedIn.API;
        var grant = new LinkedHashMap<String, Object>(Map.of(
                "type",
                1,
                "permissions",
                List.of("TASK_WORK"),
                "userId",
                person,
                "resourceType",
                7,
                "resourceId",
                "*"));
        String id = security.post(api + "/authorization/create", grant)
                .json()
                .path("id")
                .asText();
        grant.put("permissions", List.of("READ", "TASK_WORK"));
        ok(security.put(api + "/authorization/" + id, grant));
        ok(security.delete(api + "/authorization/" + id));
        for (int time = 0; time < 6; time++) {
            SignedIn.nobody(port).signIn(person, "wrong");
        }
        security.fill("/locks", "/locks", Map.of("person", person));
        String definition = town.as("operator1")
                .get(api + "/process-definition/key/extension")
                .json()
                .path("id")
                .asText();
        for (boolean suspended : new boolean[] {true, false}) {
            ok(town.as("operator1")
                    .put(api + "/process-definition/" + definition + "/suspended", Map.of("suspended", suspended)));
        }
        String holder = "账号 " + person;
        String whom = "（对象：张审记（" + person + "））";
        String who = people.get("securityadmin1").name() + "（securityadmin1） ";
        assertThat(sentences())
                .contains(
                        who + "授权：" + holder + whom + "：" + holder + " 可以 TASK_WORK 任务（全部）",
                        who + "修改授权：" + holder + whom + "：" + holder + " 可以 TASK_WORK 任务（全部） → " + holder
                                + " 可以 READ、TASK_WORK 任务（全部）",
                        who + "收回授权：" + holder + whom + "：" + holder + " 可以 READ、TASK_WORK 任务（全部） → （无）",
                        who + "提前解锁账号" + whom)
                .anyMatch(line -> line.contains("（operator1） 暂停流程定义（ProcessDefinition） 流程 extension"))
                .anyMatch(line -> line.contains("（operator1） 恢复流程定义（ProcessDefinition） 流程 extension"));
    }

    @Test
    void exportsRefusalsAndReadingsInConfidenceButNoOrdinaryWork() {
        String number = town.suggest("yecunDeputy2", Town.suggestion("保密" + mark, "confidential", true));
        town.does("yecunClerk2", "user_review", number, "reviewOutcome", "accept");
        assertThat(town.as("yecunClerk2").page("/cases/" + number).status()).isEqualTo(200);
        assertThat(town.as("yecunDeputy2").page("/cases/" + number).status()).isEqualTo(200);
        town.as("yecunClerk2").file("/cases.xlsx?q=" + mark);
        // The other tests of this hour must not have used up what one address may be refused.
        ReflectionTestUtils.setField(refused, "hour", Instant.EPOCH);
        assertThat(town.as("yecunDeputy2").page("/setup?" + mark).status()).isEqualTo(403);
        assertThat(town.as("yecunDeputy2").get(SignedIn.API + "/user/count").status())
                .isEqualTo(403);
        assertThat(since().stream()
                        .filter(entry -> entry.actor() != null
                                && List.of("yecunClerk2", "yecunDeputy2").contains(entry.actor())))
                .extracting(entry -> entry.kind() + " " + entry.words())
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.equals("READING 查阅保密件 " + number))
                .anyMatch(line -> line.startsWith("EXPORT 导出“") && line.endsWith("/cases.xlsx?q=" + mark))
                .contains("REFUSED 被拒绝查看：/setup", "REFUSED 被拒绝查看：" + SignedIn.API + "/user/count")
                .hasSize(4);
    }

    @Test
    void theAuditAdministratorFiltersSearchesChecksAndExports() {
        person();
        var auditor = town.as("auditadmin1");
        String today = LocalDate.now().toString();
        assertThat(auditor.page("/audit?person=" + person).body()).contains("新建账号（对象：张审记（" + person + "））：张审记");
        assertThat(auditor.page("/audit?q=" + person).body()).doesNotContain("新建账号（对象：张审记");
        assertThat(auditor.page("/audit?person=" + person + "&day=" + today).body())
                .contains("新建账号");
        assertThat(auditor.page("/audit?person=" + person + "&day=2020-01-01").body())
                .contains("没有记录")
                .doesNotContain("新建账号");
        assertThat(auditor.page("/audit?kind=RULES&person=" + person).body()).doesNotContain("新建账号");
        assertThat(auditor.page("/audit?q=1391111%25").body()).doesNotContain("13911111111");
        assertThat(auditor.page("/audit?check").body()).contains("核对完毕，记录完整", "只受触发器保护");
        for (String bad : List.of("day=gestern", "kind=NONE", "q=%00", "person=" + "x".repeat(200))) {
            assertThat(auditor.page("/audit?" + bad).status()).as(bad).isEqualTo(400);
            assertThat(auditor.page("/audit.xlsx?" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(auditor.page("/audit?page=99999999999").status()).isEqualTo(200);
        assertThat(Brought.lines(auditor.file("/audit.xlsx?person=" + person)).toString())
                .contains("新建账号", "张审记（" + person + "）");
        assertThat(sentences()).first().asString().contains("（auditadmin1） 导出“审计记录", "/audit.xlsx?person=" + person);
        assertThat(auditor.get("/actuator/health")
                        .json()
                        .path("components")
                        .path("record")
                        .path("details")
                        .path("protection")
                        .asText())
                .startsWith("trigger only");
    }

    private void person() {
        clerk(
                "/setup/people",
                "fresh",
                "true",
                "id",
                person,
                "name",
                "张审记",
                "mobile",
                "13911111111",
                "password",
                SECRET);
    }

    private void clerk(String action, String... fields) {
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var reply = town.as("districtClerk1").fill("/setup", action, typed);
        assertThat(reply.status()).as(action + " " + reply.body()).isIn(302, 303);
    }

    private static void asClerk(Runnable wait) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken("districtClerk1", null, List.of()));
        try {
            wait.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void ok(SignedIn.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 204);
    }

    private List<AuditLine> since() {
        return entries.page(Asked.ALL, 500, 0).stream()
                .filter(entry -> entry.id() > before)
                .toList();
    }

    /** What was written since the test began, the newest first. */
    private List<String> sentences() {
        return since().stream().map(AuditLine::sentence).toList();
    }
}
