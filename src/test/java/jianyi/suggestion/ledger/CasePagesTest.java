package jianyi.suggestion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The ledger, its spreadsheet and the case sheet as pages. */
@WholeProduct
@Transactional
class CasePagesTest {

    private static final String CASE = "yecun-2026-0901";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Ledger ledger;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private StoredCases cases;

    @BeforeEach
    void theClerkOfYecunIsAtWork() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
        signIn("yecunClerk1");
        cases = new StoredCases(jdbc);
        cases.alone();
        cases.submitted(CASE, "yecun", "yecunDeputy7", "冯老根", "关于修缮老龙湾产业路的建议（Ａ段）");
        cases.submitted("yecun-2026-0902", "yecun", "yecunDeputy1", "何采芹", "关于老街停车难的建议");
        cases.accepted("yecun-2026-0902", 12);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "产业路,0901",
        "产,0901",
        "修缮老龙湾产业路,0901",
        "a段,0901",
        "停车 老街,0902",
        "第12号,0902",
        "12号,0902",
        "停车 第12号,0902",
        "12 停车,0902",
        "0902,0902",
        "停车 13,''",
        "yecun-2026-0902,0902",
        "冯老根,0901",
        "何采,0902",
        "边沟,0901 0902",
        "业产,''",
        "停车产业,''",
        "第13号,''",
        "老根,''",
        "%,''",
        "_,''"
    })
    void searchFindsChineseWordsNumbersAndNames(String words, String found) {
        List<String> numbers =
                LedgerReader.page(
                                ledger, viewers.of("yecunClerk1"), LedgerQuery.of(Map.of("q", words, "sort", "number")))
                        .stream()
                        .map(row -> row.number().substring(11))
                        .toList();
        assertThat(String.join(" ", numbers)).isEqualTo(found);
    }

    @Test
    void searchFollowsAChangedText() {
        cases.set(CASE, "title = '关于安装路灯的建议'");
        assertThat(numbers("路灯")).containsExactly(CASE);
        assertThat(numbers("产业路")).isEmpty();
    }

    @Test
    void filtersAskForStateUnitYearCategoryLightAndOnesOwn() {
        cases.handledBy(CASE, "yecunagri");
        cases.set(CASE, "reply_due = '2020-01-03', supervisor = 'yecunClerk1'");
        for (String filter : List.of(
                "state=HANDLING",
                "state=OPEN&light=RED",
                "unit=yecunagri",
                "mine=1",
                "light=RED&year=2026&category=交通运输&body=yecun")) {
            for (String words : List.of("", "&q=积水", "&q=积水%20边沟")) {
                assertThat(get("/cases?" + filter + words)).as(filter + words).contains("/cases/" + CASE);
            }
        }
        for (String filter : List.of(
                "state=CLOSED",
                "light=GREEN",
                "light=YELLOW",
                "unit=yecunbuild",
                "year=2025",
                "category=水利",
                "body=shahezi")) {
            for (String words : List.of("", "&q=积水")) {
                assertThat(get("/cases?" + filter + words)).as(filter + words).doesNotContain("/cases/" + CASE);
            }
        }
    }

    @Test
    void searchFollowsACorrectedYearCategoryAndCongress() {
        cases.set(CASE, "category = '水利', submitted_at = '2025-12-31 23:59:59+08'");
        assertThat(get("/cases?q=积水&year=2025&category=水利")).contains("/cases/" + CASE);
        assertThat(get("/cases?q=积水&year=2026")).doesNotContain("/cases/" + CASE);
        cases.set(CASE, "body = 'shahezi'");
        assertThat(numbers("积水")).containsExactly("yecun-2026-0902");
        assertThat(ledger.found(viewers.of("shaheziChair1"), LedgerQuery.of(Map.of("q", "积水"))))
                .containsExactly(CASE);
    }

    @Test
    void aTextOfAllLettersThereAreIsFoundAndItsWordsCanBeDumped() {
        for (String field : List.of("situation", "proposal")) {
            int first = field.equals("situation") ? 0xF0000 : 0x100000;
            String letters = IntStream.range(first, first + 50_000)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            jdbc.sql("update suggestion set " + field + " = ? where number = ?")
                    .params(letters, CASE)
                    .update();
        }
        assertThat(numbers("\uDB80\uDC00\uDB80\uDC01")).containsExactly(CASE);
        assertThat(jdbc.sql(
                                "select cast(cast(words as text) as tsvector) = words from suggestion_words where number = ?")
                        .param(CASE)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'", "''", "\\", "\\'", "a'b", "&", "|", "!", "((", "路:*", "<->", "'路' & '灯", "第\\号", "😀"})
    void nothingTypedIsTakenForALanguage(String typed) {
        assertThat(numbers(typed)).isEmpty();
        cases.set(CASE, "title = title || '" + typed.replace("'", "''") + "'");
        assertThat(numbers(typed)).containsExactly(CASE);
    }

    @Test
    void theSpreadsheetHoldsExactlyWhatTheLedgerShows() throws Exception {
        cases.set(CASE, "title = '=HYPERLINK(\"http://x\")'");
        for (int i = 1; i <= 60; i++) {
            cases.submitted("yecun-2025-%04d".formatted(i), "yecun", "yecunDeputy2", "马连川", "关于第" + i + "段渠道的建议");
        }
        cases.submitted("shahezi-2026-0901", "shahezi", "shaheziDeputy1", "孟水生", "关于渡口的建议");
        for (String filter : List.of("", "?q=渠道&sort=number", "?q=老街", "?state=CLOSED")) {
            assertThat(spreadsheet("/cases.xlsx" + filter)).isEqualTo(everyPage(filter));
        }
        assertThat(spreadsheet("/cases.xlsx")).hasSize(63);
    }

    private List<List<Object>> everyPage(String filter) {
        List<List<Object>> lines = new ArrayList<>(List.of(Arrays.stream(LedgerColumn.values())
                .<Object>map(LedgerColumn::heading)
                .toList()));
        Map<String, String> asked = new java.util.HashMap<>();
        if (!filter.isEmpty()) {
            List.of(filter.substring(1).split("&")).forEach(one -> asked.put(one.split("=")[0], one.split("=")[1]));
        }
        for (int page = 1; page <= 2; page++) {
            asked.put("page", String.valueOf(page));
            LedgerReader.page(ledger, viewers.of("yecunClerk1"), LedgerQuery.of(asked))
                    .forEach(row -> lines.add(Arrays.stream(LedgerColumn.values())
                            .map(column -> written(column.cell(row)))
                            .toList()));
        }
        return lines;
    }

    private static Object written(Object cell) {
        return cell instanceof Number number ? (Object) number.doubleValue() : cell == null ? "" : cell;
    }

    /** Days as days, numbers as numbers, and whatever people type as text. */
    private List<List<Object>> spreadsheet(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", ".xlsx");
        List<List<Object>> lines = new ArrayList<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var row : book.getSheetAt(0)) {
                List<Object> line = new ArrayList<>();
                for (int i = 0; i < LedgerColumn.values().length; i++) {
                    line.add(read(row.getCell(i)));
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static Object read(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate()
                        : (Object) cell.getNumericCellValue();
            case BLANK, STRING -> cell.getStringCellValue();
            default -> throw new AssertionError(cell.getCellType());
        };
    }

    @Test
    void hostileQuestionsAreAnsweredOrRefusedAndNeverBreakAnything() throws Exception {
        for (String hostile : List.of(
                "' or 1=1 --",
                "\"",
                "\\",
                "%",
                "_",
                ";drop table suggestion",
                "${7*7}",
                "{a}",
                "<script>",
                "\u0000",
                "\uD83D\uDE00",
                "a".repeat(10_000),
                "第99999999999号",
                "第999999号",
                "@@何",
                "\u3000\u00a0",
                "*:&|!()",
                "}{\"")) {
            for (String field : List.of(
                    "q",
                    "state",
                    "body",
                    "unit",
                    "year",
                    "category",
                    "light",
                    "mine",
                    "sort",
                    "reverse",
                    "page",
                    "other")) {
                for (String path : List.of("/cases", "/cases.xlsx")) {
                    var answer = web.perform(MockMvcRequestBuilders.get(path).param(field, hostile))
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus()).as(field + " " + hostile).isIn(200, 400);
                }
            }
        }
        assertThat(web.perform(MockMvcRequestBuilders.get("/cases").param("page", "99999"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void wordsTypedByPeopleStayWords() {
        cases.set(CASE, "title = '<script>alert(1)</script>', situation = '<img src=x onerror=alert(1)>'");
        cases.happened(CASE, null, "<b>系统</b>", "<i>受理</i>", "<u>x</u>", false);
        for (String page : List.of(get("/cases"), get("/cases/" + CASE), get("/cases?q=<script>"))) {
            assertThat(page).doesNotContain("<script>alert", "<img src=x", "<b>系统", "<i>受理", "<u>x");
        }
        assertThat(get("/cases/" + CASE)).contains("&lt;script&gt;");
    }

    @Test
    void theSheetTellsTheWholeCaseInChinese() {
        long handling = cases.handledBy(CASE, "yecunagri");
        cases.set(
                CASE,
                "entered_by = 'yecunClerk2', entered_name = '姜小满', entered_from = 'paper', key_item = true, supervisor = 'yecunChair1'");
        cases.cosigner(CASE, "yecunDeputy8", "葛桂花", true);
        cases.drafted(handling, "已经动工。");
        cases.stamped(handling, "signed");
        cases.stamped(handling, "issued");
        assertThat(get("/cases/" + CASE)).doesNotContain("/letter/");
        cases.stamped(handling, "checked");
        assertThat(get("/cases/" + CASE))
                .contains("案由", "具体建议", "村口的路雨天积水。", "冯老根（第二代表团，第五选区（老龙湾村））", "姜小满代录，据纸质件")
                .contains("葛桂花", "已附议", "主办会办", "2026年9月17日交办，3 个月，至2026年12月17日", "贺山河", "夜村镇农业综合服务站")
                .contains("A 类", "已经解决或基本解决", "已经动工。", "/cases/" + CASE + "/letter/" + handling)
                .doesNotContain("1380000", "HANDLING", "DRAFTING");
    }

    @Test
    void aTextOfTwentyThousandCharactersIsWholeAndFolded() {
        cases.set(CASE, "proposal = repeat('请修路。', 5000)");
        assertThat(get("/cases/" + CASE)).contains("请修路。".repeat(5000), "展开全文（共 20000 字）");
    }

    @Test
    void theSheetInTasklistsTabHasNoFrame() {
        assertThat(get("/cases/" + CASE)).contains("class=\"top\"");
        assertThat(get("/cases/" + CASE + "?embedded"))
                .doesNotContain("class=\"top\"")
                .contains("案由");
    }

    @Test
    void anUnknownNumberIsAnsweredInChinese() throws Exception {
        for (String path :
                List.of("/cases/yecun-2026-7777", "/cases/%27%20or%201", "/cases/" + "x".repeat(5000), "/cases/%00")) {
            MockHttpServletResponse answer = answer(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("没有找到这件建议");
        }
        signIn("waterHandler1");
        assertThat(answer("/cases/" + CASE).getStatus()).isEqualTo(404);
        assertThat(get("/cases")).doesNotContain(CASE).contains("共 <strong>0 件</strong>");
    }

    @Test
    void administratorsAndPartyCommitteesHaveAnEmptyLedger() {
        cases.set(CASE, "state = 'CLOSED', disclosure = 'full', accepted_on = '" + LocalDate.of(2026, 9, 15) + "'");
        for (String reader : List.of(
                "systemadmin1",
                "securityadmin1",
                "auditadmin1",
                "operator1",
                "emergency",
                "yecunpartyClerk1",
                "yecunpartyHead1")) {
            signIn(reader);
            assertThat(get("/cases")).as(reader).contains("共 <strong>0 件</strong>");
        }
    }

    private List<String> numbers(String words) {
        return LedgerReader.page(ledger, viewers.of("yecunClerk1"), LedgerQuery.of(Map.of("q", words))).stream()
                .map(LedgerRow::number)
                .toList();
    }

    private String get(String path) {
        try {
            return answer(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(java.net.URI.create(encoded(path))))
                .andReturn()
                .getResponse();
    }

    private static String encoded(String path) {
        return path.replace("<", "%3C")
                .replace(">", "%3E")
                .codePoints()
                .mapToObj(c -> c < 128
                        ? Character.toString(c)
                        : java.net.URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    private static void signIn(String id) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id, null, List.of()));
    }
}
