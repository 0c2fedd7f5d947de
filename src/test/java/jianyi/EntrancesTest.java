package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jianyi.access.Entrance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The head of every page leads into the rooms, and nobody to a door that is shut. */
@WholeProduct
class EntrancesTest {

    private static final Pattern HEAD = Pattern.compile("<nav aria-label=\"主导航\">(.*?)</nav>", Pattern.DOTALL);
    private static final Pattern WAY = Pattern.compile("href=\"([^\"]+)\"");
    private static final List<String> PEOPLE = List.of(
            "yecunDeputy1",
            "yecunClerk1",
            "yecunChair1",
            "yecunagriHandler1",
            "yecunagriHead1",
            "yecungovClerk1",
            "districtClerk1",
            "systemadmin1",
            "securityadmin1",
            "auditadmin1",
            "operator1");

    @LocalServerPort
    private int port;

    @Autowired
    private List<Entrance> entrances;

    @Test
    void whateverIsShownOpensAndEveryEntranceIsShownToSomebody() {
        var shown = new TreeSet<String>();
        for (String person : PEOPLE) {
            var browser = new Town(port).as(person);
            for (String way : ways(browser.get("/password").body())) {
                assertThat(browser.get(way).status()).as(person + " " + way).isIn(200, 302);
                shown.add(way);
            }
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        entrances.stream().map(Entrance::path).toList());
    }

    @Test
    void noTwoEntrancesTakeOnePlace() {
        assertThat(entrances).extracting(Entrance::place).doesNotHaveDuplicates();
        assertThat(entrances).extracting(Entrance::path).doesNotHaveDuplicates();
    }

    private static List<String> ways(String page) {
        var head = HEAD.matcher(page);
        return head.find()
                ? WAY.matcher(head.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }
}
