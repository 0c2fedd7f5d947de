package jianyi.suggestion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.flow.Refusal;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.suggestion.sheet.CaseSheet;
import jianyi.suggestion.sheet.CaseSheets;
import jianyi.suggestion.sight.CaseAccess;
import jianyi.suggestion.sight.Sight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what: for every case, exactly the people named, on the sheet, in the ledger and in its count. */
@WholeProduct
@Transactional
class CaseReadingTest {

    private static final Set<String> DEMO_PERSONS = demoPersons();

    private static final String CASE = "yecun-2026-0901";
    private static final String BODY = "yecunClerk1 yecunClerk2 yecunChair1 yecunDeputy1 yecunDeputy2 yecunDeputy3"
            + " yecunDeputy4 yecunDeputy5 yecunDeputy6";
    private static final String DISTRICT =
            " districtClerk1 districtClerk2 districtChair1 districtMember1 districtMember2"
                    + " districtMember3 districtMember4 districtMember5";

    @Autowired
    CaseAccess access;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseSheets sheets;

    @Autowired
    Viewers viewers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private StoredCases cases;

    @BeforeEach
    void aDeputyOfYecunHasHandedOneIn() {
        cases = new StoredCases(jdbc);
        cases.alone();
        cases.submitted(CASE, "yecun", "yecunDeputy7", "冯老根", "关于村口积水的建议");
    }

    @Test
    void beforeAcceptanceTheBodyAndTheDeputyReadIt() {
        assertReadBy(BODY + " yecunDeputy7");
    }

    @Test
    void fromAcceptanceTheDistrictReadsAlong() {
        cases.accepted(CASE, 901);
        assertReadBy(BODY + " yecunDeputy7" + DISTRICT);
    }

    @Test
    void theUnitAndItsGovernmentReadWhatTheUnitHandles() {
        cases.handledBy(CASE, "yecunagri");
        assertReadBy(BODY + " yecunDeputy7" + DISTRICT
                + " yecunagriHandler1 yecunagriHandler2 yecunagriHead1 yecungovClerk1 yecungovHead1");
    }

    @Test
    void theGovernmentReadsWhatItHasYetToDispatch() {
        cases.accepted(CASE, 901);
        cases.set(CASE, "state = 'DISPATCHING'");
        assertReadBy(BODY + " yecunDeputy7" + DISTRICT + " yecungovClerk1 yecungovHead1");
    }

    @Test
    void whoIsAskedToSignAlongReadsItUntilHeDeclines() {
        cases.cosigner(CASE, "yecunDeputy8", "葛桂花", null);
        assertReadBy(BODY + " yecunDeputy7 yecunDeputy8");
        jdbc.sql("update cosigner set cosigned = false").update();
        assertReadBy(BODY + " yecunDeputy7");
    }

    @Test
    void everyDeputyReadsWhatIsClosedAndPublishedInFull() {
        cases.accepted(CASE, 901);
        cases.set(CASE, "state = 'CLOSED', disclosure = 'title'");
        assertReadBy(BODY + " yecunDeputy7" + DISTRICT);
        cases.set(CASE, "disclosure = 'full'");
        assertReadBy(BODY + " yecunDeputy7 yecunDeputy8 yecunDeputy9" + DISTRICT
                + " districtDeputy1 districtDeputy2 districtDeputy3 districtDeputy4 districtDeputy5 districtDeputy6"
                + " shaheziChair1 shaheziDeputy1 shaheziDeputy2 shaheziDeputy3 shaheziDeputy4 shaheziDeputy5");
        assertThat(sheet("shaheziDeputy1").works()).isEmpty();
        assertThat(sheet("shaheziDeputy1").timeline()).isEmpty();
    }

    @Test
    void theStreetReadsItsDeputiesCasesAndNoOthers() {
        String own = cases.submitted("district-2026-0901", "district", "districtDeputy5", "叶知夏", "关于老街停车的建议");
        String other = cases.submitted("district-2026-0902", "district", "districtDeputy1", "韩青禾", "关于老街停车的建议");
        assertThat(access.mayRead(viewers.of("chengguanClerk1"), own)).isTrue();
        assertThat(access.mayRead(viewers.of("chengguanChair1"), own)).isTrue();
        assertThat(access.mayRead(viewers.of("chengguanClerk1"), other)).isFalse();
        assertThat(access.mayRead(viewers.of("yecunClerk1"), own)).isFalse();
        assertThat(access.mayRead(viewers.of("districtMember3"), own)).isTrue();
    }

    @Test
    void aCaseNobodyMayKnowOfLooksLikeOneThatDoesNotExist() {
        for (String number : List.of(CASE, "yecun-2026-9999", "' or true --", "a".repeat(10_000), "yecun\u0000")) {
            assertThatThrownBy(() -> access.readable(viewers.of("waterHandler1"), number))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("没有找到这件建议，可能编号有误，或者您无权查看")
                    .extracting("status")
                    .isEqualTo(404);
        }
    }

