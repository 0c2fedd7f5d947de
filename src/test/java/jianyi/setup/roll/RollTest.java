package jianyi.setup.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Refusal;
import jianyi.intake.Brought;
import jianyi.intake.Change;
import jianyi.intake.IntakeDesk;
import jianyi.intake.Run;
import jianyi.intake.Upload;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
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

/** A town comes in from a workbook, twice, with mistakes, and its people can sign in. */
@WholeProduct
class RollTest {

    private static final String OFFICES = """
        机构
        代码|名称|类别|上级|自行签发|电话
        """;
    private static final String POSTS = """
        人员与岗位
        姓名|手机|邮箱|机构|岗位|账号
        """;
    private static final String DEPUTIES = """
        代表
        姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任
        """;

    @LocalServerPort
    int port;

    @Autowired
    IntakeDesk desk;

    @Autowired
    RollIntake roll;

    @Autowired
    Viewers viewers;

    @Autowired
    Offices offices;

    @Autowired
    People people;

    @Autowired
    Deputies deputies;

    @Autowired
    InitialPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void theDistrictClerkIsAtWork() {
        signIn("districtClerk1");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTownComesInWithOfficesPostsAndDeputies() {
        Run run = Brought.store(desk, bring(town("taohe", "桃河")));
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.count(Change.NEW)).isEqualTo(9);
        assertThat(run.stored()).isEqualTo(9);
        assertThat(offices.get("taohewater").parent()).isEqualTo("taohegov");
        assertThat(people.in("taoheClerk")).containsExactly(new Person("taoheClerk1", "童桃河", null, "13911110001"));
        assertThat(people.posts("taoheClerk1"))
                .containsExactlyInAnyOrder(new Post("taohe", Role.CLERK), new Post("taohe", Role.DEPUTY));
        assertThat(deputies.of("taohe"))
                .containsExactlyInAnyOrder(
                        new Deputy("taoheClerk1", "taohe", "童桃河", "桃河1", "第一选区", "第一代表团", 19, true),
                        new Deputy("taoheDeputy1", "taohe", "郑桃河", "桃河2", "第二选区", "第一代表团", 19, true));
        assertThat(deputies.mandates("taoheDeputy1")).extracting(Deputy::body).containsExactly("district", "taohe");
        assertThat(deputies.streetOf("taoheDeputy1", "district")).contains("chengguan");
    }

    @Test
    void theSameFileAgainChangesNothingAndAnEditedOneOnlyWhatWasEdited() {
        Brought.store(desk, bring(town("liuhe", "柳河")));
        Run again = desk.run(bring(town("liuhe", "柳河")));
        assertThat(again.count(Change.SAME)).isEqualTo(9);
        assertThat(again.toStore()).isZero();
        UUID edited = bring(Brought.workbook(
                OFFICES + "liuhewater|柳河镇水务站|承办单位|liuhegov|是|",
                POSTS + "童柳河|13911119999||柳河镇人大主席团|工作人员|",
                DEPUTIES + "郑柳河|柳河2||第二选区|第二代表团|第十九届|乡镇|liuhe||否"));
        assertThat(desk.run(edited).count(Change.CHANGED)).isEqualTo(3);
        Brought.store(desk, edited);
        assertThat(offices.get("liuhewater").name()).isEqualTo("柳河镇水务站");
        assertThat(people.get("liuheClerk1").mobile()).isEqualTo("13911119999");
        assertThat(deputies.find("liuheDeputy1", "liuhe")).map(Deputy::inOffice).contains(false);
        assertThat(people.posts("liuheDeputy1")).doesNotContain(new Post("liuhe", Role.DEPUTY));
    }

