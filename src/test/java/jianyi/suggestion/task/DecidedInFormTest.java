package jianyi.suggestion.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.office.People;
import jianyi.office.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is decided stands in the form, each sees there what he may know, and what is usual is filled in. */
@WholeProduct
class DecidedInFormTest {

    private static final String CLERK = "yecunClerk1";
    private static final String LEAD = "yecunbuildHandler1";
    private static final String CO = "yecuncivilHandler1";
    private static final String DEPUTY = "yecunDeputy4";

    private static final String WALL = "鱼骨寨的古城墙垛口坍塌，夯土外露，雨后落石伤人。";
    private static final String MEND = "恳请延聘匠人夯筑墙体，砌补垛口。";

    @LocalServerPort
    int port;

    @Autowired
    private People people;

    private Town town;

    @BeforeEach
    void enterTown() {
        town = new Town(port);
    }

    @Test
    void theTextTheReplyAndTheOpinionsStandWhereTheyAreDecidedOn() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于重建戏台的建议", "situation", "戏台的梁柱已经朽坏。"));
        standsAt(CLERK, "user_review", number, "caseText", "戏台的梁柱已经朽坏。", "请组织维修");
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        standsAt(CLERK, "user_assign", number, "caseText", "戏台的梁柱已经朽坏。");
        town.does(
                CLERK,
                "user_assign",
                number,
                "mode",
                "lead",
                "leadUnit",
                "yecunbuild",
                "coUnits",
                List.of("yecuncivil"),
                "months",
                3);
        town.does(LEAD, "user_accept", number, "accepted", true);
        standsAt(LEAD, "user_handle", number, "caseText", "戏台的梁柱已经朽坏。");
        town.does(CO, "user_accept", number, "accepted", true);
        town.does(CO, "user_opine", number, "opinion", "文化站可以腾出院子。");
        contacts(number);
        standsAt(LEAD, "user_draftReply", number, "caseText", "戏台的梁柱已经朽坏。");
        standsAt(LEAD, "user_draftReply", number, "opinions", "夜村镇社会事务办公室的会办意见", "文化站可以腾出院子。");
        town.does(
                LEAD, "user_draftReply", number, "replyText", "已列入计划。", "replyClass", "B", "promise", "换梁｜2027-06-30");
        replyStandsAt("yecunbuildHead1", "user_signReply", number);
        town.does("yecunbuildHead1", "user_signReply", number, "signed", true);
        replyStandsAt("yecungovHead1", "user_issueReply", number);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        replyStandsAt(CLERK, "user_checkReply", number);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                LEAD,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜建函〔2026〕9号",
                "letterDate",
                today(),
                "deliveredWay",
                "person",
                "deliveredOn",
                today());
        standsAt(DEPUTY, "user_rate", number, "replyShown", "正在解决", "已列入计划。", "换梁，期限 2027");
        assertThat(town.shown(DEPUTY, town.open(DEPUTY, "user_rate", number)).toString())
                .as("co-units' opinions are for the lead and the congress office")
                .doesNotContain("腾出院子");
    }

    @Test
    void whoMustRingFindsTheNumberAndNobodyElseDoes() {
        people.save(new Person("yecunDeputy6", "石敬农", "yecunDeputy6@example.org", "13900002266"));
        var open = assigned(town.suggest("yecunDeputy6", Town.suggestion("关于疏通涵洞的建议")));
        assertThat(shown(LEAD, "user_accept", open).toString()).doesNotContain("13900002266");
        town.does(LEAD, "user_accept", open, "accepted", true);
        standsAt(LEAD, "user_handle", open, "deputyCall", "石敬农代表", "13900002266");
        var secret = assigned(town.suggest("yecunDeputy6", Town.suggestion("关于疏通暗渠的建议", "confidential", true)));
        town.does(LEAD, "user_accept", secret, "accepted", true);
        assertThat(shown(LEAD, "user_handle", secret).toString())
                .contains("代表要求保密")
                .doesNotContain("13900002266", "石敬农");
    }

    @Test
    void whatIsUsualIsFilledInAndADayOfContactNever() {
        town.does(
                CLERK,
                "user_review",
                town.suggest(DEPUTY, Town.suggestion("关于修补鱼骨寨古城墙的建议", "situation", WALL, "proposal", MEND)),
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecuncivil",
                "months",
                3);
        var number = town.suggest(
                DEPUTY,
                Town.suggestion("关于加固鱼骨寨古城墙的建议", "situation", WALL, "proposal", MEND, "proposedUnit", "yecunbuild"));
        var review = shown(CLERK, "user_review", number);
        assertThat(review.path("leadHint").path("value").asText())
                .contains("1 件相似建议由夜村镇社会事务办公室主办", "代表希望由夜村镇村镇建设办公室承办");
        assertThat(review.has("leadUnit")).as("a review assigns nothing unseen").isFalse();
        assertThat(review.path("mode").path("value").asText()).isEqualTo("lead");
        town.does(CLERK, "user_review", number, "reviewOutcome", "accept");
        var assign = shown(CLERK, "user_assign", number);
        assertThat(assign.path("leadUnit").path("value").asText()).isEqualTo("yecuncivil");
        assertThat(assign.path("months").path("value").asText()).isEqualTo("3");
        town.does(CLERK, "user_assign", number, "mode", "lead", "leadUnit", "yecunbuild", "months", 3);
        town.does(LEAD, "user_accept", number, "accepted", true);
        assertThat(shown(LEAD, "user_handle", number).has("contactDate")).isFalse();
    }

    private void replyStandsAt(String person, String task, String number) {
        standsAt(person, task, number, "caseText", "戏台的梁柱已经朽坏。");
        standsAt(person, task, number, "replyShown", "正在解决", "已列入计划。", "换梁，期限 2027");
        standsAt(person, task, number, "opinions", "文化站可以腾出院子。");
    }

    private void standsAt(String person, String task, String number, String fact, String... words) {
        assertThat(shown(person, task, number).path(fact).path("value").asText())
                .as(task + " " + fact)
                .contains(words);
    }

    private JsonNode shown(String person, String task, String number) {
        return town.shown(person, town.open(person, task, number));
    }

    private String assigned(String number) {
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
        return number;
    }

    private void contacts(String number) {
        town.does(
                LEAD,
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                today(),
                "contactNote",
                "代表说明了情况。",
                "next",
                "draft");
    }

    private static String today() {
        return LocalDate.now().toString();
    }
}
