package jianyi.inspection;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.Walked;
import jianyi.WholeProduct;
import jianyi.casework.time.Deadlines;
import jianyi.files.content.Made;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.field.Finding;
import jianyi.inspection.field.Findings;
import jianyi.inspection.report.Reports;
import jianyi.inspection.tally.Tallies;
import jianyi.inspection.tally.Tally;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspections of the district, an evaluation, a report and an opinion to the court, through Tasklist's own web API and the pages. */
@WholeProduct
class LawPathTest {

    private static final List<String> MODELS =
            List.of("inspection", "preparation", "selfReport", "reporting", "handover", "correction", "tally");
    private static final String CLERK = "districtClerk1";
    private static final String CHAIR = "districtChair1";
    private static final String GOVERNMENT = "districtgovClerk1";
    private static final String LEADER = "districtgovHead1";

    @LocalServerPort
    private int port;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Findings findings;

    @Autowired
    private Reports reports;

    @Autowired
    private Tallies tallies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Town town;
    private String number;

    @BeforeEach
    void theDistrictIsAtWork() {
        town = new Town(port);
        jdbc.sql("delete from setting where body = 'district' and source = '测试'")
                .update();
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired RepositoryService repository, @Autowired HistoryService history) {
        assertThat(MODELS)
                .allSatisfy(model -> assertThat(Walked.never(repository, history, model, InspectionTimersTest.WALKED))
                        .as("nodes of " + model + " never walked")
                        .isEmpty());
    }

    @Test
    void aLawIsInspectedMendedCountedTwiceAndPublished() {
        rule("tally-kinds", "law");
        rule("tally-consequence", "again");
        begin("law", "districtgov", "law", "中华人民共和国水污染防治法");
        prepare(
                "members",
                List.of("districtMember1", "districtMember2", "districtMember3", "districtMember4"),
                "sites",
                "青石河排污口\n城南污水处理厂\n夜村水厂");
        for (int i = 1; i <= 3; i++) {
            town.does("districtMember" + i, "user_confirmMembership", number, "joins", true);
        }
        assertThat(town.tries("districtMember4", "user_confirmMembership", number, "joins", false)
                        .body())
                .contains("回避或者不参加的原因");
        town.does("districtMember4", "user_confirmMembership", number, "joins", false, "conflict", "亲属在被检查企业任职");
        town.does(GOVERNMENT, "user_selfReport", number, "selfReport", "自查发现两处问题，正在整改");
        sevenFindings();
        town.does("districtMember1", "user_recordSite", number, "siteDone", true);
        town.does("districtMember2", "user_recordSite", number, "siteDone", true);
        town.does(CLERK, "user_recordSite", number, "siteDone", true);
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        assertThat(reports.last(number).orElseThrow().problems()).contains("共发现问题 6 个", "第二十条", "来信和涉嫌违法的线索 1 件");
        deliberated();
        mended();
        tally(20, 18, 1, 4, 4, 9);
        assertThat(tallies.last(number).orElseThrow().result())
                .startsWith("未达到规定票数")
                .contains("再次研究处理");
        assertThat(inspections.find(number).orElseThrow().round()).isEqualTo(2);
        town.does(GOVERNMENT, "user_nameOwners", number, "owners", owners());
        everyOpinion();
        town.does(LEADER, "user_signCorrection", number, "signed", true);
        tally(20, 20, 0, 15, 3, 2);
        var closed = inspections.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.publishedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(town.as("districtDeputy1").page("/inspections/" + number).body())
                .contains("审议意见", "未达到规定票数", "达到规定票数（以收回的票 20 为准");
    }