    @Test
    void faultyRowsComeBackWithTheProblemAndTheRestIsStored() {
        UUID id = bring(Brought.workbook(OFFICES + """
            meihe|梅河镇人大主席团|乡镇人大主席团|district||
            梅河|梅河镇人民政府|人民政府|meihe||
            meihegov|梅河镇政府|银行|meihe||
            meihe|又一个|乡镇人大主席团|district||
            """, POSTS + """
                            白梅河|13922220001||梅河镇人大主席团|工作人员|
                            黑梅河|13922220002||梅河镇人大主席团|承办人|
                            灰梅河|问村里||meihe|主席|
                            红梅河|13922220004|没有|meihe|主席|
                            蓝梅河|13922220005||不存在的单位|主席|
                            安知数|13922220006||meihe|主席|systemadmin1
                            绿梅河|13922220007||meihe|主席|yecunClerk1
                            何采芹|||meihe|主席|
                            白梅河|13922220001||meihe|工作人员|
                            """, DEPUTIES + """
                            紫梅河|夜村1901|13922220008|一|一|19|乡镇|yecun||
                            紫梅河|梅1|13922220008|一|一|十几|乡镇|meihe||
                            紫梅河|梅1|13922220008|一|一|19|村|meihe||
                            紫梅河|梅2|13922220008|一|一|19|乡镇|||
                            紫梅河|梅3|13922220008|一|一|19|乡镇|district||
                            紫梅河|梅4|13922220008|一|一|19|乡镇|meihe|chengguan|
                            紫梅河|梅5|13922220008|一|一|19|乡镇|meihe||也许
                            """));
        assertThat(Brought.faulty(desk, id))
                .contains("代码|名称|类别|上级|自行签发|电话|问题")
                .anyMatch(line -> line.startsWith("梅河|梅河镇人民政府|") && line.endsWith("“代码”只能用英文字母和数字，以字母开头，2 至 32 位"))
                .anyMatch(line -> line.startsWith("meihegov|") && line.contains("“类别”没有“银行”"))
                .anyMatch(line -> line.startsWith("meihe|又一个|") && line.endsWith("“代码”meihe 与第 2 行重复"))
                .anyMatch(line -> line.startsWith("黑梅河|") && line.contains("梅河镇人大主席团没有岗位“承办人”；“岗位”应为工作人员、主席、主席团成员"))
                .anyMatch(line -> line.startsWith("灰梅河|") && line.contains("“手机”"))
                .anyMatch(line -> line.startsWith("红梅河|") && line.contains("“邮箱”"))
                .anyMatch(line -> line.startsWith("蓝梅河|") && line.contains("“机构”没有“不存在的单位”"))
                .anyMatch(line -> line.startsWith("安知数|") && line.contains("管理员"))
                .anyMatch(line -> line.startsWith("绿梅河|") && line.contains("yecunClerk1 是吴春桃的"))
                .anyMatch(line -> line.startsWith("何采芹|") && line.contains("已有同名的人"))
                .anyMatch(line -> line.startsWith("白梅河|") && line.endsWith("白梅河，梅河镇人大主席团·工作人员 与第 2 行重复"))
                .anyMatch(line -> line.contains("夜村1901") && line.contains("已属于何采芹"))
                .anyMatch(line -> line.contains("十几") && line.contains("“届”"))
                .anyMatch(line -> line.contains("|村|") && line.contains("“级别”应为“区”或“乡镇”"))
                .anyMatch(line -> line.startsWith("紫梅河|梅2") && line.contains("请在“人大”里写明"))
                .anyMatch(line -> line.startsWith("紫梅河|梅3") && line.contains("不符"))
                .anyMatch(line -> line.startsWith("紫梅河|梅4") && line.contains("“联络街道”"))
                .anyMatch(line -> line.startsWith("紫梅河|梅5") && line.contains("“在任”"));
        Run run = Brought.store(desk, id);
        assertThat(run.stored()).isEqualTo(2);
        assertThat(run.count(Change.FAULTY)).isEqualTo(18);
        assertThat(people.in("meiheClerk")).extracting(Person::name).containsExactly("白梅河");
        assertThat(people.duties("systemadmin1")).containsExactly("systemadmin");
        assertThat(people.posts("systemadmin1")).isEmpty();
    }

    @Test
    void whoNamesAnOfficeWhoseOwnRowIsFaultyIsToldOfThatRow() {
        UUID id = bring(Brought.workbook(OFFICES + """
            lihe|梨河镇人大主席团|乡镇人大主席团|district||0914
            """, POSTS + """
                            白梨河|13922230001||梨河镇人大主席团|工作人员|
                            黑梨河|13922230002||lihe|主席|
                            """, DEPUTIES + """
                            紫梨河|梨1|13922230003|一|一|19|乡镇|桑河镇人大主席团||
                            """));
        assertThat(Brought.faulty(desk, id))
                .anyMatch(line -> line.endsWith("“机构”梨河镇人大主席团 在“机构”表第 2 行，那一行有误，请先改好那一行"))
                .anyMatch(line -> line.endsWith("“机构”lihe 在“机构”表第 2 行，那一行有误，请先改好那一行"))
                .anyMatch(line -> line.endsWith("“人大”没有“桑河镇人大主席团”，请先写在“机构”表里"));
    }

    @Test
    void newPeopleAreShownWithWhatWasReadOfThem() {
        UUID id = bring(town("lihua", "梨花"));
        assertThat(SignedIn.as(port, "districtClerk1")
                        .page("/intakes/" + id + "?show=NEW")
                        .body())
                .contains("新建账号 lihuaClerk1，13911110001", "第一选区，第一代表团，第 19 届");
    }

