package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.rating.Ratings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Several units each for its own part, governments that dispatch and settle what they dispatched, and a body run by one person: walked
 * through Tasklist's web API by the people concerned.
 */
@WholeProduct
class SeparateHandlingTest {

    private static final String CLERK = "yecunClerk1";
    private static final String DEPUTY = "yecunDeputy1";
    private static final List<String> UNITS = List.of("yecunbuild", "yecuncivil", "yecunagri");

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

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void threeUnitsAnswerEachItsPartAndAreRatedOnceAfterTheLast() {
        var number = accepted("关于综合整治集镇环境的建议");
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
                "yecunbuild|改造污水管网\n\n夜村镇社会事务办公室｜垃圾清运\n yecunagri ｜ 清理沟渠 ");
        assertThat(handlings.of(number)).extracting(Handling::unit).containsExactlyElementsOf(UNITS);
        assertThat(handlings.of(number)).extracting(Handling::task).containsExactly("改造污水管网", "垃圾清运", "清理沟渠");
        assertThat(handlings.of(number)).allMatch(h -> h.part() == Part.OWN);
        for (String unit : UNITS) {
            assertThat(town.todo(unit + "Handler1", number)).containsExactly("user_accept");
        }
        assertThat(town.shown("yecuncivilHandler1", town.open("yecuncivilHandler1", "user_accept", number))
                        .toString())
                .contains("由本单位答复的部分", "垃圾清运")
                .doesNotContain("改造污水管网");

