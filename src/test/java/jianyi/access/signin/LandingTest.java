package jianyi.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Where people start, with what they have in the hand. */
class LandingTest {

    private static final String TELEPHONE = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Mobile Safari/537.36";
    private static final String DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0";

    @Test
    void aDeputyWithATelephoneStartsOnThePageMadeForIt() {
        assertThat(landing(TELEPHONE, null, "roleDeputy", "yecunDeputy")).isEqualTo("/me");
        assertThat(landing(DESK, "?1", "roleDeputy")).isEqualTo("/me");
        assertThat(landing(DESK, "?0", "roleDeputy")).isEqualTo("/camunda/app/tasklist/");
        assertThat(landing(null, null, "roleDeputy")).isEqualTo("/camunda/app/tasklist/");
    }

    @Test
    void everybodyElseStartsAtHisWorkWhateverHeHolds() {
        assertThat(landing(TELEPHONE, "?1", "roleHandler")).isEqualTo("/camunda/app/tasklist/");
        assertThat(landing(TELEPHONE, "?1", "auditadmin")).isEqualTo("/audit");
        assertThat(landing(TELEPHONE, "?1", "systemadmin", "roleDeputy")).isEqualTo("/camunda/app/admin/");
    }

    private static String landing(String browser, String telephone, String... groups) {
        var request = new MockHttpServletRequest();
        if (browser != null) {
            request.addHeader("User-Agent", browser);
        }
        if (telephone != null) {
            request.addHeader("Sec-CH-UA-Mobile", telephone);
        }
        return Landing.of(new TestingAuthenticationToken("anna", null, groups), request);
    }
}
