package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import jianyi.intake.Brought;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One journey per role with a real browser; the other people of the town do their part behind the scenes. */
@WholeProduct
class JourneysTest {

    private static final String DEPUTY = "yecunDeputy1";
    private static final String CLERK = "yecunClerk1";
    private static final String CHAIR = "yecunChair1";
    private static final String GOVERNMENT = "yecungovClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final String UNIT_HEAD = "yecunagriHead1";
    private static final String GOVERNMENT_HEAD = "yecungovHead1";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy/M/d");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private Town town;

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

    @BeforeEach
    void enterTown() {
        town = new Town(port);
    }

    @Test
    void aDeputyMakesASuggestionAndFindsItInTheLedger() {
        try (var deputy = desk(DEPUTY)) {
            deputy.starts("代表建议办理");
            deputy.types("title", "关于修复芦湾村二号支渠的建议");
            deputy.picks("category", "水利");
            deputy.types("situation", "芦湾村二号支渠建成二十余年，多处渗漏，影响下游二百亩农田灌溉。");
            deputy.types("proposal", "一、请组织勘查，列入今冬农田水利维修计划。\n二、明确日常管护责任人。");
            deputy.picture("deputy-1");
            deputy.sends();
            deputy.visit("/cases");
            deputy.reads("关于修复芦湾村二号支渠的建议");
            deputy.picture("deputy-ledger");
            deputy.click("table.cases a", "关于修复芦湾村二号支渠的建议");
            deputy.reads("待审查");
            deputy.picture("deputy-2");
        }
    }

    @Test
    void aDeputySuggestsOnATelephoneSeesWhatIsSimilarAndSendsAPhotoAlong() {
        suggested("关于修建柳树沟村便民桥的建议");
        try (var deputy = telephone(DEPUTY)) {
            deputy.visit("/me");
            deputy.click(".errands a", "提建议");
            deputy.shows("#suggest");
            deputy.fits("telephone-suggest");
            deputy.writes("#title", "关于加固柳树沟村便民桥的建议");
            deputy.chooses("#category", "交通运输");
            deputy.writes("#situation", "柳树沟村便民桥桥墩被水冲空，学生上学不敢走。");
            deputy.writes("#proposal", "请在汛期前加固桥墩，两侧加护栏。");
            deputy.brings("#attachments", "桥墩.jpg", photo());
            deputy.reads("可能已有相似建议");
            deputy.reads("桥墩.jpg");
            deputy.picture("deputy-4");
            deputy.fits("telephone-suggest-filled");
            deputy.click("#suggest button[type=submit]", "提交");
            deputy.shows("#files");
            deputy.reads("桥墩.jpg");
            deputy.visit("/me");
            deputy.reads("关于加固柳树沟村便民桥的建议");
        }
    }

    @Test
    void aDeputyRatesInTwoPressesAndReadsTheLedgerOnATelephone() {
        var title = "关于增设村口路灯的建议";
        var number = delivered(title);
        try (var deputy = telephone(DEPUTY)) {
            deputy.visit("/me");
            deputy.fits("telephone-me");
            deputy.click("#waiting article:has-text('" + title + "') .choices label", "满意");
            deputy.picture("deputy-6");
            deputy.click("#waiting article:has-text('" + title + "') .quick button", "提交");
            deputy.reads("已提交");
            deputy.shows("#cases article:has-text('" + title + "') .badge.good");
            deputy.fits("telephone-me-rated");
            deputy.picture("deputy-7");
            deputy.visit("/cases");
            deputy.reads(title);
            deputy.fits("telephone-ledger");
            deputy.visit("/cases/" + number);
            deputy.reads(title);
            deputy.fits("telephone-case");
        }
        assertThat(town.todo(DEPUTY, number)).isEmpty();
    }

    @Test
    void aClerkTypesAHandwrittenPageBesideItsPhoto() {
        try (var clerk = desk(CLERK)) {
            clerk.visit("/cases/new");
            clerk.chooses("#deputy", "冯老根（第二代表团）");
            clerk.brings("#signedSheets", "手写件.jpg", photo());
            clerk.shows("#beside img");
            clerk.writes("#title", "关于疏通老龙湾涵洞的建议");
            clerk.chooses("#category", "水利");
            clerk.writes("#situation", "老龙湾涵洞被泥沙堵住，雨天漫路。");
            clerk.writes("#proposal", "请在雨季前疏通。");
            clerk.ticks("[name=disclosure][value=full]");
            clerk.click("#larger", "放大");
            clerk.picture("clerk-9");
            clerk.click("#suggest button[type=submit]", "提交");
            clerk.shows("#files");
            clerk.reads("手写件.jpg");
            clerk.reads("代表签名件");
        }
    }

