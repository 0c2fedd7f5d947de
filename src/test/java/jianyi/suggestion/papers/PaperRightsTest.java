package jianyi.suggestion.papers;

import static jianyi.suggestion.papers.PaperCase.CLERK;
import static jianyi.suggestion.papers.PaperCase.CO;
import static jianyi.suggestion.papers.PaperCase.COSIGNER;
import static jianyi.suggestion.papers.PaperCase.DEPUTY;
import static jianyi.suggestion.papers.PaperCase.LEAD;
import static jianyi.suggestion.papers.PaperCase.RELIEVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.suggestion.Handlings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets which paper: for each exactly the people named, on its address and among the sheet's links. */
@WholeProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperRightsTest {

    private static final List<String> EVERYBODY = List.of(
            CLERK,
            "yecunChair1",
            "yecunDeputy2",
            "districtClerk1",
            "districtChair1",
            "districtMember1",
            DEPUTY,
            COSIGNER,
            LEAD,
            "yecunagriHead1",
            CO,
            RELIEVED,
            "yecungovClerk1",
            "yecungovHead1",
            "yecunDeputy9",
            "shaheziChair1",
            "chengguanClerk1",
            "waterHandler1",
            "districtgovClerk1",
            "yecunpartyClerk1",
            "systemadmin1",
            "auditadmin1");
    private static final String BODY = "yecunClerk1 yecunChair1 yecunDeputy2";
    private static final String DISTRICT = " districtClerk1 districtChair1 districtMember1";
    private static final String GOVERNMENT = " yecungovClerk1 yecungovHead1";
    private static final String SIGNERS = " yecunDeputy7 yecunDeputy8";
    private static final String LEAD_UNIT = " yecunagriHandler1 yecunagriHead1";
    private static final String ALL_UNITS = LEAD_UNIT + " yecuncivilHandler1 yecunbuildHandler1";

    @LocalServerPort
    private int port;

    @Autowired
    private Handlings handlings;

    /** Nothing changes after the three cases stand where they stand, so each sheet is read once. */
    private final Map<String, String> sheets = new HashMap<>();

    private Town town;
    private PaperCase open;
    private PaperCase rated;
    private PaperCase closed;

    @BeforeAll
    void threeCasesStandAtDifferentPlaces() {
        town = new Town(port);
        open = PaperCase.handedIn(town, "关于边沟的建议", "请修。").assigned().relieved().contacted();
        rated = PaperCase.handedIn(town, "关于路灯的建议", "请装。", "disclosure", "title")
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked();
        closed = PaperCase.handedIn(town, "关于水渠的建议", "请清。")
                .assigned()
                .relieved()
                .contacted()
                .delivered()
                .remarked()
                .closed();
    }

    @Test
    void everybodyInvolvedHasTheForm() {
        assertFor(open, "suggestion", null, BODY + DISTRICT + GOVERNMENT + SIGNERS + ALL_UNITS);
    }

    @Test
    void aPublishedCaseIsReadByEveryDeputyButPrintedForNone() {
        assertThat(town.as("yecunDeputy9").get("/cases/" + closed.number).status())
                .isEqualTo(200);
        assertThat(town.as("yecunDeputy9")
                        .get("/cases/" + closed.number + "/papers/suggestion")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aUnitHasItsOwnAssignmentOnly() {
        assertFor(open, "assignment", "yecunagri", BODY + DISTRICT + GOVERNMENT + LEAD_UNIT);
        assertFor(open, "assignment", "yecuncivil", BODY + DISTRICT + GOVERNMENT + " yecuncivilHandler1");
    }

    @Test
    void aUnitHasItsOwnRefusalOnly() {
        assertFor(open, "refusal", "yecunbuild", BODY + DISTRICT + GOVERNMENT + " yecunbuildHandler1");
    }

    @Test
    void theSignersHaveTheContactRecordTheySign() {
        assertFor(open, "contact", "yecunagri", BODY + DISTRICT + GOVERNMENT + SIGNERS + LEAD_UNIT);
        assertFor(open, "contact-blank", "yecunagri", "yecunClerk1 yecunChair1" + LEAD_UNIT);
    }

    @Test
    void onlyTheBodyPresses() {
        assertFor(open, "supervision", "yecunagri", "yecunClerk1 yecunChair1");
    }

    @Test
    void theUnitsSignOnTheBodysOrTheirGovernmentsList() {
        assertFor(open, "receipt", null, BODY + DISTRICT + GOVERNMENT);
    }

    @Test
    void aRatingIsPrintedForUnitsAndGovernmentOnceItIsFinal() {
        assertFor(rated, "rating", null, BODY + DISTRICT + SIGNERS);
        assertFor(closed, "rating", null, BODY + DISTRICT + SIGNERS + GOVERNMENT + ALL_UNITS);
    }

    @Test
    void theArchiveIsForClerkAndChairOfTheBodyAndOfTheDistrict() {
        for (String person : EVERYBODY) {
            var answer = town.as(person).get("/cases/" + closed.number + "/archive.zip");
            boolean may = List.of(CLERK, "yecunChair1", "districtClerk1", "districtChair1")
                    .contains(person);
            assertThat(answer.status() == 200)
                    .as(person + " " + answer.status())
                    .isEqualTo(may);
            assertThat(answer.status()).as(person).isIn(200, 403, 404);
            assertThat(sheet(person, closed).contains("/archive.zip"))
                    .as(person)
                    .isEqualTo(may);
        }
        assertThat(town.as(CLERK).get("/cases/" + rated.number + "/archive.zip").status())
                .isEqualTo(409);
    }

    @Test
    void aStrangerIsSentToTheSignIn() {
        for (String path : List.of(
                "/cases/" + open.number + "/papers/suggestion",
                "/cases/" + closed.number + "/archive.zip",
                "/papers/assignments?number=" + open.number)) {
            assertThat(SignedIn.nobody(port).get(path).header("Location"))
                    .as(path)
                    .endsWith("/login");
        }
    }

    @Test
    void wrongAddressesAreAnsweredWithASentence() {
        var clerk = town.as(CLERK);
        long other = id(closed, "yecunagri");
        var base = "/cases/" + open.number + "/papers/";
        for (String path : List.of(
                base + "nothing",
                base + "assignment",
                base + "assignment/" + other,
                base + "assignment/x",
                base + "assignment/" + "9".repeat(40),
                base + "suggestion/" + id(open, "yecunagri"),
                base + "suggestion%20",
                base + "a".repeat(3000),
                base + "refusal/" + id(open, "yecunagri"),
                "/cases/yecun-2026-9999/papers/suggestion",
                "/cases/yecun-2026-9999/archive.zip",
                "/papers/assignments?number=' or true --",
                "/papers/assignments?number=" + "9".repeat(3000),
                "/papers/receipts?number=yecun-2026-9999")) {
            var answer = clerk.page(path.replace(" ", "%20").replace("'", "%27"));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Exception").containsPattern("[\\u4e00-\\u9fff]{6}");
        }
        assertThat(clerk.page("/papers/assignments").status()).isEqualTo(400);
        assertThat(clerk.page("/papers/assignments").body()).contains("请先选择要打印的建议");
        assertThat(clerk.page(base + "%00").status()).isIn(400, 404);
    }

    @Test
    void manyNumbersArePosted() {
        var answer = town.as(CLERK)
                .fill(
                        "/cases/" + open.number,
                        "/papers/assignments",
                        Map.of("number", open.number + "," + closed.number));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("wordprocessingml");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(town.as(CLERK)
                        .crossSite("/papers/receipts", Map.of("number", open.number))
                        .status())
                .isEqualTo(403);
    }

    /** Exactly these people get the paper, see its link on the sheet, and the others neither. */
    private void assertFor(PaperCase one, String kind, String unit, String people) {
        var expected = Arrays.asList(people.split(" "));
        var path = "/cases/" + one.number + "/papers/" + kind + (unit == null ? "" : "/" + id(one, unit));
        assertThat(EVERYBODY).containsAll(expected);
        for (String person : EVERYBODY) {
            var answer = town.as(person).get(path);
            boolean may = expected.contains(person);
            assertThat(answer.status() == 200)
                    .as(person + " " + kind + " " + answer.status())
                    .isEqualTo(may);
            assertThat(answer.status()).as(person).isIn(200, 403, 404);
            assertThat(sheet(person, one).contains("\"" + path + "\""))
                    .as(person)
                    .isEqualTo(may);
        }
    }

    private String sheet(String person, PaperCase one) {
        return sheets.computeIfAbsent(
                person + one.number,
                key -> town.as(person).page("/cases/" + one.number).body());
    }

    private long id(PaperCase one, String unit) {
        return handlings.of(one.number).stream()
                .filter(work -> work.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