    private void sevenFindings() {
        for (int i = 1; i <= 6; i++) {
            assertThat(finding("districtMember" + (1 + i % 2), 1 + i % 3, "finding-000" + i, i == 1, "")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(finding("districtMember3", 1, "finding-0007", false, "区公安分局").status())
                .isEqualTo(204);
        assertThat(finding("districtMember1", 1, "finding-0002", false, "").status())
                .as("the same once more")
                .isEqualTo(204);
        assertThat(findings.of(number)).hasSize(7);
        assertThat(finding("districtMember4", 1, "finding-0008", false, "").status())
                .as("whoever stepped back records nothing")
                .isEqualTo(403);
        assertThat(town.as("districtMember1")
                        .page("/inspections/" + number + "/sites/1")
                        .body())
                .contains("青石河排污口", "排口超标");
    }

    private SignedIn.Reply finding(String person, int site, String client, boolean photo, String passedTo) {
        var files = new ArrayList<SignedIn.Upload>();
        if (photo) {
            files.add(new SignedIn.Upload("photos", "排口.jpg", Made.photo("HE CAIQIN")));
        }
        return town.as(person)
                .upload(
                        "/inspections/" + number + "/sites/" + site + "/findings",
                        files,
                        "client",
                        client,
                        "words",
                        "排口超标" + client,
                        "article",
                        "第二十条",
                        "severity",
                        "SERIOUS",
                        "passedTo",
                        passedTo);
    }

    private void deliberated() {
        var five = "治理河道排污口｜water｜2｜1、2\n更换老旧管网|transport|3\n加强学校饮水检测｜区教育局｜3\n建立长效机制｜water｜6\n公开监测数据｜districtgov｜1";
        assertThat(town.tries(CHAIR, "user_deliberate", number, "reportAdopted", true, "meetingNote", "常委会第三十次会议")
                        .body())
                .contains("提请审议的主任会议");
        assertThat(town.tries(
                                CHAIR,
                                "user_deliberate",
                                number,
                                "reportAdopted",
                                true,
                                "meetingNote",
                                "常委会第三十次会议",
                                "councilNote",
                                "第四十次主任会议",
                                "opinions",
                                "治理河道排污口｜water｜9")
                        .body())
                .contains("第 1 行的期限应为 1 至 6 个月");
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                false,
                "meetingNote",
                "常委会第三十次会议",
                "councilNote",
                "第四十次主任会议");
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        assertThat(town.tries(
                                CHAIR,
                                "user_deliberate",
                                number,
                                "reportAdopted",
                                true,
                                "meetingNote",
                                "常委会第三十一次会议",
                                "councilNote",
                                "第四十一次主任会议",
                                "opinions",
                                "治理河道排污口｜water｜2｜7")
                        .body())
                .as("six problems were found")
                .contains("第 1 行的问题应写报告里的序号");
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "常委会第三十一次会议",
                "councilNote",
                "第四十一次主任会议",
                "opinions",
                five);
        assertThat(opinions.of(number))
                .hasSize(5)
                .allMatch(one -> one.addressee().equals("districtgov"));
        assertThat(way(CLERK, "matches", map("matches", "1｜1、2\n3｜9"))).isEqualTo(400);
        assertThat(way("districtMember1", "matches", map("matches", "1｜1"))).isEqualTo(403);
        assertThat(way(CLERK, "matches", map("matches", "第1条｜1、2\n3｜3"))).isEqualTo(302);
        var problems = findings.problems(number);
        assertThat(problems.subList(0, 3))
                .extracting(Finding::opinion)
                .containsExactly(opinion(1), opinion(1), opinion(3));
        assertThat(town.tries(GOVERNMENT, "user_nameOwners", number, "owners", "1｜water")
                        .body())
                .contains("缺少第 2 条意见的承办单位");
        town.does(GOVERNMENT, "user_nameOwners", number, "owners", owners());
    }

    private Long opinion(int place) {
        return opinions.find(number, place).orElseThrow().id();
    }

    private static String owners() {
        return "1｜water\n2｜transport\n3｜区教育局\n4｜water\n5｜transport";
    }

