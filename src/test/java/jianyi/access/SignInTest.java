package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.office.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProduct
class SignInTest {

    private static final String MYSELF = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    Crowd crowd;

    @BeforeEach
    void enter() {
        crowd = new Crowd(people, identities);
    }

    @Test
    void aClerkSignsInOnceForTasklistAndOurPages() {
        crowd.person("clerkOnce", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkOnce");

        assertThat(clerk.get(MYSELF).json().path("authorizedApps").toString())
                .contains("tasklist")
                .doesNotContain("cockpit", "admin");
        assertThat(clerk.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(clerk.page("/password").status()).isEqualTo(200);
        assertThat(clerk.get("/").header("Location")).endsWith("/camunda/app/tasklist/");
    }

    @Test
    void whoeverAskedForAPageGetsItAfterSigningIn() {
        crowd.person("clerkAsked", "linhaiClerk");
        var browser = SignedIn.nobody(port);

        assertThat(browser.page("/password").header("Location")).endsWith("/login");
        assertThat(browser.signIn("clerkAsked", SignedIn.PASSWORD)).contains("/password");
    }

    @Test
    void strangersCauseNoSession() {
        var browser = SignedIn.nobody(port);
        browser.page("/");
        browser.page("/login");

        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void theSixthTryFailsEvenWithTheRightPasswordUntilTheSecurityAdministratorFreesTheAccount() {
        crowd.person("clerkLocked", "linhaiClerk");
        crowd.person("guard", "securityadmin");
        var browser = SignedIn.nobody(port);
        for (int i = 1; i < 5; i++) {
            assertThat(browser.signIn("clerkLocked", "Wrong-2026-pass")).endsWith("/login?wrong");
        }
        assertThat(browser.signIn("clerkLocked", "Wrong-2026-pass")).endsWith("/login?locked");
        assertThat(browser.signIn("clerkLocked", SignedIn.PASSWORD)).endsWith("/login?locked");

        var guard = SignedIn.as(port, "guard");
        assertThat(guard.page("/locks").body()).contains("clerkLocked");
        guard.fill("/locks", "/locks", Map.of("person", "clerkLocked"));

        assertThat(browser.signIn("clerkLocked", SignedIn.PASSWORD)).doesNotContain("/login");
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredLikeOneThatDoes() {
        var browser = SignedIn.nobody(port);
        for (int i = 1; i < 5; i++) {
            assertThat(browser.signIn("nobodyOfThisName", "Wrong-2026-pass")).endsWith("/login?wrong");
        }
        assertThat(browser.signIn("nobodyOfThisName", "Wrong-2026-pass")).endsWith("/login?locked");
        assertThat(browser.signIn("张三\u0000", "x")).endsWith("/login?wrong");
    }

    @Test
    void anotherSiteCannotSignAnybodyIn() {
        crowd.person("clerkLured", "linhaiClerk");
        var browser = SignedIn.nobody(port);

        var answer = browser.get("/logout", Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.status()).as("asks first").isEqualTo(200);
        assertThat(browser.crossSite("/login", Map.of("username", "clerkLured", "password", SignedIn.PASSWORD))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void noLinkAndNoPictureSignsAnybodyOut() {
        crowd.person("clerkReading", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkReading");

        for (String site : List.of("same-origin", "none", "cross-site")) {
            assertThat(clerk.get("/logout", Map.of("Sec-Fetch-Site", site)).status())
                    .as("asks first")
                    .isEqualTo(200);
        }
        assertThat(clerk.get(MYSELF).status()).isEqualTo(200);
    }

    @Test
    void afterSigningOutTheOldSessionIsWorthNothing() {
        crowd.person("clerkGone", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkGone");
        var session = clerk.cookie("SESSION");

        assertThat(clerk.fill("/logout", "/logout", Map.of()).header("Location"))
                .endsWith("/login?out");

        var thief = SignedIn.nobody(port);
        assertThat(thief.get(MYSELF, Map.of("Cookie", "SESSION=" + session)).status())
                .isEqualTo(401);
        assertThat(signIns.page(50, 0))
                .anyMatch(line -> line.person().equals("clerkGone") && line.outcome() == SignIn.Outcome.OUT);
    }

    /** The other node is the row it deletes; its news travel through the database. */
    @Test
    void whatAnotherNodeEndedIsEndedHereThoughItWasReadAMomentAgo() {
        crowd.person("clerkElsewhere", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkElsewhere");
        assertThat(clerk.get(MYSELF).status()).isEqualTo(200);

        jdbc.sql("delete from web_session where principal_name = 'clerkElsewhere'")
                .update();

        var answers = IntStream.range(0, 50).map(i -> clerk.get(MYSELF).status());
        assertThat(answers.filter(status -> status == 401).findFirst()).isPresent();
    }

    @Test
    void tasklistsOwnSignOutSignsOutOfEverything() {
        crowd.person("clerkLeaving", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkLeaving");

        assertThat(clerk.post(MYSELF + "/logout", "").status()).isEqualTo(200);
        assertThat(clerk.get(MYSELF).status()).isEqualTo(401);
    }

    @Test
    void theSessionGetsANewNumberAtSignIn() {
        crowd.person("clerkTwice", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkTwice");
        var before = clerk.cookie("SESSION");

        clerk.signIn("clerkTwice", SignedIn.PASSWORD);

        assertThat(clerk.cookie("SESSION")).isNotEqualTo(before);
    }

    @Test
    void aPostTakenAwayOpensNothingAnyMore() {
        crowd.person("clerkMoved", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkMoved");
        assertThat(clerk.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);

        crowd.leave("clerkMoved", "linhaiClerk");

        assertThat(clerk.get("/camunda/app/tasklist/default/").status()).isEqualTo(403);
    }

    @Test
    void aDeletedAccountIsOutAtOnce() {
        crowd.person("clerkDeleted", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkDeleted");

        identities.deleteUser("clerkDeleted");

        assertThat(clerk.get(MYSELF).status()).isEqualTo(401);
    }

    @Test
    void aCallWithoutCamundasTokenIsRefused() {
        crowd.person("clerkToken", "linhaiClerk");

        var answer = SignedIn.as(port, "clerkToken").withoutToken("POST", SignedIn.API + "/task", "{}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormOfOursWithoutItsTokenIsRefused() {
        crowd.person("clerkForm", "linhaiClerk");

        var answer = SignedIn.as(port, "clerkForm").withoutToken("POST", "/password", "{}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void everybodyChangesTheirOwnPasswordAndSignsInAgain() {
        crowd.person("clerkNew", "linhaiClerk");
        var clerk = SignedIn.as(port, "clerkNew");

        assertThat(clerk.fill("/password", "/password", words(SignedIn.PASSWORD, "123456", "123456"))
                        .body())
                .contains("新密码不符合要求");
        assertThat(clerk.fill("/password", "/password", words("Wrong-2026-pass", "Gangtie-1958!", "Gangtie-1958!"))
                        .body())
                .contains("密码不正确");
        assertThat(clerk.fill("/password", "/password", words(SignedIn.PASSWORD, "Gangtie-1958!", "Gangtie-1958!"))
                        .header("Location"))
                .endsWith("/login?changed");

        assertThat(clerk.get(MYSELF).status()).isEqualTo(401);
        assertThat(SignedIn.nobody(port).signIn("clerkNew", "Gangtie-1958!")).doesNotContain("/login");
    }

    private static Map<String, String> words(String present, String wanted, String again) {
        return Map.of("present", present, "wanted", wanted, "again", again);
    }
}
