package jianyi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jianyi.WholeProduct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.figure.Figure;
import jianyi.flow.Refusal;
import jianyi.office.Offices;
import jianyi.office.Post;
import jianyi.office.Role;
import jianyi.papers.PaperRows;
import jianyi.papers.PaperTemplate;
import jianyi.statistics.report.SessionReport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** One number is the same wherever it is read, stays what it was once its year is closed, and is read by those whose it is. */
@WholeProduct
@Transactional
class StatisticsPagesTest {

    private static final String TOWN = "counted";
    private static final Viewer CLERK = viewer(TOWN, Role.CLERK);
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"words\"[^>]*>(?:<a[^>]*>|<span>)([^<]+)<");

    private static final Pattern AMOUNT = Pattern.compile(">(支出|预算)</span></td>\\s*<td[^>]*>([0-9,.]+)</td>");

    @Autowired
    private WebApplicationContext product;

    @Autowired
    private Statistics statistics;

    @Autowired
    private StatisticsAccess access;

    @Autowired
    private SessionReport sessions;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcClient written;

    @Autowired
    private ObjectMapper json;

    private final LocalDate today = LocalDate.now();
    private MockMvc pages;

    @BeforeEach
    void aTownHasDoneThreeYearsWork() {
        var rows = new Rows();
        new HistoryRows(rows).add(new HistoryMaker(TOWN, new Random(7), today).make(60));
        rows.put(jdbc);
        pages = MockMvcBuilders.webAppContextSetup(product).build();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "districtClerk1", null, AuthorityUtils.createAuthorityList("districtClerk", "roleClerk")));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void pageJsonWorkbookReportAndTheListBehindSayTheSame() throws Exception {
        int year = today.getYear() - 1;
        var told = StreamSupport.stream(
                        json.readTree(bytes("/statistics.json", year)).spliterator(), false)
                .toList();
        var words = new LinkedHashMap<String, String>();
        figures()
                .forEach(figure -> told.stream()
                        .filter(one -> one.path("key").asText().equals(figure.key()))
                        .forEach(one -> words.put(figure.label(), count(one).words(figure))));
        assertThat(words).hasSizeGreaterThan(18);
        assertThat(told).allSatisfy(one -> assertThat(one.path("rule").asText()).isNotBlank());
        assertThat(onPage(year)).containsAllEntriesOf(words);
        assertThat(inWorkbook(year)).containsAllEntriesOf(words);
        assertThat(inReport(year, "")).containsAllEntriesOf(words);
        assertThat(inReport(year, "/work")).containsAllEntriesOf(words);
        assertThat(inSessionReport(year))
                .contains("未反馈：" + words.get("未反馈"), "解决率：" + words.get("解决率"))
                .contains(Notes.ALL);
        for (Figure figure : figures().stream().filter(Figure::cases).toList()) {
            for (JsonNode one : told) {
                if (one.path("key").asText().equals(figure.key()) && count(one).any()) {
                    assertThat(listed(figure, year)).as(figure.label()).isEqualTo(count(one));
                }
            }
        }
    }

    @Test
    void aClosedYearStaysWhatItWasAndSaysWhatWouldBeDifferent() {
        int year = today.getYear() - 1;
        var extent = access.extent(CLERK, TOWN);
        var open = statistics.of(extent, year);
        statistics.freeze(CLERK, extent, year);
        var frozen = statistics.of(extent, year);
        assertThat(frozen.freeze()).isNotNull();
        assertThat(frozen.counts()).isEqualTo(open.counts());
        assertThat(statistics.differences(frozen.freeze())).isEmpty();
        var changed = written.sql(
                        "update suggestion set verdict = 'dissatisfied' where number = (select number from suggestion"
                                + " where body = ? and verdict = 'satisfied' and extract(year from closed_on) = ? limit 1)"
                                + " returning number")
                .params(TOWN, year)
                .query(String.class)
                .single();
        written.sql("update setting set value = replace(value, 'A|', 'S|') where key = 'reply-classes'")
                .update();
        assertThat(statistics.of(extent, year).counts()).isEqualTo(open.counts());
        assertThat(statistics.differences(frozen.freeze()))
                .extracting(Freeze.Difference::what)
                .contains(changed)
                .containsNull();
        assertThatThrownBy(() -> statistics.freeze(CLERK, extent, today.getYear()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> statistics.freeze(viewer("district", Role.CLERK), extent, year))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void everybodyReadsTheOwnFiguresAndThoseBelowAndNobodyElseDoes() {
        assertThat(read(CLERK)).containsExactlyInAnyOrder(TOWN, TOWN + "gov", TOWN + "agri", TOWN + "build");
        assertThat(read(viewer(TOWN, Role.PRESIDIUM))).contains(TOWN);
        assertThat(read(viewer("district", Role.CHAIR))).contains("district", TOWN, TOWN + "agri", "yecun");
        assertThat(read(viewer(TOWN + "gov", Role.CLERK)))
                .containsExactlyInAnyOrder(TOWN + "gov", TOWN + "agri", TOWN + "build");
        assertThat(read(viewer(TOWN + "agri", Role.HEAD))).containsExactly(TOWN + "agri");
        assertThat(read(viewer(TOWN, Role.DEPUTY))).isEmpty();
        assertThat(read(viewer("chengguan", Role.CLERK))).isEmpty();
        assertThat(read(viewers.of("systemadmin1"))).isEmpty();
        assertThatThrownBy(() -> access.extent(viewer(TOWN + "agri", Role.HEAD), TOWN + "build"))
                .isInstanceOf(Refusal.class);
        assertThat(statistics
                        .of(access.extent(viewer(TOWN + "agri", Role.HEAD), TOWN + "agri"), today.getYear())
                        .figures())
                .extracting(Figure::key)
                .doesNotContain("authors", "attendance", "planDone");
    }

    private List<String> read(Viewer viewer) {
        return access.offices(viewer).stream().map(office -> office.code()).toList();
    }

    private static Viewer viewer(String office, Role role) {
        return new Viewer("somebody", "某人", Set.of(new Post(office, role)));
    }

    private List<Figure> figures() {
        return statistics.of(access.extent(CLERK, TOWN), today.getYear() - 1).figures();
    }

    private static Count count(JsonNode one) {
        var numerator = one.path("numerator").decimalValue();
        boolean plain = one.path("denominator").isNull();
        return new Count(numerator, plain ? numerator : one.path("denominator").decimalValue(), null, null);
    }

    private byte[] bytes(String path, int year) throws Exception {
        return pages.perform(get(path + "?body=" + TOWN + "&year=" + year))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(String address) throws Exception {
        var answer = pages.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, String> onPage(int year) throws Exception {
        var found = new LinkedHashMap<String, String>();
        ROW.matcher(page("/statistics?embedded&body=" + TOWN + "&year=" + year))
                .results()
                .forEach(row -> found.put(row.group(1), withoutDays(row.group(2))));
        return found;
    }

    /** What the median says is told by the page alone. */
    private static String withoutDays(String words) {
        return words.replaceFirst("，最长.*", "");
    }

    private Map<String, String> inWorkbook(int year) throws Exception {
        var found = new LinkedHashMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes("/statistics.xlsx", year)))) {
            book.getSheetAt(0)
                    .forEach(row -> found.put(
                            row.getCell(0).getStringCellValue().strip(),
                            withoutDays(row.getCell(3).getStringCellValue())));
        }
        return found;
    }

    /** What a session would hear whose report is of just these days. */
    private String inSessionReport(int year) throws Exception {
        var docx = sessions.write(
                new PaperTemplate("meeting-report", "报告", List.of()),
                offices.get(TOWN),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Map.of(
                        "会议名称",
                        "会议",
                        "公开说明",
                        List.of("没有"),
                        "建议",
                        new PaperRows(List.of("编号", "标题", "代表", "单位", "状态", "评价"), List.of()),
                        "落款",
                        "试验镇",
                        "日期",
                        "今天"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream()
                    .map(one -> one.getText().replaceAll("\\[footnoteRef:\\d+\\]", ""))
                    .collect(Collectors.joining("\n"));
        }
    }

    private Map<String, String> inReport(int year, String which) throws Exception {
        var found = new LinkedHashMap<String, String>();
        var docx = bytes("/report/" + TOWN + "/" + year + which, year);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getFootnotes()).hasSizeGreaterThan(18);
            for (XWPFTableRow row : document.getTables().get(0).getRows()) {
                found.put(
                        row.getCell(0).getText().replaceFirst("(?s)\\[.*", "").strip(),
                        withoutDays(row.getCell(1).getText()));
            }
        }
        return found;
    }

    /** All pages of the list behind a number, counted. */
    private Count listed(Figure figure, int year) throws Exception {
        int counted = 0;
        int all = 0;
        var yuan = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        for (int number = 1, last = 1; number <= last; number++) {
            var list = page("/statistics/cases?embedded&body=" + TOWN + "&year=" + year + "&key=" + figure.key()
                    + "&page=" + number);
            counted += list.split(">计入</span>", -1).length - 1;
            all += list.split("<td class=\"no\"", -1).length - 1;
            AMOUNT.matcher(list).results().forEach(row -> {
                int column = row.group(1).equals("支出") ? 0 : 1;
                yuan[column] = yuan[column].add(new BigDecimal(row.group(2).replace(",", "")));
            });
            var pager = Pattern.compile("共 (\\d+) 页").matcher(list);
            last = pager.find() ? Integer.parseInt(pager.group(1)) : 1;
        }
        if (figure.kind() == Figure.Kind.SPENT) {
            return new Count(yuan[0], yuan[1], null, null);
        }
        return Count.of(figure.share() ? counted : all, all);
    }
}
