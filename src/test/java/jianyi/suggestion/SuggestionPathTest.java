package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.Town;
import jianyi.Walked;
import jianyi.WholeProduct;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.ledger.RoundsTest;
import jianyi.suggestion.rating.Ratings;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a suggestion goes, walked through Tasklist's web API by the people concerned. */
@WholeProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuggestionPathTest {

    private static final String AGRI = "yecunagriHandler1";
    private static final String AGRI_HEAD = "yecunagriHead1";
    private static final String CLERK = "yecunClerk1";
    private static final String DEPUTY = "yecunDeputy1";

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
    private Chronicle chronicle;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void aLongSuggestionWithTwoCosignersAndTwoUnitsGoesFromStartToClosed() {
        var situation = "水渠年久失修，渗漏严重。".repeat(1700).substring(0, 20_000);
        var number = town.suggest(
                DEPUTY,
                suggestion(
                        "关于维修李家塬村灌溉水渠的建议",
                        "situation",
                        situation,
                        "coSigners",
                        List.of("yecunDeputy2", "yecunDeputy8"),
                        "needsReply",
                        true));
        assertThat(number).matches("yecun-\\d{4}-\\d{4}");
        town.does("yecunDeputy2", "user_confirmCosign", number, "cosign", true);
        assertThat(town.todo(CLERK, number)).doesNotContain("user_review");
        town.does(CLERK, "user_confirmCosign", number, "cosign", true, "enteredFrom", "phone");
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        town.does(
                CLERK,
                "user_assign",
                number,
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "coUnits",
                List.of("yecunbuild"),
                "months",
                "3");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(AGRI, number, "visit", "draft");
        assertThat(town.todo(AGRI, number)).as("the lead waits for the opinion").isEmpty();
        town.does("yecunbuildHandler1", "user_accept", number, "accepted", true);
        town.does("yecunbuildHandler1", "user_opine", number, "opinion", "同意维修，我办负责测量。");
        draft(number, "A", null);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied", "classAgreed", true);

        var closed = suggestions.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.situation()).isEqualTo(situation);
        assertThat(closed.verdict()).isEqualTo("satisfied");
        assertThat(closed.publicNumber()).isPositive();
        assertThat(chronicle.of(number)).extracting(Entry::what).contains("受理", "交办", "答复送达代表", "办结归档");
        assertThat(history.createHistoricVariableInstanceQuery().list())
                .as("no long text ever becomes a process variable")
                .noneMatch(variable -> String.valueOf(variable.getValue()).length() > 100);
        assertThat(town.todo("yecunDeputy2", number))
                .as("an unanswered remark is withdrawn")
                .isEmpty();
    }

    @Test
    void aReturnedSuggestionIsAmendedAndAcceptedOrWithdrawn() {
        var number = town.suggest(DEPUTY, suggestion("关于加强通村公路管护的建议"));
        assertThat(town.tries(CLERK, "user_review", number, "reviewOutcome", "return")
                        .message())
                .isEqualTo("请填写“理由”");
        town.does(CLERK, "user_review", number, "reviewOutcome", "return", "reviewReason", "请写明是哪一段路");
        var amended = suggestion("关于加强李家塬村通村公路管护的建议");
        assertThat(town.submit(DEPUTY, town.open(DEPUTY, "user_amend", number), amended)
                        .status())
                .isEqualTo(204);
        assertThat(suggestions.find(number).orElseThrow().title()).contains("李家塬村");
        town.does(CLERK, "user_review", number, "reviewOutcome", "return", "reviewReason", "已有在建工程");
        town.does(DEPUTY, "user_amend", number, "withdraw", true);
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void acceptanceAndAssignmentMayBeOneStep() {
        var number = town.suggest(DEPUTY, suggestion("关于增设候车亭的建议"));
        assign(number, "yecunbuild", "reviewOutcome", "accept");
        assertThat(town.todo("yecunbuildHandler1", number)).containsExactly("user_accept");
        assertThat(handlings.of(number))
                .singleElement()
                .extracting(Handling::openedAt)
                .isNull();
        town.shown("yecunbuildHandler1", town.open("yecunbuildHandler1", "user_accept", number));
        assertThat(handlings.of(number).get(0).openedBy()).isEqualTo("yecunbuildHandler1");
    }

    @Test
    void aGovernmentDispatchesToItsUnits() {
        var number = town.suggest(DEPUTY, suggestion("关于整治集镇占道经营的建议"));
        assign(number, "yecungov", "reviewOutcome", "accept");
        assertThat(town.tries("yecungovClerk1", "user_dispatch", number, "leadUnit", "water")
                        .status())
                .isEqualTo(400);
        town.does("yecungovClerk1", "user_dispatch", number, "leadUnit", "yecuncivil", "dispatchRemark", "请抓紧");
        assertThat(town.todo("yecuncivilHandler1", number)).containsExactly("user_accept");
    }

    @Test
    void whoAskedForSecrecyIsNamedToNoUnitAndNoGovernment() {
        var author = "何采芹";
        var number = town.suggest(DEPUTY, suggestion("关于查处偷倒垃圾的建议", "confidential", true));
        assign(number, "yecungov", "reviewOutcome", "accept");
        assertThat(formOf("yecungovClerk1", "user_dispatch", number))
                .contains("保密")
                .doesNotContain(author);
        town.does("yecungovClerk1", "user_dispatch", number, "leadUnit", "yecunagri");
        assertThat(formOf(AGRI, "user_accept", number)).contains("保密").doesNotContain(author);
        refuse(number);
        town.does(AGRI_HEAD, "user_consentRefusal", number, "consented", true);
        assertThat(formOf("yecungovClerk1", "user_settleRefusal", number))
                .contains("保密")
                .doesNotContain(author);
        var mails = jdbc.sql(
                        "select html_body || text_body from outbox where case_number = ? and person like 'yecun%gov%'"
                                + " or case_number = ? and person like 'yecunagri%'")
                .params(number, number)
                .query(String.class)
                .list();
        assertThat(mails)
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).contains("保密").doesNotContain(author));
    }

    private String formOf(String person, String task, String number) {
        return town.shown(person, town.open(person, task, number)).toString();
    }

    @Test
    void aRefusalIsConsentedToAndUpheldOrNot() {
        var number = town.suggest(DEPUTY, suggestion("关于修建文化广场的建议"));
        assign(number, "yecunagri", "reviewOutcome", "accept");
        refuse(number);
        town.does(AGRI_HEAD, "user_consentRefusal", number, "consented", false);
        assertThat(town.todo(AGRI, number)).containsExactly("user_handle");

        var other = town.suggest(DEPUTY, suggestion("关于修建文化站的建议"));
        assign(other, "yecunagri", "reviewOutcome", "accept");
        refuse(other);
        town.does(AGRI_HEAD, "user_consentRefusal", other, "consented", true);
        town.does(CLERK, "user_settleRefusal", other, "refusalUpheld", false, "settleRemark", "仍由你站办理");
        assertThat(town.todo(AGRI, other)).containsExactly("user_handle");

        var moved = town.suggest(DEPUTY, suggestion("关于修建养老服务点的建议"));
        assign(moved, "yecunagri", "reviewOutcome", "accept");
        var due = handlings.of(moved).get(0).replyDue();
        refuse(moved);
        town.does(AGRI_HEAD, "user_consentRefusal", moved, "consented", true);
        town.does(CLERK, "user_settleRefusal", moved, "refusalUpheld", true, "newUnit", "yecuncivil");
        assertThat(town.todo("yecuncivilHandler1", moved)).containsExactly("user_accept");
        assertThat(handlings.of(moved)).hasSize(2).allMatch(h -> h.replyDue().equals(due));
    }

    @Test
    void noDraftWithoutHavingHeardTheDeputy() {
        var number = town.suggest(DEPUTY, suggestion("关于安装路灯的建议"));
        assign(number, "yecunbuild", "reviewOutcome", "accept");
        town.does("yecunbuildHandler1", "user_accept", number, "accepted", true);
        var letter =
                town.tries("yecunbuildHandler1", "user_handle", number, contacted("letter", "2026-11-20", "draft"));
        assertThat(letter.status()).isEqualTo(400);
        assertThat(letter.message()).contains("须先走访、座谈或电话听取代表意见");
        town.does("yecunbuildHandler1", "user_handle", number, contacted("unreachable", "2026-11-18", "contact"));
        town.does("yecunbuildHandler1", "user_handle", number, contacted("unreachable", "2026年11月19日", "contact"));
        assertThat(town.tries(
                                "yecunbuildHandler1",
                                "user_handle",
                                number,
                                contacted("unreachable", "2026-11-19", "draft"))
                        .status())
                .as("two tries on one day are one")
                .isEqualTo(400);
        town.does("yecunbuildHandler1", "user_handle", number, contacted("unreachable", "2026-11-20", "draft"));
        assertThat(town.todo("yecunbuildHandler1", number)).containsExactly("user_draftReply");
    }

    @Test
    void aReturnedReplyStaysBesideTheNextVersion() {
        var number = readyToSign("关于疏浚砚池河支流的建议");
        assertThat(town.tries(AGRI_HEAD, "user_signReply", number, "signed", false)
                        .message())
                .isEqualTo("请填写“意见”");
        town.does(AGRI_HEAD, "user_signReply", number, "signed", false, "signRemark", "请逐条回应");
        assertThat(town.shown(AGRI, town.open(AGRI, "user_draftReply", number))
                        .path("replyText")
                        .path("value")
                        .asText())
                .as("a returned draft opens filled with its last version")
                .contains("现将办理情况答复如下");
        draft(number, "A", null);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        assertThat(town.shown("yecungovHead1", town.open("yecungovHead1", "user_issueReply", number))
                        .has("signed"))
                .as("a required yes or no has no default")
                .isFalse();
        town.does("yecungovHead1", "user_issueReply", number, "signed", false, "signRemark", "资金来源要写清");
        draft(number, "B", "完成清淤｜2027年6月30日");
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", false, "checkRemark", "称谓有误");
        draft(number, "A", null);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        assertThat(replies.of(handlings.of(number).get(0).id())).hasSize(4);
        assertThat(town.tries(DEPUTY, "user_rate", number, "overallRating", "basic", "resultRating", "dissatisfied")
                        .message())
                .isEqualTo("请填写“意见和理由”");
        town.does(CLERK, "user_rate", number, "overallRating", "basic", "enteredFrom", "paper");
        assertThat(ratings.of(number)).singleElement().satisfies(r -> {
            assertThat(r.person()).isEqualTo(DEPUTY);
            assertThat(r.enteredBy()).isEqualTo(CLERK);
            assertThat(r.attitude()).isEqualTo("basic");
        });
    }

    @Test
    void aClassThatPromisesAsksForThePromise() {
        var number = readyToDraft("关于硬化产业路的建议");
        assertThat(town.tries(AGRI, "user_draftReply", number, "replyText", "答复", "replyClass", "B")
                        .message())
                .isEqualTo("请填写“承诺事项”");
        assertThat(town.tries(
                                AGRI,
                                "user_draftReply",
                                number,
                                "replyText",
                                "答复",
                                "replyClass",
                                "B",
                                "promise",
                                "硬化|2027-06-30\n护栏")
                        .message())
                .contains("承诺事项")
                .contains("第 2 行");
        assertThat(town.tries(AGRI, "user_draftReply", number, "replyText", "答复", "replyClass", "Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aUnitThatSignsForItselfNeedsNoGovernment() {
        var number = town.suggest("districtDeputy1", suggestion("关于优化校车线路的建议"));
        assignBy("districtClerk1", number, "education", "reviewOutcome", "accept");
        town.does("educationHandler1", "user_accept", number, "accepted", true);
        contact("educationHandler1", number, "meeting", "draft");
        town.does("educationHandler1", "user_draftReply", number, "replyText", "现将办理情况答复如下：已优化。", "replyClass", "A");
        town.does("educationHead1", "user_signReply", number, "signed", true);
        assertThat(town.todo("districtClerk1", number)).containsExactly("user_checkReply");
    }

    @Test
    void separateUnitsAnswerEachForItsPart() {
        var number = town.suggest(DEPUTY, suggestion("关于改善集镇环境的建议"));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        var wrong = town.tries(
                CLERK,
                "user_assign",
                number,
                "mode",
                "separate",
                "leadUnit",
                "yecunbuild",
                "months",
                3,
                "parts",
                "yecunbuild|管网\n没有的单位|垃圾");
        assertThat(wrong.message()).contains("第 2 行");
        town.does(
                CLERK,
                "user_assign",
                number,
                "mode",
                "separate",
                "leadUnit",
                "yecunbuild",
                "months",
                3,
                "parts",
                "yecunbuild|污水管网\n社会事务办公室｜垃圾清运\n".replace("社会事务办公室", "yecuncivil"));
        assertThat(handlings.of(number)).extracting(Handling::task).containsExactly("污水管网", "垃圾清运");
    }

    @Test
    void aClerkTypesInForADeputyAndTheDeputyIsTold() {
        assertThat(town.start(CLERK, "suggestion", suggestion("关于方便老人就医的建议")).status())
                .isEqualTo(400);
        var number = town.suggest(CLERK, suggestion("关于方便老人就医的建议", "deputy", "yecunDeputy8", "enteredFrom", "paper"));
        var entered = suggestions.find(number).orElseThrow();
        assertThat(entered.deputy()).isEqualTo("yecunDeputy8");
        assertThat(entered.enteredBy()).isEqualTo(CLERK);
        assertThat(chronicle.of(number).get(0).what()).contains("代录");
    }

    @Test
    void aSuggestionOfAStreetsDeputyIsTypedInByTheStreet() {
        var number = town.suggest("chengguanClerk1", suggestion("关于老旧小区改造的建议", "deputy", "districtDeputy5"));
        assertThat(number).startsWith("district-");
        assertThat(town.start("chengguanClerk1", "suggestion", suggestion("关于停车难的建议", "deputy", "districtDeputy1"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCosignersRemarkStandsBesideTheLeadsRating() {
        var number = town.suggest(DEPUTY, suggestion("关于保护古树的建议", "coSigners", List.of("yecunDeputy3")));
        town.does("yecunDeputy3", "user_confirmCosign", number, "cosign", true);
        assign(number, "yecunagri", "reviewOutcome", "accept");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(AGRI, number, "phone", "draft");
        draft(number, "A", null);
        town.does(AGRI_HEAD, "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(number);
        town.does("yecunDeputy3", "user_remark", number, "overallRating", "dissatisfied", "rateReason", "没有到现场");
        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(ratings.of(number)).extracting(Rating::overall).containsExactly("satisfied", "dissatisfied");
        assertThat(suggestions.find(number).orElseThrow().verdict()).isEqualTo("satisfied");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeOfBothModelsHasBeenWalked() {
        for (String model : Set.of("suggestion", "handling")) {
            var elsewhere = Stream.of(
                            ReviewOutcomesTest.WALKED, RoundsTest.WALKED, WaysBackTest.WALKED, TimersTest.WALKED)
                    .flatMap(Set::stream)
                    .toList();
            assertThat(Walked.never(repository, history, model, elsewhere))
                    .as("nodes of " + model + " never walked")
                    .isEmpty();
        }
    }

    private String readyToDraft(String title) {
        var number = town.suggest(DEPUTY, suggestion(title));
        assign(number, "yecunagri", "reviewOutcome", "accept");
        town.does(AGRI, "user_accept", number, "accepted", true);
        contact(AGRI, number, "phone", "draft");
        return number;
    }

    private String readyToSign(String title) {
        var number = readyToDraft(title);
        draft(number, "A", null);
        return number;
    }

    private void assign(String number, String unit, Object... more) {
        assignBy(CLERK, number, unit, more);
    }

    private void assignBy(String clerk, String number, String unit, Object... more) {
        var fields = Town.map("mode", "lead", "leadUnit", unit, "months", 3);
        fields.putAll(Town.map(more));
        var reply = town.submit(clerk, town.open(clerk, "user_review", number), fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    private void refuse(String number) {
        assertThat(town.tries(AGRI, "user_accept", number, "accepted", false).message())
                .isEqualTo("请填写“退办理由”");
        town.does(
                AGRI, "user_accept", number, "accepted", false, "refusalReason", "不属农业职责", "properUnit", "yecuncivil");
    }

    private void contact(String handler, String number, String way, String next) {
        town.does(handler, "user_handle", number, contacted(way, "2026-11-20", next));
    }

    private static Object[] contacted(String way, String day, String next) {
        return new Object[] {"contactWay", way, "contactDate", day, "contactNote", "代表说明了情况。", "next", next};
    }

    private void draft(String number, String replyClass, String promise) {
        var fields = Town.map("replyText", "现将办理情况答复如下：\n一、已安排维修。\n二、明确管护人。", "replyClass", replyClass);
        if (promise != null) {
            fields.put("promise", promise);
        }
        var reply = town.submit(AGRI, town.open(AGRI, "user_draftReply", number), fields);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    private void deliver(String number) {
        town.does(
                AGRI,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕3号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
    }
}
