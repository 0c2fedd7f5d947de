package jianyi.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Credentials;
import jianyi.access.Installation;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.office.Setting;
import jianyi.office.SettingHistory;
import jianyi.office.Settings;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The second step at sign-in: set up, asked for, taken once, and nothing opens before it. */
@WholeProduct
class FactorTest {

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
    Clock clock;

    @Autowired
    OneUseCodes codes;

    @Autowired
    Credentials credentials;

    @Autowired
    SettingHistory history;

    @Autowired
    Factors factors;

    @Autowired
    Offices offices;

    @Autowired
    Settings settings;

    @AfterEach
    void theRuleAndThePersonsAreGone() {
        jdbc.sql("delete from setting where key = 'second-factor' and body is not null")
                .update();
        jdbc.sql("delete from account_lock").update();
        Stream.of("yecunClerk", "yecunDeputy")
                .flatMap(group -> people.in(group).stream())
                .map(Person::id)
                .filter(id -> id.startsWith("factor"))
                .forEach(identities::deleteUser);
    }

    @Test
    void aPostThatAsksForASecondStepIsHeldAtTheDoorUntilItIsSetUp() {
        person("factorClerk", Role.CLERK);
        asked("yecun", "CLERK,HEAD");
        var clerk = SignedIn.nobody(port);

        assertThat(clerk.signIn("factorClerk", SignedIn.PASSWORD)).endsWith("/second-factor");
        assertThat(clerk.page("/cases").header("Location")).endsWith("/second-factor");
        assertThat(clerk.get("/camunda/app/tasklist/default/").header("Location"))
                .endsWith("/second-factor");
        assertThat(clerk.get(MYSELF).status()).isEqualTo(403);
        assertThat(clerk.post(SignedIn.API + "/task", "{}").status()).isEqualTo(403);
        assertThat(clerk.post("/password", "{}").status()).isEqualTo(403);
        assertThat(clerk.page("/second-factor").body()).contains("请先设置", "<svg").doesNotContain(">台账<");

        var secret = secretOn(clerk);
        assertThat(clerk.fill("/second-factor", "/second-factor/app", Map.of("code", "000000"))
                        .status())
                .isEqualTo(400);
        var codes = clerk.fill("/second-factor", "/second-factor/app", Map.of("code", code(secret, 0)));
        assertThat(codes.body()).contains("备用验证码");
        assertThat(clerk.page("/cases").status()).isEqualTo(200);
    }

