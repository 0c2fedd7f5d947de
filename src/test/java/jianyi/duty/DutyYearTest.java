package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.casework.duty.DutyScope;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.duty.fact.DutyObjectionDesk;
import jianyi.duty.fact.Objection;
import jianyi.duty.fact.Objections;
import jianyi.duty.fact.Register;
import jianyi.duty.year.YearDesk;
import jianyi.duty.year.YearSheet;
import jianyi.duty.year.YearSheets;
import jianyi.meeting.OwnTown;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A year of a town and of a street on the moved clock, all rooms together: every file, quota and line of the yearly sheet is what was
 * counted beside on paper. What the clerk pressed and typed for it is printed.
 */
@WholeProduct
class DutyYearTest {

    private static final int YEAR = YearOfATown.YEAR;
    private static final LocalDate JANUARY = LocalDate.of(YEAR + 1, 1, 5);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Register register;

    @Autowired
    private YearDesk years;

    @Autowired
    private YearSheets sheets;

    @Autowired
    private DutyObjectionDesk desk;

    @Autowired
    private Objections objections;

    private Town http;
    private TimeMachine time;
    private YearOfATown year;
    private Office office;
    private final Counted counted = new Counted();
    private final ClerksWork work = new ClerksWork();

    @Test
    void everyFileQuotaAndYearlyLineEqualsACountOfTheSameFacts() throws IOException {
        http = new Town(port);
        time = new TimeMachine(product);
        var own = OwnTown.enter("nianli", YearOfATown.DEPUTIES, http, offices, people, deputies);
        office = offices.get(own.body());
        year = new YearOfATown(own, counted, work, product);
        var together = new ClerksWork();
        year.passes();
        new YearOfActivities(own, counted, together, product).passes();
        files();
        new YearlyQuotas(year, product).areCounted();
        sheet();
        published();
        archive();
        System.out.println(
                "a year of a town: activities " + together + "; entries, honours, absences and the sheet " + work);
        assertThat(together.presses()).isLessThan(24 * 14);
        assertThat(together.characters()).isLessThan(24 * 30);
        assertThat(work.presses()).isLessThan(150);
    }

    @Test
    void aStreetsYearIsCountedLikeATownsAndItsDistrictPublishesIt() {
        http = new Town(port);
        var street = new YearOfAStreet(http, product);
        try {
            street.passes();
            street.isCounted();
            street.isPublishedByTheDistrict();
        } finally {
            street.leaves();
        }
    }

    private String deputy(int i) {
        return year.town.deputy(i);
    }

    /** The data of all files, and one deputy's own. */
    private void files() {
        var found = new TreeMap<String, Map<String, Counted.Times>>();
        var all = http.as(year.town.clerk())
                .page("/duty.json?office=nianli&year=" + YEAR)
                .json();
        all.forEach(fact -> found.computeIfAbsent(fact.path("user").asText(), id -> new TreeMap<>())
                .merge(heading(fact), times(fact), DutyYearTest::plus));
        for (int i = 1; i <= YearOfATown.DEPUTIES; i++) {
            var told = found.getOrDefault(deputy(i), new TreeMap<>());
            told.values().removeIf(new Counted.Times(0, 0, 0)::equals);
            assertThat(told).as(deputy(i)).isEqualTo(counted.of(deputy(i)));
        }
        assertThat(all.toString()).contains("要求保密的建议").doesNotContain("关于修渠的建议14");
        var file = http.as(deputy(3)).page("/duty/" + deputy(3) + ".json").json();
        assertThat(file)
                .anySatisfy(fact -> assertThat(fact.path("kind").asText()).isEqualTo("honour"));
        assertThat(file.findValuesAsText("kind")).contains("session", "bill", "training");
    }

    private static String heading(JsonNode fact) {
        return fact.path("kind").asText().replaceFirst(":(excused|missed)$", "");
    }

    private static Counted.Times times(JsonNode fact) {
        var kind = fact.path("kind").asText();
        boolean resting = fact.path("role").asText().startsWith("暂停");
        return new Counted.Times(
                fact.path("counts").asBoolean() ? 1 : 0,
                kind.endsWith(":excused") && !resting ? 1 : 0,
                kind.endsWith(":missed") ? 1 : 0);
    }

    static Counted.Times plus(Counted.Times one, Counted.Times more) {
        return new Counted.Times(
                one.done() + more.done(), one.excused() + more.excused(), one.missed() + more.missed());
    }

