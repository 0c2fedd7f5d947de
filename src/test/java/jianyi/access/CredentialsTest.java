package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.StandingChanged;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A password somebody else has chosen opens one page: the one where it is changed. */
@WholeProduct
class CredentialsTest {

    private static final String GIVEN = "Gangtie-1958!";
    private static final String OWN = "Shuiqu-2026-wo";
    private static final String MYSELF = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void theirAccountsAreGone() {
        List.of("credFresh", "credReset", "credAdmin", "credLate", "credChair", "credPuppet")
                .forEach(identities::deleteUser);
        jdbc.sql("delete from account where person like 'cred%'").update();
        jdbc.sql("delete from account_lock where name like 'cred%'").update();
    }

    @Test
    void anInitialPasswordIsChangedBeforeAnythingElse() {
        assertThat(entered("credFresh")).endsWith("?saved");
        var person = SignedIn.nobody(port);

        assertThat(person.signIn("credFresh", GIVEN)).endsWith("/password");
        assertThat(person.page("/cases").header("Location")).endsWith("/password");
        assertThat(person.get(MYSELF).status()).isEqualTo(403);
        assertThat(person.post(SignedIn.API + "/task", "{}").status()).isEqualTo(403);
        assertThat(person.page("/password").body()).contains("请先改成", "至少 10 个字符");

        assertThat(changes(person, GIVEN, OWN)).endsWith("/login?changed");
        assertThat(person.signIn("credFresh", OWN)).doesNotContain("/password", "/login");
        assertThat(person.get(MYSELF).status()).isEqualTo(200);
    }

    @Test
    void aResetOnOurPageEndsThePersonsSessionsAndHasToBeChanged() {
        new Crowd(people, identities).person("credReset", "credtownClerk");
        var person = SignedIn.as(port, "credReset");

        assertThat(entered("credReset")).endsWith("?saved");

        assertThat(person.get(MYSELF).status()).isEqualTo(401);
        assertThat(SignedIn.nobody(port).signIn("credReset", GIVEN)).endsWith("/password");
    }

    @Test
    void aResetThroughAdminDoesTheSame() {
        var crowd = new Crowd(people, identities);
        crowd.person("credReset", "credtownClerk");
        crowd.person("credAdmin", "systemadmin");
        var person = SignedIn.as(port, "credReset");
        var admin = SignedIn.as(port, "credAdmin");

        var answer = admin.put(
                SignedIn.API + "/user/credReset/credentials",
                Map.of("password", GIVEN, "authenticatedUserPassword", SignedIn.PASSWORD));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        assertThat(person.get(MYSELF).status()).isEqualTo(401);
        assertThat(SignedIn.nobody(port).signIn("credReset", GIVEN)).endsWith("/password");
        assertThat(admin.get(MYSELF).status()).as("stays").isEqualTo(200);

        var made = admin.post(
                SignedIn.API + "/user/create",
                Map.of("profile", Map.of("id", "credLate"), "credentials", Map.of("password", GIVEN)));
        assertThat(made.status()).as(made.toString()).isEqualTo(204);
        assertThat(SignedIn.nobody(port).signIn("credLate", GIVEN)).endsWith("/password");
    }

    @Test
    void aGivenPasswordLapsesAfterSevenDays() {
        entered("credLate");
        jdbc.sql("update account set given_at = given_at - interval '8 days' where person = 'credLate'")
                .update();

        var person = SignedIn.nobody(port);
        assertThat(person.signIn("credLate", GIVEN)).endsWith("/login?lapsed");
        assertThat(person.page("/login?lapsed").body()).contains("初始密码已经过期");
        assertThat(person.signIn("credLate", "Wrong-2026-pass"))
                .as("only to who knows it")
                .endsWith("/login?wrong");

        assertThat(entered("credLate")).endsWith("?saved");
        assertThat(person.signIn("credLate", GIVEN)).endsWith("/password");
    }

    @Test
    void theDemosOwnAccountsKeepTheirPassword() {
        events.publishEvent(new PasswordGiven("yecunDeputy5"));

        assertThat(SignedIn.nobody(port).signIn("yecunDeputy5", SignedIn.PASSWORD))
                .doesNotContain("/password", "/login");
    }