    @Test
    void whoeverKnowsThePasswordAloneGetsNowhere() {
        person("factorAnna", Role.DEPUTY);
        var anna = SignedIn.as(port, "factorAnna");
        var secret = secretOn(anna);
        anna.fill("/second-factor", "/second-factor/app", own(code(secret, -1)));
        var printed = printed(anna.fill("/second-factor", "/second-factor/codes", Map.of("code", code(secret, 0)))
                .body());

        var thief = SignedIn.nobody(port);
        assertThat(thief.signIn("factorAnna", SignedIn.PASSWORD)).endsWith("/second-factor");
        for (String way : List.of("/second-factor/codes", "/second-factor/remove", "/second-factor/app")) {
            thief.fill("/second-factor", way, Map.of("code", "123456"));
        }
        assertThat(thief.get(MYSELF).status()).isEqualTo(403);
        assertThat(thief.fill("/second-factor", "/second-factor", Map.of("code", code(secret, 0)))
                        .status())
                .as("a code is good once")
                .isEqualTo(400);

        assertThat(thief.fill(
                                "/second-factor",
                                "/second-factor",
                                Map.of("code", printed.toLowerCase().replace("-", " ")))
                        .header("Location"))
                .doesNotContain("second-factor", "login");
        assertThat(thief.get(MYSELF).status()).isEqualTo(200);
        var again = SignedIn.nobody(port);
        again.signIn("factorAnna", SignedIn.PASSWORD);
        assertThat(again.fill("/second-factor", "/second-factor", Map.of("code", printed))
                        .status())
                .as("a printed code is good once")
                .isEqualTo(400);
        assertThat(again.fill("/second-factor", "/second-factor", Map.of("code", code(secret, 1)))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void wrongCodesLockAsWrongPasswordsDoAndAFreshPasswordDoesNotStartTheCountAnew() {
        person("factorBert", Role.DEPUTY);
        var bert = SignedIn.as(port, "factorBert");
        bert.fill("/second-factor", "/second-factor/app", own(code(secretOn(bert), -1)));
        var last = "";
        for (int i = 0; i < 5; i++) {
            var thief = SignedIn.nobody(port);
            thief.signIn("factorBert", SignedIn.PASSWORD);
            last = thief.fill("/second-factor", "/second-factor", Map.of("code", "00000" + i))
                    .header("Location");
        }
        assertThat(last).endsWith("/login?locked");
        assertThat(SignedIn.nobody(port).signIn("factorBert", SignedIn.PASSWORD))
                .endsWith("/login?locked");
    }

    @Test
    void sessionsOpenedBeforeTheLockGuessNoFurther() {
        person("factorFritz", Role.DEPUTY);
        var fritz = SignedIn.as(port, "factorFritz");
        var secret = secretOn(fritz);
        fritz.fill("/second-factor", "/second-factor/app", own(code(secret, -1)));
        var thieves = Stream.generate(() -> SignedIn.nobody(port)).limit(6).toList();
        thieves.forEach(thief -> thief.signIn("factorFritz", SignedIn.PASSWORD));
        thieves.subList(0, 5)
                .forEach(thief -> thief.fill("/second-factor", "/second-factor", Map.of("code", "000000")));

        assertThat(thieves.get(5)
                        .fill("/second-factor", "/second-factor", Map.of("code", code(secret, 0)))
                        .header("Location"))
                .as("not even with the right one")
                .endsWith("/login?locked");
    }

    @Test
    void whoeverFoundASlipSetsNothingUpAndAFreshPasswordEndsIt() {
        person("factorGerd", Role.DEPUTY);
        var finder = SignedIn.nobody(port);
        finder.signIn("#", codes.slip("factorGerd", "yecunClerk1"));
        assertThat(finder.get(MYSELF).status()).isEqualTo(200);
        assertThat(finder.fill("/second-factor", "/second-factor/codes", Map.of("code", ""))
                        .status())
                .isEqualTo(403);

        var later = codes.slip("factorGerd", "yecunClerk1");
        credentials.given("factorGerd");
        assertThat(SignedIn.nobody(port).signIn("#", later)).endsWith("/slip?wrong");
    }

    @Test
    void anOpenSessionAloneSetsNothingUp() {
        person("factorHans", Role.DEPUTY);
        var hans = SignedIn.as(port, "factorHans");
        var secret = secretOn(hans);

        var without = hans.fill("/second-factor", "/second-factor/app", Map.of("code", code(secret, 0)));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.body()).contains("密码不正确");
        assertThat(hans.fill("/second-factor", "/second-factor/codes", Map.of("code", ""))
                        .status())
                .isEqualTo(400);
        assertThat(factors.has("factorHans")).isFalse();

        assertThat(hans.fill("/second-factor", "/second-factor/app", own(code(secret, 0)))
                        .body())
                .contains("备用验证码");
        var thief = SignedIn.nobody(port);
        thief.signIn("factorHans", SignedIn.PASSWORD);
        assertThat(thief.fill("/second-factor", "/second-factor", Map.of("code", code(secret, 0)))
                        .status())
                .as("the code that set it up")
                .isEqualTo(400);
    }

    @Test
    void aSlipOpensNothingOnceItsOwnerHasAnotherPost() {
        person("factorIda", Role.DEPUTY);
        var finder = SignedIn.nobody(port);
        finder.signIn("#", codes.slip("factorIda", "yecunClerk1"));
        assertThat(finder.get(MYSELF).status()).isEqualTo(200);
        var later = codes.slip("factorIda", "yecunClerk1");

        people.grant("factorIda", new Post("yecun", Role.CLERK));

        assertThat(finder.get(MYSELF).status()).isEqualTo(401);
        assertThat(SignedIn.nobody(port).signIn("#", later)).endsWith("/slip?wrong");
    }

    @Test
    void theSecurityAdministratorTakesALostOneAwayButNoAdministrators() {
        person("factorCarl", Role.DEPUTY);
        var carl = SignedIn.as(port, "factorCarl");
        carl.fill("/second-factor", "/second-factor/codes", own(""));
        assertThat(SignedIn.nobody(port).signIn("factorCarl", SignedIn.PASSWORD))
                .endsWith("/second-factor");

        var guard = SignedIn.as(port, "securityadmin1");
        assertThat(guard.fill("/locks", "/locks/second-factor", Map.of("person", "factorCarl"))
                        .header("Location"))
                .endsWith("/locks?reset");
        assertThat(SignedIn.nobody(port).signIn("factorCarl", SignedIn.PASSWORD))
                .doesNotContain("second-factor");
        assertThat(guard.fill("/locks", "/locks/second-factor", Map.of("person", "auditadmin1"))
                        .status())
                .isEqualTo(403);
        assertThat(SignedIn.as(port, "emergency")
                        .fill("/locks", "/locks/second-factor", Map.of("person", "auditadmin1"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void theDemosOwnAccountsAreNeverAsked() {
        asked("yecun", "CLERK,DEPUTY");

        assertThat(SignedIn.nobody(port).signIn("yecunClerk1", SignedIn.PASSWORD))
                .doesNotContain("second-factor");
        assertThat(SignedIn.nobody(port).signIn("systemadmin1", SignedIn.PASSWORD))
                .doesNotContain("second-factor");
    }

    @Test
    void outsideTheDemoEveryAdministratorIsAsked() {
        people.save(new Person("factorAudit", "测试", null, null), SignedIn.PASSWORD);
        people.join("factorAudit", "auditadmin");
        var district = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/jianyi");
        var outside =
                new Factors(jdbc, codes, clock, people, offices, settings, new Installation(district), event -> {});

        assertThat(outside.required("factorAudit")).isTrue();
        assertThat(factors.required("factorAudit")).as("in the demo").isFalse();
        identities.deleteUser("factorAudit");
    }

    @Test
    void aSlipSignsADeputyInOnceAndNobodyElse() {
        person("factorDora", Role.DEPUTY);
        people.save(new Person("factorDora", "多拉", "dora@jianyi.example", null));
        jdbc.sql("""
                        insert into deputy (person, body, name, card, constituency, delegation, term)
                        values ('factorDora', 'yecun', '多拉', 'F-77', '第七选区', '第一代表团', 19)
                        on conflict do nothing""").update();
        var clerk = SignedIn.as(port, "yecunClerk1");
        assertThat(clerk.page("/slips").body()).contains("多拉").doesNotContain("贺山河");
        var old = printed(clerk.fill("/slips", "/slips/factorDora", Map.of()).body());
        var slip = printed(clerk.fill("/slips", "/slips/factorDora", Map.of()).body());

        assertThat(SignedIn.nobody(port).signIn("#", old)).as("the one before").endsWith("/slip?wrong");
        var dora = SignedIn.nobody(port);
        assertThat(dora.signIn("#", slip.toLowerCase())).doesNotContain("slip", "login");
        assertThat(dora.get(MYSELF).json().path("userId").asText()).isEqualTo("factorDora");
        assertThat(SignedIn.nobody(port).signIn("#", slip)).as("once").endsWith("/slip?wrong");
        assertThat(jdbc.sql("select subject from outbox where person = 'factorDora'")
                        .query(String.class)
                        .list())
                .as("is told")
                .contains("已为您打印登录条", "登录条已使用");
        assertThat(jdbc.sql("select count(*) from one_use_code where hash like '%' || ? || '%'")
                        .param(slip.replace("-", ""))
                        .query(Integer.class)
                        .single())
                .as("kept as a hash only")
                .isZero();
        for (String other : List.of("yecunChair1", "yecunClerk2", "districtDeputy1", "shaheziDeputy1")) {
            assertThat(clerk.fill("/slips", "/slips/" + other, Map.of()).status())
                    .as(other)
                    .isEqualTo(404);
        }
        jdbc.sql("delete from deputy where person = 'factorDora'").update();
    }

    @Test
    void aSlipIsGoodForThirtyDays() {
        person("factorEmil", Role.DEPUTY);
        var slip = codes.slip("factorEmil", "yecunClerk1");
        jdbc.sql("update one_use_code set expires_at = expires_at - interval '31 days' where person = 'factorEmil'")
                .update();

        assertThat(SignedIn.nobody(port).signIn("#", slip)).endsWith("/slip?wrong");
    }

    private void asked(String body, String roles) {
        history.add(Setting.SECOND_FACTOR, body, roles, "测试", java.time.LocalDate.now(clock), "districtClerk1", "周禾林");
    }

    private void person(String id, Role role) {
        people.save(new Person(id, "测试", null, null), SignedIn.PASSWORD);
        people.grant(id, new Post("yecun", role));
    }

    private String code(String secret, int later) {
        return Totp.code(Totp.bytes(secret), clock.instant().getEpochSecond() / 30 + later);
    }

    private static String secretOn(SignedIn browser) {
        return found(
                        "密钥：<span class=\"code\">([A-Z2-7 ]+)<",
                        browser.page("/second-factor").body())
                .replace(" ", "");
    }

    private static String printed(String page) {
        return found("([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})", page);
    }

    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> own(String code) {
        return Map.of("code", code, "present", SignedIn.PASSWORD);
    }
}
