package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist, Cockpit and Admin, clicked through as people and administrators. */
@WholeProduct
class WebappsJourneyTest {

    private static final List<String> PEOPLE = List.of(
            "yecunClerk1 tasklist",
            "yecunChair1 cockpit",
            "operator1 cockpit",
            "systemadmin1 admin",
            "securityadmin1 admin");

    private static final String BUILDER = "yecunbuildHandler2";
    private static final String COUNT = SignedIn.API + "/task/count";
    private static final String IDLE = "dialog.jianyi-idle";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService models;

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
    void nobodyComesUponAnEnglishWordAnAlarmOrADeadLink() {
        var town = new Town(port);
        town.suggest("yecunDeputy1", Town.suggestion("关于疏通水塘的建议", "coSigners", List.of("yecunDeputy2")));
        town.assigns("yecunClerk1", town.suggest("yecunDeputy1", Town.suggestion("关于平整场地的建议")), "yecunagri");
        var crawler = new WebappCrawler(codes());
        for (String each : PEOPLE) {
            var part = each.split(" ");
            try (var screen = chromium.desk("http://localhost:" + port, part[0], 1366, 850)) {
                screen.crawled(crawler, part[0], part[1]);
            }
        }
        assertThat(crawler.faults())
                .as(crawler.looked() + " pages, dialogs and links")
                .isEmpty();
    }

    @Test
    void whoeverDoesNothingIsWarnedAndFindsHisWordsAgainAfterTheNextSignIn() {
        var town = new Town(port);
        var number = town.suggest("yecunDeputy1", Town.suggestion("关于清理排水沟的建议"));
        town.assigns("yecunClerk1", number, "yecunbuild");
        town.does(BUILDER, "user_accept", number, "accepted", true);
        try (var builder = chromium.window("http://localhost:" + port, 1366, 850)) {
            builder.ownClock();
            builder.signIn(BUILDER).opens("待办", town.open(BUILDER, "user_handle", number));
            builder.types("contactNote", "到沟边听了代表的意见。");
            var other = builder.beside();
            other.signIn(BUILDER).opens("待办", town.open(BUILDER, "user_handle", number));
            builder.idles("28:10");
            builder.shows(IDLE + ":has-text('再过两分钟自动退出')");
            builder.holdsUp("**/engine/default/**");
            builder.idles("01:40");
            builder.click(IDLE + " button", "继续");
            builder.letsGo();
            builder.gone(IDLE);
            other.gone(IDLE);
            builder.mayBeRefused();
            other.mayBeRefused();
            assertThat(builder.calledOffline())
                    .as("words of the windows to each other without network")
                    .isLessThan(20);
            var windows = List.of(builder, other);
            for (var window : windows) {
                window.holdsUp("**" + COUNT);
                window.calls(COUNT);
            }
            builder.hasIdled();
            for (var window : windows) {
                window.letsGo();
            }
            for (var window : windows) {
                assertThat(window.called())
                        .as("nobody is signed out while an answer is under way")
                        .isEqualTo(200);
                window.shows(IDLE + ":has-text('已自动退出')");
            }
            builder.idles("05:00");
            builder.calls(COUNT);
            builder.signsInElsewhere(BUILDER);
            for (var window : windows) {
                window.click(IDLE + " button", "已经登录，接着办");
                window.gone(IDLE);
            }
            assertThat(builder.called())
                    .as("what was asked while nobody was signed in")
                    .isEqualTo(200);
            assertThat(builder.written(".fjs-form textarea[id*=contactNote]")).isEqualTo("到沟边听了代表的意见。");
        }
    }

    private Set<String> codes() {
        return Stream.of(
                        identities.createGroupQuery().list().stream().map(Group::getId),
                        models.createProcessDefinitionQuery().latestVersion().list().stream()
                                .map(ProcessDefinition::getKey),
                        Stream.of("jianyi", "admin", "cockpit", "tasklist", "supervisor", "ID", "XML", "BPMN", "JSON"))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
