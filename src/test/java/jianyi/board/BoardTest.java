package jianyi.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.demo.TimeMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 办理进展: every reader sees the own, and behind each number stands what it counts. */
@WholeProduct
class BoardTest {

    private static final Pattern NUMBER = Pattern.compile("<a[^>]*href=\"(/board/cases[^\"]*)\">(\\d+)</a>");
    private static final Pattern FOUND = Pattern.compile("共 <strong>(\\d+) [件项]</strong>");
    private static final Pattern LINE = Pattern.compile("<td class=\"no\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private BoardReaders readers;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Boards boards;

    private Town town;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
    }

    @Test
    void everyNumberLeadsToExactlyTheCasesItCounts() {
        late("关于排水沟的建议", "yecunagri");
        town.suggest("yecunDeputy2", Town.suggestion("关于待审查的建议"));
        town.suggest("districtDeputy5", Town.suggestion("关于街道停车的建议"));
        for (String person :
                List.of("yecunClerk1", "districtChair1", "yecungovClerk1", "yecunagriHead1", "chengguanClerk1")) {
            var numbers = NUMBER.matcher(town.as(person).page("/board").body())
                    .results()
                    .toList();
            assertThat(numbers).as(person).isNotEmpty();
            numbers.forEach(number -> {
                var list = town.as(person)
                        .page(number.group(1).replace("&amp;", "&"))
                        .body();
                assertThat(found(list)).as(person + " " + number.group(1)).isEqualTo(number.group(2));
                assertThat(LINE.matcher(list).results().count())
                        .as(person + " " + number.group(1))
                        .isEqualTo(Math.min(HeldCases.PAGE, Long.parseLong(number.group(2))));
            });
        }
    }

    private static String found(String page) {
        var found = FOUND.matcher(page);
        return found.find() ? found.group(1) : page;
    }

    @Test
    void aCaseIsCountedWhereItLiesAndLateOnceItsDayIsOver() {
        var before = unit("yecunClerk1", "yecunagri");
        late("关于机耕路的建议", "yecunagri");
        var after = unit("yecunClerk1", "yecunagri");
        assertThat(after.count().cases()).isEqualTo(before.count().cases() + 1);
        assertThat(after.count().late()).isEqualTo(before.count().late());
        var then = on(LocalDate.now().plusMonths(4), "yecunClerk1", "yecunagri");
        assertThat(then.count().late()).isGreaterThan(before.count().late());
        assertThat(then.count().lateLongest()).isPositive();
        assertThat(then.count().waitLongest()).isGreaterThan(100);
    }

    @Test
    void anOfficeKeepsWhatItHasFromItsFirstStepOn() {
        var day = LocalDate.now().minusDays(9);
        var time = new TimeMachine(product);
        var number = time.suggests(day, "yecunDeputy3", Town.suggestion("关于晒谷场的建议", "body", "yecun"));
        time.does(day.plusDays(2), "yecunClerk1", "user_review", number, "reviewOutcome", "accept");
        var line = line("yecunClerk1", "/board/cases?office=yecun&whose=CONGRESS", number);
        assertThat(line).contains("9 天").contains("交办<");
    }

    @Test
    void aConfidentialTitleIsNowhereAndTheDistrictKnowsOfACaseOnceItIsAccepted() {
        var number = town.suggest("yecunDeputy4", Town.suggestion("关于某人的建议", "confidential", true));
        assertThat(line("yecunClerk1", "/board/cases?office=yecun&whose=CONGRESS", number))
                .doesNotContain("关于某人");
        assertThat(town.as("districtClerk1").page("/board/cases?office=yecun").body())
                .doesNotContain(number);
        town.does("yecunClerk1", "user_review", number, "reviewOutcome", "accept");
        assertThat(line("districtClerk1", "/board/cases?office=yecun", number)).doesNotContain("关于某人");
    }

    @Test
    void everybodySeesTheOwnAndNobodyElses() {
        assertThat(offices("shaheziChair1")).containsExactly("shahezi");
        assertThat(offices("yecunagriHead1")).containsExactly("yecunagri");
        assertThat(offices("districtMember1"))
                .startsWith("district", "district-towns")
                .containsSubsequence("shahezi", "yecun")
                .doesNotContain("yecunagri", "chengguan");
        for (String stranger : List.of("yecunDeputy7", "yecunpartyHead1", "systemadmin1")) {
            assertThat(town.as(stranger).page("/board").status()).as(stranger).isEqualTo(403);
        }
        assertThat(town.as("yecunagriHead1").page("/board?office=yecunbuild").status())
                .isEqualTo(404);
        assertThat(town.as("shaheziChair1").page("/board/cases?office=yecun").status())
                .isEqualTo(404);
        assertThat(town.as("yecunClerk1")
                        .page("/board/cases?office=yecun&only=x")
                        .body())
                .contains("没有这个选项");
    }

