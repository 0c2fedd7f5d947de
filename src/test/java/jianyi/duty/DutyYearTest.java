package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import jianyi.duty.quota.Progress;
import jianyi.duty.quota.QuotaDesk;
import jianyi.duty.quota.QuotaReckoning;
import jianyi.duty.year.YearDesk;
import jianyi.duty.year.YearSheet;
import jianyi.duty.year.YearSheets;
import jianyi.meeting.OwnTown;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of a town on the moved clock: every file, quota and line of the yearly sheet is what was counted beside on paper. */
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
    private QuotaReckoning reckoning;

    @Autowired
    private QuotaDesk quotas;

    @Autowired
    private YearDesk years;

    @Autowired
    private YearSheets sheets;

    @Autowired
    private DutyObjectionDesk desk;

    @Autowired
    private Objections objections;

    @Autowired
    private JdbcClient jdbc;

    private Town http;
    private TimeMachine time;
    private YearOfATown year;
    private Office office;

    @Test
    void everyFileQuotaAndYearlyLineEqualsACountOfTheSameFacts() throws IOException {
        http = new Town(port);
        time = new TimeMachine(product);
        var own = OwnTown.enter("nianli", YearOfATown.DEPUTIES, http, offices, people, deputies);
        office = offices.get(own.body());
        year = new YearOfATown(own, product);
        year.passes();
        files();
        quotas();
        sheet();
        published();
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
            var counted = found.getOrDefault(deputy(i), new TreeMap<>());
            counted.values().removeIf(new Counted.Times(0, 0, 0)::equals);
            assertThat(counted).as(deputy(i)).isEqualTo(year.counted.of(deputy(i)));
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

    private static Counted.Times plus(Counted.Times one, Counted.Times more) {
        return new Counted.Times(
                one.done() + more.done(), one.excused() + more.excused(), one.missed() + more.missed());
    }

    /** The campaign, and what is asked of those who are away; the word about what is wanting reaches them alone, and once a week. */
    private void quotas() {
        time.on(
                LocalDate.of(YEAR, 12, 10),
                () -> quotas.usual(year.clerk(), Map.of("office", "nianli", "year", "" + YEAR)));
        deputies.suspend(deputy(50), "nianli", true);
        Map<String, Progress> all = reckoning.of(office, YEAR).stream()
                .collect(Collectors.toMap(one -> one.quota().name(), one -> one));
        reached(all.get("三做：提建议"), "suggestion");
        reached(all.get("三做：办实事"), "own:deed");
        reached(all.get("三做：写调研文章"), "own:article");
        assertThat(all.get("回来参加活动").lines())
                .extracting(Progress.Line::whom)
                .containsExactly(deputy(31), deputy(32), deputy(33));
        var wanting = all.get("三做：提建议").wanting();
        assertThat(wanting)
                .extracting(Progress.Line::whom)
                .doesNotContain(deputy(31), deputy(34), deputy(50))
                .contains(deputy(35));
        time.on(
                LocalDate.of(YEAR, 12, 11),
                () -> assertThat(quotas.tell(
                                year.clerk(), all.get("三做：提建议").quota().id()))
                        .extracting(QuotaDesk.Told::people)
                        .isEqualTo(wanting.size()));
        time.on(
                LocalDate.of(YEAR, 12, 12),
                () -> assertThat(quotas.tell(
                                year.clerk(), all.get("三做：提建议").quota().id()))
                        .extracting(QuotaDesk.Told::people)
                        .isEqualTo(0));
        assertThat(jdbc.sql("select person from outbox where template = 'dutyWord' and person like 'nianli%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        wanting.stream().map(Progress.Line::whom).toList());
    }

    private void reached(Progress it, String... kinds) {
        assertThat(it.lines()).hasSize(YearOfATown.DEPUTIES);
        it.lines()
                .forEach(line -> assertThat(line.done())
                        .as(it.quota().name() + " " + line.whom())
                        .isEqualTo(year.counted.done(line.whom(), kinds)));
        assertThat(it.lines())
                .extracting(Progress.Line::whom)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, YearOfATown.DEPUTIES)
                        .mapToObj(this::deputy)
                        .toList());
    }

    /** Sent to be checked; one finds a fault, one misses something, one is silent; nothing is published before all of it is settled. */
    private void sheet() {
        time.on(JANUARY, () -> years.open(year.clerk(), "nianli", YEAR));
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
        year.counted.undone(deputy(2), "training");
        year.counted.done(deputy(12), "own:deed");
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
        assertThat(lines.get(30).note()).isEqualTo("长期在外");
        assertThat(lines.get(33).note()).isEqualTo("经批准请假");
        assertThat(lines.get(34).note()).isEmpty();
        assertThat(lines.get(49).note()).isEqualTo("暂停执行代表职务");
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
        deputies.suspend(deputy(50), "nianli", false);
        assertThat(sheets.of(office, YEAR).lines().get(49).note()).isEqualTo("暂停执行代表职务");
    }

    /** What was counted beside, as the sheet words it. */
    private String words(String person) {
        var words = register.kinds().stream()
                .filter(kind -> year.counted.of(person).containsKey(kind.code()))
                .filter(kind -> !year.counted.of(person).get(kind.code()).equals(new Counted.Times(0, 0, 0)))
                .map(kind -> {
                    var times = year.counted.of(person).get(kind.code());
                    return kind.label() + " " + times.done() + " " + kind.unit()
                            + (times.excused() == 0 ? "" : "，请假 " + times.excused() + " " + kind.unit())
                            + (times.missed() == 0 ? "" : "，缺席 " + times.missed() + " " + kind.unit());
                })
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? "没有记录" : words;
    }
}