    @Test
    void whoHasNothingToImportIsToldSoInsteadOfBeingSentOn() {
        var clerk = SignedIn.as(port, "districtClerk1");
        UUID strange =
                bring(Brought.workbook(OFFICES, POSTS, DEPUTIES + "张三|镇001|13900010009|一|一团|19|乡镇|没有的镇人大|||是\n"));
        assertThat(clerk.page("/intakes/" + strange).body())
                .contains("没有一行可以导入，什么也没有保存")
                .doesNotContain("再点“开始导入”", "/start");
        UUID empty = bring(Brought.workbook(OFFICES, POSTS, DEPUTIES));
        assertThat(clerk.page("/intakes/" + empty).body()).contains("没有要导入的").doesNotContain("/start");
        UUID fresh = bring(town("meihe", "梅河"));
        assertThat(clerk.page("/intakes/" + fresh).body()).contains("再点“开始导入”", "/start");
    }

    @Test
    void firstPasswordsAreEachPersonsOwnAndHandedOutOnce() {
        UUID id = bring(town("zhuhe", "竹河"));
        Brought.store(desk, id);
        assertThat(SignedIn.nobody(port).signIn("zhuheClerk1", SignedIn.PASSWORD))
                .contains("wrong");
        assertThat(roll.next(id)).get().extracting("sentence").asString().contains("4 人");
        List<String> first = Brought.lines(passwords.handOut(id, "districtClerk1"));
        assertThat(first).hasSize(5);
        assertThat(first.stream().map(RollTest::last).distinct()).hasSize(5);
        assertThat(roll.next(id)).get().extracting("sentence").asString().contains("上一份名单是 ", "密码就作废");
        List<String> second = Brought.lines(passwords.handOut(id, "districtClerk1"));
        assertThat(SignedIn.nobody(port).signIn("zhuheClerk1", passwordOf("zhuheClerk1", first)))
                .contains("wrong");
        String password = passwordOf("zhuheClerk1", second);
        assertThat(SignedIn.nobody(port).signIn("zhuheClerk1", password)).doesNotContain("login");
        assertThat(Brought.lines(passwords.handOut(id, "districtClerk1")))
                .hasSize(4)
                .noneMatch(line -> line.contains("zhuheClerk1"));
        assertThat(SignedIn.nobody(port).signIn("zhuheClerk1", password)).doesNotContain("login");
    }

    @Test
    void aThousandDeputiesComeInTwiceWithoutDoubles() {
        String deputiesOf = IntStream.rangeClosed(1, 1000)
                .mapToObj(
                        n -> "代表%04d|songhe%d|138%08d|第%d选区|第%d代表团|19|乡镇|songhe||".formatted(n, n, n, n / 20, n / 100))
                .collect(Collectors.joining("\n"));
        byte[] file = Brought.workbook(OFFICES + "songhe|松河镇人大主席团|乡镇人大主席团|district||", POSTS, DEPUTIES + deputiesOf);
        UUID id = bring(file);
        long began = System.nanoTime();
        Run run = Brought.store(desk, id);
        System.out.printf("1,000 deputies stored in %.1f s%n", (System.nanoTime() - began) / 1e9);
        assertThat(run.stored()).isEqualTo(1001);
        assertThat(deputies.of("songhe")).hasSize(1000);
        assertThat(people.in("songheDeputy")).hasSize(1000);
        Run again = desk.run(bring(file));
        assertThat(again.count(Change.SAME)).isEqualTo(1001);
        assertThat(Brought.lines(passwords.handOut(id, "districtClerk1"))).hasSize(1001);
    }

    @Test
    void twoPeopleWhoStartAtOnceDoNotGetInEachOthersWay() {
        byte[] file = town("lanhe", "兰河");
        UUID mine = bring(file);
        UUID yours = bring(file);
        desk.start(mine);
        try {
            desk.start(yours);
        } catch (Refusal refusal) {
            assertThat(refusal).hasMessage("已有一次导入正在进行，请等它完成");
            Brought.await(desk, mine);
            desk.start(yours);
        }
        assertThat(Brought.await(desk, mine).state()).isEqualTo(Run.State.DONE);
        assertThat(Brought.await(desk, yours).state()).isEqualTo(Run.State.DONE);
        assertThat(desk.run(mine).stored() + desk.run(yours).stored()).isEqualTo(9);
        assertThat(people.in("lanheClerk")).hasSize(1);
        assertThatThrownBy(() -> desk.start(mine)).hasMessageContaining("已经完成");
    }

