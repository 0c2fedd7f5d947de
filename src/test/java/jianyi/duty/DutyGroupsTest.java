package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What groups of deputies are for in a file: their leader confirms, and what they do together counts for them. */
@WholeProduct
class DutyGroupsTest {

    private static final String CLERK = "shaheziChair1";
    private static final String LEADER = "shaheziDeputy2";
    private static final String MEMBER = "shaheziDeputy3";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @Test
    void theLeaderConfirmsWithOnePressAndTheGroupsActivityCountsOnce() {
        town = new Town(port);
        var group = group();
        var typed = Map.of("kind", "deed", "date", "" + LocalDate.now(), "text", "给村小学送去了旧书柜");
        var entry = town.as(MEMBER)
                .fill("/password", "/duty/entries", typed)
                .header("Location")
                .replaceFirst(".*done=", "");
        assertThat(jdbc.sql("select person from outbox where case_number = ? and template = 'dutyEntered'")
                        .param(entry)
                        .query(String.class)
                        .list())
                .containsExactly(LEADER);
        assertThat(town.as(LEADER).page("/duty/entries").body()).contains("给村小学送去了旧书柜");
        assertThat(confirm("shaheziDeputy4", entry)).isEqualTo(404);
        assertThat(confirm(MEMBER, entry)).isEqualTo(403);
        assertThat(confirm(LEADER, entry)).isEqualTo(302);
        together(group);
        assertThat(town.as(MEMBER).page("/duty/" + MEMBER + ".json").json().findValuesAsText("kind"))
                .contains("own:deed", "activity:group");
        town.as(CLERK)
                .fill(
                        "/duty/quotas",
                        "/duty/quotas/usual",
                        Map.of("year", "" + LocalDate.now().getYear()));
        assertThat(town.as(CLERK).page("/duty/quotas").body()).contains("登记组：1，还差 3");
    }

    private String group() {
        var clerk = town.as(CLERK);
        var page = clerk.fill("/groups", "/groups", Map.of("name", "登记组")).header("Location");
        var path = page.replaceFirst("^https?://[^/]+", "");
        clerk.fill(path, path + "/members", Map.of("person", LEADER));
        var member = clerk.page(path).body().replaceFirst("(?s).*?/members/([0-9]+).*", "$1");
        clerk.fill(path, path + "/members/" + member, Map.of("what", "lead"));
        clerk.fill(path, path + "/members", Map.of("person", MEMBER));
        return path.replaceFirst(".*/", "");
    }

    private int confirm(String person, String entry) {
        var browser = town.as(person);
        return browser.submit("/duty/entries/" + entry + "/confirm", browser.tokenOn("/password"), Map.of())
                .status();
    }

    /** Both of them come to the group's activity of yesterday. */
    private void together(String group) {
        var fields = Map.of(
                "group",
                group,
                "kind",
                "group",
                "title",
                "看水渠",
                "date",
                "" + LocalDate.now().minusDays(1),
                "place",
                "村部",
                "past",
                "on");
        town.as(CLERK).fillMany("/activities/new", "/activities/new", fields, "people", List.of(LEADER, MEMBER));
    }
}
