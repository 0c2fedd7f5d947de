package jianyi.suggestion.ledger;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.time.Terms;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Escalation;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Rating;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.letter.Letters;
import jianyi.suggestion.rating.Escalations;
import jianyi.suggestion.rating.Ratings;
import jianyi.suggestion.sheet.CaseSheets;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows a dissatisfied rating: the second round, the chair's decision, and who may know of it when. */
@WholeProduct
public class RoundsTest {

    /** The nodes of the model that are walked here. */
    public static final Set<String> WALKED = Set.of("service_newRound", "user_escalate", "gateway_escalated");

    private static final String CLERK = "yecunClerk1";
    private static final String CHAIR = "yecunChair1";
    private static final String DEPUTY = "yecunDeputy2";
    private static final String AGRI = "yecunagriHandler1";
    private static final String REASON = "只说研究，没有一件落实";

    @LocalServerPort
    private int port;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Replies replies;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Letters letters;

    @Autowired
    private CaseSheets sheets;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Terms terms;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Town town;
    private int letterCount;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @AfterAll
    static void everyNodeHasBeenWalked(@Autowired HistoryService history) {
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsAll(WALKED);
    }

    @Test
    void aDissatisfiedDeputyIsAnsweredOnceMoreAndTheFirstReplyStays() throws IOException {
        var number = answered("关于修缮石磨岭蓄水池的建议");
        dissatisfied(number);
        var again = suggestions.find(number).orElseThrow();
        assertThat(again.state()).isEqualTo(State.HANDLING);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.replyDue())
                .isEqualTo(terms.due("yecun", Setting.SECOND_ROUND, today(), "二次办理")
                        .due());

