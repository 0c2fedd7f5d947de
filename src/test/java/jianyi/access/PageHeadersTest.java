package jianyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jianyi.Caller;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import jianyi.office.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeProduct
class PageHeadersTest {

    private static final Map<String, String> HTTPS = Map.of("X-Forwarded-Proto", "https");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Test
    void everyPageTellsTheBrowserWhatToRefuse() {
        var page = SignedIn.nobody(port).page("/login");

        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Content-Type")).containsIgnoringCase("utf-8");
    }

    @Test
    void onlyTheEmbeddedCaseSheetMayBeFramedAndOnlyByUs() {
        var sheet = SignedIn.nobody(port).page("/cases/yecun-2026-0001?embedded");

        assertThat(sheet.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(sheet.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(SignedIn.nobody(port).page("/cases?embedded").header("X-Frame-Options"))
                .isEqualTo("DENY");
    }

    @Test
    void overPlainHttpNothingAsksForHttps() {
        var browser = signedIn("plainClerk");
        var page = browser.get("/camunda/api/admin/auth/user/default");

        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(browser.secure("SESSION")).isFalse();
        assertThat(browser.secure("XSRF-TOKEN")).isFalse();
    }

    @Test
    void behindAnHttpsProxyHstsIsSentAndCookiesAreSecure() {
        signedIn("proxyClerk");
        assertThat(Caller.get(WholeProduct.PROXY, port, "/login", HTTPS).header("Strict-Transport-Security"))
                .contains("max-age=31536000");

        var welcome = Caller.signIn(WholeProduct.PROXY, port, "proxyClerk", SignedIn.PASSWORD, HTTPS);
        assertThat(welcome.head())
                .filteredOn(line -> line.startsWith("Set-Cookie: SESSION=") || line.startsWith("Set-Cookie: JIANYI"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("Secure"));

        var signedIn = Map.of(
                "X-Forwarded-Proto",
                "https",
                "Cookie",
                "SESSION=" + welcome.cookie("SESSION").orElseThrow());
        assertThat(Caller.get(WholeProduct.PROXY, port, "/camunda/api/admin/auth/user/default", signedIn)
                        .head())
                .anySatisfy(line -> assertThat(line).contains("XSRF-TOKEN=").contains("Secure"));
    }

    private SignedIn signedIn(String person) {
        new Crowd(people, identities).person(person, "linhaiClerk");
        return SignedIn.as(port, person);
    }
}