    @Test
    void aClerkReadsAcceptsAndAssignsASuggestion() {
        var number = suggested("关于硬化李家塬产业路的建议");
        try (var clerk = desk(CLERK)) {
            clerk.opens("待办", town.open(CLERK, "user_review", number));
            clerk.picture("clerk-1");
            clerk.click(".task-card .nav-tabs a", "案卷");
            clerk.inFrame("影响二百亩农田灌溉");
            clerk.picture("clerk-2");
            clerk.click(".task-card .nav-tabs a", "办理");
            clerk.marks("reviewOutcome", "受理");
            clerk.submits();
            clerk.opens("待办", town.open(CLERK, "user_assign", number));
            clerk.shows(".fjs-checked:has-text('主办与会办')");
            clerk.shows(".fjs-checked:has-text('3 个月')");
            clerk.picks("leadUnit", "夜村镇农业综合服务站");
            clerk.picture("clerk-3");
            clerk.submits();
        }
        assertThat(town.todo(HANDLER, number)).containsExactly("user_accept");
    }

    @Test
    void theFirstScreenShowsWhatCanBeDoneAndHowMuchOfIt() {
        suggested("关于修建公共厕所的建议");
        try (var clerk = desk(CLERK)) {
            clerk.visit("/camunda/app/tasklist/default/");
            clerk.shows(".task-filter.active:has-text('待办') .jianyi-count:not(:empty)");
            clerk.shows(".tasks-list li.task");
            assertThat(clerk.address()).contains("dueDate");
            var counted = town.as(CLERK).get("/api/tasks/counts").json();
            assertThat(counted.path("待办").asInt()).isPositive();
            assertThat(clerk.texts(".task-filter .jianyi-count"))
                    .hasSize(6)
                    .first()
                    .isEqualTo(counted.path("待办").asText());
            clerk.picture("first-screen");
        }
    }