    /** More time for one opinion, pressure on another: each named by its number. */
    private void accompanied() {
        var later = LocalDate.now(clock).plusMonths(5);
        var asked = map("caseNumber", number, "reason", "等汛期过后施工", "newDue", later.toString());
        assertThat(town.start("transportHandler1", "extension", asked).status())
                .as("it has two opinions and names none")
                .isEqualTo(400);
        asked.put("opinion", "2");
        assertThat(town.start("transportHandler1", "extension", asked).status()).isEqualTo(200);
        town.does(CLERK, "user_decideExtension", number, "granted", true);
        assertThat(deadlines
                        .get(opinions.find(number, 2).orElseThrow().deadline())
                        .due())
                .isAfterOrEqualTo(later);
        var demand = map(
                "caseNumber",
                number,
                "unit",
                "education",
                "opinion",
                "3",
                "demand",
                "请报检测结果",
                "answerBy",
                later.toString());
        assertThat(town.start(CLERK, "supervision", demand).status()).isEqualTo(200);
        town.does("educationHandler1", "user_answerSupervision", number, "answer", "已送检");
    }

    /** One is sent back once, the head does not sign at first. */
    private void mended() {
        accompanied();
        town.does("waterHandler1", "user_correct", number, "measures", "正在招标", "done", false);
        town.does("waterHandler1", "user_correct", number, "measures", "已完成", "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", false, "checkRemark", "没有验收材料");
        town.does(CHAIR, "user_decideReturn", number, "returned", true, "returnRemark", "请补充");
        everyOpinion();
        town.does(LEADER, "user_signCorrection", number, "signed", false, "signRemark", "数据再核实");
        everyOpinion();
        town.does(LEADER, "user_signCorrection", number, "signed", true);
        assertThat(opinions.of(number)).allMatch(one -> one.outcome() == Opinion.Outcome.ACCEPTED);
        assertThat(opinions.find(number, 1).orElseThrow().returns()
                        + opinions.find(number, 4).orElseThrow().returns())
                .isEqualTo(1);
    }

    private void everyOpinion() {
        for (String handler : List.of("waterHandler1", "transportHandler1", "educationHandler1")) {
            while (town.todo(handler, number).contains("user_correct")) {
                town.does(handler, "user_correct", number, "measures", "已办完，附验收单", "done", true);
            }
        }
        while (town.todo(CLERK, number).contains("user_checkCorrection")) {
            town.does(CLERK, "user_checkCorrection", number, "accepted", true);
        }
    }

    private void tally(int issued, int returned, int invalid, int satisfied, int basic, int dissatisfied) {
        assertThat(town.tries(
                                CLERK,
                                "user_recordTally",
                                number,
                                "issued",
                                issued,
                                "returned",
                                returned,
                                "invalid",
                                invalid,
                                "satisfied",
                                satisfied + 1,
                                "basic",
                                basic,
                                "dissatisfied",
                                dissatisfied)
                        .body())
                .contains("应等于无效、满意、基本满意、不满意之和");
        town.does(
                CLERK,
                "user_recordTally",
                number,
                "issued",
                issued,
                "returned",
                returned,
                "invalid",
                invalid,
                "satisfied",
                satisfied,
                "basic",
                basic,
                "dissatisfied",
                dissatisfied);
    }

