package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many presses the three everyday jobs take from the first screen on, with what is typed left out. */
@WholeProduct
class ClicksJourneyTest {

    private static final String CLERK = "shaheziChair1";
    private static final String DEPUTY = "shaheziDeputy5";
    private static final String HANDLER = "shaheziagriHandler1";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private Town town;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void enterTown() {
        town = new Town(port);
    }

    @Test
    void aClerkAcceptsAndAssignsWithFivePresses() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于维护太阳能路灯的建议"));
        try (var clerk = desk(CLERK)) {
            sits(clerk);
            card(clerk, "关于维护太阳能路灯的建议");
            clerk.marks("reviewOutcome", "受理");
            clerk.picks("leadUnit", "沙河子镇农业综合服务站");
            clerk.picture("clicks-clerk");
            clerk.submits();
            assertThat(clerk.presses()).isEqualTo(5);
            clerk.picture("clicks-clerk-after");
        }
        assertThat(town.todo(HANDLER, number)).containsExactly("user_accept");
    }

    @Test
    void aUnitAcceptsContactsAndDraftsWithNinePresses() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于修整打麦场的建议"));
        town.assigns(CLERK, number, "shaheziagri");
        try (var handler = desk(HANDLER)) {
            sits(handler);
            card(handler, "关于修整打麦场的建议");
            handler.marks("accepted", "接收办理");
            handler.picture("clicks-accept");
            handler.submits();
            handler.shows(".jianyi-days");
            handler.marks("contactWay", "电话");
            handler.presses("contactDate", "今天");
            handler.cursorIn("contactNote");
            handler.goesOn("电话里听了代表的意见。");
            handler.marks("next", "可以起草答复");
            handler.picture("clicks-contact");
            handler.submits();
            handler.cursorIn("replyText");
            handler.goesOn("您提出的建议收悉，秋收前修整完毕。");
            handler.marks("replyClass", "A .*");
            handler.picture("clicks-draft");
            handler.submits();
            assertThat(handler.presses()).isEqualTo(9);
        }
        assertThat(town.todo("shaheziagriHead1", number)).containsExactly("user_signReply");
    }

    @Test
    void aDeputyRatesWithTwoPresses() {
        var number = town.suggest(DEPUTY, Town.suggestion("关于增设广播喇叭的建议"));
        town.assigns(CLERK, number, "shaheziagri");
        replied(number);
        try (var deputy = desk(DEPUTY)) {
            sits(deputy);
            deputy.shows(".task-card .fjs-form-field");
            deputy.marks("overallRating", "满意");
            deputy.picture("clicks-rate");
            deputy.submits();
            assertThat(deputy.presses()).isEqualTo(2);
        }
    }

    /** Before the first screen, with no press counted yet. */
    private static void sits(Screen screen) {
        screen.visit(TASKLIST);
        screen.presses();
    }

    private static void card(Screen screen, String title) {
        screen.shows(".tasks-list li.task");
        screen.click(".tasks-list li.task h4", title);
        screen.shows(".task-card .fjs-form-field");
    }

    private void replied(String number) {
        var today = LocalDate.now().toString();
        town.does(HANDLER, "user_accept", number, "accepted", true);
        town.does(
                HANDLER,
                "user_handle",
                number,
                "contactWay",
                "phone",
                "contactDate",
                today,
                "contactNote",
                "代表说明了情况。",
                "next",
                "draft");
        town.does(HANDLER, "user_draftReply", number, "replyText", "已经装好。", "replyClass", "A");
        town.does("shaheziagriHead1", "user_signReply", number, "signed", true);
        town.does("shahezigovHead1", "user_issueReply", number, "signed", true);
        town.does(CLERK, "user_checkReply", number, "replyApproved", true);
        town.does(
                HANDLER,
                "user_deliverReply",
                number,
                "letterNumber",
                "沙政函〔2026〕3号",
                "letterDate",
                today,
                "deliveredWay",
                "person",
                "deliveredOn",
                today);
    }

    private Screen desk(String person) {
        return chromium.desk("http://localhost:" + port, person, 1366, 768);
    }
}
