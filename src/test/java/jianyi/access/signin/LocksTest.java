package jianyi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jianyi.Caller;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Crowd;
import jianyi.office.People;
import jianyi.office.Person;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Wrong passwords lock a name for a while and nobody for good; whoever tries much from one address waits. */
@WholeProduct
class LocksTest {

    private static final String WRONG = "Wrong-2026-pass";
    private static final Map<String, String> PLAIN = Map.of();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    Crowd crowd;

    @Autowired
    WaitingRoom waitingRoom;

    @Autowired
    SignInNames names;

    @BeforeEach
    void enter() {
        crowd = new Crowd(people, identities);
    }

    @Test
    void aLockEndsByItselfAndTheNextOneLastsLonger() {
        crowd.person("lockClerk", "locktownClerk");
        assertThat(fiveWrong("lockClerk")).endsWith("/login?locked");
        assertThat(minutes("lockClerk")).isBetween(29L, 30L);
        assertThat(SignedIn.nobody(port).signIn("lockClerk", SignedIn.PASSWORD)).endsWith("/login?locked");

        over("lockClerk");
        fiveWrong("lockClerk");
        assertThat(minutes("lockClerk")).isBetween(59L, 60L);

        over("lockClerk");
        assertThat(SignedIn.nobody(port).signIn("lockClerk", SignedIn.PASSWORD)).doesNotContain("/login");
        fiveWrong("lockClerk");
        assertThat(minutes("lockClerk")).as("begins anew").isBetween(29L, 30L);
    }

    @Test
    void nobodyLocksThePersonOutWhoComesFromAKnownDevice() {
        crowd.person("lockDevice", "locktownClerk");
        var own = SignedIn.as(port, "lockDevice");
        fiveWrong("lockDevice");

        assertThat(SignedIn.nobody(port).signIn("lockDevice", SignedIn.PASSWORD))
                .endsWith("/login?locked");
        assertThat(own.signIn("lockDevice", SignedIn.PASSWORD)).doesNotContain("/login");
        assertThat(SignedIn.nobody(port).signIn("lockDevice", SignedIn.PASSWORD))
                .doesNotContain("/login");
    }

    @Test
    void aKnownDeviceThatGuessesIsAStrangerAgainAndKnowsNobodyElse() {
        crowd.person("lockThief", "locktownClerk");
        crowd.person("lockOther", "locktownClerk");
        var stolen = SignedIn.as(port, "lockThief");
        for (int i = 0; i < 5; i++) {
            assertThat(stolen.signIn("lockThief", WRONG)).endsWith("/login?wrong");
        }
        for (int i = 0; i < 5; i++) {
            stolen.signIn("lockThief", WRONG);
            stolen.signIn("lockOther", WRONG);
        }
        assertThat(stolen.signIn("lockThief", SignedIn.PASSWORD)).endsWith("/login?locked");
        assertThat(stolen.signIn("lockOther", SignedIn.PASSWORD)).endsWith("/login?locked");
    }

    @Test
    void theLastSecurityAdministratorIsNeverLockedOut() {
        crowd.person("lockGuard", "securityadmin");
        var others = identities.createUserQuery().memberOfGroup("securityadmin").list().stream()
                .map(one -> one.getId())
                .filter(id -> !id.equals("lockGuard"))
                .toList();
        others.forEach(this::fiveWrong);
        fiveWrong("lockGuard");
        assertThat(SignedIn.nobody(port).signIn("lockGuard", SignedIn.PASSWORD)).doesNotContain("/login");

        var guard = SignedIn.as(port, "lockGuard");
        others.forEach(id -> {
            assertThat(guard.page("/locks").body()).contains(id, "自动解锁");
            assertThat(guard.fill("/locks", "/locks", Map.of("person", id)).header("Location"))
                    .endsWith("/locks?freed");
        });
        fiveWrong("lockGuard");
        assertThat(SignedIn.nobody(port).signIn("lockGuard", SignedIn.PASSWORD)).endsWith("/login?locked");
        identities.deleteUser("lockGuard");
    }

    /** The shared product lets the tests' one address try as often as it likes. */
    private void twentyTriesAreFree() {
        ReflectionTestUtils.setField(waitingRoom, "addresses", new Addresses(System::nanoTime, 20));
    }

    @AfterEach
    void nobodyWaits() {
        ReflectionTestUtils.setField(waitingRoom, "addresses", new Addresses(System::nanoTime, Integer.MAX_VALUE));
    }

