package jianyi.suggestion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.step.Steps;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.office.Offices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 练习件: one person walks a whole case alone, and nothing of it counts anywhere. */
@WholeProduct
class PracticeTest {

    private static final String CLERK = "yecunClerk2";
    private static final String HANDLER = "yecunbuildHandler2";
    private static final String DEPUTY = "yecunDeputy9";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PracticeDesk desk;

    @Autowired
    private Viewers viewers;

    private Town town;

    @BeforeEach
    void nobodyPractises() {
        town = new Town(port);
        List.of(CLERK, HANDLER, DEPUTY)
                .forEach(person -> jdbc.sql("select number from case_head where practice = ?")
                        .param(person)
                        .query(String.class)
                        .list()
                        .forEach(number -> discard(person, number)));
    }

    @Test
    void oneHandlerWalksItFromReviewToRatingInTheOrdinaryForms() {
        var before = counted();
        var number = begin(HANDLER);
        walk(HANDLER, number);
        assertThat(state(number)).isEqualTo("CLOSED");
        assertThat(town.as(HANDLER).page("/cases/" + number).body()).contains("【练习】", "练习镇交通站", "满意");
        assertThat(town.as(HANDLER).get("/cases/" + number + "/letter.docx").status())
                .isLessThan(500);
        assertThat(counted())
                .as("numbers of the series, mails, calls, news, reminders")
                .isEqualTo(before);
    }

    @Test
    void clerkAndDeputyWalkItTooAndMayAmendIt() {
        for (String person : List.of(CLERK, DEPUTY)) {
            var number = begin(person);
            assertThat(town.tries(person, "user_review", number, "reviewOutcome", "letter", "reviewReason", "试试")
                            .message())
                    .contains("在练习件里只能选受理或退回修改");
            town.does(person, "user_review", number, "reviewOutcome", "return", "reviewReason", "请写清楚");
            town.does(
                    person,
                    "user_amend",
                    number,
                    "title",
                    "关于修亭子的建议",
                    "situation",
                    "没有亭子",
                    "proposal",
                    "修一座",
                    "category",
                    "交通运输",
                    "disclosure",
                    "full");
            walk(person, number);
            assertThat(town.as(person).page("/practice").body()).contains("【练习】关于修亭子的建议", "已办结", "开始一件练习件");
            nobodyElseSees(number, "关于修亭子的建议", person);
        }
    }

    @Test
    void noRealCaseCanBeSentThere() {
        var number = town.suggest("yecunDeputy1", Town.suggestion("关于真事的建议"));
        for (String as : List.of("transfer", "organ")) {
            assertThat(town.tries(
                                    CLERK,
                                    "user_review",
                                    number,
                                    "reviewOutcome",
                                    "forward",
                                    "forwardAs",
                                    as,
                                    "forwardTo",
                                    as.equals("organ") ? "A" : "X",
                                    "reviewReason",
                                    "试一试")
                            .status())
                    .as(as)
                    .isEqualTo(400);
        }
        assertThat(town.todo(CLERK, number)).containsExactly("user_review");
    }

    @Test
    void oneAtATimeAndItIsThrownAwayByPressOrByItself() {
        var number = begin(CLERK);
        assertThat(town.as(CLERK).fill("/practice", "/practice", Map.of()).body())
                .contains("还没有走完");
        assertThat(town.as(HANDLER)
                        .fill("/password", "/practice/" + number + "/discard", Map.of())
                        .status())
                .as("not somebody else's")
                .isEqualTo(404);
        discard(CLERK, number);
        assertThat(town.tasks(CLERK, number)).isEmpty();
        assertThat(town.as(CLERK).get("/cases/" + number).status()).isEqualTo(404);
        var old = begin(CLERK);
        var time = new TimeMachine(product);
        var today = LocalDate.now(product.getBean(Clock.class));
        time.on(today.plusDays(29), desk::discardOld);
        assertThat(state(old)).isEqualTo("REVIEWING");
        time.on(today.plusDays(31), desk::discardOld);
        assertThat(state(old)).isEqualTo("WITHDRAWN");
        assertThat(town.as(CLERK).get("/cases/" + old).status()).isEqualTo(404);
    }

    /** Lists that would show or count it are asked as those who would see it if it were 夜村's. */
    private void nobodyElseSees(String number, String title, String person) {
        for (String reader :
                List.of("yecunClerk1", "yecunChair1", "districtClerk1", "yecunagriHandler1", "yecunDeputy7", person)) {
            for (String page : List.of("/cases", "/promises", "/today", "/calls", "/assign", "/agenda")) {
                assertThat(town.as(reader).page(page).body())
                        .as(reader + " " + page)
                        .doesNotContain(number, title);
            }
            assertThat(town.as(reader).get("/api/similar?title=" + title).body())
                    .doesNotContain(number);
        }
        assertThat(town.as("yecunClerk1").get("/cases/" + number).status()).isEqualTo(404);
        assertThat(product.getBean(Offices.class).all()).extracting("code").doesNotContain("X", "Y", "A", "B", "C");
        assertThat(product.getBean(Deputies.class).of("X")).isEmpty();
    }

    private String begin(String person) {
        var page = town.as(person).fill("/practice", "/practice", Map.of());
        assertThat(page.status()).as(page.toString()).isEqualTo(302);
        var number = jdbc.sql("select max(number) from case_head where practice = ?")
                .param(person)
                .query(String.class)
                .single();
        assertThat(page.header("Location"))
                .endsWith(product.getBean(Steps.class)
                        .waitingFor(viewers.of(person), number)
                        .get(0)
                        .task());
        return number;
    }

    private void discard(String person, String number) {
        assertThat(town.as(person)
                        .fill("/practice", "/practice/" + number + "/discard", Map.of())
                        .status())
                .isEqualTo(302);
    }

    private void walk(String person, String number) {
        town.does(
                person,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "A",
                "coUnits",
                List.of("B"),
                "months",
                3);
        for (int unit = 0; unit < 2; unit++) {
            town.does(person, "user_accept", number, "accepted", true);
        }
        town.does(person, "user_opine", number, "opinion", "同意。");
        var today = LocalDate.now(product.getBean(Clock.class)).toString();
        town.does(
                person,
                "user_handle",
                number,
                "contactWay",
                "visit",
                "contactDate",
                today,
                "contactNote",
                "看过。",
                "next",
                "draft");
        town.does(
                person,
                "user_draftReply",
                number,
                "replyText",
                "已列入计划。",
                "replyClass",
                "B",
                "promise",
                "修好候车亭｜2027-10-29");
        town.does(person, "user_signReply", number, "signed", true);
        town.does(person, "user_issueReply", number, "signed", true);
        town.does(person, "user_checkReply", number, "replyApproved", true);
        town.does(
                person,
                "user_deliverReply",
                number,
                "letterNumber",
                "练政函〔2026〕1号",
                "letterDate",
                today,
                "deliveredWay",
                "person",
                "deliveredOn",
                today);
        town.does(person, "user_rate", number, "overallRating", "satisfied");
    }

    private String state(String number) {
        return jdbc.sql("select state from suggestion where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<Object> counted() {
        return jdbc.sql("""
                        select (select sum(last) from number_series where name not like 'X-%'
                                and name not like 'public-X-%')::int,
                            (select count(*) from outbox where case_number like 'X-%')::int,
                            (select count(*) from phone_call where case_number like 'X-%')::int,
                            (select count(*) from news where case_number like 'X-%')::int,
                            (select count(*) from reminder r join step s on s.id = r.step where s.number like 'X-%')::int""").query().singleRow().values().stream().toList();
    }
}
