package jianyi.suggestion;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.casework.timeline.Chronicle;
import jianyi.casework.timeline.Entry;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a submission besides being accepted: handled with another one, split, treated as a letter, passed elsewhere. */
@WholeProduct
class ReviewOutcomesTest {

    /** The nodes of the model that are walked here. */
    static final Set<String> WALKED = Set.of(
            "start_derived",
            "gateway_otherwise",
            "service_notifyLetter",
            "end_letter",
            "service_splitOff",
            "end_split",
            "gateway_merged",
            "message_unmerged",
            "message_mainEnded",
            "end_merged",
            "user_adopt",
            "gateway_adopted",
            "message_higherEnded",
            "service_tellHigher",
            "end_told");

    private static final String CLERK = "yecunClerk1";
    private static final String AGRI = "yecunagriHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Lineage lineage;

    @Autowired
    private Chronicle chronicle;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

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
    void threeAreHandledAsOneAndEveryDeputyIsAnsweredAndAsked() {
        var main = town.suggest("yecunDeputy1", suggestion("关于维修东干渠的建议"));
        var second = town.suggest(
                "yecunDeputy3", suggestion("关于东干渠渗漏的建议", "coSigners", List.of("yecunDeputy4"), "proposal", "请更换闸门。"));
        town.does("yecunDeputy4", "user_confirmCosign", second, "cosign", true);
        var third = town.suggest("yecunDeputy5", suggestion("关于清淤东干渠的建议"));
        merge(second, main);
        merge(third, main);
        assertThat(state(second)).isEqualTo(State.MERGED);
        assertThat(town.todo(CLERK, second)).isEmpty();
        assertThat(town.as("yecunDeputy3").get("/cases/" + main).body()).contains("关于东干渠渗漏的建议");

        assign(main);
        assertThat(town.as(AGRI).get("/cases/" + main).body())
                .as("the unit reads every text")
                .contains("请更换闸门。", "关于清淤东干渠的建议");
        reply(main);
        for (String signer : List.of("yecunDeputy3", "yecunDeputy4", "yecunDeputy5")) {
            assertThat(town.todo(signer, main)).as(signer).containsExactly("user_remark");
        }
        town.does("yecunDeputy3", "user_remark", main, "overallRating", "basic");
        town.does("yecunDeputy1", "user_rate", main, "overallRating", "satisfied");
        assertThat(state(main)).isEqualTo(State.CLOSED);
        assertThat(Stream.of(second, third).map(this::state)).containsOnly(State.JOINED);
        assertThat(told(main, "yecunDeputy5")).contains("建议已交办", "请评价办理情况", "建议已办结");
        assertThat(suggestions.find(second).orElseThrow().proposal()).isEqualTo("请更换闸门。");
    }

    @Test
    void aMergeIsUndoneByTheClerkOnly() {
        var main = town.suggest("yecunDeputy1", suggestion("关于补种行道树的建议"));
        var second = town.suggest("yecunDeputy3", suggestion("关于行道树的建议"));
        merge(second, main);
        assertThat(undo("yecunDeputy3", second, "不同意")).isEqualTo(403);
        assertThat(undo("shaheziChair1", second, "无关")).isEqualTo(404);
        assertThat(undo(CLERK, second, " ")).isEqualTo(400);
        assertThat(undo(CLERK, second, "地段不同")).isEqualTo(302);
        assertThat(state(second)).isEqualTo(State.REVIEWING);
        assertThat(town.todo(CLERK, second)).containsExactly("user_review");
        assertThat(undo(CLERK, second, "地段不同")).isEqualTo(409);
        assertThat(chronicle.of(second)).extracting(Entry::what).contains("合并办理", "撤销合并");
        merge(second, main);
    }

    @Test
    void aMergeNeedsAnotherOpenCaseOfTheSameBody() {
        var number = town.suggest("yecunDeputy1", suggestion("关于路灯的建议"));
        for (String main : List.of(number, "yecun-1999-0001", "district-2026-0001", "' or 1=1")) {
            var reply = town.tries(
                    CLERK, "user_review", number, "reviewOutcome", "merge", "reviewReason", "相同", "mergeInto", main);
            assertThat(reply.status()).as(main).isEqualTo(400);
            assertThat(reply.message()).contains("并入哪一件");
        }
    }