    @Test
    void readingTakesNoTaskAndTheFirstKeyDoes() {
        var number = assigned("关于修整打谷场的建议", "yecunagri");
        town.does(HANDLER, "user_accept", number, "accepted", true);
        var task = town.open(HANDLER, "user_handle", number);
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", task);
            handler.click(".task-card .nav-tabs a", "案卷");
            handler.inFrame("影响二百亩农田灌溉");
            handler.click(".task-card .nav-tabs a", "办理");
            handler.shows("button.claim");
            handler.keys("contactNote", "到村里看了，代表在场。");
            handler.shows("button.unclaim");
            handler.reads("已由您办理");
            handler.picture("taken-by-typing");
            handler.marks("contactWay", "走访");
            handler.dates("contactDate", TYPED.format(LocalDate.now(clock)));
            handler.marks("next", "可以起草答复");
            handler.click(".task-card .nav-tabs a", "案卷");
            handler.inFrame("影响二百亩农田灌溉");
            handler.click(".task-card .nav-tabs a", "办理");
            handler.reads("已恢复您上次填写的内容");
            handler.shows(".fjs-checked:has-text('走访')");
            handler.shows(".fjs-checked:has-text('可以起草答复')");
            handler.picture("kept-over-the-case-sheet");
            assertThat(handler.written(".fjs-form textarea")).isEqualTo("到村里看了，代表在场。");
        }
        try (var other = desk("yecunagriHandler2")) {
            other.visit("/camunda/app/tasklist/default/#/?task=" + task);
            other.shows(".task-card .fjs-form-field");
            assertThat(other.count("button.claim, button.unclaim")).isZero();
            other.reads("这项任务由钱稻生在办");
            other.picture("taken-by-another");
        }
    }

    @Test
    void aClerkAssignsSeveralAtOnce() {
        var lamps = accepted("关于更换集镇路灯的建议");
        var bins = accepted("关于增设垃圾箱的建议");
        try (var clerk = desk(CLERK)) {
            clerk.visit("/assign");
            clerk.ticks("#n-" + lamps);
            clerk.ticks("#n-" + bins);
            clerk.chooses("#leadUnit", "夜村镇农业综合服务站");
            clerk.picture("clerk-4");
            clerk.click("#how button", "交办");
            clerk.reads("已交办 2 件");
            clerk.picture("clerk-5");
        }
        assertThat(town.todo(HANDLER, bins)).containsExactly("user_accept");
    }

    @Test
    void aClerkTakesAnAssignmentBack() {
        var number = accepted("关于清理河道的建议");
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "yecunagri", "months", 3);
        try (var clerk = desk(CLERK)) {
            clerk.visit("/cases/" + number);
            clerk.click(".way summary", "收回交办");
            clerk.writes(".way[open] [name=reason]", "应当先与水利部门商量。");
            clerk.picture("clerk-6");
            clerk.click(".way[open] button", "收回交办");
            clerk.reads("应当先与水利部门商量。");
        }
        assertThat(town.todo(CLERK, number)).contains("user_assign");
    }

    @Test
    void aChairPutsATwiceDissatisfiedCaseOnTheAgenda() {
        var number = delivered("关于清除支渠淤泥的建议");
        dissatisfied(number);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        replies(number);
        dissatisfied(number);
        try (var chair = desk(CHAIR)) {
            chair.opens("待办", town.open(CHAIR, "user_escalate", number));
            chair.marks("escalation", "提请主席团会议审议");
            chair.types("escalationRemark", "请主席团听取农业综合服务站关于清淤的汇报。");
            chair.picture("chair-1");
            chair.submits();
            chair.visit("/agenda");
            chair.reads("关于清除支渠淤泥的建议");
            chair.picture("chair-2");
        }
    }

    @Test
    void aDistrictClerkSeesWhatAWorkbookWouldChange() {
        var book = Brought.workbook(
                "机构\n代码|名称|类别|上级|自行签发|电话\nyecunwater|夜村镇水务站|承办单位|yecungov|否|0900-2310315",
                "人员与岗位\n姓名|手机|邮箱|机构|岗位|账号\n江示例|13900000001||夜村镇水务站|承办人|\n河示例|问村里||夜村镇水务站|负责人|",
                "代表\n姓名|代表证号|手机|选区|代表团|届|级别|人大|联络街道|在任");
        try (var clerk = desk("districtClerk1")) {
            clerk.visit("/setup/import");
            clerk.brings("#file", "夜村镇名册.xlsx", book);
            clerk.click("form.paper button[type=submit]", "上传并核对");
            clerk.reads("还没有保存任何内容");
            clerk.picture("admin-3");
        }
    }

    @Test
    void aGovernmentsClerkDispatchesToAUnit() {
        var number = assigned("关于整治集镇占道经营的建议", "yecungov");
        try (var government = desk(GOVERNMENT)) {
            government.opens("待办", town.open(GOVERNMENT, "user_dispatch", number));
            government.unfolds("leadUnit");
            government.shows("button.unclaim");
            government.click(".fjs-dropdownlist-item", "夜村镇农业综合服务站");
            government.types("dispatchRemark", "请在秋收前与代表见面。");
            government.picture("government-1");
            government.submits();
        }
        assertThat(town.todo(HANDLER, number)).containsExactly("user_accept");
    }

    @Test
    void aHandlerAcceptsCallsOnTheDeputyAndDrafts() {
        var number = assigned("关于推广节水灌溉的建议", "yecunagri");
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", town.open(HANDLER, "user_accept", number));
            handler.marks("accepted", "接收办理");
            handler.picture("handler-1");
            handler.submits();
            handler.opens("待办", town.open(HANDLER, "user_handle", number));
            handler.marks("contactWay", "走访");
            handler.dates("contactDate", TYPED.format(LocalDate.now(clock)));
            handler.types("contactNote", "到村与代表一同查看了渠道，代表希望春灌前完工。");
            handler.marks("next", "可以起草答复");
            handler.picture("handler-2");
            handler.submits();
            handler.opens("待办", town.open(HANDLER, "user_draftReply", number));
            handler.types("replyText", "您提出的建议收悉，现将办理情况答复如下：已列入今冬维修计划，春灌前完工。");
            handler.marks("replyClass", "A .*");
            handler.picture("handler-3");
            handler.submits();
        }
        assertThat(town.todo(UNIT_HEAD, number)).containsExactly("user_signReply");
    }

    @Test
    void aDeputyRatesTheReply() {
        var number = delivered("关于安装村道护栏的建议");
        try (var deputy = desk(DEPUTY)) {
            deputy.opens("待办", town.open(DEPUTY, "user_rate", number));
            deputy.marks("overallRating", "满意");
            deputy.picture("deputy-3");
            deputy.submits();
            deputy.visit("/cases/" + number);
            deputy.reads("代表评价");
            deputy.picture("deputy-rated");
        }
    }

    @Test
    void anOperatorSeesBothProcessesAndARunningCase() {
        var number = assigned("关于建设老年食堂的建议", "yecunagri");
        try (var operator = desk("operator1")) {
            assertThat(operator.address()).endsWith("/operations");
            operator.visit("/camunda/app/cockpit/");
            operator.reads("运行中的流程实例");
            operator.picture("cockpit");
            operator.visit("/camunda/app/cockpit/default/#/processes");
            operator.reads("代表建议办理");
            operator.reads("承办单位办理");
            operator.picture("cockpit-processes");
            operator.click("table a", "代表建议办理");
            operator.shows(".djs-container");
            operator.clickRowOf(number);
            operator.reads("业务编号");
            operator.shows(".djs-container .badge");
            operator.picture("admin-1");
        }
    }

    @Test
    void aSystemAdministratorKeepsOfficesAndAccounts() {
        try (var administrator = desk("systemadmin1")) {
            assertThat(administrator.address()).contains("/admin/");
            administrator.visit("/camunda/app/admin/default/#/users");
            administrator.reads(CLERK);
            administrator.picture("administrator-users");
            administrator.visit("/camunda/app/admin/default/#/groups");
            administrator.reads("夜村镇人大主席团");
            administrator.picture("administrator-groups");
            administrator.visit("/setup");
            administrator.reads("夜村镇农业综合服务站");
            administrator.picture("admin-2");
            administrator.mayBeRefused();
            administrator.click("summary", "添加人员");
            administrator.writes("#id", "typedPerson1");
            administrator.writes("#fullname", "成示例");
            administrator.writes("#password", "short");
            administrator.click("button[type=submit]", "添加人员");
            administrator.shows("form .note.wrong");
            assertThat(administrator.written("#fullname")).isEqualTo("成示例");
            assertThat(administrator.written("#password")).isEmpty();
            administrator.picture("refused-page");
        }
    }

    @Test
    void anAuditorReadsWhoSignedIn() {
        try (var auditor = desk("auditadmin1")) {
            assertThat(auditor.address()).endsWith("/audit");
            auditor.reads("登录成功");
            // The newest lines hold what strangers of other tests have typed; the words of a day without any are all
            // ours.
            auditor.visit("/audit?day=2020-01-01");
            auditor.reads("没有记录");
            auditor.picture("audit");
        }
    }

    private Screen telephone(String person) {
        return chromium.desk(address(), person, 390, 844);
    }

    private Screen desk(String person) {
        return chromium.desk(address(), person, 1366, 850);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private String suggested(String title) {
        return town.suggest(DEPUTY, Town.suggestion(title));
    }

    private String accepted(String title) {
        var number = suggested(title);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    private String assigned(String title, String unit) {
        var number = accepted(title);
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", unit, "months", 3);
        return number;
    }

    private String delivered(String title) {
        var number = assigned(title, "yecunagri");
        town.does(HANDLER, "user_accept", number, "accepted", true);
        replies(number);
        return number;
    }

    private void drafts(String number) {
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                today(),
                "contactNote",
                "代表说明了情况。",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "现将办理情况答复如下：已安排维修。", "replyClass", "A");
    }

    private void replies(String number) {
        drafts(number);
        town.does(UNIT_HEAD, "user_signReply", number, "signed", true);
        town.does(GOVERNMENT_HEAD, "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕8号",
                "letterDate",
                today(),
                "deliveredWay",
                "person",
                "deliveredOn",
                today());
    }

    private void dissatisfied(String number) {
        town.does(DEPUTY, "user_rate", number, "overallRating", "dissatisfied", "rateReason", "淤泥还在，没有动工。");
    }

    private static byte[] photo() {
        var photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return photo.toByteArray();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