    /** Sent to be checked; one finds a fault, one misses something, one is silent; nothing is published before all of it is settled. */
    private void sheet() {
        time.on(JANUARY, () -> years.open(year.clerk(), "nianli", YEAR));
        work.pressed(2);
        var due = sheets.of(office, YEAR).due();
        assertThat(due).isEqualTo(LocalDate.of(YEAR + 1, 1, 19));
        time.on(JANUARY.plusDays(1), () -> {
            years.agree(viewers.of(deputy(1)), office, YEAR, Map.of());
            var wrong = DutyObjectionDesk.open(register.facts(
                            new DutyScope("nianli", deputy(2), LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31))))
                    .stream()
                    .filter(one -> one.key().startsWith("training|"))
                    .findFirst()
                    .orElseThrow();
            desk.object(viewers.of(deputy(2)), deputy(2), Map.of("fact", wrong.key(), "words", "那天我没有去"));
            desk.object(viewers.of(deputy(12)), deputy(12), Map.of("words", "少记了一次走访"));
        });
        refused(due, "异议", "过了这一天才能公布");
        refused(due.plusDays(1), "2 条异议没有答复", "");
        time.on(due.plusDays(1), this::answered);
        time.on(due.plusDays(1), () -> years.publish(year.clerk(), "nianli", YEAR));
        work.pressed(2);
    }

    private void refused(LocalDate day, String one, String other) {
        time.on(
                day,
                () -> assertThatThrownBy(() -> years.publish(year.clerk(), "nianli", YEAR))
                        .satisfiesAnyOf(
                                e -> assertThat(e).hasMessageContaining(one),
                                e -> assertThat(e).hasMessageContaining(other.isEmpty() ? one : other)));
    }

    private void answered() {
        for (Objection it : objections.of("nianli", null)) {
            var struck = it.fact() != null;
            work.pressed(struck ? 4 : 6).typed(struck ? "已核对签到表" : "已核对走访一户困难群众");
            desk.answer(
                    year.clerk(),
                    it.person(),
                    it.id(),
                    struck
                            ? Map.of("outcome", "struck", "answer", "已核对签到表")
                            : Map.of(
                                    "outcome",
                                    "added",
                                    "answer",
                                    "已核对",
                                    "kind",
                                    "own:deed",
                                    "date",
                                    YEAR + "-09-09",
                                    "added",
                                    "走访一户困难群众"));
        }
        counted.undone(deputy(2), "training");
        counted.done(deputy(12), "own:deed");
    }

    /** The published sheet: the naive count in the order of electoral districts, frozen, and the same on paper. */
    private void published() throws IOException {
        var lines = sheets.of(office, YEAR).lines();
        assertThat(lines)
                .extracting(YearSheet.Line::constituency)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, YearOfATown.DEPUTIES)
                        .mapToObj(i -> "第" + i + "选区")
                        .toList());
        lines.forEach(line -> assertThat(line.words()).as(line.name()).isEqualTo(words(line.person())));
        YearOfActivities.AWAY.forEach(i -> assertThat(lines.get(i - 1).note()).isEqualTo("长期在外"));
        assertThat(lines.get(33).note()).isEqualTo("经批准请假");
        assertThat(lines.get(34).note()).isEmpty();
        IntStream.of(48, 49, 50)
                .forEach(i -> assertThat(lines.get(i - 1).note()).isEqualTo("暂停执行代表职务"));
        assertThat(lines.get(0).checked()).isEqualTo("核对无误");
        assertThat(lines.get(9).checked()).isEqualTo("没有回复");
        var file = http.as("yecunDeputy1").file("/duty/years/nianli/" + YEAR + "/sheet.docx");
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            var table = paper.getTables().get(0);
            assertThat(table.getRows()).hasSize(1 + YearOfATown.DEPUTIES);
            for (int i = 1; i <= YearOfATown.DEPUTIES; i++) {
                assertThat(table.getRow(i).getCell(2).getText()).isEqualTo(words(deputy(i)));
            }
        }
        deputies.suspend(deputy(49), "nianli", false);
        assertThat(sheets.of(office, YEAR).lines().get(48).note()).isEqualTo("暂停执行代表职务");
    }

    /** The archive of all files: each says what was counted. */
    private void archive() throws IOException {
        var bytes = http.as(year.town.clerk()).file("/duty/files.zip?office=nianli&year=" + YEAR);
        int files = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var person = deputy(++files);
                try (var paper = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()));
                        var text = new XWPFWordExtractor(paper)) {
                    assertThat(text.getText())
                            .as(entry.getName())
                            .contains(words(person).replace("没有记录", "还没有记录"));
                }
            }
        }
        assertThat(files).isEqualTo(YearOfATown.DEPUTIES);
    }

    /** What was counted beside, as the sheet words it. */
    private String words(String person) {
        var words = register.kinds().stream()
                .filter(kind -> counted.of(person).containsKey(kind.code()))
                .filter(kind -> !counted.of(person).get(kind.code()).equals(new Counted.Times(0, 0, 0)))
                .map(kind -> {
                    var times = counted.of(person).get(kind.code());
                    return kind.label() + " " + times.done() + " " + kind.unit()
                            + (times.excused() == 0 ? "" : "，请假 " + times.excused() + " " + kind.unit())
                            + (times.missed() == 0 ? "" : "，缺席 " + times.missed() + " " + kind.unit());
                })
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? "没有记录" : words;
    }
}
