package jianyi.suggestion;

import static jianyi.Town.map;
import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input gets a clear Chinese sentence and nothing is lost: every row of the contract's table, for every form. */
@WholeProduct
class BadInputTest {

    private static final String CLERK = "yecunClerk1";
    private static final String DEPUTY = "yecunDeputy4";
    private static final String HANDLER = "yecunbuildHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    /** Walks one case; at each task first everything wrong is tried, then the right answer is given. */
    @TestFactory
    Stream<DynamicTest> everyFormRefusesWhatItCannotTake() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest("suggestion-start", this::startRefuses));
        tests.add(DynamicTest.dynamicTest("every task of a case", this::everyTaskRefuses));
        tests.add(DynamicTest.dynamicTest("withdrawal and objection", this::theFormsOfTheWaysBackRefuse));
        tests.add(DynamicTest.dynamicTest("suggestion-escalate", this::theChairsFormRefuses));
        return tests.stream();
    }

    @Test
    void ofTwoColleaguesTheSecondReadsThatTheFirstWasFaster() {
        var number = town.suggest(DEPUTY, suggestion("关于两人同时办理的建议"));
        var task = town.open(CLERK, "user_review", number);
        town.as("yecunClerk2").post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", "yecunClerk2"));
        var claimed = town.submit(CLERK, task, map("reviewOutcome", "accept"));
        assertThat(claimed.status()).isEqualTo(409);
        assertThat(claimed.message()).isEqualTo("该任务已由他人办理");
        assertThat(town.as(CLERK)
                        .post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", CLERK))
                        .status())
                .isEqualTo(409);
        town.does("yecunClerk2", "user_review", number, "reviewOutcome", "accept");
        assertThat(town.as("yecunClerk2").get(SignedIn.API + "/task/" + task).status())
                .as("who did it himself is not told that somebody else was faster")
                .isEqualTo(404);
        assertThat(town.submit(CLERK, task, map("reviewOutcome", "accept")).status())
                .isEqualTo(409);
        assertThat(town.submit("waterHandler1", task, map("reviewOutcome", "accept"))
                        .status())
                .isEqualTo(404);
        assertThat(town.submit(CLERK, "nothing", map("reviewOutcome", "accept")).status())
                .isEqualTo(404);
    }

    @Test
    void somebodyElsesTaskIsNobodysBusiness() {
        var number = town.suggest(DEPUTY, suggestion("关于他人任务的建议"));
        var task = town.open(CLERK, "user_review", number);
        for (String stranger :
                List.of("shaheziChair1", "waterHandler1", "yecunDeputy5", "yecunagriHead1", "systemadmin1")) {
            assertThat(town.submit(stranger, task, map("reviewOutcome", "accept"))
                            .status())
                    .as(stranger)
                    .isIn(403, 404);
            assertThat(town.as(stranger)
                            .get(SignedIn.API + "/task/" + task + "/form-variables")
                            .body())
                    .as(stranger)
                    .doesNotContain("他人任务");
        }
        assertThat(SignedIn.nobody(port).get(SignedIn.API + "/task/" + task).status())
                .isEqualTo(401);
    }

    @Test
    void theSameSubmissionSentTwiceIsOneCase() {
        var fields = suggestion("关于重复提交的建议");
        var number = town.suggest(DEPUTY, fields);
        var again = town.start(DEPUTY, "suggestion", fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("已提交，编号 " + number);
    }

    private void startRefuses() {
        var good = suggestion("关于填写有误的建议");
        refusedWithout(good, "title", "标题");
        refusedWithout(good, "situation", "案由");
        refusedWithout(good, "proposal", "具体建议");
        refusedWithout(good, "category", "类别");
        refusedWithout(good, "disclosure", "是否同意公开");
        refused(good, "title", "长".repeat(101), "标题");
        refused(good, "situation", "a\0b", "案由");
        refused(good, "disclosure", "perhaps", "是否同意公开");
        refused(good, "category", "天文", "类别");
        refused(good, "coSigners", List.of("nobody"), "附议代表");
        refused(good, "coSigners", List.of("shaheziDeputy1"), "附议代表");
        refused(good, "coSigners", "not a list", "附议代表");
        refused(good, "body", "shahezi", "提交给");
        refused(good, "proposedUnit", "water", "由哪个单位承办");
        refused(good, "session", "nowhere-1-1", "会议");
        refused(good, "raisedBefore", "很多", "几年");
        refused(good, "secretNote", "x", "secretNote");
        refused(good, "number", "yecun-2026-0001", "number");
        assertThat(town.start("yecunagriHandler1", "suggestion", good).status()).isEqualTo(403);
        assertThat(cases("关于填写有误的建议")).isZero();
    }

    private void everyTaskRefuses() {
        var number = town.suggest(DEPUTY, suggestion("关于每张表单的建议", "coSigners", List.of("yecunDeputy5")));
        step("yecunDeputy5", "user_confirmCosign", number, map("cosign", true));
        step(CLERK, "user_review", number, map("reviewOutcome", "return", "reviewReason", "请补充"));
        step(DEPUTY, "user_amend", number, suggestion("关于每张表单的建议（修改）"));
        step(CLERK, "user_review", number, map("reviewOutcome", "accept"));
        step(CLERK, "user_assign", number, map("mode", "lead", "leadUnit", "yecungov", "months", "3"));
        step(
                "yecungovClerk1",
                "user_dispatch",
                number,
                map("leadUnit", "yecunbuild", "coUnits", List.of("yecuncivil")));
        step(HANDLER, "user_accept", number, map("accepted", true));
        step(
                "yecuncivilHandler1",
                "user_accept",
                number,
                map("accepted", false, "refusalReason", "不归我办", "properUnit", "yecunagri"));
        step("yecuncivilHead1", "user_consentRefusal", number, map("consented", true));
        step("yecungovClerk1", "user_settleRefusal", number, map("refusalUpheld", false));
        step("yecuncivilHandler1", "user_opine", number, map("opinion", "同意"));
        step(
                HANDLER,
                "user_handle",
                number,
                map("contactWay", "phone", "contactDate", "2026-11-20", "contactNote", "谈了", "next", "draft"));
        step(HANDLER, "user_draftReply", number, map("replyText", "现答复如下", "replyClass", "A"));
        step("yecunbuildHead1", "user_signReply", number, map("signed", true));
        step("yecungovHead1", "user_issueReply", number, map("signed", true));
        step(CLERK, "user_checkReply", number, map("replyApproved", true));
        step(
                HANDLER,
                "user_deliverReply",
                number,
                map(
                        "letterNumber",
                        "夜政函〔2026〕9号",
                        "letterDate",
                        "2026-11-20",
                        "deliveredWay",
                        "post",
                        "deliveredOn",
                        "2026-11-21"));
        step("yecunDeputy5", "user_remark", number, map("overallRating", "basic"));
        step(DEPUTY, "user_rate", number, map("overallRating", "satisfied"));
        assertThat(state(number)).isEqualTo("CLOSED");
    }

    private void theChairsFormRefuses() {
        var number = town.suggest(DEPUTY, suggestion("关于主席表单的建议"));
        town.does(
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunbuild",
                "months",
                3);
        for (int round = 1; round <= 2; round++) {
            town.does(HANDLER, "user_accept", number, "accepted", true);
            town.does(
                    HANDLER,
                    "user_handle",
                    number,
                    "contactWay",
                    "phone",
                    "contactDate",
                    "2026-11-20",
                    "contactNote",
                    "谈了",
                    "next",
                    "draft");
            town.does(HANDLER, "user_draftReply", number, "replyText", "现答复如下", "replyClass", "A");
            town.does("yecunbuildHead1", "user_signReply", number, "signed", true);
            town.does("yecungovHead1", "user_issueReply", number, "signed", true);
            town.does(CLERK, "user_checkReply", number, "replyApproved", true);
            town.does(
                    HANDLER,
                    "user_deliverReply",
                    number,
                    "letterNumber",
                    "夜政函〔2026〕" + round + "号",
                    "letterDate",
                    "2026-11-20",
                    "deliveredWay",
                    "post",
                    "deliveredOn",
                    "2026-11-21");
            town.does(DEPUTY, "user_rate", number, "overallRating", "dissatisfied", "rateReason", "没办");
        }
        step(
                "yecunChair1",
                "user_escalate",
                number,
                map("escalation", "meet", "escalationRemark", "谈妥了", "meetDate", "2026-11-22", "meetPlace", "镇里"));
        assertThat(state(number)).isEqualTo("CLOSED");
    }

    private String state(String number) {
        return jdbc.sql("select state from suggestion where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void theFormsOfTheWaysBackRefuse() {
        var number = town.suggest(DEPUTY, suggestion("关于撤回表单的建议", "coSigners", List.of("yecunDeputy5")));
        town.does("yecunDeputy5", "user_confirmCosign", number, "cosign", true);
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "yecunbuild", "months", "3");
        goes(number, "object", "应当由农业站办");
        step(CLERK, "user_settleObjection", number, map("objectionUpheld", false, "settleRemark", "本就归建设办"));
        goes(number, "withdraw", "不提了");
        step("yecunDeputy5", "user_agreeWithdrawal", number, map("withdrawalAgreed", true));
        step(CLERK, "user_consentWithdrawal", number, map("withdrawalConsented", true));
    }

    private void goes(String number, String way, String reason) {
        assertThat(town.as(DEPUTY)
                        .fill("/cases/" + number, "/cases/" + number + "/ways/" + way, Map.of("reason", reason))
                        .status())
                .isEqualTo(302);
    }

    /** Tries everything a form must refuse, sees the task still open each time, then gives the right answer. */
    private void step(String person, String key, String number, Map<String, Object> good) {
        var task = town.open(person, key, number);
        var form = town.as(person)
                .get(SignedIn.API + "/task/" + task + "/deployed-form")
                .json();
        for (JsonNode field : StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.has("key"))
                .toList()) {
            tryWrongValues(person, key, task, field, good);
        }
        var foreign = new LinkedHashMap<>(good);
        foreign.put("body", "shahezi");
        expectRefusal(person, key, task, foreign, "body");
        assertThat(town.submit(person, task, good).status()).as(key).isEqualTo(204);
    }

    private void tryWrongValues(String person, String key, String task, JsonNode field, Map<String, Object> good) {
        var name = field.path("key").asText();
        var label = field.path("label").asText().replaceFirst(" \\*$|\\{\\{#if .*", "");
        boolean lifted = field.path("properties").has("requiredUnless");
        if (field.path("validate").path("required").asBoolean() && !lifted) {
            var without = new LinkedHashMap<>(good);
            without.remove(name);
            expectRefusal(person, key, task, without, label);
        }
        for (Object wrong : wrongFor(field)) {
            var with = new LinkedHashMap<>(good);
            with.put(name, wrong);
            expectRefusal(person, key, task, with, label);
        }
    }

    private static List<Object> wrongFor(JsonNode field) {
        var type = field.path("type").asText();
        // Choices that a room supplies only its desk knows.
        return switch (type.equals("radio") && field.has("valuesKey") ? "select" : type) {
            case "textfield", "textarea" -> List.of("含有\0字符", "长".repeat(60_000));
            case "radio", "checkbox" -> List.of("也许", "a\0b");
            case "taglist" -> List.of("[", List.of("a\0b"));
            default -> List.of("a\0b");
        };
    }

    private void expectRefusal(String person, String key, String task, Map<String, Object> fields, String label) {
        var reply = town.submit(person, task, fields);
        assertThat(reply.status()).as(key + " " + label + " " + reply).isEqualTo(400);
        assertThat(reply.message()).as(key).contains(label).doesNotContain("ENGINE", "Exception");
        assertThat(town.as(person).get(SignedIn.API + "/task/" + task).status())
                .as("still open")
                .isEqualTo(200);
    }

    private void refusedWithout(Map<String, Object> good, String field, String label) {
        var without = new LinkedHashMap<>(good);
        without.remove(field);
        expectStartRefusal(without, label);
        without.put(field, "  ");
        expectStartRefusal(without, label);
    }

    private void refused(Map<String, Object> good, String field, Object value, String label) {
        var with = new LinkedHashMap<>(good);
        with.put(field, value);
        expectStartRefusal(with, label);
    }

    private void expectStartRefusal(Map<String, Object> fields, String label) {
        var reply = town.start(DEPUTY, "suggestion", fields);
        assertThat(reply.status()).as(label + " " + reply).isEqualTo(400);
        assertThat(reply.message()).contains(label);
    }

    private long cases(String title) {
        return jdbc.sql("select count(*) from suggestion where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }
}