        answer("yecunbuild", number, "污水管网已改造。");
        assertThat(town.todo(DEPUTY, number)).as("rated once, after the last").isEmpty();
        answer("yecunagri", number, "沟渠已清理。");
        assertThat(town.todo(DEPUTY, number)).isEmpty();
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.HANDLING);
        answer("yecuncivil", number, "垃圾日产日清。");
        assertThat(town.todo(DEPUTY, number)).containsExactly("user_rate");
        assertThat(town.shown(DEPUTY, town.open(DEPUTY, "user_rate", number)).toString())
                .contains("污水管网已改造。", "垃圾日产日清。", "沟渠已清理。");

        town.does(DEPUTY, "user_rate", number, "overallRating", "satisfied");
        assertThat(suggestions.find(number).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(ratings.of(number)).hasSize(1);
        var letters = handlings.of(number).stream()
                .map(h -> replies.latest(h.id()).orElseThrow().letterNumber())
                .toList();
        assertThat(letters).containsExactly("yecunbuild〔2026〕1号", "yecuncivil〔2026〕1号", "yecunagri〔2026〕1号");
        assertThat(town.as(DEPUTY).page("/cases/" + number).body()).contains("改造污水管网", "垃圾清运", "清理沟渠");
        for (var handling : handlings.of(number)) {
            assertThat(town.as(DEPUTY)
                            .get("/cases/" + number + "/letter/" + handling.id())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aReturnedOrRefusedPartHoldsUpNobodyElse() {
        var number = accepted("关于保护饮用水源的建议");
        separate(number, "yecunbuild", "yecunbuild|围栏\nyecunagri|面源污染");
        town.does(
                "yecunagriHandler1",
                "user_accept",
                number,
                "accepted",
                false,
                "refusalReason",
                "已划归社会事务办",
                "properUnit",
                "yecuncivil");
        town.does("yecunagriHead1", "user_consentRefusal", number, "consented", true);
        answer("yecunbuild", number, "围栏已建。");
        var already = town.tries(
                CLERK,
                "user_settleRefusal",
                number,
                "refusalUpheld",
                true,
                "newUnit",
                "yecunagri",
                "settleRemark",
                "x");
        assertThat(already.status())
                .as("the refusing unit itself is no new unit")
                .isEqualTo(400);
        town.does(CLERK, "user_settleRefusal", number, "refusalUpheld", true, "newUnit", "yecuncivil");
        assertThat(handlings.of(number))
                .filteredOn(h -> h.unit().equals("yecuncivil"))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.part()).isEqualTo(Part.OWN);
                    assertThat(h.task()).isEqualTo("面源污染");
                });
        accept("yecuncivil", number);
        draftAndSign("yecuncivil", number, "初稿");
        town.does(CLERK, "user_checkReply", number, "replyApproved", false, "checkRemark", "没有回应面源污染");
        assertThat(town.todo(DEPUTY, number)).isEmpty();
        draftAndSign("yecuncivil", number, "面源污染已治理。");
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver("yecuncivil", number);
        assertThat(town.todo(DEPUTY, number)).containsExactly("user_rate");
    }

    @Test
    void aWrongLineOfThePartsIsNamedByItsNumber() {
        var number = accepted("关于划清各自分工的建议");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\nyecunagri 乙"))
                .contains("“分办分工”第 2 行应写成“单位｜办理内容”");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\n\n\nyecunagri|"))
                .as("empty lines count, as the reader counts them")
                .contains("第 4 行应写成");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\n|乙")).contains("第 2 行应写成");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\n水利站｜乙")).contains("第 2 行没有“水利站”这个单位");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\nwater｜乙"))
                .as("another government's unit")
                .contains("第 2 行没有“water”这个单位");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\nyecungov｜乙")).contains("第 2 行没有“yecungov”这个单位");
        assertThat(wrongParts(number, "yecunbuild", "yecunbuild|甲\nyecunagri|乙\n夜村镇村镇建设办公室｜丙"))
                .contains("第 3 行的单位前面已经写过");
        assertThat(wrongParts(number, "yecunagri", "yecunbuild|甲\nyecunagri|乙"))
                .contains("第 1 行应为所选的第一个单位“夜村镇农业综合服务站”");
        assertThat(wrongParts(number, "yecungov", "yecunbuild|甲\nyecunagri|乙"))
                .as("a government cannot be one of several that answer for themselves")
                .contains("“主办单位”不是本级政府所属的单位");
        assertThat(wrongParts(number, "yecunbuild", null)).isEqualTo("请填写“分办分工”");
        assertThat(wrongParts(number, "yecunbuild", "长".repeat(200) + "|甲").length())
                .isLessThan(100);
        assertThat(town.todo(CLERK, number)).as("the task stays open").containsExactly("user_assign");
        assertThat(handlings.of(number)).isEmpty();
    }

    @Test
    void aTownGovernmentSettlesTheRefusalOfWhatItDispatched() {
        var number = accepted("关于规范集贸市场的建议");
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "yecungov", "months", 3);
        town.does("yecungovClerk1", "user_dispatch", number, "leadUnit", "yecunagri", "coUnits", List.of("yecunbuild"));
        refuse("yecunagri", number, "yecuncivil");
        assertThat(town.todo(CLERK, number)).as("who dispatched settles").isEmpty();
        assertThat(town.todo("yecungovClerk1", number)).containsExactly("user_settleRefusal");
        assertThat(town.tries(
                                "yecungovClerk1",
                                "user_settleRefusal",
                                number,
                                "refusalUpheld",
                                true,
                                "newUnit",
                                "transport")
                        .message())
                .contains("不是本级政府所属的单位");
        assertThat(town.tries(
                                "yecungovClerk1",
                                "user_settleRefusal",
                                number,
                                "refusalUpheld",
                                true,
                                "newUnit",
                                "yecunbuild")
                        .message())
                .contains("已经在办理这件建议");
        town.does("yecungovClerk1", "user_settleRefusal", number, "refusalUpheld", true, "newUnit", "yecuncivil");
        assertThat(town.todo("yecuncivilHandler1", number)).containsExactly("user_accept");
        assertThat(chronicle.of(number)).extracting(Entry::what).contains("政府分派", "准予退办，改由夜村镇社会事务办公室承办");

        refuse("yecuncivil", number, "yecunagri");
        town.does("yecungovClerk1", "user_settleRefusal", number, "refusalUpheld", false, "settleRemark", "职责清楚，由你办办理");
        town.does("yecunbuildHandler1", "user_accept", number, "accepted", true);
        town.does("yecunbuildHandler1", "user_opine", number, "opinion", "可划线经营。");
        town.does("yecuncivilHandler1", "user_handle", number, contact());
        draftAndSign("yecuncivil", number, "已规范。");
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver("yecuncivil", number);
        assertThat(town.todo(DEPUTY, number)).containsExactly("user_rate");
    }

    @Test
    void aDistrictGovernmentDispatchesToAnOfficeThatSignsForItself() {
        var number = town.suggest("districtDeputy1", suggestion("关于优化公交线路的建议"));
        town.does("districtClerk1", "user_review", number, "reviewOutcome", "accept");
        town.does("districtClerk2", "user_assign", number, "mode", "lead", "leadUnit", "districtgov", "months", 6);
        assertThat(town.todo("transportHandler1", number)).isEmpty();
        town.does("districtgovClerk1", "user_dispatch", number, "leadUnit", "water");
        refuse("water", number, "transport");
        assertThat(town.todo("districtClerk1", number)).isEmpty();
        town.does("districtgovClerk1", "user_settleRefusal", number, "refusalUpheld", true, "newUnit", "transport");
        var due = suggestions.find(number).orElseThrow().replyDue();
        assertThat(handlings.of(number)).allMatch(h -> h.replyDue().equals(due));
        accept("transport", number);
        town.does("transportHandler1", "user_draftReply", number, "replyText", "线路已优化。", "replyClass", "A");
        town.does("transportHead1", "user_signReply", number, "signed", true);
        assertThat(town.todo("districtgovHead1", number))
                .as("it signs for itself")
                .isEmpty();
        town.does("districtClerk1", "user_checkReply", number, "replyApproved", true);
        deliver("transport", number);
        town.does("districtDeputy1", "user_rate", number, "overallRating", "basic");
        assertThat(suggestions.find(number).orElseThrow().verdict()).isEqualTo("basic");
    }

    @Test
    void aBodyRunByOnePersonHandlesAWholeSuggestionOnPaper() {
        var alone = "shaheziChair1";
        var number = town.suggest(
                alone,
                suggestion(
                        "关于加固渡口的建议",
                        "deputy",
                        "shaheziDeputy1",
                        "enteredFrom",
                        "paper",
                        "coSigners",
                        List.of("shaheziDeputy2", alone)));
        assertThat(number).startsWith("shahezi-");
        assertThat(town.todo("shaheziDeputy2", number)).containsExactly("user_confirmCosign");
        var own = cosignTask(alone, number, alone);
        assertThat(town.submit(alone, own, Town.map("cosign", true)).status())
                .as("one's own word needs no paper")
                .isEqualTo(204);
        assertThat(town.tries(alone, "user_confirmCosign", number, "cosign", true)
                        .message())
                .as("another's word does")
                .contains("代录依据");
        town.does(alone, "user_confirmCosign", number, "cosign", true, "enteredFrom", "phone");
        town.does(alone, "user_review", number, "reviewOutcome", "accept");
        town.does(alone, "user_assign", number, "mode", "lead", "leadUnit", "shahezigov", "months", 3);
        town.does("shahezigovClerk1", "user_dispatch", number, "leadUnit", "shaheziagri");
        accept("shaheziagri", number);
        town.does("shaheziagriHandler1", "user_draftReply", number, "replyText", "渡口已加固。", "replyClass", "A");
        town.does("shaheziagriHead1", "user_signReply", number, "signed", true);
        town.does("shahezigovHead1", "user_issueReply", number, "signed", true);
        town.does(alone, "user_checkReply", number, "replyApproved", true);
        deliver("shaheziagri", number);
        assertThat(town.tries(alone, "user_rate", number, "overallRating", "satisfied")
                        .status())
                .isEqualTo(400);
        town.does(alone, "user_rate", number, "overallRating", "satisfied", "enteredFrom", "paper");

        var closed = suggestions.find(number).orElseThrow();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.enteredBy()).isEqualTo(alone);
        assertThat(ratings.of(number)).singleElement().satisfies(rating -> {
            assertThat(rating.person()).isEqualTo("shaheziDeputy1");
            assertThat(rating.enteredBy()).isEqualTo(alone);
            assertThat(rating.enteredFrom()).isEqualTo("paper");
        });
        assertThat(suggestions.cosigners(number)).allMatch(cosigner -> Boolean.TRUE.equals(cosigner.cosigned()));
        assertThat(chronicle.of(number).stream().filter(entry -> entry.what().contains("代录")))
                .as("submission, co-signature and rating are shown as typed in")
                .hasSize(3);
        assertThat(town.as("shaheziDeputy1").page("/cases/" + number).body()).contains("江一帆代录，据纸质件");
    }

    @Test
    void whoRunsABodyAloneMayAlsoHandInReviewAssignAndRateHisOwn() {
        var alone = "shaheziChair1";
        var number = town.suggest(alone, suggestion("关于自己提出的建议"));
        town.does(alone, "user_review", number, "reviewOutcome", "accept");
        town.does(alone, "user_assign", number, "mode", "lead", "leadUnit", "shaheziagri", "months", 3);
        accept("shaheziagri", number);
        town.does("shaheziagriHandler1", "user_draftReply", number, "replyText", "已办理。", "replyClass", "A");
        town.does("shaheziagriHead1", "user_signReply", number, "signed", true);
        town.does("shahezigovHead1", "user_issueReply", number, "signed", true);
        town.does(alone, "user_checkReply", number, "replyApproved", true);
        deliver("shaheziagri", number);
        town.does(alone, "user_rate", number, "overallRating", "satisfied");
        assertThat(ratings.of(number)).singleElement().satisfies(rating -> {
            assertThat(rating.person()).isEqualTo(alone);
            assertThat(rating.enteredBy()).isNull();
        });
    }

    private String accepted(String title) {
        var number = town.suggest(DEPUTY, suggestion(title));
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        return number;
    }

    private void separate(String number, String first, String parts) {
        var reply = assignParts(number, first, parts);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
    }

    private String wrongParts(String number, String first, String parts) {
        var reply = assignParts(number, first, parts);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        return reply.message();
    }

    private Reply assignParts(String number, String first, String parts) {
        var fields = Town.map("mode", "separate", "leadUnit", first, "months", 3);
        if (parts != null) {
            fields.put("parts", parts);
        }
        return town.submit(CLERK, town.open(CLERK, "user_assign", number), fields);
    }

    private String cosignTask(String person, String number, String cosigner) {
        return town.tasks(person, number).stream()
                .filter(task -> town.as(person)
                        .get(jianyi.SignedIn.API + "/task/" + task.path("id").asText() + "/identity-links")
                        .body()
                        .contains("\"" + cosigner + "\""))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private void refuse(String unit, String number, String proper) {
        town.does(
                unit + "Handler1",
                "user_accept",
                number,
                "accepted",
                false,
                "refusalReason",
                "不属本单位职责",
                "properUnit",
                proper);
        town.does(unit + "Head1", "user_consentRefusal", number, "consented", true);
    }

    /** From acceptance to delivery of a unit whose government signs. */
    private void answer(String unit, String number, String text) {
        accept(unit, number);
        draftAndSign(unit, number, text);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        deliver(unit, number);
    }

    private void accept(String unit, String number) {
        town.does(unit + "Handler1", "user_accept", number, "accepted", true);
        town.does(unit + "Handler1", "user_handle", number, contact());
    }

    private static Object[] contact() {
        return new Object[] {
            "contactWay", "visit", "contactDate", "2026-11-20", "contactNote", "代表说明了情况。", "next", "draft"
        };
    }

    private void draftAndSign(String unit, String number, String text) {
        town.does(unit + "Handler1", "user_draftReply", number, "replyText", text, "replyClass", "A");
        town.does(unit + "Head1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
    }

    private void deliver(String unit, String number) {
        town.does(
                unit + "Handler1",
                "user_deliverReply",
                number,
                "letterNumber",
                unit + "〔2026〕1号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
    }
}