    @Test
    void aSuggestionOnTwoMattersBecomesTwo() {
        var number = town.suggest("yecunDeputy2", suggestion("关于道路和饮水的建议", "coSigners", List.of("yecunDeputy4")));
        town.does("yecunDeputy4", "user_confirmCosign", number, "cosign", true);
        var wrong = town.tries(
                CLERK, "user_review", number, "reviewOutcome", "split", "reviewReason", "一事一议", "splitTitles", "只有一行");
        assertThat(wrong.message()).contains("拆成哪几件").contains("2 至");
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "split",
                "reviewReason",
                "一事一议",
                "splitTitles",
                "关于道路的建议\n关于饮水的建议");
        assertThat(state(number)).isEqualTo(State.SPLIT);
        var pieces = lineage.derived(number);
        assertThat(pieces).extracting(Suggestion::title).containsExactly("关于道路的建议", "关于饮水的建议");
        for (Suggestion piece : pieces) {
            assertThat(piece.number()).matches("yecun-\\d{4}-\\d{4}");
            assertThat(suggestions.cosigners(piece.number()))
                    .extracting(Cosigner::cosigned)
                    .containsExactly(true);
            town.does(CLERK, "user_review", piece.number(), "reviewOutcome", "accept");
            assertThat(state(piece.number())).isEqualTo(State.ASSIGNING);
        }
        assertThat(told(number, "yecunDeputy2")).contains("建议已拆分");
    }

    @Test
    void aSubmissionIsTreatedAsALetterHereOrAtAnOrgan() {
        var letter = town.suggest("yecunDeputy6", suggestion("关于我家宅基地的建议"));
        town.does(CLERK, "user_review", letter, "reviewOutcome", "letter", "reviewReason", "涉及代表本人事务");
        assertThat(state(letter)).isEqualTo(State.LETTER);
        assertThat(told(letter, "yecunDeputy6")).contains("作为来信处理");

        var organ = town.suggest("yecunDeputy6", suggestion("关于党员教育的建议"));
        forward(organ, "organ", "forwardTo", "yecunparty");
        assertThat(state(organ)).isEqualTo(State.LETTER);
        assertThat(told(organ, "yecunpartyHead1")).contains("人大转来代表来信");
        assertThat(town.as("yecunpartyHead1").get("/cases/" + organ).status()).isEqualTo(404);
    }

    @Test
    void aCaseOfTheWrongBodyTakesTheRightBodysNumber() {
        var number = town.suggest("yecunDeputy9", suggestion("关于区里公交线路的建议", "body", "yecun"));
        assertThat(review(
                                number,
                                map(
                                        "reviewOutcome",
                                        "forward",
                                        "reviewReason",
                                        "属区里",
                                        "forwardAs",
                                        "transfer",
                                        "forwardTo",
                                        "water"))
                        .message())
                .contains("转给");
        forward(number, "transfer", "forwardTo", "district");
        var now = lineage.now(number).orElseThrow();
        assertThat(now).startsWith("district-");
        assertThat(chronicle.of(now)).extracting(Entry::what).contains("提出建议", "移送云山区人大常委会");
        assertThat(town.todo("districtClerk1", now)).containsExactly("user_review");
        assertThat(town.todo(CLERK, now)).isEmpty();
        for (String reader : List.of("yecunDeputy9", CLERK, "districtClerk1")) {
            assertThat(town.as(reader).get("/cases/" + number).header("Location"))
                    .as(reader)
                    .endsWith("/cases/" + now);
            assertThat(town.as(reader).get("/cases/" + now).status()).as(reader).isEqualTo(200);
        }
        assertThat(town.as("yecunDeputy7").get("/cases/" + number).status()).isEqualTo(404);
        town.does(
                "districtClerk1",
                "user_review",
                now,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "transport",
                "months",
                3);
        assertThat(town.todo("transportHandler1", now)).containsExactly("user_accept");
    }

    @Test
    void aHigherDeputyTakesAMatterUpAndTheTownsDeputyIsToldTheOutcome() {
        var number = town.suggest("yecunDeputy3", suggestion("关于在高速路设出口的建议"));
        forward(number, "deputy", "forwardTo", "district", "forwardDeputy", "districtDeputy2");
        assertThat(state(number)).isEqualTo(State.ADOPTING);
        assertThat(town.as("districtDeputy2").get("/cases/" + number).status()).isEqualTo(200);
        assertThat(town.as("districtDeputy3").get("/cases/" + number).status()).isEqualTo(404);
        town.does("districtDeputy2", "user_adopt", number, "adopted", true, "adoptRemark", "很有必要");
        var higher = lineage.derived(number).get(0);
        assertThat(higher.body()).isEqualTo("district");
        assertThat(higher.deputy()).isEqualTo("districtDeputy2");
        assertThat(state(number)).isEqualTo(State.FORWARDED);
        town.does("districtClerk1", "user_review", higher.number(), "reviewOutcome", "letter", "reviewReason", "属省里");
        assertThat(state(number)).isEqualTo(State.TOLD);
        assertThat(told(number, "yecunDeputy3")).contains("上级代表已提出您的建议", "您的建议在上级有了结果");
    }

    @Test
    void aHigherDeputyMayDeclineAndTheClerkDecidesAnew() {
        var number = town.suggest("yecunDeputy3", suggestion("关于撤并小学的建议"));
        assertThat(review(
                                number,
                                map(
                                        "reviewOutcome",
                                        "forward",
                                        "reviewReason",
                                        "属区里",
                                        "forwardAs",
                                        "deputy",
                                        "forwardTo",
                                        "district",
                                        "forwardDeputy",
                                        "yecunDeputy1"))
                        .message())
                .contains("请哪位上级代表提出");
        forward(number, "deputy", "forwardTo", "district", "forwardDeputy", "districtDeputy5");
        town.does("districtClerk1", "user_adopt", number, "adopted", false, "enteredFrom", "phone");
        assertThat(state(number)).isEqualTo(State.REVIEWING);
        assertThat(town.todo(CLERK, number)).containsExactly("user_review");
    }

    private int undo(String person, String number, String reason) {
        return town.as(person)
                .fill("/cases", "/cases/" + number + "/merge/undo", Map.of("reason", reason))
                .status();
    }

    private void merge(String number, String main) {
        town.does(CLERK, "user_review", number, "reviewOutcome", "merge", "reviewReason", "同一件事", "mergeInto", main);
    }

    private void forward(String number, String how, String... where) {
        var fields = map("reviewOutcome", "forward", "reviewReason", "不属本级", "forwardAs", how);
        fields.putAll(map((Object[]) where));
        assertThat(review(number, fields).status()).isEqualTo(204);
    }

    private jianyi.SignedIn.Reply review(String number, Map<String, Object> fields) {
        return town.submit(CLERK, town.open(CLERK, "user_review", number), fields);
    }

    private void assign(String number) {
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
    }

    private void reply(String number) {
        town.does(AGRI, "user_accept", number, "accepted", true);
        town.does(
                AGRI,
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                "2026-11-20",
                "contactNote",
                "电话沟通",
                "next",
                "draft");
        town.does(AGRI, "user_draftReply", number, "replyText", "已安排维修。", "replyClass", "A");
        town.does("yecunagriHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                AGRI,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕8号",
                "letterDate",
                "2026-11-20",
                "deliveredWay",
                "person",
                "deliveredOn",
                "2026-11-20");
    }

    private State state(String number) {
        return suggestions.find(number).orElseThrow().state();
    }

    private String told(String number, String person) {
        return String.join(
                "\n",
                jdbc.sql("select subject from outbox where case_number = ? and person = ?"
                                + " union all select subject from phone_call where case_number = ? and person = ?")
                        .params(number, person, number, person)
                        .query(String.class)
                        .list());
    }
}
