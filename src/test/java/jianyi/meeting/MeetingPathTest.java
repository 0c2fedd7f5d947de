package jianyi.meeting;

import static jianyi.Town.map;
import static jianyi.meeting.Shiquan.CHAIR;
import static jianyi.meeting.Shiquan.CLERK;
import static jianyi.meeting.Shiquan.deputy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.files.content.Made;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings that do not open, are moved, refused or called off, those of a presidium and a liaison group, through Tasklist's own web API and the pages. */
@WholeProduct
class MeetingPathTest {

    /** The nodes of the models that are walked here. */
    static final Set<String> WALKED = Set.of(
            "end_refused",
            "end_cancelled",
            "message_moved",
            "user_adjourn",
            "gateway_adjourned",
            "end_published",
            "end_closed",
            "sub_over",
            "start_over",
            "end_over");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private Shiquan shiquan;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        shiquan = new Shiquan(product, town);
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void withOneDeputyFewerItDoesNotOpenAndEverybodyIsToldTheNewDay() {
        var number = shiquan.session(2, "extra");
        shiquan.decides(number);
        shiquan.arrive(number, 1, 33);
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", false);
        assertThat(sheet(CLERK, number)).contains("没有达到法定人数，不能开会");
        assertThat(town.tries(CHAIR, "user_adjourn", number, "rescheduled", true, "adjournReason", "人数不足")
                        .body())
                .contains("请填写“新的开会日期”");
        var day = LocalDate.now().plusDays(15);
        town.does(
                CHAIR, "user_adjourn", number, "rescheduled", true, "newDate", day.toString(), "adjournReason", "人数不足");
        var moved = meetings.find(number).orElseThrow();
        assertThat(moved.opens()).isEqualTo(day);
        assertThat(participants.of(number)).noneMatch(Participant::present);
        assertThat(town.todo(deputy(5), number)).containsExactly("user_answerNotice");

        var asked =
                town.as(CLERK).fill("/meetings/" + number, "/meetings/" + number + "/move", Map.of("reason", "大雪封路"));
        assertThat(asked.status()).isEqualTo(302);
        town.does(CHAIR, "user_adjourn", number, "rescheduled", false, "adjournReason", "大雪封路");
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(told(deputy(5))).anyMatch(subject -> subject.startsWith("会议取消"));
        assertThat(town.todo(deputy(5), number)).isEmpty();
    }