    @Test
    void aTownSeesWhatItLacksFiveWorkingDaysBeforeTheDistrictDoes() {
        // 2031 is far from every meeting of other tests; its calendar knows no holidays but weekends.
        assertThat(gaps(LocalDate.of(2031, 5, 20), "shaheziChair1")).isEmpty();
        assertThat(gaps(LocalDate.of(2031, 5, 27), "shaheziChair1")).contains("主席团会议", "监督");
        assertThat(townGaps(LocalDate.of(2031, 5, 31))).isEmpty();
        assertThat(townGaps(LocalDate.of(2031, 6, 1))).contains("主席团会议", "监督");
    }

    private List<String> gaps(LocalDate day, String person) {
        return board(day, person, null).gaps();
    }

    private List<String> townGaps(LocalDate day) {
        return board(day, "districtClerk1", "district-towns").tables().get(0).rows().stream()
                .filter(row -> "shahezi".equals(row.code()))
                .findFirst()
                .orElseThrow()
                .gaps();
    }

    @Test
    void theSameIsThereAsData() {
        var data = town.as("districtClerk1").get("/board", "application/json").json();
        assertThat(data.path("office").asText()).isEqualTo("district");
        assertThat(StreamSupport.stream(data.path("tables").spliterator(), false)
                        .map(table -> table.path("kind").asText()))
                .containsExactly("TOWNS", "HANDS", "OFFICES");
        assertThat(data.at("/tables/0/rows/0/hands/CONGRESS").isInt()).isTrue();
    }

    @Test
    void whoeverLeadsACongressLooksAtTheDrawingsInCockpitAndAtNoInstance() {
        late("关于涵洞的建议", "yecunagri");
        var chair = town.as("yecunChair1");
        assertThat(chair.get("/camunda/app/cockpit/default/", "text/html").status())
                .isEqualTo(200);
        var plugin = "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js";
        assertThat(chair.get(plugin).status()).isEqualTo(200);
        assertThat(town.as("yecunagriHead1").get(plugin).status()).isEqualTo(403);
        for (String closed : List.of(
                "/process-instance",
                "/incident",
                "/process-definition/statistics",
                "/history/process-instance",
                "/job")) {
            assertThat(chair.get(SignedIn.API + closed).status()).as(closed).isEqualTo(403);
        }
        assertThat(chair.post("/camunda/api/cockpit/plugin/base/default/process-instance", "{}")
                        .status())
                .isEqualTo(403);
        var nodes = chair.get("/api/board/nodes", "application/json").json();
        assertThat(StreamSupport.stream(nodes.spliterator(), false)
                        .filter(node -> node.path("key").asText().equals("user_accept"))
                        .findFirst()
                        .orElseThrow()
                        .path("open")
                        .asInt())
                .isPositive();
        assertThat(town.as("yecunagriHead1").get("/api/board/nodes").status()).isEqualTo(403);
    }

    private String late(String title, String unit) {
        var number = town.suggest("yecunDeputy1", Town.suggestion(title));
        town.does(
                "yecunClerk1",
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                unit,
                "months",
                3);
        return number;
    }

    private String line(String person, String path, String number) {
        var page = town.as(person).page(path).body();
        int at = page.indexOf("/cases/" + number);
        assertThat(at).as(number + " on " + path).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private List<String> offices(String person) {
        return readers.of(viewers.of(person)).stream().map(Scope::code).toList();
    }

    private BoardRow unit(String person, String unit) {
        return on(LocalDate.now(), person, unit);
    }

    private BoardRow on(LocalDate day, String person, String unit) {
        return board(day, person, null).tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> unit.equals(row.code()))
                .findFirst()
                .orElseThrow();
    }

    private Board board(LocalDate day, String person, String towns) {
        var scopes = readers.of(viewers.of(person));
        var seen = new Board[1];
        new TimeMachine(product)
                .on(
                        day,
                        () -> seen[0] = boards.of(
                                scopes.get(0),
                                scopes.stream()
                                        .filter(scope -> scope.code().equals(towns))
                                        .findFirst()
                                        .orElse(null)));
        return seen[0];
    }
}