    @Test
    void anEvaluationIsCountedTwiceAndStaysInside() {
        assertThat(town.start(CLERK, "inspection", form("evaluation", "education"))
                        .body())
                .contains("没有全国性规定");
        rule("evaluation-held", "yes");
        begin("evaluation", "education");
        prepare();
        town.does("educationHandler1", "user_selfReport", number, "selfReport", "一年来的工作");
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "常委会会议",
                "opinions",
                "改进校车管理｜education｜2");
        tally(6, 6, 0, 4, 1, 1);
        assertThat(tallies.of(number)).extracting(Tally::round).containsExactly(0);
        town.does(GOVERNMENT, "user_nameOwners", number, "owners", "1｜education");
        everyOpinion();
        tally(6, 6, 0, 6, 0, 0);
        assertThat(tallies.of(number)).extracting(Tally::round).containsExactly(0, 1);
        var closed = inspections.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.publishedOn()).isNull();
        assertThat(town.as("districtDeputy1").page("/inspections/" + number).status())
                .isEqualTo(404);
    }

    @Test
    void theCourtReportsNamesItselfAndSignsItself() {
        begin("report", "court");
        prepare();
        town.does("courtHandler1", "user_selfReport", number, "selfReport", "关于执行工作的报告");
        town.does("courtHead1", "user_signReport", number, "signed", false, "signRemark", "补充数据");
        assertThat(town.shown("courtHandler1", town.open("courtHandler1", "user_selfReport", number))
                        .path("selfReport")
                        .path("value")
                        .asText())
                .isEqualTo("关于执行工作的报告");
        town.does("courtHandler1", "user_selfReport", number, "selfReport", "关于执行工作的报告（修改）");
        town.does("courtHead1", "user_signReport", number, "signed", true);
        assertThat(town.todo(CLERK, number)).as("nothing to draft").doesNotContain("user_draftReport");
        town.does(CHAIR, "user_deliberate", number, "reportAdopted", false, "meetingNote", "常委会会议");
        town.does("courtHandler1", "user_selfReport", number, "selfReport", "关于执行工作的报告（再次）");
        town.does("courtHead1", "user_signReport", number, "signed", true);
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "meetingNote",
                "常委会会议",
                "opinions",
                "清理积案｜court｜3");
        town.does("courtClerk1", "user_nameOwners", number, "owners", "1｜court");
        pressedFromTheSheet();
        rejected("courtHandler1");
        assertThat(town.todo("courtHandler1", number)).doesNotContain("user_correct");
        rejectedBy("courtHead1", false);
        assertThat(opinions.find(number, 1).orElseThrow().outcome()).isEqualTo(Opinion.Outcome.TAKEN);
        town.does("courtHead1", "user_signCorrection", number, "signed", true);
        assertThat(inspections.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(town.as(GOVERNMENT).page("/inspections/" + number).status()).isEqualTo(404);
        assertThat(town.as("courtHead1").page("/inspections/" + number).body()).contains("清理积案");
    }

    /** Whoever mends can be pressed, a court too, and asks for more time beside the sheet; in between the clocks may stand. */
    private void pressedFromTheSheet() {
        var sheet = "/inspections/" + number;
        assertThat(town.as(CLERK)
                        .get(SignedIn.API + "/process-definition/key/supervision/deployed-start-form")
                        .body())
                .contains("\"court\"");
        var demand = map(
                "unit",
                "court/1",
                "demand",
                "请报清理进度",
                "answerBy",
                LocalDate.now(clock).plusDays(5).toString());
        assertThat(way(CLERK, "supervise", demand)).isEqualTo(302);
        assertThat(way("courtHandler1", "supervise", demand)).isEqualTo(403);
        demand.put("unit", "court/7");
        assertThat(way(CLERK, "supervise", demand)).isEqualTo(400);
        town.does("courtHandler1", "user_answerSupervision", number, "answer", "已清理一半");
        assertThat(way(CLERK, "pause", map("pauseCause", "decision", "reason", "等上级法院批复")))
                .isEqualTo(302);
        assertThat(town.as("courtHandler1").page(sheet).body()).doesNotContain("/ways/extend/1");
        assertThat(way(CLERK, "resume", map("reason", "已经批复"))).isEqualTo(302);
        var later = LocalDate.now(clock).plusMonths(5).toString();
        assertThat(way("courtHandler1", "extend/1", map("newDue", later, "reason", "积案较多")))
                .isEqualTo(302);
        town.does(CLERK, "user_decideExtension", number, "granted", false, "decisionRemark", "按期办结");
        assertThat(town.as(CLERK).page(sheet).body()).contains("请报清理进度", "已清理一半", "申请延期", "未准予");
    }

    private int way(String person, String path, Map<String, Object> fields) {
        var typed = new HashMap<String, String>();
        fields.forEach((field, value) -> typed.put(field, value.toString()));
        return town.as(person)
                .fill("/inspections/" + number, "/cases/" + number + "/ways/" + path, typed)
                .status();
    }

    private void rejected(String owner) {
        rejectedBy(owner, true);
        rejectedBy(owner, true);
    }

    private void rejectedBy(String owner, boolean returned) {
        town.does(owner, "user_correct", number, "measures", "正在清理", "done", true);
        town.does(CLERK, "user_checkCorrection", number, "accepted", false, "checkRemark", "没有数据");
        if (!returned) {
            assertThat(town.tries(CHAIR, "user_decideReturn", number, "returned", true, "returnRemark", "再办")
                            .body())
                    .contains("只能照实记载");
        }
        town.does(CHAIR, "user_decideReturn", number, "returned", returned, "returnRemark", "请再办");
    }

    @Test
    void nobodyIsToldOfAnUnannouncedVisitAndACountThatFailsIsFollowedUp() {
        rule("tally-kinds", "visit,law");
        rule("tally-consequence", "followUp");
        begin("law", "water", "law", "防洪法");
        assertThat(town.tries(
                                CLERK,
                                "user_prepare",
                                number,
                                "scheme",
                                "看堤防",
                                "members",
                                List.of("districtMember1"),
                                "unannounced",
                                true)
                        .body())
                .contains("不打招呼的理由");
        town.does(
                CLERK,
                "user_prepare",
                number,
                "scheme",
                "看堤防",
                "members",
                List.of("districtMember1"),
                "sites",
                "南河堤",
                "unannounced",
                true,
                "unannouncedReason",
                "群众反映突击应付检查");
        assertThat(town.todo("waterHandler1", number)).isEmpty();
        assertThat(town.as("waterHead1").page("/inspections/" + number).status())
                .isEqualTo(404);
        town.does("districtMember1", "user_confirmMembership", number, "joins", true);
        town.does("districtMember1", "user_recordSite", number, "siteDone", true);
        town.does("waterHandler1", "user_selfReport", number, "selfReport", "检查后报告");
        town.does(CLERK, "user_draftReport", number, "reportReady", true);
        town.does(
                CHAIR,
                "user_deliberate",
                number,
                "reportAdopted",
                true,
                "councilNote",
                "主任会议",
                "meetingNote",
                "常委会会议",
                "opinions",
                "加固堤防｜water｜1");
        town.does(GOVERNMENT, "user_nameOwners", number, "owners", "1｜water");
        everyOpinion();
        town.does(LEADER, "user_signCorrection", number, "signed", true);
        tally(6, 6, 0, 1, 1, 4);
        assertThat(inspections.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        var following = inspections.following(number);
        assertThat(following).hasSize(1);
        assertThat(town.todo(CLERK, following.get(0).number())).containsExactly("user_prepare");
        assertThat(town.as(CLERK).page("/inspections/" + number).body())
                .contains("/inspections/" + following.get(0).number());
        assertThat(town.as(CLERK)
                        .page("/inspections/" + following.get(0).number())
                        .body())
                .contains("/inspections/" + number);
    }

    @Test
    void whatIsNotForAnOfficeToTakeUpIsRefused() {
        assertThat(town.start("chengguanClerk1", "inspection", form("visit", "districtgov"))
                        .body())
                .contains("街道只办区年度计划交给本街道的监督事项");
        assertThat(town.start(CLERK, "inspection", form("law", "districtgov")).body())
                .contains("检查哪部法律法规");
        assertThat(town.start(CLERK, "inspection", form("visit", "yecunagri")).body())
                .contains("不是本级政府");
        assertThat(town.start("waterHandler1", "inspection", form("visit", "water"))
                        .status())
                .isIn(403, 404);
    }

    private void begin(String kind, String unit, Object... more) {
        var fields = form(kind, unit);
        fields.putAll(map(more));
        var start = town.start(CLERK, "inspection", fields);
        assertThat(start.status()).as(start.toString()).isEqualTo(200);
        number = start.json().path("businessKey").asText();
    }

    private static Map<String, Object> form(String kind, String unit) {
        return map("title", kind + "监督事项", "kind", kind, "unit", unit, "reason", "群众关心");
    }

    private void prepare(Object... more) {
        var fields = new ArrayList<Object>(List.of(
                "scheme",
                "第二十条｜排污口\n第三十条｜监测",
                "noticeDate",
                LocalDate.now(clock).toString()));
        fields.addAll(List.of(more));
        town.does(CLERK, "user_prepare", number, fields.toArray());
    }

    private void rule(String key, String value) {
        jdbc.sql("insert into setting (body, key, value, source, valid_from) values ('district', ?, ?, '测试', ?)")
                .params(key, value, LocalDate.now(clock))
                .update();
    }
}
