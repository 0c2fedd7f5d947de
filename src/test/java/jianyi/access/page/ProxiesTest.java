package jianyi.access.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jianyi.Caller;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.access.Crowd;
import jianyi.access.SignIns;
import jianyi.office.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a request came from is what our own proxies say, and nobody else; no redirect goes where a stranger's header points. */
@WholeProduct
class ProxiesTest {

    private static final String STRANGER = "127.0.0.21";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    SignIns signIns;

    @Test
    void aStrangersWordAboutHisAddressIsNotBelieved() {
        person("proxyAnna");
        Caller.signIn(STRANGER, port, "proxyAnna", SignedIn.PASSWORD, Map.of("X-Forwarded-For", "203.0.113.7"));

        assertThat(addressOf("proxyAnna")).isEqualTo(STRANGER);
        assertThat(Caller.get(STRANGER, port, "/login", Map.of("X-Forwarded-Proto", "https"))
                        .header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void ourProxyTellsWhoAskedAndWhatStandsBeforeHimIsNotRead() {
        person("proxyBert");
        Caller.signIn(
                WholeProduct.PROXY,
                port,
                "proxyBert",
                SignedIn.PASSWORD,
                Map.of("X-Forwarded-For", "10.9.9.9, 203.0.113.8", "X-Forwarded-Proto", "https"));

        assertThat(addressOf("proxyBert")).isEqualTo("203.0.113.8");
        assertThat(Caller.get(WholeProduct.PROXY, port, "/login", Map.of("X-Forwarded-Proto", "https"))
                        .header("Strict-Transport-Security"))
                .contains("max-age");
    }

    @Test
    void aProxyThatAddsALineOfItsOwnIsReadBehindTheVisitors() {
        person("proxyDora");
        Caller.signIn(
                WholeProduct.PROXY,
                port,
                "proxyDora",
                SignedIn.PASSWORD,
                Map.of("X-Forwarded-For", "10.9.9.9\r\nX-Forwarded-For: 203.0.113.9"));

        assertThat(addressOf("proxyDora")).isEqualTo("203.0.113.9");
    }

    @Test
    void noRedirectFollowsAForeignHost() {
        for (String from : new String[] {STRANGER, WholeProduct.PROXY}) {
            var foreign = Map.of("Host", "evil.example", "X-Forwarded-Host", "evil.example", "Accept", "text/html");
            for (String path : new String[] {"/", "/password", "/cases", "/camunda/app/tasklist/default/"}) {
                var answer = Caller.get(from, port, path, foreign);
                assertThat(answer.status()).as(path).isEqualTo(302);
                assertThat(answer.header("Location")).as(from + path).doesNotContain("evil");
            }
            assertThat(Caller.signIn(from, port, "nobody", "x", foreign).header("Location"))
                    .doesNotContain("evil");
        }
    }

    @Test
    void aPageAskedForUnderAForeignNameIsNotGoneBackTo() {
        person("proxyCarl");
        var asked = Caller.get(STRANGER, port, "/password", Map.of("Host", "evil.example", "Accept", "text/html"));
        var cookie = asked.cookie("REDIRECT_URI").orElseThrow();

        var welcome = Caller.signIn(
                STRANGER, port, "proxyCarl", SignedIn.PASSWORD, Map.of("Cookie", "REDIRECT_URI=" + cookie));

        assertThat(welcome.status()).isEqualTo(302);
        assertThat(welcome.header("Location")).startsWith("/password").doesNotContain("evil");
    }

    @Test
    void aMistypedProxyStopsTheStart() {
        assertThatThrownBy(() -> new Proxies("10.0.0.0/99")).hasMessageContaining("JIANYI_PROXIES");
    }

    private void person(String id) {
        new Crowd(people, identities).person(id, "proxytownClerk");
    }

    private String addressOf(String person) {
        return signIns.page(100, 0).stream()
                .filter(line -> line.person().equals(person))
                .findFirst()
                .orElseThrow()
                .address();
    }
}
