package jianyi.notice.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.deputy.Deputies;
import jianyi.meeting.OwnTown;
import jianyi.notice.Notice;
import jianyi.notice.Notices;
import jianyi.office.Offices;
import jianyi.office.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a link in a mail answers without a sign-in, and all it does not. */
@WholeProduct
class AnswerLinkTest {

    private static final Pattern LINK = Pattern.compile("/answer/([0-9A-Za-z_-]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Deputies deputies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private SignedIn nobody;

    @BeforeEach
    void somebodyWithoutAccount() {
        nobody = SignedIn.nobody(port);
    }

    @Test
    void openingALinkChangesNothingThePressCountsAndOnceOnly() {
        var token = told("answer-2026-0001", AnswerKind.RECEIVED);
        for (int scan = 0; scan < 3; scan++) {
            assertThat(nobody.get("/answer/" + token).body()).contains("收到", "建议已交办：第1号", "按下才算回复");
        }
        assertThat(answered("answer-2026-0001")).isZero();
        var pressed = press(token);
        assertThat(pressed.status()).isEqualTo(200);
        assertThat(pressed.body()).contains("已记下您的回复：收到");
        assertThat(notices.sentFor("answer-2026-0001"))
                .singleElement()
                .satisfies(one -> assertThat(one.remark()).isEqualTo("已回复“收到”"));
        assertThat(press(token).status()).isEqualTo(409);
        assertThat(nobody.get("/answer/" + token).status()).isEqualTo(409);
        assertThat(nobody.get("/answer/" + token).body()).contains("已经用过，或者过了期");
    }

    @Test
    void aLinkThatWasNotMadeHereIsNone() {
        var token = told("answer-2026-0002", AnswerKind.RECEIVED);
        var last = token.charAt(token.length() - 3);
        var forged = List.of(
                token.substring(0, 40) + (last == 'A' ? 'B' : 'A') + token.substring(41),
                token.substring(0, 22),
                token + "AA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "x",
                "-_");
        for (String one : forged) {
            assertThat(nobody.get("/answer/" + one).status()).as(one).isEqualTo(404);
            assertThat(press(one).status()).as(one).isEqualTo(404);
        }
        for (String odd : List.of("%00", "a%00b", "..%2f..%2fcases", token + "%20", "%E6%94%B6", "a".repeat(5000))) {
            assertThat(nobody.get("/answer/" + odd).status()).as(odd).isBetween(300, 499);
        }
        assertThat(answered("answer-2026-0002")).isZero();
    }

    @Test
    void noRowWrittenIntoTheTableMakesALink() {
        told("answer-2026-0003", AnswerKind.RECEIVED);
        var token = told("answer-2026-0004", AnswerKind.RECEIVED);
        jdbc.sql("update answer_link set person = 'yecunDeputy2' where case_number = 'answer-2026-0004'")
                .update();
        assertThat(press(token).status()).as("another person's").isEqualTo(404);
        jdbc.sql(
                        "update answer_link set person = 'yecunDeputy1', kind = 'ATTENDS' where case_number = 'answer-2026-0004'")
                .update();
        assertThat(press(token).status()).as("another answer").isEqualTo(404);
    }

    @Test
    void aLinkIsGoodForAWeekAndForNobodyWhoHasLeft() {
        var token = told("answer-2026-0005", AnswerKind.RECEIVED);
        jdbc.sql(
                        "update answer_link set expires = expires - interval '7 days 1 minute' where case_number = 'answer-2026-0005'")
                .update();
        assertThat(press(token).status()).isEqualTo(409);
        assertThat(answered("answer-2026-0005")).isZero();
    }

    @Test
    void whoIsAskedAgainWhetherHeComesAnswersByTheNewMailOnly() {
        var first = told("answer-2026-0007", AnswerKind.ATTENDS);
        var again = told("answer-2026-0007", AnswerKind.ATTENDS);
        assertThat(press(first).status()).as("to the day before").isEqualTo(409);
        assertThat(nobody.get("/answer/" + again).body()).contains("能参加");
        var read = told("answer-2026-0008", AnswerKind.RECEIVED);
        told("answer-2026-0008", AnswerKind.RECEIVED);
        assertThat(press(read).status()).as("each mail is read for itself").isEqualTo(200);
    }

    @Test
    void manyPressesAtOnceAnswerOnce() throws Exception {
        var token = told("answer-2026-0006", AnswerKind.RECEIVED);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> presses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                presses.add(() -> press(token).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var one : pool.invokeAll(presses, 60, TimeUnit.SECONDS)) {
                statuses.add(one.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status != 200)
                    .containsOnly(409);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoComesToAMeetingSaysSoFromTheMailAndLeaveIsAskedForAfterASignIn() {
        var town = new Town(port);
        var own = OwnTown.enter("answertown", 4, town, offices, people, deputies);
        var number = own.convene("1");
        own.announce(number);
        var token = token(number, own.deputy(1));
        assertThat(nobody.get("/answer/" + token).body()).contains("能参加").doesNotContain("请假理由", "leaveReason");
        assertThat(nobody.call("POST", "/answer/" + token, Map.of("attending", false, "leaveReason", "有事"))
                        .status())
                .isEqualTo(200);
        assertThat(answer(number, own.deputy(1)))
                .as("whatever else is sent along")
                .isTrue();
        assertThat(town.todo(own.deputy(1), number)).isEmpty();
        assertThat(jdbc.sql("select what from entry where number = ? order by id desc limit 1")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("来自邮件里的链接，没有登录");
        assertThat(press(token).status()).isEqualTo(409);

        var late = token(number, own.deputy(2));
        town.does(own.deputy(2), "user_answerNotice", number, "attending", false, "leaveReason", "住院");
        assertThat(press(late).body()).contains("已经答复过，要改请登录");
        assertThat(answer(number, own.deputy(2))).isFalse();
    }

    @Test
    void nothingThatBindsHasALink() {
        var town = new Town(port);
        var number = town.suggest("yecunDeputy4", Town.suggestion("关于没有链接的建议", "coSigners", List.of("yecunDeputy5")));
        town.does("yecunDeputy5", "user_confirmCosign", number, "cosign", true);
        assertThat(jdbc.sql("select text_body || html_body from outbox where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(mail -> mail.contains("/answer/"));
    }

    private SignedIn.Reply press(String token) {
        return SignedIn.nobody(port).withoutToken("POST", "/answer/" + token, Map.of());
    }

    /** Tells somebody of a case. @return the token in his mail */
    private String told(String number, AnswerKind kind) {
        var notice = new Notice("assigned", "建议已交办：第1号", number, "/cases/" + number, "yecun", "已交办。", Map.of());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> notices.tell(people.get("yecunDeputy1"), notice.answered(kind)));
        return token(number, "yecunDeputy1");
    }

    private String token(String number, String person) {
        var text = jdbc.sql("""
                        select text_body from outbox where case_number = ? and person = ? and text_body like '%/answer/%'
                        order by written desc limit 1""").params(number, person).query(String.class).single();
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private long answered(String number) {
        return jdbc.sql("select count(*) from answer_link where case_number = ? and answered is not null")
                .param(number)
                .query(Long.class)
                .single();
    }

    private Boolean answer(String number, String person) {
        return jdbc.sql("select attending from participant where number = ? and person = ?")
                .params(number, person)
                .query(Boolean.class)
                .single();
    }
}
