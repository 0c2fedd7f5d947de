package jianyi.setup.standin;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.SignedIn;
import jianyi.SignedIn.Reply;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.demo.TimeMachine;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may look after whose posts, from when to when, and what the record says. Every test leaves the posts as they were. */
@WholeProduct
class StandInTest {

    private static final String HEAD = "yecunagriHead1";
    private static final String HANDLER = "yecunagriHandler2";
    private static final Post POST = new Post("yecunagri", Role.HEAD);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private StandInTurns turns;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Town town;
    private LocalDate today;
    private UUID[] before;

    @BeforeEach
    void everybodyIsThere() {
        town = new Town(port);
        today = LocalDate.now(clock);
        before = jdbc.sql("select id from outbox").query(UUID.class).list().toArray(UUID[]::new);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("update stand_in set ended_at = named_at where ended_at is null")
                .update();
        turns.settle();
        jdbc.sql("delete from stand_in").update();
    }

    @Test
    void theStandInSignsAndTheRecordSaysForWhom() {
        assertThat(names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today.plusDays(3))
                        .header("Location"))
                .endsWith("?saved");
        var number = drafted("关于疏通野猫沟的建议");
        assertThat(town.todo(HEAD, number)).as("the task appears with both").contains("user_signReply");
        town.does(HANDLER, "user_signReply", number, "signed", true);
        assertThat(doers(number, "单位签发")).singleElement().asString().endsWith(" 代 史春耕");
        assertThat(doers(number, "起草答复")).noneMatch(name -> name.contains("代 史春耕"));
        assertThat(mails(HANDLER)).contains("请您代办：史春耕");
        assertThat(mails(HEAD)).anyMatch(subject -> subject.startsWith("已请"));
        assertThat(town.as(HEAD).page("/stand-ins").body()).contains("代办中", "代史春耕");
    }

    @Test
    void aMeetingsTimelineSaysForWhomAsWell() {
        var secretary = "yecunpartyHead1";
        var clerk = "yecunpartyClerk1";
        names(secretary, secretary, clerk, "yecunpartyHead", today, today.plusDays(3));
        var number = town.session("yecunClerk1", "19-61");
        town.does(clerk, "user_consent", number, "consented", false, "consentRemark", "时间不合适");
        var name = people.find(secretary).orElseThrow().name();
        assertThat(doers(number, "党委不同意召开")).singleElement().asString().endsWith(" 代 " + name);
        assertThat(town.as("yecunClerk1").page("/meetings/" + number).body()).contains(" 代 " + name);
    }

    @Test
    void itBeginsOnTheFirstAndEndsAfterTheLastDayByItself() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today.plusDays(2), today.plusDays(4));
        var time = new TimeMachine(product);
        assertThat(standing()).isFalse();
        time.on(today.plusDays(2), turns::settle);
        assertThat(standing()).isTrue();
        time.on(today.plusDays(4), turns::settle);
        assertThat(standing()).isTrue();
        assertThat(told()).noneMatch(line -> line.contains("代办已到期"));
        time.on(today.plusDays(5), turns::settle);
        assertThat(standing()).isFalse();
        time.on(today.plusDays(5), turns::settle);
        time.on(today.plusDays(9), turns::settle);
        assertThat(told())
                .as("both are told once that it is over")
                .filteredOn(line -> line.contains("代办已到期"))
                .containsExactlyInAnyOrder(HANDLER + " 代办已到期：史春耕", HEAD + " 代办已到期");
        assertThat(people.posts(HANDLER)).contains(new Post("yecunagri", Role.HANDLER));
    }

    @Test
    void oneEndedBeforeItsTimeIsNotSaidToBeOverAgain() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today.plusDays(2));
        var id = jdbc.sql("select max(id) from stand_in").query(Long.class).single();
        assertThat(town.as(HEAD)
                        .fill("/stand-ins", "/stand-ins/" + HEAD + "/" + id + "/end", Map.of())
                        .status())
                .isEqualTo(302);
        new TimeMachine(product).on(today.plusDays(4), turns::settle);
        assertThat(told()).noneMatch(line -> line.contains("代办已到期"));
    }

    @Test
    void whatHeHadInHandGoesBackToThePost() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today);
        var number = drafted("关于更换闸门的建议");
        var task = town.open(HANDLER, "user_signReply", number);
        assertThat(town.as(HANDLER)
                        .post(SignedIn.API + "/task/" + task + "/claim", Map.of("userId", HANDLER))
                        .status())
                .isEqualTo(204);
        new TimeMachine(product).on(today.plusDays(1), turns::settle);
        assertThat(town.todo(HANDLER, number)).doesNotContain("user_signReply");
        town.does(HEAD, "user_signReply", number, "signed", true);
    }

    @Test
    void aPostOfHisOwnIsNeverTakenAway() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today);
        people.grant(HANDLER, POST);
        new TimeMachine(product).on(today.plusDays(1), turns::settle);
        assertThat(standing()).isTrue();
        people.withdraw(HANDLER, POST);

        people.grant(HANDLER, POST);
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today.plusDays(1), today.plusDays(1));
        new TimeMachine(product).on(today.plusDays(1), turns::settle);
        new TimeMachine(product).on(today.plusDays(2), turns::settle);
        assertThat(standing()).isTrue();
        people.withdraw(HANDLER, POST);
    }

    @Test
    void eitherOfTheTwoEndsItEarlyAndBothAreTold() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today.plusDays(9));
        assertThat(end("yecunagriHandler1", HEAD).status()).as("a colleague").isEqualTo(403);
        assertThat(end(HANDLER, HEAD).status()).isEqualTo(302);
        assertThat(standing()).isFalse();
        assertThat(end(HANDLER, HEAD).status()).as("once").isEqualTo(409);
        assertThat(mails(HANDLER)).contains("代办已结束：史春耕");
        assertThat(mails(HEAD)).contains("代办已结束");
    }

    @Test
    void forWhoHasFallenIllTheHeadTheClerkOrTheKeeperNamesOne() {
        assertThat(names("yecunDeputy1", HANDLER, "yecunagriHandler1", "yecunagriHandler", today, today)
                        .status())
                .isEqualTo(403);
        assertThat(names("yecunagriHandler1", HEAD, "yecunagriHandler1", "yecunagriHead", today, today)
                        .status())
                .as("nobody takes a post himself")
                .isEqualTo(403);
        assertThat(names(HEAD, HANDLER, HEAD, "yecunagriHandler", today, today).status())
                .isEqualTo(302);
        assertThat(names("yecunClerk1", "yecunChair1", "yecunClerk2", "yecunChair", today, today)
                        .status())
                .isEqualTo(302);
        assertThat(names("systemadmin1", "yecunbuildHead1", "yecunbuildHandler1", "yecunbuildHead", today, today)
                        .status())
                .isEqualTo(302);
        assertThat(town.as("systemadmin1").page("/setup/people/yecunbuildHead1").body())
                .contains("/stand-ins/yecunbuildHead1");
    }

    @Test
    void aClerkAloneDoesNotBecomeHisChair() {
        assertThat(names("yecunClerk1", "yecunChair1", "yecunClerk1", "yecunChair", today, today)
                        .status())
                .isEqualTo(302);
        assertThat(people.posts("yecunClerk1")).doesNotContain(new Post("yecun", Role.CHAIR));
        assertThat(mails("yecunChair1")).anyMatch(subject -> subject.startsWith("请您确认"));
        assertThat(mails("yecunClerk1")).as("hears nothing yet").isEmpty();
        for (String other : List.of("yecunClerk1", "yecunClerk2", "yecunpartyHead1", "districtClerk1")) {
            assertThat(consents(other, "yecunChair1").status()).as(other).isEqualTo(403);
        }

        assertThat(town.as("yecunChair1").page("/stand-ins").body()).contains("等待同意", "同意吴春桃代");
        assertThat(consents("yecunChair1", "yecunChair1").header("Location")).endsWith("?consented");

        assertThat(people.posts("yecunClerk1")).contains(new Post("yecun", Role.CHAIR));
        assertThat(mails("yecunClerk1")).anyMatch(subject -> subject.startsWith("请您代办"));
        assertThat(consents("yecunChair1", "yecunChair1").status()).as("once").isEqualTo(409);
    }

    @Test
    void theOneAboveGivesHisWordForAHeadWhoCannot() {
        names("systemadmin1", HEAD, HANDLER, "yecunagriHead", today, today);
        assertThat(standing()).isFalse();
        assertThat(consents("districtgovHead1", HEAD).status())
                .as("another government")
                .isEqualTo(403);
        assertThat(consents("yecungovHead1", HEAD).status()).isEqualTo(302);
        assertThat(standing()).isTrue();
    }

    @Test
    void whoeverOnlyLooksAfterTheOneAboveGivesNoWordInHisPlace() {
        names("yecungovHead1", "yecungovHead1", "yecungovClerk1", "yecungovHead", today, today);
        assertThat(people.posts("yecungovClerk1")).contains(new Post("yecungov", Role.HEAD));
        names("systemadmin1", HEAD, HANDLER, "yecunagriHead", today, today);

        assertThat(consents("yecungovClerk1", HEAD).status()).isEqualTo(403);
        assertThat(standing()).isFalse();
    }

    @Test
    void onesOwnNamingAndThatOfTheOneAboveNeedNoFurtherWord() {
        names("yecungovHead1", HEAD, HANDLER, "yecunagriHead", today, today);
        assertThat(standing()).isTrue();
    }

    @Test
    void whoIsAskedCanSayNo() {
        names("yecunClerk1", "yecunChair1", "yecunClerk1", "yecunChair", today, today.plusDays(3));
        assertThat(end("yecunChair1", "yecunChair1").status()).isEqualTo(302);
        assertThat(consents("yecunChair1", "yecunChair1").status()).isEqualTo(409);
        assertThat(people.posts("yecunClerk1")).doesNotContain(new Post("yecun", Role.CHAIR));
    }

    @ParameterizedTest
    @CsvSource({
        "yecunagriHead1, yecunagriHead1, yecunagriHead, 不能是本人",
        "yecunagriHead1, nobody, yecunagriHead, 不是已有账号",
        "yecunagriHead1, <script>, yecunagriHead, 不是已有账号",
        "yecunagriHead1, yecunClerk1, yecunagriHead, 人大与政府及承办单位之间不能互代",
        "yecunagriHead1, waterHead1, yecunagriHead, 同一单位或同级的同事",
        "yecunagriHead1, systemadmin1, yecunagriHead, 同一单位或同级的同事",
        "yecunagriHead1, yecunagriHandler2, yecunagriHandler, “岗位”已有变化",
        "yecunClerk1, yecungovClerk1, yecunClerk, 人大与政府及承办单位之间不能互代",
        "yecunClerk1, yecunDeputy7, yecunClerk, 同一单位或同级的同事",
        "yecunDeputy1, yecunDeputy2, yecunDeputy, “岗位”已有变化",
        "yecunDeputy1, yecunClerk1, yecunPresidium, “岗位”已有变化",
    })
    void whoMayNotStandInIsRefusedWithASentence(String person, String standIn, String post, String sentence) {
        var reply = names(person, person, standIn, post, today, today.plusDays(1));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains(sentence).doesNotContain("<script>alert");
    }

    @Test
    void daysThatDoNotFitAreRefused() {
        assertThat(names(HEAD, HEAD, HANDLER, "yecunagriHead", today.minusDays(1), today)
                        .body())
                .contains("不能早于今天");
        assertThat(names(HEAD, HEAD, HANDLER, "yecunagriHead", today.plusDays(2), today.plusDays(1))
                        .body())
                .contains("不能早于开始日期");
        assertThat(names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today.plusYears(2))
                        .body())
                .contains("代办最长一年");
        assertThat(town.as(HEAD)
                        .fill("/stand-ins", "/stand-ins/" + HEAD, Map.of("standIn", HANDLER, "from", "明天"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void overlappingAndCircularOnesAreRefused() {
        names(HEAD, HEAD, HANDLER, "yecunagriHead", today, today.plusDays(5));
        assertThat(names(HEAD, HEAD, "yecunagriHandler1", "yecunagriHead", today.plusDays(5), today.plusDays(8)))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(409))
                .satisfies(reply -> assertThat(reply.body()).contains("这段时间已请"));
        assertThat(names(HANDLER, HANDLER, HEAD, "yecunagriHandler", today.plusDays(1), today.plusDays(1)))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(409))
                .satisfies(reply -> assertThat(reply.body()).contains("正为史春耕代办"));
        assertThat(names(
                        "yecunagriHandler1",
                        "yecunagriHandler1",
                        HEAD,
                        "yecunagriHandler",
                        today.plusDays(1),
                        today.plusDays(1)))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(409))
                .satisfies(reply -> assertThat(reply.body()).contains("也请了别人代办"));
        assertThat(names(HEAD, HEAD, "yecunagriHandler1", "yecunagriHead", today.plusDays(6), today.plusDays(8))
                        .status())
                .as("after it")
                .isEqualTo(302);
    }

    private Reply names(String who, String person, String standIn, String post, LocalDate from, LocalDate until) {
        return town.as(who)
                .fill(
                        "/stand-ins",
                        "/stand-ins/" + person,
                        Map.of("standIn", standIn, "post", post, "from", "" + from, "until", "" + until));
    }

    private Reply consents(String who, String person) {
        var id = jdbc.sql("select max(id) from stand_in where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        return town.as(who).fill("/stand-ins", "/stand-ins/" + person + "/" + id + "/consent", Map.of());
    }

    private Reply end(String who, String person) {
        var id = jdbc.sql("select max(id) from stand_in where person = ?")
                .param(person)
                .query(Long.class)
                .single();
        return town.as(who).fill("/stand-ins", "/stand-ins/" + person + "/" + id + "/end", Map.of());
    }

    private boolean standing() {
        return people.posts(HANDLER).contains(POST);
    }

    private String drafted(String title) {
        var number = town.suggest("yecunDeputy2", suggestion(title));
        town.does(
                "yecunClerk1",
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
        town.does("yecunagriHandler1", "user_accept", number, "accepted", true);
        town.does(
                "yecunagriHandler1",
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                "" + today,
                "contactNote",
                "到现场看过。",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "已安排办理。", "replyClass", "A");
        return number;
    }

    private List<String> doers(String number, String what) {
        return jdbc.sql("select name from entry where number = ? and what like ? || '%'")
                .params(number, what)
                .query(String.class)
                .list();
    }

    /** 「yecunagriHead1 代办已到期」 for each mail since the test began. */
    private List<String> told() {
        return jdbc.sql("select person || ' ' || subject from outbox where template = 'standIn' and id <> all (?)")
                .param(before)
                .query(String.class)
                .list();
    }

    private List<String> mails(String person) {
        return jdbc.sql("select subject from outbox where template = 'standIn' and person = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