    @Test
    void nobodyGivesAPostToHimself() {
        var clerk = SignedIn.as(port, "districtClerk1");

        var answer = clerk.fill(
                "/setup", "/setup/posts", Map.of("person", "districtClerk1", "office", "district", "role", "CHAIR"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("不能给自己安排岗位");
    }

    @Test
    void aClerkCannotSignInAsHisChairByGivingHimANewPassword() {
        var chair = chair("credChair");

        var answer = gives("districtClerk1", "credChair");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("单位负责人，密码由系统管理员重置");
        assertThat(chair.get(MYSELF).status()).as("still signed in").isEqualTo(200);
        assertThat(SignedIn.as(port, "districtClerk1")
                        .page("/setup/people/credChair")
                        .body())
                .contains("密码由系统管理员重置");

        assertThat(gives("systemadmin1", "credChair").header("Location")).endsWith("?saved");
        assertThat(told("credChair")).contains("您的登录密码已重新设置");
    }

    @Test
    void norByTakingHisPostFirstAndGivingItBackAfterwards() {
        chair("credChair");
        SignedIn.as(port, "districtClerk1")
                .fill(
                        "/setup",
                        "/setup/posts/withdraw",
                        Map.of("office", "yecun", "role", "CHAIR", "person", "credChair"));

        assertThat(gives("districtClerk1", "credChair").status()).isEqualTo(403);
        assertThat(gives("systemadmin1", "credChair").header("Location")).endsWith("?saved");
        assertThat(told("credChair")).as("without any post").contains("您的登录密码已重新设置");
    }

    @Test
    void whoeverLeadsHearsOfAnotherWhoLeadsBesideHimAndOfHisOwnPostTaken() {
        chair("credChair");
        new Crowd(people, identities).person("credPuppet");
        var clerk = SignedIn.as(port, "districtClerk1");
        var post = Map.of("office", "yecun", "role", "CHAIR");

        var given = new HashMap<>(post);
        given.put("person", "credPuppet");
        clerk.fill("/setup", "/setup/posts", given);
        var taken = new HashMap<>(post);
        taken.put("person", "credChair");
        clerk.fill("/setup", "/setup/posts/withdraw", taken);

        assertThat(told("credChair"))
                .anyMatch(subject -> subject.startsWith("又有一人担任夜村镇人大"))
                .anyMatch(subject -> subject.startsWith("您不再担任夜村镇人大"));
        assertThat(told("yecunChair1")).anyMatch(subject -> subject.startsWith("又有一人担任夜村镇人大"));
    }

    @Test
    void aSignInThatWasUnderWayWhileAnotherPasswordWasGivenOpensNothing() {
        new Crowd(people, identities).person("credReset", "credtownClerk");
        var person = SignedIn.as(port, "credReset");

        jdbc.sql("""
                        insert into account (person, password_no) values ('credReset', 1)
                        on conflict (person) do update set password_no = account.password_no + 1""").update();
        events.publishEvent(new StandingChanged("credReset"));

        assertThat(person.get(MYSELF).status()).isEqualTo(401);
    }

    @Test
    void wrongPresentPasswordsAreCountedAndEndTheSessionThatGuesses() {
        new Crowd(people, identities).person("credReset", "credtownClerk");
        var guesser = SignedIn.as(port, "credReset");

        for (int i = 0; i < 4; i++) {
            assertThat(changes(guesser, "Falsch-2026-" + i, OWN)).isEmpty();
        }
        assertThat(changes(guesser, "Falsch-2026-5", OWN)).endsWith("/login?locked");
        assertThat(guesser.get(MYSELF).status()).isEqualTo(401);
    }

    private SignedIn chair(String id) {
        people.save(new Person(id, "程远山", id + "@jianyi.example", null), SignedIn.PASSWORD);
        people.grant(id, new Post("yecun", Role.CHAIR));
        return SignedIn.as(port, id);
    }

    private SignedIn.Reply gives(String keeper, String id) {
        return SignedIn.as(port, keeper)
                .fill(
                        "/setup",
                        "/setup/people",
                        Map.of("id", id, "name", "程远山", "mail", id + "@jianyi.example", "password", GIVEN));
    }

    private List<String> told(String person) {
        return jdbc.sql("select subject from outbox where person = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private String entered(String id) {
        return SignedIn.as(port, "districtClerk1")
                .fill("/setup", "/setup/people", Map.of("id", id, "name", "陆小满", "password", GIVEN))
                .header("Location");
    }

    private static String changes(SignedIn person, String present, String wanted) {
        return person.fill("/password", "/password", Map.of("present", present, "wanted", wanted, "again", wanted))
                .header("Location");
    }
}
