package jianyi.setup.retire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.intake.Brought;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Upload;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.setup.roll.RollIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Offices and people go out of use, keep their names in what was done, and come back; what was entered in error goes for good. */
@WholeProduct
class RetireTest {

    private static final String KEEPER = "districtClerk1";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IntakeDesk intakes;

    @Autowired
    RollIntake roll;

    @Autowired
    Viewers viewers;

    private Town town;
    private String code;

    /** A town of its own for each test: what is retired must be in nobody's way. */
    @BeforeEach
    void aTownOfItsOwn() {
        town = new Town(port);
        code = "qingshi" + (char) ('a' + COUNT.getAndIncrement());
        offices.save(new Office(code, "青石" + code + "镇人大主席团", OfficeKind.TOWN, "district", false, null));
        offices.save(new Office(code + "gov", "青石" + code + "镇人民政府", OfficeKind.GOVERNMENT, code, true, null));
        offices.save(new Office(code + "water", "青石" + code + "水利站", OfficeKind.UNIT, code + "gov", true, null));
        offices.save(new Office(code + "road", "青石" + code + "交通站", OfficeKind.UNIT, code + "gov", true, null));
        people.saveAll(
                List.of(
                        person("Clerk1", "孟春生"),
                        person("Clerk2", "谷雨田"),
                        person("Deputy1", "麦小满"),
                        person("Deputy2", "白露霜"),
                        person("waterHandler1", "池大寒"),
                        person("waterHead1", "池小寒"),
                        person("roadHandler1", "路立夏"),
                        person("roadHead1", "路立冬")),
                SignedIn.PASSWORD);
        people.grant(code + "Clerk1", new Post(code, Role.CLERK));
        people.grant(code + "waterHandler1", new Post(code + "water", Role.HANDLER));
        people.grant(code + "waterHead1", new Post(code + "water", Role.HEAD));
        people.grant(code + "roadHandler1", new Post(code + "road", Role.HANDLER));
        people.grant(code + "roadHead1", new Post(code + "road", Role.HEAD));
        deputies.save(new Deputy(code + "Deputy1", code, "麦小满", code + "1", "一", "一", 19, true));
        deputies.save(new Deputy(code + "Deputy2", code, "白露霜", code + "2", "二", "一", 19, true));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private Person person(String id, String name) {
        return new Person(code + id, name, null, "137%08d".formatted((code + id).hashCode() & 0xFFFFFF));
    }

    @Test
    void aClerkWhoRetiresHandsOverAndIsNeverSeenAgainButInHistory() {
        String number = town.suggest(code + "Deputy1", Town.suggestion("关于青石老街的建议"));
        String task = town.open(code + "Clerk1", "user_review", number);
        town.as(code + "Clerk1").post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", code + "Clerk1"));
        assertThat(page("/setup/people/" + code + "Clerk1/retire"))
                .contains("人大主席团·工作人员", "1 项任务在等待，别无他人在岗", "必须交给接收人", number, "已领取的任务", "正在 1 处登录");

        assertThat(retire("Clerk1", null).body()).contains("请选择“接收人”", "1 项任务在等待");
        assertThat(people.in(code + "Clerk")).hasSize(1);
        assertThat(retire("Clerk1", "Clerk2").status()).isEqualTo(302);

        assertThat(town.as(code + "Clerk1").get("/cases").status())
                .as("his session")
                .isEqualTo(302);
        assertThat(SignedIn.nobody(port).signIn(code + "Clerk1", SignedIn.PASSWORD))
                .endsWith("/login?retired");
        assertThat(SignedIn.nobody(port).signIn(code + "Clerk1", "falsch")).endsWith("/login?wrong");
        assertThat(SignedIn.nobody(port).page("/login?retired").body()).contains("该账号已停用");
        assertThat(people.in(code + "Clerk")).extracting(Person::id).containsExactly(code + "Clerk2");
        assertThat(page("/setup/offices/" + code)).doesNotContain("value=\"" + code + "Clerk1\"");
        assertThat(page("/setup/people/" + code + "Clerk2/handover"))
                .contains("孟春生交谷雨田")
                .doesNotContain("value=\"" + code + "Clerk1\"");
        assertThat(page("/setup")).contains("已停用的账号", "孟春生（" + code + "Clerk1）");
        town.does(code + "Clerk2", "user_review", number, "reviewOutcome", "accept");

        for (String action : List.of("retire", "remove")) {
            assertThat(post("/setup/people/" + code + "Clerk1/" + action, "reason", "退休")
                            .status())
                    .isEqualTo(409);
        }
        assertThat(post("/setup/posts", "office", code, "role", "CLERK", "person", code + "Clerk1")
                        .status())
                .isEqualTo(400);
        assertThat(post("/setup/people", "id", code + "Clerk1", "name", "孟春生").status())
                .isEqualTo(409);
        assertThat(post("/setup/people/" + code + "Clerk1/restore").status()).isEqualTo(302);
        assertThat(SignedIn.nobody(port).signIn(code + "Clerk1", SignedIn.PASSWORD))
                .doesNotContain("login");
        assertThat(people.posts(code + "Clerk1"))
                .as("what was handed over stays")
                .isEmpty();
        assertThat(post("/setup/people/" + code + "Clerk1/restore").status()).isEqualTo(409);
    }

    @Test
    void aDeputyWhoRetiresIsAskedNothingMoreAndComesBackWithTheMandate() {
        String number =
                town.suggest(code + "Deputy1", Town.suggestion("关于青石水渠的建议", "coSigners", List.of(code + "Deputy2")));
        assertThat(page("/setup/people/" + code + "Deputy2/retire"))
                .contains("代表证 " + code + "2", "本人办理的任务", number, "件还没有发出或打出");
        assertThat(retire("Deputy2", null).status()).isEqualTo(302);

        assertThat(deputies.of(code)).extracting(Deputy::person).containsExactly(code + "Deputy1");
        assertThat(people.in(code + "Deputy")).hasSize(1);
        assertThat(calls("Deputy2")).as("calls that wait").isZero();
        assertThat(town.as(code + "Clerk1").page("/cases/" + number).body()).contains("白露霜");
        String again = town.suggest(code + "Deputy1", Town.suggestion("关于青石灯杆的建议"));
        assertThat(town.tries(code + "Clerk1", "user_confirmCosign", number, "cosign", true, "enteredFrom", "paper")
                        .status())
                .isEqualTo(204);
        assertThat(calls("Deputy2")).as("calls written since").isZero();
        assertThat(town.as(code + "Deputy1").page("/cases/new").body()).doesNotContain("白露霜");
        assertThat(again).isNotEmpty();

        assertThat(post("/setup/people/" + code + "Deputy2/restore").status()).isEqualTo(302);
        assertThat(deputies.mandates(code + "Deputy2")).extracting(Deputy::card).containsExactly(code + "2");
        assertThat(people.posts(code + "Deputy2")).containsExactly(new Post(code, Role.DEPUTY));
    }

    @Test
    void anOfficeThatRetiresIsChargedWithNothingAndAnotherOnesPeopleFinishWhatIsOpen() {
        String number = assigned("关于青石桥的建议", "water");
        String office = "/setup/offices/" + code + "water";
        assertThat(page(office + "/retire"))
                .contains("池大寒", "必须选择", "青石" + code + "交通站")
                .doesNotContain("删除单位");
        assertThat(post(office + "/retire", "reason", "机构改革").body()).contains("请选择“接续办理的单位”");
        assertThat(post(office + "/retire", "reason", "机构改革", "taker", code + "road")
                        .status())
                .isEqualTo(302);

        assertThat(offices.unitsOf(code + "gov")).extracting(Office::code).containsExactly(code + "road");
        assertThat(town.todo(code + "waterHandler1", number)).isEmpty();
        town.does(code + "roadHandler1", "user_accept", number, "accepted", true);
        assertThat(town.as(code + "Clerk1").page("/cases/" + number).body()).contains("青石" + code + "水利站");
        String next = town.suggest(code + "Deputy1", Town.suggestion("关于青石码头的建议"));
        var refused = town.tries(
                code + "Clerk1",
                "user_review",
                next,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                code + "water",
                "months",
                3);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("主办单位");
        assertThat(town.start(
                                code + "Deputy1",
                                "suggestion",
                                Town.suggestion("关于青石渡口的建议", "proposedUnit", code + "water"))
                        .status())
                .isEqualTo(400);
        assertThat(page("/setup")).contains("已停用的单位", "水利站（" + code + "water）");
        assertThat(page("/setup/vacancies")).doesNotContain("青石" + code + "水利站");
        assertThat(post("/setup/offices", "code", code + "water", "name", "新名", "parent", code + "gov")
                        .status())
                .isEqualTo(409);
        assertThat(post("/setup/posts", "office", code + "water", "role", "HEAD", "person", code + "Clerk2")
                        .status())
                .isEqualTo(400);

        assertThat(post(office + "/restore").status()).isEqualTo(302);
        assertThat(people.in(code + "waterHandler")).extracting(Person::id).containsExactly(code + "waterHandler1");
        assertThat(people.posts(code + "roadHandler1")).containsExactly(new Post(code + "road", Role.HANDLER));
    }

    @Test
    void whatHasOthersBelowOrIsTheDistrictStays() {
        assertThat(post("/setup/offices/" + code + "gov/retire", "reason", "撤销").body())
                .contains("请先停用或者改挂下级单位", "交通站", "水利站");
        assertThat(post("/setup/offices/district/retire", "reason", "撤销").status())
                .isEqualTo(409);
        for (String unit : List.of("water", "road", "gov", "")) {
            assertThat(post("/setup/offices/" + code + unit + "/retire", "reason", "撤并")
                            .status())
                    .as(unit)
                    .isEqualTo(302);
        }
        assertThat(deputies.of(code)).isEmpty();
        assertThat(post("/setup/offices/" + code + "gov/restore").body()).contains("请先恢复上级单位");
        assertThat(post("/setup/offices/" + code + "/restore").status()).isEqualTo(302);
        assertThat(deputies.of(code)).hasSize(2);
    }

    @Test
    void whatWasEnteredInErrorIsRemovedAndWhatWasUsedIsNot() {
        post("/setup/people", "fresh", "true", "id", code + "error", "name", "误录入", "password", "Yunshan-2026-ok");
        post(
                "/setup/offices",
                "fresh",
                "true",
                "code",
                code + "slip",
                "name",
                "误录站",
                "kind",
                "UNIT",
                "parent",
                code + "gov");
        assertThat(page("/setup/people/" + code + "error/retire")).contains("删除账号");
        assertThat(page("/setup/offices/" + code + "slip/retire")).contains("删除单位");
        assertThat(post("/setup/people/" + code + "error/remove").status()).isEqualTo(302);
        assertThat(post("/setup/offices/" + code + "slip/remove").status()).isEqualTo(302);
        assertThat(people.find(code + "error")).isEmpty();
        assertThat(offices.find(code + "slip")).isEmpty();
        assertThat(page("/setup")).doesNotContain("误录入", "误录站");

        town.suggest(code + "Deputy1", Town.suggestion("关于青石井的建议", "proposedUnit", code + "water"));
        for (String used : List.of(
                "people/" + code + "Deputy1", "people/yecunClerk1", "offices/" + code + "water", "offices/" + code)) {
            assertThat(post("/setup/" + used + "/remove").status()).as(used).isEqualTo(409);
        }
        people.withdraw(code + "waterHandler1", new Post(code + "water", Role.HANDLER));
        people.withdraw(code + "waterHead1", new Post(code + "water", Role.HEAD));
        assertThat(post("/setup/offices/" + code + "water/remove").body())
                .as("a suggestion proposes it")
                .contains("只能停用");
    }

    @Test
    void aWorkbookBringsNobodyBack() {
        retire("Deputy2", null);
        post("/setup/offices/" + code + "road/retire", "reason", "撤销");
        Person gone = people.find(code + "Deputy2").orElseThrow();
        String before = people.find(code + "waterHead1").orElseThrow().mobile();
        byte[] book = Brought.workbook(
                "机构\n代码|名称|类别|上级|自行签发|电话\n" + code + "road|青石交通所|承办单位|" + code + "gov||",
                "人员与岗位\n姓名|手机|邮箱|机构|岗位|账号\n"
                        + "白露霜|" + gone.mobile() + "||" + code + "water|承办人|\n"
                        + "白露霜|||" + code + "water|承办人|" + code + "Deputy2\n"
                        + "池小寒|" + before + "||青石" + code + "交通站|承办人|\n"
                        + "池小寒|" + before + "||" + code + "water|承办人|",
                "代表\n姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任\n" + "白露霜|" + code + "2|" + gone.mobile() + "|二|一|19|乡镇|" + code
                        + "||是");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(KEEPER, null, new ArrayList<>()));
        UUID id = intakes.bring(roll, viewers.of(KEEPER), "", List.of(new Upload.File("名册.xlsx", book)));
        assertThat(Brought.faulty(intakes, id).stream().filter(line -> line.contains("停用")))
                .hasSize(5);
        assertThat(Brought.store(intakes, id).stored()).isEqualTo(1);
        assertThat(people.posts(code + "Deputy2")).isEmpty();
        assertThat(offices.inUse(code + "road")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Clerk2; ''; ''; 400; 请填写“停用原因”",
                "Clerk2; '<script>alert(1)</script>'; '退休'; 302; ''",
                "Clerk1; nobody; 退休; 400; 接收人",
                "Clerk1; Clerk1; 退休; 400; 接收人",
                "Clerk1; systemadmin1; 退休; 403; 管理员",
                "nobody; ''; 退休; 404; 没有这个账号",
                "Clerk2; ''; LONG; 400; 最多 200 个字",
                "Clerk2; ''; NUL; 400; “停用原因”含有无法保存的字符"
            })
    void whatDoesNotFitIsRefusedInWordsAndNothingChanges(
            String who, String taker, String reason, int status, String sentence) {
        String typed = reason.equals("LONG") ? "长".repeat(201) : reason.equals("NUL") ? "退\0休" : reason;
        String to = taker.equals("Clerk1") ? code + taker : taker;
        var reply = post("/setup/people/" + code + who + "/retire", "taker", to, "reason", typed);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.body()).contains(sentence).doesNotContain("<script>alert");
        assertThat(people.in(code + "Clerk")).hasSize(1);
    }

    @Test
    void nobodyRetiresHimselfNorAnAdministrator() {
        assertThat(post("/setup/people/" + KEEPER + "/retire", "reason", "退休").status())
                .isEqualTo(409);
        for (String action : List.of("retire", "restore", "remove")) {
            assertThat(post("/setup/people/systemadmin1/" + action, "reason", "退休")
                            .status())
                    .isEqualTo(403);
            assertThat(post("/setup/offices/nowhere/" + action, "reason", "撤销").status())
                    .isEqualTo(404);
        }
    }

    private String assigned(String title, String unit) {
        String number = town.suggest(code + "Deputy1", Town.suggestion(title));
        town.does(
                code + "Clerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                code + unit,
                "months",
                3);
        return number;
    }

    private int calls(String person) {
        return jdbc.sql("select count(*) from phone_call where person = ? and told is null")
                .param(code + person)
                .query(Integer.class)
                .single();
    }

    private SignedIn.Reply retire(String person, String taker) {
        return post(
                "/setup/people/" + code + person + "/retire",
                "reason",
                "退休",
                "taker",
                taker == null ? "" : code + taker);
    }

    private SignedIn.Reply post(String action, String... fields) {
        var typed = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return town.as(KEEPER).fill("/password", action, typed);
    }

    private String page(String path) {
        var reply = town.as(KEEPER).page(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }
}