    @Test
    void whatWasInterruptedGoesOnWithoutDoubles() {
        UUID id = bring(town("moli", "茉莉"));
        offices.save(new Office("moli", "茉莉镇人大主席团", OfficeKind.TOWN, "district", false, "0900-2390101"));
        beat(id, OffsetDateTime.now(clock));
        assertThatThrownBy(() -> desk.start(id)).hasMessage("已有一次导入正在进行，请等它完成");
        UUID other = bring(town("moli", "茉莉"));
        assertThatThrownBy(() -> desk.start(other)).hasMessage("已有一次导入正在进行，请等它完成");
        beat(id, OffsetDateTime.now(clock).minusMinutes(3));
        assertThat(desk.run(id).state()).isEqualTo(Run.State.STOPPED);
        assertThat(SignedIn.as(port, "districtClerk1").page("/intakes/" + id).body())
                .contains("继续导入");
        Run run = Brought.store(desk, id);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.count(Change.SAME)).isEqualTo(1);
        assertThat(run.stored()).isEqualTo(8);
        assertThat(desk.run(bring(town("moli", "茉莉"))).toStore()).isZero();
    }

    private void beat(UUID id, OffsetDateTime at) {
        jdbc.sql("update intake set state = 'RUNNING', worker = ?, beat = ? where id = ?")
                .params(UUID.randomUUID(), at, id)
                .update();
    }

    @Test
    void whatTheTemplateShowsAsAnExampleIsNeverTaken() {
        Run run = desk.run(bring(RollSheets.template()));
        assertThat(run.toStore()).isZero();
        assertThat(run.count(Change.FAULTY)).isEqualTo(10);
        assertThat(Brought.faulty(desk, run.id()).stream().filter(line -> line.endsWith("这是模板里的示例行，请删掉")))
                .hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "districtClerk1,200",
        "systemadmin1,200",
        "yecunClerk1,403",
        "yecunDeputy1,403",
        "waterHandler1,403",
        "districtgovClerk1,403",
        "securityadmin1,403",
        "auditadmin1,403",
        "operator1,403",
        "emergency,403"
    })
    void onlyThoseWhoKeepTheSetupBringFilesIn(String person, int status) {
        UUID id = bring(town("juhe", "菊河"));
        SignedIn browser = SignedIn.as(port, person);
        for (String path : List.of(
                "/setup/import", "/setup/import/template.xlsx", "/intakes/" + id, "/intakes/" + id + "/faulty.xlsx")) {
            assertThat(browser.page(path).status()).as(path).isEqualTo(status);
        }
        if (status == 403) {
            assertThat(browser.fill("/password", "/intakes/" + id + "/start", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(browser.fill("/password", "/setup/import/" + id + "/passwords", Map.of())
                            .status())
                    .isEqualTo(403);
            signIn(person);
            assertThatThrownBy(() -> bring(town("juhe", "菊河"))).isInstanceOf(Refusal.class);
            assertThat(offices.find("juhe")).isEmpty();
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldInASentence() {
        var clerk = SignedIn.as(port, "districtClerk1");
        var large = clerk.upload("/setup/import", "/setup/import", Map.of(), "名册.xlsx", new byte[21 << 20]);
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.body()).contains("“名册.xlsx”超过 20 MB，请分成几份后再上传");
        var larger = clerk.upload("/setup/import", "/setup/import", Map.of(), "名册.xlsx", new byte[101 << 20]);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.body()).contains("没有上传", "文件太大");
    }

    @Test
    void whatWasNeverBroughtIsNotFound() {
        SignedIn browser = SignedIn.as(port, "districtClerk1");
        for (String id : List.of(UUID.randomUUID().toString(), "1", "%00", "x".repeat(300))) {
            assertThat(browser.page("/intakes/" + id).status()).as(id).isIn(400, 404);
        }
    }

    private UUID bring(byte[] file) {
        String person = SecurityContextHolder.getContext().getAuthentication().getName();
        return desk.bring(roll, viewers.of(person), "", List.of(new Upload.File("名册.xlsx", file)));
    }

    private static byte[] town(String code, String name) {
        return Brought.workbook(
                OFFICES + """
                    %1$s|%2$s镇人大主席团|乡镇人大主席团|district||0900-2390101
                    %1$sgov|%2$s镇人民政府|人民政府|%2$s镇人大主席团||
                    %1$swater|%2$s镇水利站|承办单位|%1$sgov|否|
                    """.formatted(code, name),
                POSTS + """
                    童%2$s|13911110001||%2$s镇人大主席团|工作人员|
                    李%2$s|13911110003||%1$swater|承办人|
                    王%2$s|13911110004|wang@example.cn|%1$swater|负责人|%1$sWang
                    """.formatted(code, name),
                DEPUTIES + """
                    童%2$s|%2$s1|13911110001|第一选区|第一代表团|19|乡镇|%1$s||
                    郑%2$s|%2$s2|13911110002|第二选区|第一代表团|19|乡镇|%1$s||是
                    郑%2$s|区%2$s|13911110002|第九选区|%2$s代表团|第十九届|区||chengguan|是
                    """.formatted(code, name));
    }

    private static String passwordOf(String person, List<String> list) {
        return list.stream()
                .filter(line -> line.contains("|" + person + "|"))
                .map(RollTest::last)
                .findFirst()
                .orElseThrow();
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf('|') + 1);
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }
}