    @Test
    void anAddressThatTriesManyWaitsAndIsNotRefused() {
        twentyTriesAreFree();
        crowd.person("lockNeighbour", "locktownClerk");
        var knownHere = Caller.signIn("127.0.0.9", port, "lockNeighbour", SignedIn.PASSWORD, PLAIN)
                .cookie("JIANYI_DEVICE")
                .orElseThrow();
        for (int i = 0; i < 20; i++) {
            Caller.signIn("127.0.0.9", port, "nobody" + i, WRONG, PLAIN);
        }
        var waited = time(() -> assertThat(Caller.signIn("127.0.0.9", port, "lockNeighbour", SignedIn.PASSWORD, PLAIN)
                        .header("Location"))
                .as("never refused")
                .doesNotContain("/login"));
        var elsewhere = time(() -> Caller.signIn("127.0.0.10", port, "lockNeighbour", SignedIn.PASSWORD, PLAIN));
        var known = time(() -> Caller.signIn(
                "127.0.0.9", port, "lockNeighbour", SignedIn.PASSWORD, Map.of("Cookie", "JIANYI_DEVICE=" + knownHere)));

        assertThat(waited).isBetween(Duration.ofMillis(240), Duration.ofSeconds(5));
        assertThat(elsewhere).isLessThan(waited);
        assertThat(known).isLessThan(waited);
    }

    @Test
    void whatIsCheckedOfASignInIsCheckedAfterWaitingToo() {
        twentyTriesAreFree();
        for (int i = 0; i < 22; i++) {
            Caller.signIn("127.0.0.11", port, "nobody" + i, WRONG, PLAIN);
        }
        var foreign = Caller.signIn(
                "127.0.0.11", port, "lockNeighbour", SignedIn.PASSWORD, Map.of("Origin", "https://elsewhere.example"));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    /** Both have one hash code, which anybody can reckon: who locks the one must not find the other locked. */
    @Test
    void nobodyForeseesWhichNamesThatMeanNobodyAreCountedTogether() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(names.nobody("Aa")).isNotEqualTo(names.nobody("BB")).isEqualTo(names.nobody("Aa"));
    }

    @Test
    void theWaitGrowsToFiveSecondsAndIsForgotten() {
        var now = new long[1];
        var addresses = new Addresses(() -> now[0], 20);
        for (int i = 0; i < 20; i++) {
            assertThat(addresses.arrived("192.0.2.1")).isZero();
        }
        assertThat(addresses.arrived("192.0.2.1")).isEqualTo(Duration.ofMillis(250));
        addresses.right("192.0.2.1");
        assertThat(addresses.arrived("192.0.2.1")).isEqualTo(Duration.ofMillis(250));
        for (int i = 0; i < 100; i++) {
            addresses.arrived("192.0.2.1");
        }
        assertThat(addresses.arrived("192.0.2.1")).isEqualTo(Duration.ofSeconds(5));
        assertThat(addresses.arrived("192.0.2.2")).isZero();
        for (int i = 0; i < 25; i++) {
            addresses.arrived("2001:db8:0:1::" + Integer.toHexString(i));
        }
        assertThat(addresses.arrived("2001:db8:0:1:ffff::1")).as("one network").isPositive();
        now[0] = Duration.ofMinutes(11).toNanos();
        assertThat(addresses.arrived("192.0.2.1")).isZero();
    }

    @Test
    void aPersonSignsInWithTheMobileNumberThatIsHisAlone() {
        people.save(new Person("mobileOne", "张三", null, "139 0000 7001"), SignedIn.PASSWORD);
        people.save(new Person("mobileTwo", "李四", null, "13900007002"), SignedIn.PASSWORD);
        people.save(new Person("mobileThree", "王五", null, "139-0000-7002"), SignedIn.PASSWORD);
        crowd.join("mobileOne", "locktownClerk");

        for (String typed : java.util.List.of("13900007001", "139-0000-7001", "+86 13900007001")) {
            var one = SignedIn.nobody(port);
            assertThat(one.signIn(typed, SignedIn.PASSWORD)).as(typed).doesNotContain("/login");
            assertThat(one.get("/camunda/api/admin/auth/user/default")
                            .json()
                            .path("userId")
                            .asText())
                    .isEqualTo("mobileOne");
        }
        assertThat(SignedIn.nobody(port).signIn("13900007002", SignedIn.PASSWORD))
                .endsWith("/login?wrong");
        fiveWrong("mobileOne");
        assertThat(SignedIn.nobody(port).signIn("13900007001", SignedIn.PASSWORD))
                .endsWith("/login?locked");
    }

    private String fiveWrong(String person) {
        var last = "";
        for (int i = 0; i < 5; i++) {
            last = SignedIn.nobody(port).signIn(person, WRONG);
        }
        return last;
    }

    private void over(String person) {
        jdbc.sql("update account_lock set until = until - interval '2 days' where name = ?")
                .param(person)
                .update();
    }

    private long minutes(String person) {
        var until = jdbc.sql("select until from account_lock where name = ?")
                .param(person)
                .query((row, index) -> row.getTimestamp("until").toInstant())
                .single();
        return Duration.between(Instant.now(), until).toMinutes();
    }

    private static Duration time(Runnable act) {
        var began = System.nanoTime();
        act.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