    @Test
    void aRatingIsHiddenFromUnitAndGovernmentUntilItIsFinal() {
        cases.handledBy(CASE, "yecunagri");
        cases.rated(CASE, "yecunDeputy7", "冯老根", "边沟还没有修");
        for (String reader : List.of("yecunagriHandler1", "yecunagriHead1", "yecungovClerk1")) {
            assertThat(sheet(reader).ratings()).isEmpty();
            assertThat(sheet(reader).timeline()).isEmpty();
            assertThat(row(reader).verdict()).isEmpty();
        }
        for (String reader : List.of("yecunClerk1", "yecunDeputy7", "districtMember1")) {
            assertThat(sheet(reader).ratings()).hasSize(1);
            assertThat(sheet(reader).timeline()).hasSize(1);
        }
        cases.set(CASE, "state = 'CLOSED', verdict = 'dissatisfied', closed_on = '2026-11-01'");
        assertThat(sheet("yecunagriHandler1").ratings()).hasSize(1);
        assertThat(sheet("yecunagriHandler1").timeline()).hasSize(1);
        assertThat(row("yecunagriHandler1").verdict()).isEqualTo("不满意");
    }

    @Test
    void anOfficialWhoSignedAlongAsADeputyDoesNotReadTheRatingEitherBeforeItIsFinal() {
        people.grant("yecunagriHead1", jianyi.office.Post.parse("yecunDeputy").orElseThrow());
        cases.handledBy(CASE, "yecunagri");
        cases.cosigner(CASE, "yecunagriHead1", "史春耕", true);
        cases.rated(CASE, "yecunDeputy7", "冯老根", "边沟还没有修");
        assertThat(sheet("yecunagriHead1").ratings()).isEmpty();
    }

    @Test
    void aConfidentialNameIsHiddenFromUnitsEverywhereAndNotFoundByThem() {
        cases.handledBy(CASE, "yecunagri");
        cases.set(CASE, "confidential = true");
        cases.cosigner(CASE, "yecunDeputy8", "葛桂花", true);
        cases.happened(CASE, "yecunDeputy7", "冯老根", "提交", "冯老根、葛桂花提出", false);
        for (String reader : List.of("yecunagriHandler1", "yecungovHead1")) {
            assertThat(sheet(reader).toString().replaceFirst("suggestion=Suggestion\\[.*?\\], sight", "sight"))
                    .contains("保密");
            assertThat(sheet(reader).author()).isEqualTo(Sight.CONFIDENTIAL);
            assertThat(sheet(reader).signers()).isEmpty();
            assertThat(sheet(reader).head().toString()).doesNotContain("冯老根", "第二代表团");
            assertThat(sheet(reader).timeline().toString()).doesNotContain("冯老根", "葛桂花");
            assertThat(row(reader).deputyName()).isEqualTo(Sight.CONFIDENTIAL);
            assertThat(found(reader, "冯老根")).isZero();
        }
        assertThat(sheet("yecunClerk1").author()).isEqualTo("冯老根");
        assertThat(row("yecunClerk1").deputyName()).isEqualTo("冯老根");
        assertThat(found("yecunClerk1", "冯老根")).isOne();
        assertThat(found("yecunClerk1", "冯")).isOne();
    }

    @Test
    void aDraftIsReadStepByStepAlongItsWay() {
        long handling = cases.handledBy(CASE, "yecunagri");
        cases.drafted(handling, "答复");
        assertDraftReadBy("yecunagriHandler1 yecunagriHead1");
        cases.stamped(handling, "signed");
        assertDraftReadBy("yecunagriHandler1 yecunagriHead1 yecungovClerk1 yecungovHead1");
        cases.stamped(handling, "issued");
        assertDraftReadBy("yecunagriHandler1 yecunagriHead1 yecungovClerk1 yecungovHead1 yecunClerk1");
        cases.delivered(handling);
        assertDraftReadBy(
                "yecunagriHandler1 yecunagriHead1 yecungovClerk1 yecungovHead1 yecunClerk1 yecunChair1 yecunDeputy7 districtClerk1");
    }

    private void assertDraftReadBy(String readers) {
        for (String reader : ("yecunagriHandler1 yecunagriHead1 yecungovClerk1 yecungovHead1 yecunClerk1 yecunChair1"
                        + " yecunDeputy7 districtClerk1")
                .split(" ")) {
            assertThat(sheet(reader).works().get(0).answers())
                    .as(reader)
                    .hasSize(Arrays.asList(readers.split(" ")).contains(reader) ? 1 : 0);
        }
    }

    private static Set<String> demoPersons() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CaseReadingTest.class.getResourceAsStream("/demo/people.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\\|")[0]).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertReadBy(String readers) {
        // Other tests enter persons of their own into the same product.
        List<String> all = people.all().stream()
                .map(Person::id)
                .filter(DEMO_PERSONS::contains)
                .toList();
        List<String> expected = Arrays.asList(readers.split(" "));
        assertThat(all).containsAll(expected);
        assertThat(all.stream().filter(id -> access.mayRead(viewers.of(id), CASE)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream().filter(id -> found(id, CASE) == 1)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream()
                        .filter(id -> !LedgerReader.page(ledger, viewers.of(id), ask(CASE))
                                .isEmpty()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private int found(String reader, String words) {
        return ledger.found(viewers.of(reader), ask(words)).size();
    }

    private LedgerRow row(String reader) {
        return LedgerReader.page(ledger, viewers.of(reader), ask(CASE)).get(0);
    }

    private CaseSheet sheet(String reader) {
        return sheets.read(viewers.of(reader), CASE);
    }

    private static LedgerQuery ask(String words) {
        return LedgerQuery.of(Map.of("q", words));
    }
}
