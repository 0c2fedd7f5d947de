package jianyi.meeting.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.meeting.Meetings;
import jianyi.meeting.OwnTown;
import jianyi.meeting.agenda.AgendaDesk;
import jianyi.meeting.agenda.ItemKind;
import jianyi.meeting.agenda.Row;
import jianyi.meeting.roll.RollDesk;
import jianyi.office.Offices;
import jianyi.office.People;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A played session of eleven deputies on paper: every number is the record's, and drafts stay with those who keep them. */
@WholeProduct
class MeetingDocumentsTest {

    private static final Path LOOKED_AT = Path.of("target", "meeting-documents");

    @LocalServerPort
    private int port;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Viewers viewers;

    @Autowired
    private RollDesk rolls;

    @Autowired
    private AgendaDesk agenda;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingDocuments documents;

    private Town town;
    private OwnTown own;
    private String number;

    @Test
    void theDocumentsOfAPlayedSessionSayWhatTheRecordSays() {
        town = new Town(port);
        own = OwnTown.enter("papertown", 12, town, offices, people, deputies);
        deputies.suspend(own.deputy(12), own.body(), true);
        number = own.convene("1");
        plan();
        own.announce(number);
        theNoticeAndTheDoorListGoOut();
        theSessionIsHeld();
        theMinutesTellEverything();
        whatWasPassedIsADraftUntilItIsSigned();
        theNextSessionHearsWhatBecameOfTheSuggestions();
    }

    private void plan() {
        agenda.plan(
                viewers.of(own.clerk()),
                number,
                List.of(
                        new Row(false, ItemKind.REPORT, "听取代表建议办理情况的报告", "副主席", "镇政府负责人", null, null, false),
                        new Row(false, ItemKind.VOTE, "听取和审议政府工作报告", "镇长", null, null, null, false),
                        new Row(false, ItemKind.ELECTION, "选举副镇长", null, null, "副镇长", 1, false)));
    }

    private void theNoticeAndTheDoorListGoOut() {
        town.does(own.deputy(1), "user_answerNotice", number, "attending", true);
        town.does(own.deputy(9), "user_answerNotice", number, "attending", false, "leaveReason", "住院手术");
        town.does(own.chair(), "user_decideLeave", number, "leaveGranted", true);
        assertThat(words(own.deputy(2), "notice")).contains("关于召开试验镇", "经主席团第七次会议决定", "（二）听取和审议政府工作报告（报告人：镇长）");
        assertThat(words(own.clerk(), "door-list")).contains("代表9号", "准假：住院手术", "代表12号", "暂停执行代表职务", "应到 11 人");
        refused(own.deputy(1), "door-list", 403);
        refused("districtClerk1", "door-list", 403);
        refused(own.clerk(), "minutes", 404);
        refused("yecunDeputy1", "notice", 404);
    }

    private void theSessionIsHeld() {
        own.deputies(1, 8).forEach(one -> rolls.tick(viewers.of(own.clerk()), number, one, true));
        own.open(number);
        rolls.tick(viewers.of(own.clerk()), number, own.deputy(10), true);
        town.suggest(own.deputy(1), Town.suggestion("关于公开的水渠的建议"));
        town.suggest(own.deputy(2), Town.suggestion("关于不公开的水渠的建议", "disclosure", "none"));
        town.suggest(own.deputy(3), Town.suggestion("关于保密的水渠的建议", "confidential", true));
        for (int i = 0; i < 3; i++) {
            town.does(
                    own.clerk(),
                    "user_recordItem",
                    number,
                    "itemRecord",
                    "会议听取了汇报。",
                    "speakers",
                    "代表4号｜建议加快进度",
                    "questions",
                    "代表5号｜何时完工｜镇长｜年底以前完工");
        }
        recordTheCounts();
    }

