package jianyi.meeting.task;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static jianyi.meeting.Shiquan.CHAIR;
import static jianyi.meeting.Shiquan.CLERK;
import static jianyi.meeting.Shiquan.deputy;
import static jianyi.meeting.Shiquan.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.deputy.Sessions;
import jianyi.meeting.Meetings;
import jianyi.meeting.Participant;
import jianyi.meeting.Participants;
import jianyi.meeting.Shiquan;
import jianyi.meeting.State;
import jianyi.meeting.agenda.Items;
import jianyi.meeting.outcome.Resolutions;
import jianyi.meeting.vote.Votes;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole session of a congress of fifty-one, through Tasklist's own web API and the pages. */
@WholeProduct
class SessionPathTest {

    /** The nodes of the models that are walked here. */
    static final Set<String> WALKED = Set.of(
            "start_convened",
            "gateway_consent",
            "user_consent",
            "gateway_consented",
            "user_decideAgenda",
            "gateway_decided",
            "service_notifyDeputies",
            "user_rollCall",
            "gateway_quorate",
            "call_deliberation",
            "user_close",
            "gateway_resolved",
            "user_draftResolutions",
            "user_signResolutions",
            "gateway_signed",
            "service_publish",
            "gateway_filed",
            "user_fileRecord",
            "end_filed",
            "start_invited",
            "user_answerNotice",
            "gateway_attending",
            "end_attending",
            "user_decideLeave",
            "service_tellLeave",
            "end_leave",
            "start_raised",
            "user_recordItem",
            "gateway_voting",
            "user_recordVote",
            "gateway_voted",
            "end_voted",
            "end_recorded",
            "start_resolved",
            "user_reportExecution",
            "gateway_executed",
            "user_confirmExecution",
            "gateway_confirmed",
            "end_executed");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private Items items;