        var task = town.open(AGRI, "user_accept", number);
        assertThat(town.shown(AGRI, task).path("roundNote").path("value").asText())
                .contains("二次办理", REASON, "夜政函〔2026〕1号", "领衔代表")
                .doesNotContain("马连川");
        assertThat(town.shown(AGRI, task).path("hint").path("value").asText()).contains("再次办理");
        var refusal = town.tries(
                AGRI, "user_accept", number, "accepted", false, "refusalReason", "不归我办", "properUnit", "yecunbuild");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.message()).contains("再次办理时不能退办");
        assertThat(subjects(number, AGRI)).anyMatch(subject -> subject.contains("请接收（二次办理）"));
        assertThat(subjects(number, DEPUTY)).anyMatch(subject -> subject.startsWith("建议已再次交办"));

        town.does(AGRI, "user_accept", number, "accepted", true);
        assertThat(town.shown(AGRI, town.open(AGRI, "user_handle", number))
                        .path("contactsSoFar")
                        .path("value")
                        .asText())
                .as("contacts of its own")
                .contains("还没有联系记录");
        replies(number, AGRI);
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");

        var closed = suggestions.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.verdict()).isEqualTo("satisfied");
        assertThat(handlings.of(number)).extracting(Handling::round).containsExactly(1, 2);
        assertThat(handlings.of(number)).allSatisfy(handling -> {
            assertThat(replies.of(handling.id())).hasSize(1);
            assertThat(handlings.contacts(handling.id())).hasSize(1);
            assertThat(town.as(DEPUTY)
                            .get("/cases/" + number + "/letter/" + handling.id())
                            .status())
                    .isEqualTo(200);
        });
        assertThat(letter(number, 0)).contains("夜政函〔2026〕1号").doesNotContain("再次答复");
        assertThat(letter(number, 1)).contains("夜政函〔2026〕2号", "我们已以夜政函〔2026〕1号", "现再次答复如下");
        assertThat(town.as(AGRI).page("/cases/" + number).body())
                .contains("第 1 次办理", "第 2 次办理", REASON, "夜政函〔2026〕1号", "夜政函〔2026〕2号");
    }

    @ParameterizedTest
    @CsvSource({"explain,向代表说明情况", "agenda,提请主席团会议审议"})
    void afterTheSecondDissatisfactionTheChairsDecisionEndsTheCase(String choice, String words) {
        var number = twiceDissatisfied("关于两次不满意后" + words + "的建议");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.ESCALATED);
        assertThat(town.todo("yecunDeputy3", number)).isEmpty();
        var task = town.open(CHAIR, "user_escalate", number);
        assertThat(town.shown(CHAIR, task).path("ratingsSoFar").path("value").asText())
                .contains("第 1 次办理", "第 2 次办理", REASON, "还是老样子");
        assertThat(town.tries(CHAIR, "user_escalate", number, "escalation", choice)
                        .message())
                .isEqualTo("请填写“决定和要求”");
        town.does(CHAIR, "user_escalate", number, "escalation", choice, "escalationRemark", "已经当面说清楚。");
        var closed = suggestions.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.verdict()).isEqualTo("dissatisfied");
        assertThat(town.as(AGRI).page("/cases/" + number).body()).contains(words, "已经当面说清楚。");
        assertThat(mails(number, DEPUTY)).anyMatch(mail -> mail.contains("主席决定：" + words));
    }

    @Test
    void aMeetingIsRecordedWithDayPlaceAndPeople() {
        var number = twiceDissatisfied("关于面商的建议");
        var ahead = town.tries(
                CHAIR,
                "user_escalate",
                number,
                "escalation",
                "meet",
                "escalationRemark",
                "达成一致",
                "meetDate",
                today().plusDays(1).toString());
        assertThat(ahead.message()).isEqualTo("“面商日期”不能晚于今天");
        town.does(
                CHAIR,
                "user_escalate",
                number,
                "escalation",
                "meet",
                "escalationRemark",
                "农业站答应月底前清淤，代表表示同意。",
                "meetDate",
                today().toString(),
                "meetPlace",
                "镇人大会议室",
                "meetPeople",
                "马连川代表、史春耕站长、贺山河主席");
        assertThat(town.as(DEPUTY).page("/cases/" + number).body())
                .contains("面商记录", "农业站答应月底前清淤", "镇人大会议室", "马连川代表、史春耕站长、贺山河主席");
    }

    @Test
    void theChairMayAskForAnotherRoundAndIsAskedAgainRatherThanALoop() {
        var number = twiceDissatisfied("关于三次办理的建议");
        town.does(CHAIR, "user_escalate", number, "escalation", "rehandle", "escalationRemark", "月底前清完淤，站长到场。");
        assertThat(suggestions.find(number).orElseThrow().round()).isEqualTo(3);
        assertThat(town.shown(AGRI, town.open(AGRI, "user_accept", number))
                        .path("roundNote")
                        .path("value")
                        .asText())
                .contains("第3次办理", "还是老样子", "站长到场");
        works(number, AGRI);
        rates(number, DEPUTY, "dissatisfied", "仍未清淤");
        assertThat(town.todo(CHAIR, number)).contains("user_escalate");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.ESCALATED);
        town.does(CHAIR, "user_escalate", number, "escalation", "explain", "escalationRemark", "资金明年到位。");
        assertThat(escalations.of(number)).extracting(Escalation::choice).containsExactly("rehandle", "explain");
    }

    @Test
    void whatGoesToThePresidiumStandsOnItsListUntilItWasDiscussed() {
        var number = twiceDissatisfied("关于提请主席团的建议");
        town.does(CHAIR, "user_escalate", number, "escalation", "agenda", "escalationRemark", "请主席团听取农业站汇报。");
        assertThat(town.as("yecunDeputy4").page("/agenda").body())
                .as("the presidium reads its list")
                .contains(number, "请主席团听取农业站汇报。", "待审议")
                .doesNotContain("登记审议结果</button>");
        assertThat(town.as("shaheziChair1").page("/agenda").body()).doesNotContain(number);
        for (String stranger : List.of("yecunDeputy9", AGRI, "yecungovHead1", "yecunpartyHead1", "systemadmin1")) {
            assertThat(town.as(stranger).page("/agenda").status()).as(stranger).isEqualTo(403);
            assertThat(notes(stranger, number, today().toString(), "结果").status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(notes("yecunDeputy4", number, today().toString(), "结果").status())
                .isEqualTo(403);
        assertThat(notes("shaheziChair1", number, today().toString(), "结果").status())
                .isEqualTo(404);
        assertThat(notes(CLERK, "yecun-2026-9999", today().toString(), "结果").status())
                .isEqualTo(404);
        assertThat(notes(CLERK, number, "", "结果").body()).contains("请填写“审议日期”", "结果</textarea>");
        assertThat(notes(CLERK, number, "昨天", "结果").body()).contains("“审议日期”不是有效日期");
        assertThat(notes(CLERK, number, today().plusDays(1).toString(), "结果").body())
                .contains("也不能晚于今天");
        assertThat(notes(CLERK, number, "2020-01-01", "结果").status()).isEqualTo(400);
        assertThat(notes(CLERK, number, today().toString(), " ").body()).contains("请填写“审议结果”");
        assertThat(notes(CLERK, number, today().toString(), "a\0b").body()).contains("“审议结果”含有无法保存的字符");
        assertThat(notes(CLERK, number, today().toString(), "长".repeat(20_001)).body())
                .contains("“审议结果”太长");
        assertThat(town.as(CLERK).crossSite("/agenda/" + number, Map.of()).status())
                .isEqualTo(403);
        assertThat(escalations.onAgenda(number).orElseThrow().discussedOn()).isNull();

        assertThat(notes(CLERK, number, today().toString(), "主席团决定列为明年<重点>督办件。").status())
                .isEqualTo(302);
        assertThat(town.as(CLERK).page("/agenda").body()).contains("明年&lt;重点&gt;督办件", "已审议");
        assertThat(town.as(DEPUTY).page("/cases/" + number).body()).contains("审议结果", "明年&lt;重点&gt;督办件");
        assertThat(subjects(number, DEPUTY)).anyMatch(subject -> subject.startsWith("主席团已审议"));
        assertThat(notes(CLERK, number, today().toString(), "再来一次").status()).isEqualTo(409);
    }

    @Test
    void everyUnitOfASharedCaseIsAskedAgain() {
        var separate = town.suggest(DEPUTY, suggestion("关于分办后二次办理的建议"));
        town.does(
                CLERK,
                "user_review",
                separate,
                "reviewOutcome",
                "accept",
                "mode",
                "separate",
                "leadUnit",
                "yecunagri",
                "months",
                3,
                "parts",
                "yecunagri|清淤\nyecunbuild|道路");
        works(separate, AGRI);
        works(separate, "yecunbuildHandler1");
        dissatisfied(separate);
        assertThat(handlings.of(separate))
                .filteredOn(h -> h.round() == 2)
                .extracting(Handling::unit, Handling::task, Handling::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("yecunagri", "清淤", Part.OWN),
                        org.assertj.core.groups.Tuple.tuple("yecunbuild", "道路", Part.OWN));
        works(separate, AGRI);
        assertThat(town.todo(DEPUTY, separate)).as("rated once, after the last").isEmpty();
        works(separate, "yecunbuildHandler1");
        rates(separate, DEPUTY, "basic", null);
        assertThat(suggestions.find(separate).orElseThrow().verdict()).isEqualTo("basic");

        var joint = town.suggest(DEPUTY, suggestion("关于会办后二次办理的建议"));
        assign(joint, "yecunagri", List.of("yecunbuild"));
        town.does("yecunbuildHandler1", "user_accept", joint, "accepted", true);
        town.does("yecunbuildHandler1", "user_opine", joint, "opinion", "同意");
        works(joint, AGRI);
        dissatisfied(joint);
        var co = handlings.of(joint).stream()
                .filter(h -> h.round() == 2 && h.part() == Part.CO)
                .findFirst()
                .orElseThrow();
        assertThat(co.opinionDue()).isBefore(co.replyDue());
        town.does(AGRI, "user_accept", joint, "accepted", true);
        contacts(joint, AGRI);
        assertThat(town.todo(AGRI, joint)).as("waits for the new opinion").isEmpty();
        town.does("yecunbuildHandler1", "user_accept", joint, "accepted", true);
        town.does("yecunbuildHandler1", "user_opine", joint, "opinion", "这次由我办出机械");
        assertThat(town.shown(AGRI, town.open(AGRI, "user_draftReply", joint))
                        .path("opinions")
                        .path("value")
                        .asText())
                .contains("这次由我办出机械")
                .doesNotContain("同意");
    }

    @Test
    void noAccountOfUnitOrGovernmentLearnsOfARatingBeforeItIsFinal() {
        var units = List.of(AGRI, "yecunagriHead1", "yecungovClerk1", "yecungovHead1");
        var number = answered("关于评价不外传的建议", "coSigners", List.of("yecunDeputy3"));
        town.does("yecunDeputy3", "user_remark", number, "overallRating", "dissatisfied", "rateReason", "附议人也不满意");
        nothingSeen(number, units, "附议人也不满意");
        dissatisfied(number);
        units.forEach(unit -> assertThat(town.as(unit).page("/cases/" + number).body())
                .as(unit)
                .contains(REASON, "附议人也不满意"));
        works(number, AGRI);
        town.does("yecunDeputy3", "user_remark", number, "overallRating", "dissatisfied", "rateReason", "第二次也不满意");
        var way = way(AGRI, number);
        assertThat(way).contains("代表评价");
        rates(number, DEPUTY, "dissatisfied", "还是老样子");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.ESCALATED);
        assertThat(way(AGRI, number)).as("nothing has moved on the drawing").isEqualTo(way);
        assertThat(way(CLERK, number)).contains("主席决定怎么办").isNotEqualTo(way);
        nothingSeen(number, units, "第二次也不满意", "还是老样子", "待主席决定", "提请主席决定");
        units.forEach(unit -> assertThat(town.as(unit).page("/cases/" + number).body())
                .as(unit)
                .contains(REASON));
        assertThat(inLedger(CLERK, number, "state", "ESCALATED")).isOne();
        assertThat(inLedger(CLERK, number, "state", "RATING")).isZero();
        for (String unit : units) {
            assertThat(inLedger(unit, number, "state", "ESCALATED")).as(unit).isZero();
            assertThat(inLedger(unit, number, "state", "RATING")).as(unit).isOne();
        }
        town.does(CHAIR, "user_escalate", number, "escalation", "explain", "escalationRemark", "已说明");
        units.forEach(unit -> assertThat(town.as(unit).page("/cases/" + number).body())
                .as(unit)
                .contains("第二次也不满意", "还是老样子"));
        assertThat(inLedger(AGRI, number, "state", "CLOSED")).isOne();
    }

    @Test
    void aChairWhoWorksForTheUnitNeitherReadsNorDecides() {
        var number = twiceDissatisfied("关于主席回避的建议");
        var chair = new Post("yecunagri", Role.HEAD);
        people.grant(CHAIR, chair);
        try {
            var task = town.open(CHAIR, "user_escalate", number);
            assertThat(town.shown(CHAIR, task).toString()).contains(REASON).doesNotContain("还是老样子");
            assertThat(town.as(CHAIR).page("/cases/" + number).body()).doesNotContain("还是老样子");
            assertThat(town.tries(CHAIR, "user_escalate", number, "escalation", "explain", "escalationRemark", "已说明")
                            .status())
                    .isEqualTo(403);
        } finally {
            people.withdraw(CHAIR, chair);
        }
        town.does(CHAIR, "user_escalate", number, "escalation", "explain", "escalationRemark", "已说明");
    }

    @Test
    void aDeputyWhoHeadsTheUnitCannotRateButHisPaperCanBeEntered() {
        var head = new Post("yecunagri", Role.HEAD);
        people.grant("yecunDeputy7", head);
        try {
            var number = answeredBy("yecunDeputy7", "关于自己给自己评价的建议");
            assertThat(town.tries("yecunDeputy7", "user_rate", number, "overallRating", "satisfied")
                            .status())
                    .isEqualTo(403);
            town.does(CLERK, "user_rate", number, "overallRating", "basic", "enteredFrom", "paper");
            assertThat(ratings.of(number)).singleElement().satisfies(rating -> {
                assertThat(rating.person()).isEqualTo("yecunDeputy7");
                assertThat(rating.enteredBy()).isEqualTo(CLERK);
            });
        } finally {
            people.withdraw("yecunDeputy7", head);
        }
    }

    @Test
    void inABodyRunByOnePersonTheSameHandsDoEveryStepAndItIsShown() {
        var one = "shaheziChair1";
        var number = town.suggest(one, suggestion("关于一个人办理全程的建议"));
        town.does(one, "user_review", number, reviewed("shaheziagri"));
        shaheziReplies(number);
        town.does(one, "user_rate", number, "overallRating", "dissatisfied", "rateReason", REASON);
        shaheziReplies(number);
        town.does(one, "user_rate", number, "overallRating", "dissatisfied", "rateReason", REASON);
        town.does(one, "user_escalate", number, "escalation", "agenda", "escalationRemark", "请主席团审议");
        assertThat(notes(one, number, today().toString(), "继续督办").status()).isEqualTo(302);
        assertThat(ratings.of(number)).allMatch(Rating::byClerk);
        assertThat(town.as(one).page("/cases/" + number).body()).contains("兼本级人大工作人员", "继续督办");
    }

    @ParameterizedTest
    @CsvSource({"lead,satisfied,CLOSED,satisfied", "worst,satisfied,HANDLING,", "majority,satisfied,HANDLING,"})
    void theBodysRuleSaysWhoseRatingCounts(String rule, String lead, State state, String verdict) {
        withSetting(Setting.VERDICT_RULE, rule, () -> {
            var number = shaheziAnswered(
                    "关于按" + rule + "规则" + lead + "的建议", "shaheziDeputy2", "shaheziDeputy3", "shaheziDeputy4");
            for (String cosigner : List.of("shaheziDeputy2", "shaheziDeputy3", "shaheziDeputy4")) {
                town.does(cosigner, "user_remark", number, "overallRating", "dissatisfied", "rateReason", "不行");
            }
            rates(number, "shaheziDeputy1", lead, "理由");
            var rated = suggestions.find(number).orElseThrow();
            assertThat(rated.state()).isEqualTo(state);
            assertThat(rated.verdict()).isEqualTo(verdict);
        });
    }

    @Test
    void silenceIsNeverSatisfiedAndIsCountedAsSilence() {
        withSetting(Setting.VERDICT_RULE, "majority", () -> {
            var number = shaheziAnswered("关于沉默不算满意的建议", "shaheziDeputy2", "shaheziDeputy3", "shaheziDeputy4");
            town.does("shaheziDeputy2", "user_remark", number, "overallRating", "basic");
            assertThat(town.todo("shaheziDeputy3", number)).containsExactly("user_remark");
            town.does("shaheziDeputy1", "user_rate", number, "overallRating", "basic", "classAgreed", false);
            assertThat(town.todo("shaheziDeputy3", number)).as("withdrawn").isEmpty();
            assertThat(suggestions.find(number).orElseThrow().verdict()).isEqualTo("basic");
            assertThat(sheets.read(viewers.of("shaheziDeputy1"), number).tallies())
                    .singleElement()
                    .satisfies(tally -> assertThat(tally.why())
                            .contains("共 4 人", "基本满意 2", "未反馈 2", "答复类别不同意 1")
                            .doesNotContain("：满意"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "attitude,result"})
    void theBodysRuleSaysWhichRatingsOpenTheSecondRound(String dimensions) {
        withSetting(Setting.SECOND_ROUND_WHEN, dimensions, () -> {
            var number = shaheziAnswered("关于结果不满意（" + dimensions + "）的建议");
            town.does(
                    "shaheziDeputy1",
                    "user_rate",
                    number,
                    "overallRating",
                    "basic",
                    "resultRating",
                    "dissatisfied",
                    "rateReason",
                    "路没修");
            assertThat(suggestions.find(number).orElseThrow().round()).isEqualTo(2);
        });
        var usual = shaheziAnswered("关于只看总体（不按" + dimensions + "）的建议");
        town.does(
                "shaheziDeputy1",
                "user_rate",
                usual,
                "overallRating",
                "basic",
                "resultRating",
                "dissatisfied",
                "rateReason",
                "路没修");
        assertThat(suggestions.find(usual).orElseThrow().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theNamesOfAConfidentialCaseStayHiddenWhenItsRatingsBecomeReadable() {
        var number = answered("关于保密件二次办理的建议", "confidential", true, "coSigners", List.of("yecunDeputy3"));
        town.does("yecunDeputy3", "user_remark", number, "overallRating", "dissatisfied", "rateReason", "附议人也不满意");
        dissatisfied(number);
        assertThat(town.as(AGRI).page("/cases/" + number).body())
                .contains(REASON, "附议人也不满意")
                .doesNotContain("马连川", name("yecunDeputy3"));
        assertThat(town.shown(AGRI, town.open(AGRI, "user_accept", number)).toString())
                .contains(REASON)
                .doesNotContain("马连川", name("yecunDeputy3"));
    }

    /** What the sheet and its picture tell of where the case stands. */
    private String way(String reader, String number) {
        var page = town.as(reader).page("/cases/" + number).body();
        int from = page.indexOf("<section id=\"way\"");
        return page.substring(from, page.indexOf("</section>", from))
                + town.as(reader).page("/cases/" + number + "/way.svg").body();
    }

    private void nothingSeen(String number, List<String> readers, String... words) {
        for (String reader : readers) {
            assertThat(town.as(reader).page("/cases/" + number).body())
                    .as(reader + "'s sheet")
                    .contains(number)
                    .doesNotContain(words);
            for (String sort : List.of("date", "due", "number", "state", "holder", "since")) {
                var page = town.as(reader)
                        .page("/cases?q=" + number + "&sort=" + sort)
                        .body();
                assertThat(page.substring(page.indexOf("<tbody")))
                        .as(reader + "'s ledger")
                        .contains(number)
                        .doesNotContain(words)
                        .doesNotContain("不满意");
            }
            for (String word : words) {
                assertThat(ledger.found(viewers.of(reader), LedgerQuery.of(Map.of("q", word)))
                                .size())
                        .as(reader + " searches " + word)
                        .isZero();
            }
            assertThat(LedgerReader.page(ledger, viewers.of(reader), LedgerQuery.of(Map.of("q", number))))
                    .as("the same lines go into the spreadsheet")
                    .singleElement()
                    .satisfies(row -> assertThat(row.toString() + row.stateWords())
                            .contains("待评价")
                            .doesNotContain("不满意", "dissatisfied", "待主席决定", State.ESCALATED.name()));
            assertThat(mails(number, reader))
                    .as(reader + "'s mails")
                    .noneMatch(mail -> Stream.of(words).anyMatch(mail::contains));
            assertThat(town.todo(reader, number)).isEmpty();
            engineTellsNothing(number, reader, words);
        }
    }

    private void engineTellsNothing(String number, String reader, String... words) {
        var instance = suggestions.find(number).orElseThrow().instance();
        for (String path : List.of(
                "/history/task?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/task?processInstanceId=" + instance,
                "/process-instance/" + instance + "/activity-instances",
                "/process-instance/" + instance + "/variables")) {
            assertThat(town.as(reader).get(SignedIn.API + path).body())
                    .as(reader + " " + path)
                    .doesNotContain("user_escalate", "dissatisfied")
                    .doesNotContain(words);
        }
    }

    private long inLedger(String reader, String number, String filter, String value) {
        return ledger.found(viewers.of(reader), LedgerQuery.of(Map.of("q", number, filter, value)))
                .size();
    }

    private SignedIn.Reply notes(String person, String number, String on, String result) {
        return town.as(person).fill("/cases", "/agenda/" + number, Map.of("discussedOn", on, "discussion", result));
    }

    private String twiceDissatisfied(String title) {
        var number = answered(title);
        dissatisfied(number);
        works(number, AGRI);
        rates(number, DEPUTY, "dissatisfied", "还是老样子");
        return number;
    }

    private String answered(String title, Object... more) {
        return answeredBy(DEPUTY, title, more);
    }

    private String answeredBy(String deputy, String title, Object... more) {
        var number = town.suggest(deputy, suggestion(title, more));
        for (Cosigner cosigner : suggestions.cosigners(number)) {
            town.does(cosigner.person(), "user_confirmCosign", number, "cosign", true);
        }
        assign(number, "yecunagri", List.of());
        works(number, AGRI);
        return number;
    }

    private void assign(String number, String unit, List<String> coUnits) {
        var fields = map("reviewOutcome", "accept", "mode", "lead", "leadUnit", unit, "months", 3);
        if (!coUnits.isEmpty()) {
            fields.put("coUnits", coUnits);
        }
        var reply = town.submit(CLERK, town.open(CLERK, "user_review", number), fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    private void dissatisfied(String number) {
        rates(number, DEPUTY, "dissatisfied", REASON);
    }

    private void rates(String number, String deputy, String overall, String reason) {
        var fields = map("overallRating", overall);
        if (reason != null) {
            fields.put("rateReason", reason);
        }
        var reply = town.submit(deputy, town.open(deputy, "user_rate", number), fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    /** From taking the case to the delivered letter. */
    private void works(String number, String handler) {
        town.does(handler, "user_accept", number, "accepted", true);
        replies(number, handler);
    }

    private void replies(String number, String handler) {
        contacts(number, handler);
        town.does(handler, "user_draftReply", number, "replyText", "现将办理情况答复如下：已安排。", "replyClass", "A");
        town.does(handler.replace("Handler1", "Head1"), "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        delivers(number, handler);
    }

    private void contacts(String number, String handler) {
        town.does(
                handler,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                today().toString(),
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
    }

    private void delivers(String number, String handler) {
        town.does(
                handler,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕" + ++letterCount + "号",
                "letterDate",
                today().toString(),
                "deliveredWay",
                "person",
                "deliveredOn",
                today().toString());
    }

    private static Object[] reviewed(String unit) {
        return new Object[] {"reviewOutcome", "accept", "mode", "lead", "leadUnit", unit, "months", 3};
    }

    private String shaheziAnswered(String title, String... cosigners) {
        var number = town.suggest("shaheziDeputy1", suggestion(title, "coSigners", List.of(cosigners)));
        for (String cosigner : cosigners) {
            town.does(cosigner, "user_confirmCosign", number, "cosign", true);
        }
        town.does("shaheziChair1", "user_review", number, reviewed("shaheziagri"));
        shaheziReplies(number);
        return number;
    }

    private void shaheziReplies(String number) {
        var handler = "shaheziagriHandler1";
        town.does(handler, "user_accept", number, "accepted", true);
        contacts(number, handler);
        town.does(handler, "user_draftReply", number, "replyText", "现答复如下：已安排。", "replyClass", "A");
        town.does("shaheziagriHead1", "user_signReply", number, "signed", true);
        town.does("shahezigovHead1", "user_issueReply", number, "signed", true);
        town.does("shaheziChair1", "user_checkReply", number, "replyApproved", true);
        delivers(number, handler);
    }

    /** The rule of the body run by one person, for the length of a story. */
    private void withSetting(Setting setting, String value, Runnable story) {
        jdbc.sql("insert into setting (body, key, value, source, valid_from) values ('shahezi', ?, ?, '试验', ?)")
                .params(setting.key(), value, today())
                .update();
        try {
            story.run();
        } finally {
            jdbc.sql("delete from setting where body = 'shahezi' and key = ?")
                    .param(setting.key())
                    .update();
        }
    }

    private String letter(String number, int which) throws IOException {
        var handling = handlings.of(number).get(which);
        byte[] docx = letters.of(
                suggestions.find(number).orElseThrow(),
                handling,
                replies.latest(handling.id()).orElseThrow(),
                true);
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    private List<String> subjects(String number, String person) {
        return jdbc.sql("select subject from outbox where case_number = ? and person = ?")
                .params(number, person)
                .query(String.class)
                .list();
    }

    private List<String> mails(String number, String person) {
        return jdbc.sql("select subject || text_body from outbox where case_number = ? and person = ?")
                .params(number, person)
                .query(String.class)
                .list();
    }

    private String name(String person) {
        return people.get(person).name();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
