package jianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jianyi.office.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What keeps suggestions from lying, with a real browser: 督办, 延期, 中止, 承诺, 代办, and the rules they follow. */
@WholeProduct
@EnabledIfSystemProperty(named = "jianyi.handbook", matches = "true")
class TimeJourneyTest {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";
    private static final String DEPUTY = "yecunDeputy1";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy/M/d");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private People people;

    private Town town;
    private LocalDate today;

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
        today = LocalDate.now(clock);
    }

    @Test
    void aClerkPressesAUnitAndTheUnitAnswers() throws IOException {
        var number = atWork("关于疏浚南门沟的建议");
        try (var clerk = desk(CLERK)) {
            clerk.visit("/cases/" + number);
            clerk.click(".way summary", "中止计算期限");
            clerk.picture("time-pause");
            clerk.visit("/cases/" + number);
            clerk.click(".way summary", "督办");
            clerk.chooses(".way[open] [name=unit]", "夜村镇农业综合服务站");
            clerk.writes(".way[open] [name=demand]", "请在汛期前完成清淤，并附现场照片。");
            clerk.writes(".way[open] [name=answerBy]", today.plusDays(10).toString());
            clerk.picture("clerk-7");
            clerk.click(".way[open] button", "督办");
            clerk.reads("请在汛期前完成清淤");
            clerk.visit("/cases/" + number + "#works");
            clerk.picture("time-works");
            clerk.fits("time-case");
        }
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", town.open(HANDLER, "user_answerSupervision", number));
            handler.types("answer", "已清淤 1.2 公里，照片附在案卷里。");
            handler.picture("handler-4");
            handler.submits();
        }
        var page = town.as(CLERK).page("/cases/" + number).body();
        var paper = page.replaceAll("(?s).*(/cases/" + number + "/papers/supervision/[0-9]+).*", "$1");
        Files.write(
                Files.createDirectories(Path.of("target", "journeys")).resolve("supervision.docx"),
                town.as(CLERK).file(paper));
    }

    @Test
    void aDeputyUrgesOnATelephone() {
        var number = atWork("关于修补村口石桥的建议");
        try (var deputy = chromium.window("http://localhost:" + port, 390, 844).signIn(DEPUTY)) {
            deputy.visit("/cases/" + number);
            deputy.click(".way summary", "催办");
            deputy.picture("time-urge");
            deputy.click(".way[open] button", "催办");
            deputy.fits("time-urged");
        }
    }

    @Test
    void aUnitAsksForMoreTimeAndTheClerkDecides() {
        var number = atWork("关于改建农贸市场的建议");
        try (var handler = desk(HANDLER)) {
            handler.visit("/cases/" + number);
            handler.click(".way summary", "申请延期");
            handler.picture("time-extend");
            handler.visit("/camunda/app/tasklist/");
            handler.starts("延期");
            handler.picks("caseNumber", "关于改建农贸市场的建议");
            handler.types("reason", "须等规划部门批复。");
            handler.dates("newDue", TYPED.format(today.plusMonths(4)));
            handler.picture("time-extension-start");
            handler.sends();
        }
        try (var clerk = desk(CLERK)) {
            clerk.opens("待办", town.open(CLERK, "user_decideExtension", number));
            clerk.marks("granted", "准予");
            clerk.picture("time-extension-decide");
            clerk.submits();
        }
    }

    @Test
    void aPromiseIsReportedConfirmedAndKeptInALedger() {
        var number = atWork("关于整修灌溉水渠的建议");
        delivered(number, "整修水渠 2 公里｜" + today + "\n安装闸门 3 座｜" + today.plusMonths(3));
        try (var handler = desk(HANDLER)) {
            handler.opens("待办", town.open(HANDLER, "user_reportProgress", number));
            handler.types("progress", "水渠已经整修完毕，下周验收。");
            handler.picture("time-report");
        }
        town.does(HANDLER, "user_reportProgress", number, "progress", "水渠已经整修完毕。", "fulfilled", true);
        try (var deputy = desk(DEPUTY)) {
            deputy.opens("待办", town.open(DEPUTY, "user_confirmFulfilment", number));
            deputy.picture("time-confirm");
        }
        try (var clerk = desk(CLERK)) {
            clerk.visit("/promises");
            clerk.reads("整修水渠 2 公里");
            clerk.picture("clerk-8");
            clerk.fits("time-promises");
        }
        try (var clerk = chromium.window("http://localhost:" + port, 390, 844).signIn(CLERK)) {
            clerk.visit("/promises");
            clerk.fits("time-promises-390");
        }
    }

    @Test
    void aHandlerNamesAStandInAndReadsTheSinksMails() {
        try (var handler = desk("yecunbuildHandler1")) {
            handler.visit("/stand-ins");
            handler.chooses("#standIn", people.get("yecunbuildHandler2").name() + "（yecunbuildHandler2）");
            handler.writes("#until", today.plusDays(4).toString());
            handler.writes("#reason", "外出培训");
            handler.picture("handler-6");
            handler.click("form.paper button", "安排代办");
            handler.reads("代办中");
            handler.fits("time-stand-ins");
            handler.click("table button", "结束");
            handler.reads("提前结束");
        }
        try (var clerk = desk(CLERK)) {
            clerk.visit("/mails");
            clerk.picture("time-mails");
        }
    }

    @Test
    void theDistrictsClerkGivesATownTheDistrictsRuleBack() {
        try (var clerk = desk("districtClerk1")) {
            clerk.visit("/setup/terms?body=shahezi");
            clerk.picture("admin-4");
            clerk.visit("/setup/terms/deliver?body=shahezi");
            clerk.writes("#amount", "3");
            clerk.writes("#source", "沙河子镇人大代表建议办理办法第六条");
            clerk.click("button", "保存");
            clerk.reads("已保存。");
            clerk.fits("time-term");
            clerk.click("button", "恢复区里的规定");
            clerk.reads("已恢复区里的规定。");
            clerk.fits("time-term-restored");
            clerk.visit("/setup/calendar");
            clerk.picture("admin-5");
        }
    }

    private Screen desk(String person) {
        return chromium.desk("http://localhost:" + port, person, 1366, 850);
    }

    private String atWork(String title) {
        var number = town.suggest(DEPUTY, Town.suggestion(title));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);
        town.does(HANDLER, "user_accept", number, "accepted", true);
        return number;
    }

    private void delivered(String number, String promise) {
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "" + today,
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "已列入计划。", "replyClass", "B", "promise", promise);
        town.does("yecunagriHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕8号",
                "letterDate",
                "" + today,
                "deliveredWay",
                "person",
                "deliveredOn",
                "" + today);
    }
}