    @Autowired
    private Votes votes;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Sessions sessions;

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
    void aSessionOfFiftyOneFromConveningToTheRegisterOfWhatWasDecided() {
        var number = shiquan.session(1, "regular");
        assertThat(number).matches("shiquan-\\d{4}-M\\d\\d");
        shiquan.plans(number, "REPORT｜听取政府工作报告", "VOTE｜审议财政预算", "VOTE｜审议镇区规划", "ELECTION｜选举副镇长｜副镇长｜2");
        shiquan.decides(number);
        answered(number);
        assertThat(told(deputy(9))).anyMatch(subject -> subject.startsWith("会议通知，请答复是否参加"));

        shiquan.arrive(number, 1, 33);
        var refused = town.tries(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("应到 51 人，实到 33 人，请假 3 人", "还差 1 人，不能开会");
        shiquan.arrive(number, 34, 34);
        town.does(CLERK, "user_rollCall", number, "quorumConfirmed", true);
        var opened = meetings.find(number).orElseThrow();
        assertThat(List.of(opened.electorate(), opened.present())).containsExactly(51, 34);
        assertThat(sessions.find("shiquan-19-1")).isPresent();
        assertThat(town.todo(deputy(50), number)).as("nobody is waited for").isEmpty();

        shiquan.records(number, "政府工作报告", "speakers", "李春生｜报告实事求是\n周春生|希望多修路", "questions", "吴春生｜水厂何时完工｜镇长｜年底以前");
        shiquan.records(number, "财政预算");
        shiquan.arrive(number, 35, 40);
        assertThat(participants.find(number, deputy(40)).orElseThrow().late()).isTrue();
        var wrong = shiquan.counts(
                number, "财政预算", "voteMode", "hands", "votesFor", 30, "votesAgainst", 5, "votesAbstained", 4);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("合计 39 人，应等于到会的 40 人");
        taken(shiquan.counts(
                number,
                "财政预算",
                "voteMode",
                "hands",
                "votesFor",
                26,
                "votesAgainst",
                10,
                "votesAbstained",
                3,
                "votesMissing",
                1));
        shiquan.records(number, "镇区规划");
        taken(shiquan.counts(
                number, "镇区规划", "voteMode", "device", "votesFor", 25, "votesAgainst", 10, "votesAbstained", 5));

        var handedIn = handedIn();
        becameSuggestion(number);
        noOtherOpensBesides(number);
        elected(number);
        assertThat(sheet(CLERK, number)).contains("赞成 25 票", "未通过", "李春生：报告实事求是", "水厂何时完工", "（另选）");

        town.does(CLERK, "user_close", number, "closedOn", LocalDate.now().toString());
        assertThat(resolutions.of(number))
                .extracting(one -> one.title())
                .hasSize(2)
                .anyMatch(t -> t.contains("财政预算"))
                .anyMatch(t -> t.contains("副镇长"));
        published(number);
        town.does(
                CLERK, "user_fileRecord", number, "filedOn", LocalDate.now().toString(), "filingNumber", "石人大〔2026〕3号");
        assertThat(meetings.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        executed(number);
        assigned(handedIn);
        onPaper(number);
    }

    /** A bill that is not put on the agenda. */
    private void becameSuggestion(String number) {
        var page = "/meetings/" + number + "/bills";
        var bill = map(
                "inquiry",
                "false",
                "title",
                "关于修建便民桥的议案",
                "reason",
                "涨水时无法通行。",
                "content",
                "建议列入明年的项目。",
                "category",
                "交通运输",
                "disclosure",
                "full");
        var fields = new LinkedHashMap<String, String>();
        bill.forEach((field, value) -> fields.put(field, value.toString()));
        var others = IntStream.rangeClosed(2, 5).mapToObj(Shiquan::deputy).toList();
        assertThat(town.as(deputy(1))
                        .fillMany(page, page, fields, "signers", others)
                        .status())
                .isEqualTo(302);
        var id = jdbc.sql("select id from bill where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        others.forEach(signer -> town.as(signer).fill("/password", page + "/" + id + "/sign", java.util.Map.of()));
        assertThat(town.as(CHAIR)
                        .fill(page, page + "/" + id + "/suggestion", Map.of("said", "由政府研究办理"))
                        .status())
                .isEqualTo(302);
        var made = jdbc.sql("select suggestion from bill where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(town.todo(CLERK, made)).containsExactly("user_review");
        assertThat(town.as(deputy(5)).page("/cases/" + made).body()).contains("关于修建便民桥的建议");
    }

    /** The same session's documents, and what the next one hears of its suggestions. */
    private void onPaper(String number) {
        assertThat(words(number, "minutes"))
                .contains("开会时点名：应到 51 人，实到 34 人", "应到 51 人，实到 40 人，请假 3 人，未到 8 人")
                .contains("赞成 26 票，反对 10 票，弃权 3 票，未表决 1 人", "赞成 25 票，反对 10 票，弃权 5 票", "（26 票）", "未通过")
                .contains("丁（另选）：27 票", "当选副镇长：甲、丁", "收到议案 1 件、质询案 0 件", "5 名代表联名")
                .contains("会议期间共收到代表建议 20 件", "共办完议程 4 项，通过决议、决定和选举结果 2 项");
        var budget = resolutions.of(number).get(0);
        assertThat(words(number, "resolution-" + budget.id())).contains("会议批准预算。", "石泉镇人大决议〔2026〕1号");
        assertThat(words(number, "announcement")).contains("石泉镇人大公告〔2026〕1号", "甲", "丁");
        var next = shiquan.session(9, "regular");
        assertThat(words(next, "report")).contains("收到代表建议：20 件", "其中会议期间提出的 20 件", "（19 件中 0 件）", "关于修建便民桥的建议");
    }

    private String words(String number, String document) {
        var docx = town.as(CLERK).file("/meetings/" + number + "/documents/" + document);
        try (var paper = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return new XWPFWordExtractor(paper).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One congress sits in one session at a time. */
    private void noOtherOpensBesides(String sitting) {
        var other = shiquan.session(8, "extra");
        shiquan.decides(other);
        shiquan.arrive(other, 1, 34);
        assertThat(town.tries(CLERK, "user_rollCall", other, "quorumConfirmed", true)
                        .body())
                .contains(meetings.find(sitting).orElseThrow().title(), "还没有闭会");
    }

    /** Nineteen suggestions are handed in while the session is open, and accepted. */
    private List<String> handedIn() {
        var numbers = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> town.suggest(deputy(i), suggestion("关于第 " + i + " 段水渠的建议")))
                .toList();
        numbers.forEach(one -> town.does(CLERK, "user_review", one, "reviewOutcome", "accept"));
        assertThat(jdbc.sql("select distinct session from suggestion where number in (:numbers)")
                        .param("numbers", numbers)
                        .query(String.class)
                        .list())
                .containsExactly("shiquan-19-1");
        return numbers;
    }

    /** At the 交办会 all of them are assigned on one page. */
    private void assigned(List<String> numbers) {
        var fields = Map.of("leadUnit", Shiquan.UNIT, "months", "3");
        var plan = town.as(CLERK)
                .fillMany("/assign", "/assign", fields, "number", numbers)
                .header("Location");
        var page = "";
        for (int asked = 0; asked < 200 && !page.contains("已交办 19 件"); asked++) {
            page = town.as(CLERK).page(plan.replaceFirst("^https?://[^/]+", "")).body();
        }
        assertThat(page).contains("已交办 19 件");
        numbers.forEach(one -> assertThat(town.todo(Shiquan.HANDLER, one)).containsExactly("user_accept"));
    }

    /** Three ask for leave, the last two are silent, everybody else comes. */
    private void answered(String number) {
        assertThat(town.tries(deputy(49), "user_answerNotice", number, "attending", false)
                        .body())
                .contains("请填写“请假理由”");
        for (int i : List.of(47, 48, 49)) {
            town.does(deputy(i), "user_answerNotice", number, "attending", false, "leaveReason", "住院治疗");
            var leave = town.tasks(CHAIR, number).stream()
                    .filter(task -> task.path("taskDefinitionKey").asText().equals("user_decideLeave"))
                    .findFirst()
                    .orElseThrow();
            taken(town.submit(CHAIR, leave.path("id").asText(), map("leaveGranted", true)));
        }
        town.does(deputy(1), "user_answerNotice", number, "attending", true);
        var byClerk = answerTask(CLERK, number, 2);
        assertThat(town.submit(CLERK, byClerk, map("attending", true)).body()).contains("请填写“代录依据”");
        taken(town.submit(CLERK, byClerk, map("attending", true, "enteredFrom", "phone")));
        assertThat(told(deputy(2))).anyMatch(subject -> subject.startsWith("已代您答复会议通知"));
        assertThat(participants.of(number)).filteredOn(Participant::onLeave).hasSize(3);
    }

    private String answerTask(String reader, String number, int deputy) {
        return town.tasks(reader, number).stream()
                .filter(task -> task.path("name").asText().contains("：" + name(deputy) + "，"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** Two seats: too few candidates, then one elected, one tie-less second ballot with a write-in. */
    private void elected(String number) {
        shiquan.records(number, "选举副镇长");
        var few = shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                40,
                "ballotsReturned",
                40,
                "candidates",
                "甲｜30｜5｜5\n乙｜20｜10｜10");
        assertThat(few.status()).isEqualTo(400);
        assertThat(few.body()).contains("候选人应比应选名额多一至三名");
        var voided = shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                40,
                "ballotsReturned",
                41,
                "voteAgain",
                true,
                "candidates",
                "甲｜30｜5｜5\n乙｜20｜10｜10\n丙｜15｜10｜15");
        taken(voided);
        assertThat(shiquan.counts(
                                number,
                                "选举副镇长",
                                "voteMode",
                                "ballot",
                                "ballotsIssued",
                                40,
                                "ballotsReturned",
                                40,
                                "candidates",
                                "甲｜30｜5｜5\n乙｜20｜10｜10")
                        .body())
                .as("a void ballot does not lift the law's number of candidates")
                .contains("候选人应比应选名额多一至三名");
        assertThat(shiquan.counts(number, "选举副镇长", "voteMode", "hands", "candidates", "甲｜30｜5｜5")
                        .body())
                .contains("选举采用无记名投票");
        var unsaid = shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                40,
                "ballotsReturned",
                40,
                "ballotsInvalid",
                1,
                "candidates",
                "甲｜34｜3｜2\n乙｜20｜10｜9\n丙｜15｜10｜14",
                "writeIns",
                "丁｜2");
        assertThat(unsaid.body()).contains("请填写“没有选足的，是否再次投票”");
        taken(shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                40,
                "ballotsReturned",
                40,
                "ballotsInvalid",
                1,
                "candidates",
                "甲｜34｜3｜2\n乙｜20｜10｜9\n丙｜15｜10｜14",
                "writeIns",
                "丁｜2",
                "voteAgain",
                true));
        var item = items.of(number).stream()
                .filter(one -> one.title().equals("选举副镇长"))
                .findFirst()
                .orElseThrow();
        assertThat(votes.elected(item.id())).containsExactly("甲");
        taken(shiquan.counts(
                number,
                "选举副镇长",
                "voteMode",
                "ballot",
                "ballotsIssued",
                40,
                "ballotsReturned",
                40,
                "candidates",
                "乙｜10｜20｜10",
                "writeIns",
                "丁｜27"));
        assertThat(votes.elected(item.id())).containsExactly("甲", "丁");
    }

    private void published(String number) {
        var budget = resolutions.of(number).get(0);
        var page = "/meetings/" + number + "/resolutions/" + budget.id();
        var text = Map.of(
                "docNumber",
                "石泉镇人大决议〔2026〕1号",
                "title",
                budget.title(),
                "text",
                "会议批准预算。",
                "matter1",
                "公开预算",
                "owner1",
                Shiquan.UNIT,
                "due1",
                LocalDate.now().plusDays(20).toString());
        assertThat(town.as(CLERK).fill(page, page, text).status()).isEqualTo(302);
        assertThat(town.tries(CLERK, "user_draftResolutions", number).body()).contains("请填写“公告编号”");
        town.does(CLERK, "user_draftResolutions", number, "announcement", "石泉镇人大公告〔2026〕1号");
        assertThat(sheet(deputy(3), number)).as("a draft is for the keepers").doesNotContain("会议批准预算。");
        takenBack(number);
        town.does(CHAIR, "user_signResolutions", number, "signed", false, "signRemark", "改错字");
        town.does(CLERK, "user_draftResolutions", number, "announcement", "石泉镇人大公告〔2026〕1号");
        town.does(CHAIR, "user_signResolutions", number, "signed", true);
        assertThat(sheet(deputy(3), number)).contains("会议批准预算。", "石泉镇人大决议〔2026〕1号");
    }

    /** Until the chair has opened them, the clerk takes the drafted resolutions back from the meeting's sheet. */
    private void takenBack(String number) {
        var page = "/meetings/" + number;
        var way = sheet(CLERK, number).replaceAll("(?s).*(/cases/" + number + "/ways/recall/[0-9a-f-]+).*", "$1");
        assertThat(town.as(CHAIR).fill(page, way, Map.of("reason", "不是我拟的")).status())
                .isEqualTo(403);
        assertThat(town.as(CLERK).fill(page, way, Map.of("reason", "漏了一句")).status())
                .isEqualTo(302);
        assertThat(town.as(CLERK).fill(page, way, Map.of("reason", "再收回")).status())
                .isEqualTo(409);
        assertThat(sheet(CLERK, number)).contains("收回：拟定的决议和公告", "漏了一句");
        town.does(CLERK, "user_draftResolutions", number, "announcement", "石泉镇人大公告〔2026〕1号");
        town.shown(CHAIR, town.open(CHAIR, "user_signResolutions", number));
        assertThat(sheet(CLERK, number)).as("the chair has opened it").doesNotContain("/ways/recall/");
    }

    /** The body presses whoever carries the resolution out, from the meeting's sheet. */
    private void pressed(String number) {
        var page = "/meetings/" + number;
        assertThat(sheet(Shiquan.HANDLER, number)).doesNotContain("/ways/supervise");
        var demand = Map.of(
                "unit",
                Shiquan.UNIT,
                "demand",
                "请抓紧公开",
                "answerBy",
                LocalDate.now().plusDays(5).toString());
        assertThat(town.as(CLERK)
                        .fill(page, "/cases/" + number + "/ways/supervise", demand)
                        .status())
                .isEqualTo(302);
        town.does(Shiquan.HANDLER, "user_answerSupervision", number, "answer", "下周公开");
        assertThat(sheet(CLERK, number)).contains("请抓紧公开", "下周公开", "已答复");
    }

    private void executed(String number) {
        var due = LocalDate.now().plusDays(20);
        assertThat(jdbc.sql(
                                "select due from step where number = ? and key = 'user_reportExecution' and done_at is null")
                        .param(number)
                        .query(LocalDate.class)
                        .list())
                .as("that day, or the next on which offices work")
                .anySatisfy(day -> assertThat(day).isBetween(due, due.plusDays(9)));
        pressed(number);
        town.does(
                Shiquan.HANDLER,
                "user_reportExecution",
                number,
                "progress",
                "正在排版",
                "executed",
                false,
                "newDue",
                LocalDate.now().plusDays(30).toString());
        town.does(Shiquan.HANDLER, "user_reportExecution", number, "progress", "已上墙", "executed", true);
        town.does(CLERK, "user_confirmExecution", number, "confirmed", false, "confirmRemark", "没有看到");
        town.does(Shiquan.HANDLER, "user_reportExecution", number, "progress", "已贴出", "executed", true);
        town.does(CLERK, "user_confirmExecution", number, "confirmed", true);
        assertThat(town.todo(Shiquan.HANDLER, number)).isEmpty();
        assertThat(sheet(CLERK, number)).contains("已落实");
        assertThat(sheet(Shiquan.HANDLER, number))
                .as("the unit that is charged reads what was decided, and nothing else")
                .contains("会议批准预算。")
                .doesNotContain("documents/minutes", "/bills", name(50));
        for (String path : List.of("/bills", "/documents/notice", "/documents/minutes", "/roll")) {
            assertThat(town.as(Shiquan.HANDLER)
                            .get("/meetings/" + number + path)
                            .status())
                    .as(path)
                    .isIn(403, 404);
        }
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
