package jianyi.suggestion;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.casework.timeline.Readings;
import jianyi.office.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deputy who asks for secrecy is named to nobody who need not know, and every opening of the case leaves a trace. */
@WholeProduct
class ConfidentialTest {

    private static final String CLERK = "yecunClerk1";
    private static final String HANDLER = "yecunagriHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private Readings readings;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void everyOpeningIsNotedAndShownToAuthorAndClerk() {
        var number = confidential("关于举报偷采河沙的建议");
        town.as(CLERK).get("/cases/" + number);
        town.as("yecunDeputy2").get("/cases/" + number);
        town.as("waterHandler1").get("/cases/" + number);
        town.shown("yecunClerk2", town.open("yecunClerk2", "user_review", number));
        assertThat(readings.of(number))
                .extracting(Readings.Reading::name)
                .containsExactlyInAnyOrder(nameOf(CLERK), nameOf("yecunDeputy2"), nameOf("yecunClerk2"));
        assertThat(town.as("yecunDeputy7").get("/cases/" + number).body()).contains("查阅记录", nameOf("yecunDeputy2"));
        assertThat(town.as(CLERK).get("/cases/" + number).body()).contains("查阅记录");
        assertThat(town.as("yecunDeputy2").get("/cases/" + number).body()).doesNotContain("查阅记录");
    }

    @Test
    void unitsAndJoinedDeputiesFindTheNameNowhere() {
        var number = confidential("关于制止乱倒矿渣的建议");
        var joined = town.suggest("yecunDeputy8", suggestion("关于矿渣的建议"));
        town.does(CLERK, "user_review", joined, "reviewOutcome", "merge", "reviewReason", "同一件事", "mergeInto", number);
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
        var name = suggestions.find(number).orElseThrow().deputyName();
        for (String reader : List.of(HANDLER, "yecunagriHead1", "yecungovClerk1", "yecunDeputy8")) {
            assertThat(town.as(reader).get("/cases/" + number).body())
                    .as(reader)
                    .contains("保密")
                    .doesNotContain(name);
            assertThat(town.as(reader).get("/cases?q=" + "%E7%9F%BF%E6%B8%A3").body())
                    .as(reader)
                    .contains("矿渣")
                    .doesNotContain(name);
        }
        assertThat(jdbc.sql("select subject || sentence from phone_call where case_number = ? and person = ?")
                        .params(number, "yecunDeputy8")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(mail -> mail.contains(name));
        assertThat(jdbc.sql("select sentence from phone_call where case_number = ? and person = ?")
                        .params(joined, "yecunDeputy8")
                        .query(String.class)
                        .list())
                .as("what is confidential is named by its number to those it is joined with")
                .anyMatch(said -> said.contains("合并办理"))
                .noneMatch(said -> said.contains("制止乱倒矿渣"));
    }

    @Test
    void aConfidentialCaseHandledWithAnOpenOneKeepsItsAuthorsName() {
        var open = town.suggest("yecunDeputy8", suggestion("关于疏浚石灰沟的建议"));
        var secret = confidential("关于石灰沟被填埋的建议");
        town.does(CLERK, "user_review", secret, "reviewOutcome", "merge", "reviewReason", "同一件事", "mergeInto", open);
        answered(open);
        town.does("yecunDeputy7", "user_remark", open, "overallRating", "satisfied");
        town.does("yecunDeputy8", "user_rate", open, "overallRating", "satisfied");
        for (String reader : List.of(HANDLER, "yecunagriHead1", "yecungovClerk1", "yecunDeputy8")) {
            assertThat(town.as(reader).get("/cases/" + open).body())
                    .as(reader)
                    .contains("附议代表")
                    .doesNotContain(nameOf("yecunDeputy7"));
        }
        assertThat(town.as(CLERK).get("/cases/" + open).body()).contains(nameOf("yecunDeputy7"));
    }

    @Test
    void whatAClerkFillsInIsToldToTheDeputy() {
        var number = town.suggest("yecunDeputy2", suggestion("关于加固涵洞的建议"));
        answered(number);
        town.does(CLERK, "user_rate", number, "overallRating", "satisfied", "enteredFrom", "phone");
        assertThat(jdbc.sql("select subject from outbox where case_number = ? and person = ?")
                        .params(number, "yecunDeputy2")
                        .query(String.class)
                        .list())
                .anyMatch(subject -> subject.startsWith("已代您填写“代表评价”"));
    }

    @Test
    void theLetterIsForTheDeputyWhenItHasBeenDelivered() {
        var number = town.suggest("yecunDeputy2", suggestion("关于加宽会车点的建议"));
        checked(number);
        var handling = jdbc.sql("select id from handling where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        var letter = "/cases/" + number + "/letter/" + handling;
        assertThat(town.as("yecunDeputy2").get(letter).status()).isEqualTo(403);
        assertThat(town.as(HANDLER).get(letter).status()).isEqualTo(200);
        delivered(number);
        assertThat(town.as("yecunDeputy2").get(letter).status()).isEqualTo(200);
    }

    @Test
    void aUnitChargedByMistakeThatNeverOpenedItReadsNothing() {
        var number = town.suggest("yecunDeputy2", suggestion("关于错交单位的建议"));
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
        assertThat(town.as("yecunbuildHead1").get("/cases/" + number).status()).isEqualTo(200);
        jdbc.sql("update handling set state = 'MOVED', ended_on = assigned_on where number = ?")
                .param(number)
                .update();
        assertThat(town.as("yecunbuildHead1").get("/cases/" + number).status()).isEqualTo(404);
    }

    private void answered(String number) {
        checked(number);
        delivered(number);
    }

    private void checked(String number) {
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
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                today(),
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "已安排办理。", "replyClass", "A");
        town.does("yecunagriHead1", "user_signReply", number, "signed", true);
        town.does("yecungovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
    }

    private void delivered(String number) {
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "夜政函〔2026〕7号",
                "letterDate",
                today(),
                "deliveredWay",
                "person",
                "deliveredOn",
                today());
    }

    private static String today() {
        return java.time.LocalDate.now(jianyi.calendar.BeijingClock.ZONE).toString();
    }

    private String confidential(String title) {
        return town.suggest("yecunDeputy7", suggestion(title, "confidential", true));
    }

    private String nameOf(String person) {
        return people.find(person).orElseThrow().name();
    }
}
