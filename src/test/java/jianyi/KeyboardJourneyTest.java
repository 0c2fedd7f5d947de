package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole case by keyboard alone, from the deputy's page over everybody's forms in Tasklist to the deputy's rating. */
@WholeProduct
class KeyboardJourneyTest {

    private static final String DEPUTY = "yecunDeputy4";
    private static final String CLERK = "yecunClerk2";
    private static final String HANDLER = "yecuncivilHandler1";
    private static final String TITLE = "关于给敬老院加装扶手的建议";
    private static final String TODAY = LocalDate.now().format(DateTimeFormatter.ofPattern("yyyy/M/d"));

    private static final Map<String, String> PICTURES = Map.of("user_signReply", "head-1", "user_issueReply", "head-2");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private Town town;
    private String number;

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

    @Test
    void aCaseGoesItsWholeWayWithoutAMouse() {
        town = new Town(port);
        number = suggested();
        does(CLERK, "user_review", keys -> keys.ask("reviewOutcome").press("Space"));
        does(CLERK, "user_assign", keys -> {
            keys.ask("mode").press("Space");
            keys.ask("leadUnit").type("社会事务").press("ArrowDown", "Enter");
            keys.ask("months").press("ArrowDown", "Enter");
        });
        does(HANDLER, "user_accept", keys -> keys.ask("accepted").press("Space"));
        does(HANDLER, "user_handle", keys -> {
            keys.ask("contactWay").press("ArrowDown", "Enter");
            keys.ask("contactDate").type(TODAY).press("Tab");
            keys.ask("contactNote").type("到敬老院一起看了三处台阶。");
            keys.ask("next").press("ArrowDown", "Space");
        });
        does(HANDLER, "user_draftReply", keys -> {
            keys.ask("replyText").type("扶手已全部装好。");
            keys.ask("replyClass").press("ArrowDown", "ArrowUp", "Enter");
        });
        does("yecuncivilHead1", "user_signReply", keys -> keys.ask("signed").press("Space"));
        does("yecungovHead1", "user_issueReply", keys -> keys.ask("signed").press("Space"));
        does(CLERK, "user_checkReply", keys -> keys.ask("replyApproved").press("Space"));
        does(HANDLER, "user_deliverReply", keys -> {
            keys.ask("letterNumber").type("夜政函〔2026〕18号");
            keys.ask("letterDate").type(TODAY).press("Tab");
            keys.ask("deliveredWay").press("ArrowDown", "Enter");
            keys.ask("deliveredOn").type(TODAY).press("Tab");
        });
        rated();
    }

    private String suggested() {
        try (var deputy = desk(DEPUTY)) {
            deputy.visit("/me");
            var keys = deputy.keys();
            keys.to(".errands a").press("Enter");
            deputy.shows("#suggest");
            keys.to("#title").type(TITLE);
            keys.to("#category").press("ArrowDown");
            keys.to("#situation").type("敬老院三处台阶没有扶手，老人上下不便。");
            keys.to("#proposal").type("请加装扶手。");
            keys.to("#suggest button[type=submit]").press("Enter");
            deputy.shows("main.sheet");
            return deputy.address().replaceAll(".*/cases/([^?#]+).*", "$1");
        }
    }

    private void does(String person, String task, Consumer<Keys> filling) {
        var id = town.open(person, task, number);
        try (var screen = desk(person)) {
            screen.visit("/camunda/app/tasklist/default/#/?task=" + id);
            screen.shows(".task-card .fjs-form-field");
            var keys = screen.keys();
            filling.accept(keys);
            screen.picture(PICTURES.getOrDefault(task, "keyboard-" + task));
            keys.to(".form-actions .btn-primary");
            screen.handsIn(() -> keys.press("Enter"));
        }
    }

    private void rated() {
        try (var deputy = desk(DEPUTY)) {
            deputy.visit("/me");
            var keys = deputy.keys();
            var mine = "article:has(a[href='/cases/" + number + "']) .quick ";
            keys.to(mine + "input").press("Space");
            keys.to(mine + "button").press("Enter");
            deputy.reads("已提交，谢谢");
        }
        assertThat(town.todo(DEPUTY, number)).isEmpty();
    }

    private Screen desk(String person) {
        return chromium.desk("http://localhost:" + port, person, 1366, 768);
    }
}
