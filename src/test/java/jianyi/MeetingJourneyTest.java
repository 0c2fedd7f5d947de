package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jianyi.meeting.Shiquan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session as its people see it: the clerk and the chair at a desk, the deputy and the clerk at the door on a telephone. */
@WholeProduct
class MeetingJourneyTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy/M/d");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext product;

    private Town town;
    private Shiquan shiquan;

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
    void theTownIsAtWork() {
        town = new Town(port);
        shiquan = new Shiquan(product, town);
    }

    @Test
    void theClerkConvenesASessionPlansItsAgendaAndTheChairDecides() {
        try (var clerk = desk(Shiquan.CLERK)) {
            clerk.starts("会议");
            clerk.types("title", "石泉镇第十九届人民代表大会第六次会议");
            clerk.marks("kind", "人民代表大会例会");
            clerk.types("ordinal", "19-6");
            clerk.dates("date", LocalDate.now().plusDays(12).format(TYPED));
            clerk.types("place", "镇政府三楼会议室");
            clerk.picture("meeting-1");
            clerk.sends();
            clerk.visit("/meetings");
            clerk.reads("石泉镇第十九届人民代表大会第六次会议");
            clerk.picture("meeting-list");
            clerk.click("table.cases a", "石泉镇第十九届人民代表大会第六次会议");
            clerk.click("#agenda a", "修改议程");
            clerk.reads("第 1 项");
            clerk.picture("meeting-2");
        }
        var number = number("石泉镇第十九届人民代表大会第六次会议");
        try (var head = desk(Shiquan.HEAD)) {
            head.opens("待办", town.open(Shiquan.HEAD, "user_consent", number));
            head.marks("consented", "同意");
            head.picture("meeting-consent");
            head.submits();
        }
        try (var chair = desk(Shiquan.CHAIR)) {
            chair.opens("待办", town.open(Shiquan.CHAIR, "user_decideAgenda", number));
            chair.marks("decided", "决定，按上面的日期和议程召开");
            chair.types("meetingNote", "主席团第十二次会议");
            chair.types("exceptionReason", "第五次会议因换届合并召开");
            chair.picture("meeting-decide");
            chair.submits();
        }
    }

    @Test
    void aDeputyReadsAnswersAndAsksForLeaveOnATelephoneAndTheClerkCallsTheRollAtTheDoor() {
        var number = shiquan.session(7, "regular");
        shiquan.plans(number, "REPORT｜听取和审议政府工作报告", "VOTE｜审查财政预算", "ELECTION｜选举副镇长｜副镇长｜1");
        shiquan.decides(number);
        town.as(Shiquan.CLERK)
                .upload(
                        "/meetings/" + number + "/materials",
                        List.of(new SignedIn.Upload("files", "政府工作报告.txt", "各位代表：".getBytes(StandardCharsets.UTF_8))));
        try (var deputy = telephone(Shiquan.deputy(11))) {
            deputy.visit("/meetings/" + number);
            deputy.fits("meeting-deputy");
            deputy.picture("deputy-5");
            deputy.click("#answer button", "参加");
            deputy.reads("您已答复：参加");
            deputy.click("#answer summary", "请假");
            deputy.writes("#leaveReason", "在省城住院治疗。");
            deputy.picture("meeting-deputy-2");
            deputy.click("#answer button", "提交请假");
            deputy.reads("请假，待决定");
        }
        product.getBean(JdbcClient.class)
                .sql(
                        "update participant set attending = true where number = ? and attending is null and person <> all (?)")
                .params(number, new String[] {Shiquan.deputy(49), Shiquan.deputy(50), Shiquan.deputy(51)})
                .update();
        try (var clerk = telephone(Shiquan.CLERK)) {
            clerk.visit("/meetings/" + number + "/roll");
            clerk.click("button", "答复参加的都记为到会");
            clerk.reads("实到 47 人");
            clerk.fits("meeting-roll");
            clerk.picture("meeting-3");
        }
        sat(number);
    }

    private void sat(String number) {
        try (var clerk = desk(Shiquan.CLERK)) {
            clerk.opens("待办", town.open(Shiquan.CLERK, "user_rollCall", number));
            clerk.marks("quorumConfirmed", "达到，开会");
            clerk.picture("meeting-open");
            clerk.submits();
        }
        shiquan.records(number, "政府工作报告", "speakers", "李春生｜报告实事求是", "questions", "吴春生｜水厂何时完工｜镇长｜年底以前");
        shiquan.records(number, "财政预算");
        shiquan.records(number, "选举副镇长");
        try (var clerk = desk(Shiquan.CLERK)) {
            clerk.opens("待办", town.open(Shiquan.CLERK, "user_recordVote", number));
            clerk.picture("meeting-4");
        }
        shiquan.counts(number, "财政预算", "voteMode", "hands", "votesFor", 40, "votesAgainst", 5, "votesAbstained", 2);
        try (var deputy = desk(Shiquan.deputy(3))) {
            deputy.visit("/meetings/" + number);
            deputy.reads("报告实事求是");
            deputy.picture("meeting-5");
        }
        shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                47,
                "ballotsReturned",
                47,
                "candidates",
                "李春生｜40｜5｜2\n王春生｜7｜38｜2");
        town.does(
                Shiquan.CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
        published(number);
        try (var unit = desk(Shiquan.HANDLER)) {
            unit.opens("待办", town.open(Shiquan.HANDLER, "user_reportExecution", number));
            unit.types("progress", "预算已在村务公开栏公布。");
            unit.marks("executed", "已经落实");
            unit.picture("meeting-duty");
            unit.submits();
            unit.visit("/meetings/" + number);
            unit.reads("预算已在村务公开栏公布。");
        }
        assertThat(town.todo(Shiquan.CLERK, number)).contains("user_confirmExecution");
    }

    /** The clerk words the resolution on its page and charges the unit, the chair signs. */
    private void published(String number) {
        try (var clerk = desk(Shiquan.CLERK)) {
            clerk.visit("/meetings/" + number);
            clerk.click("#resolutions a", "修改");
            clerk.writes("#docNumber", "石泉镇人大决议〔2026〕7号");
            clerk.writes("#matter1", "公开预算");
            clerk.chooses("#owner1", "石泉镇水利站");
            clerk.writes("#due1", LocalDate.now().plusDays(30).toString());
            clerk.picture("meeting-resolution");
            clerk.click("main button", "保存");
            clerk.reads("石泉镇人大决议〔2026〕7号");
        }
        town.does(Shiquan.CLERK, "user_draftResolutions", number, "announcement", "石泉镇人大公告〔2026〕7号");
        town.does(Shiquan.CHAIR, "user_signResolutions", number, "signed", true);
    }

    private String number(String title) {
        return product.getBean(JdbcClient.class)
                .sql("select number from meeting where title = ?")
                .param(title)
                .query(String.class)
                .single();
    }

    private Screen desk(String person) {
        return chromium.desk("http://localhost:" + port, person, 1366, 900);
    }

    private Screen telephone(String person) {
        return chromium.desk("http://localhost:" + port, person, 390, 844);
    }
}