    /** Two counts wait, in either order: the vote and the first ballot; then the second ballot. */
    private void recordTheCounts() {
        var ballot = new Object[] {
            "voteMode",
            "ballot",
            "ballotsIssued",
            9,
            "ballotsReturned",
            9,
            "ballotsInvalid",
            0,
            "candidates",
            "候选甲｜5｜4｜0\n候选乙｜4｜5｜0",
            "voteAgain",
            true
        };
        var hands = new Object[] {
            "voteMode", "hands", "votesFor", 7, "votesAgainst", 1, "votesAbstained", 1, "votesMissing", 0
        };
        if (town.tries(own.clerk(), "user_recordVote", number, hands).status() == 204) {
            town.does(own.clerk(), "user_recordVote", number, ballot);
        } else {
            town.does(own.clerk(), "user_recordVote", number, ballot);
            for (var task : town.tasks(own.clerk(), number)) {
                if (town.submit(own.clerk(), task.path("id").asText(), Town.map(hands))
                                .status()
                        == 204) {
                    break;
                }
            }
        }
        town.does(
                own.clerk(),
                "user_recordVote",
                number,
                "voteMode",
                "ballot",
                "ballotsIssued",
                9,
                "ballotsReturned",
                9,
                "ballotsInvalid",
                1,
                "candidates",
                "候选甲｜6｜1｜1",
                "writeIns",
                "另选丙｜2",
                "voteAgain",
                false);
        town.does(own.clerk(), "user_close", number, "closedOn", LocalDate.now().toString(), "closeNote", "奏国歌。");
    }

    private void theMinutesTellEverything() {
        refused(own.deputy(1), "minutes", 403);
        assertThat(words(own.clerk(), "minutes"))
                .contains("开会时点名：应到 11 人，实到 8 人", "应到 11 人，实到 9 人，请假 1 人，未到 1 人")
                .contains("请假（1 人）：代表9号", "缺席（1 人）：代表11号", "迟到（1 人）：代表10号", "暂停执行代表职务（1 人）：代表12号")
                .contains("代表4号发言：建议加快进度", "代表5号询问：何时完工", "镇长答复：年底以前完工", "列席：镇政府负责人")
                .contains("赞成 7 票，反对 1 票，弃权 1 票，未表决 0 人", "通过须有全体代表的过半数（6 票）赞成，已通过")
                .contains("第 1 次无记名投票", "候选甲：赞成 5 票", "第 2 次无记名投票", "另选丙（另选）：2 票", "当选副镇长：候选甲")
                .contains("会议期间共收到代表建议 3 件", "关于公开的水渠的建议", "没有收到议案和质询案", "奏国歌", "共办完议程 3 项")
                .doesNotContain("关于不公开的水渠", "关于保密的水渠", "住院手术");
    }

    private void whatWasPassedIsADraftUntilItIsSigned() {
        var drafts =
                documents.listing(viewers.of(own.clerk()), meetings.find(number).orElseThrow());
        assertThat(drafts)
                .extracting(MeetingDocuments.Available::title)
                .contains("会议通知", "签到册", "会议记录", "关于政府工作报告的决议", "关于选举副镇长的公告", "公告");
        var resolution = drafts.stream()
                .filter(one -> one.kind() == DocumentKind.RESOLUTION)
                .map(one -> one.path().replaceFirst(".*/", ""))
                .findFirst()
                .orElseThrow();
        refused(own.deputy(1), resolution, 403);
        refused(own.clerk(), "resolution-999999", 404);
        refused(own.clerk(), "resolution", 404);
        town.does(own.clerk(), "user_draftResolutions", number, "announcement", "第1号");
        town.does(own.chair(), "user_signResolutions", number, "signed", true);
        assertThat(words(own.deputy(1), resolution)).contains("关于政府工作报告的决议", "通过）", "主席团");
        assertThat(words("districtClerk1", "announcement")).contains("第1号", "通过《关于政府工作报告的决议》", "选举候选甲为副镇长");
        assertThat(words(own.deputy(1), "minutes")).contains("实到 9 人");
        refused("districtClerk1", "minutes", 403);
    }

    private void theNextSessionHearsWhatBecameOfTheSuggestions() {
        number = own.convene("2");
        assertThat(words(own.clerk(), "report"))
                .contains("收到代表建议：3 件", "其中会议期间提出的 3 件", "尚待附议、审查或者修改 3 件", "代表没有反馈，从不算作满意")
                .contains("收到代表建议：以提出日期为准")
                .contains("下表列出代表同意公开的 1 件；代表不同意公开或者要求保密的 2 件只计入数字", "关于公开的水渠的建议", "代表1号")
                .doesNotContain("关于不公开的水渠", "关于保密的水渠", "代表3号");
        refused(own.deputy(1), "report", 403);
    }

    private String words(String person, String step) {
        var made = documents.of(viewers.of(person), number, step);
        try (var document = new XWPFDocument(new ByteArrayInputStream(made.docx()))) {
            Files.createDirectories(LOOKED_AT);
            Files.write(LOOKED_AT.resolve(step.replaceAll("\\d", "") + ".docx"), made.docx());
            return new XWPFWordExtractor(document).getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String person, String step, int status) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> documents.of(viewers.of(person), number, step))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