    @Test
    void aPresidiumOfSevenDecidesWithFourAndWithThreeItDoesNotOpen() {
        var number = shiquan.presidium("主席团第十三次会议");
        shiquan.plans(number, "DELIBERATION｜研究代表活动", "VOTE｜决定召开代表大会");
        town.does(CHAIR, "user_decideAgenda", number, "decided", true, "exceptionReason", "到齐了");
        shiquan.arrive(number, 1, 3);
        assertThat(town.tries(CLERK, "user_rollCall", number, "quorumConfirmed", true)
                        .body())
                .contains("应到 7 人，实到 3 人", "主席团全体成员的过半数（4 人）", "还差 1 人");
        shiquan.arrive(number, 4, 4);
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        shiquan.records(number, "研究代表活动");
        shiquan.records(number, "决定召开代表大会");
        taken(shiquan.counts(
                number, "决定召开代表大会", "voteMode", "hands", "votesFor", 4, "votesAgainst", 0, "votesAbstained", 0));
        town.does(CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
        town.does(CLERK, "user_draftResolutions", number);
        town.does(CHAIR, "user_signResolutions", number, "signed", true);
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);

        var silent = shiquan.presidium("主席团第十四次会议");
        town.does(CHAIR, "user_decideAgenda", silent, "decided", true, "exceptionReason", "到齐了");
        shiquan.arrive(silent, 1, 4);
        town.does(CLERK, "user_rollCall", silent, "quorumConfirmed", true);
        shiquan.records(silent, "研究主席团工作");
        town.does(CLERK, "user_close", silent, "closedOn", LocalDate.now().toString());
        assertThat(meetings.find(silent).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatCannotBeAMeetingIsRefusedWithASentence() {
        assertThat(starts(CLERK, "regular", LocalDate.now().plusDays(3))).contains("太近", "7 天", "临时会议");
        assertThat(starts(CLERK, "extra", LocalDate.now().minusDays(1))).contains("不能早于今天");
        assertThat(starts(CLERK, "liaison", LocalDate.now().plusDays(3))).contains("没有街道联络组会议");
        var held = map(
                "title",
                "会议",
                "kind",
                "extra",
                "ordinal",
                "19-3",
                "date",
                LocalDate.now().plusDays(20).toString(),
                "place",
                "会议室");
        assertThat(town.start("yecunClerk1", "meeting", held).body()).contains("已经开过了");
        assertThat(starts("chengguanClerk1", "regular", LocalDate.now().plusDays(30)))
                .contains("街道没有人民代表大会");
        assertThat(town.start(
                                deputy(1),
                                "meeting",
                                map(
                                        "title",
                                        "会",
                                        "kind",
                                        "extra",
                                        "date",
                                        LocalDate.now().plusDays(9).toString(),
                                        "place",
                                        "会议室"))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aStreetsLiaisonGroupMeetsWithItsDistrictDeputies() {
        var start = town.start(
                "chengguanClerk1",
                "meeting",
                map(
                        "title",
                        "城关街道联络组第三次会议",
                        "kind",
                        "liaison",
                        "date",
                        LocalDate.now().plusDays(3).toString(),
                        "place",
                        "街道会议室"));
        var number = start.json().path("businessKey").asText();
        town.does("chengguanChair1", "user_decideAgenda", number, "decided", true, "exceptionReason", "到齐了");
        assertThat(participants.of(number))
                .extracting(Participant::person)
                .contains("districtDeputy5", "districtDeputy6");
        town.does("districtDeputy5", "user_answerNotice", number, "attending", true);
        assertThat(town.as("districtDeputy6").page("/meetings/" + number).status())
                .isEqualTo(200);
        assertThat(town.as("districtDeputy1").page("/meetings/" + number).status())
                .isEqualTo(404);
    }

    @Test
    void thePartyCommitteeOrTheChairMaySayNo() {
        var refused = shiquan.session(3, "regular", "no");
        assertThat(meetings.find(refused).orElseThrow().state()).isEqualTo(State.REFUSED);
        var dropped = shiquan.session(3, "regular");
        town.does(CHAIR, "user_decideAgenda", dropped, "decided", false);
        assertThat(meetings.find(dropped).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aDeputyAnswersOnThePageReadsThePapersAndMayChangeHisMind() {
        var number = shiquan.session(4, "regular");
        shiquan.decides(number);
        var clerk = town.as(CLERK);
        var sent = clerk.upload(
                "/meetings/" + number + "/materials",
                List.of(new SignedIn.Upload("files", "政府工作报告.txt", "各位代表".getBytes(StandardCharsets.UTF_8))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        var deputy = town.as(deputy(8));
        var page = deputy.page("/meetings/" + number).body();
        assertThat(page).contains("政府工作报告.txt", "参加", "请假").doesNotContain("时间线");
        var file = page.replaceAll("(?s).*(/meetings/[^\"]+/materials/\\d+).*", "$1");
        assertThat(deputy.get(file).body()).isEqualTo("各位代表");
        assertThat(sheet(CLERK, number)).contains("1 人已看");
        var answer = "/meetings/" + number + "/answer";
        assertThat(deputy.fill("/meetings/" + number, answer, Map.of("attending", "true"))
                        .status())
                .isEqualTo(302);
        assertThat(participants.find(number, deputy(8)).orElseThrow().attending())
                .isTrue();
        var empty = deputy.fill("/meetings/" + number, answer, Map.of("attending", "false", "leaveReason", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("请填写“请假理由”");
        assertThat(participants.find(number, deputy(8)).orElseThrow().attending())
                .as("nothing is lost")
                .isTrue();
        assertThat(deputy.fill("/meetings/" + number, answer, Map.of("attending", "false", "leaveReason", "出差"))
                        .status())
                .isEqualTo(302);
        town.does(CHAIR, "user_decideLeave", number, "leaveGranted", false, "leaveRemark", "请调整行程");
        assertThat(told(deputy(8))).anyMatch(subject -> subject.startsWith("没有准假"));
        assertThat(sheet(deputy(9), number)).doesNotContain("出差");
        assertThat(town.as("yecunDeputy1").page(file).status()).isEqualTo(404);
    }

    @Test
    void aPhotoAmongThePapersKeepsNeitherPlaceNorOwner() {
        var number = shiquan.session(24, "regular");
        shiquan.decides(number);
        var clerk = town.as(CLERK);
        var materials = "/meetings/" + number + "/materials";
        var sent = clerk.upload(materials, List.of(new SignedIn.Upload("files", "水渠.jpg", Made.photo("HE CAIQIN"))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        var page = clerk.page("/meetings/" + number).body();
        var file = page.replaceAll("(?s).*(/meetings/[^\"]+/materials/\\d+)\".*", "$1");
        assertThat(new String(clerk.bytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("HE CAIQIN")
                .doesNotContain("N33.87");
        assertThat(clerk.fill("/meetings/" + number, file + "/remove", Map.of()).status())
                .isEqualTo(302);
        assertThat(clerk.get(file).status()).isEqualTo(404);
    }

    @Test
    void aSuspendedDeputyNeitherCountsNorIsAsked() {
        var deputies = product.getBean(Deputies.class);
        deputies.suspend(deputy(51), Shiquan.BODY, true);
        try {
            var number = shiquan.session(5, "regular");
            shiquan.decides(number);
            assertThat(town.todo(deputy(51), number)).isEmpty();
            assertThat(sheet(CLERK, number)).contains("暂停执行代表职务");
            shiquan.arrive(number, 1, 33);
            assertThat(town.tries(CLERK, "user_rollCall", number, "quorumConfirmed", true)
                            .body())
                    .contains("应到 50 人", "34 人", "暂停执行代表职务 1 人");
        } finally {
            deputies.suspend(deputy(51), Shiquan.BODY, false);
        }
    }

    private String starts(String person, String kind, LocalDate day) {
        var reply =
                town.start(person, "meeting", map("title", "会议", "kind", kind, "date", day.toString(), "place", "会议室"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        return reply.body();
    }

    private String sheet(String person, String number) {
        return town.as(person).page("/meetings/" + number).body();
    }

    private List<String> told(String person) {
        return jdbc.sql("select subject from outbox where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private static void taken(SignedIn.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }
}
