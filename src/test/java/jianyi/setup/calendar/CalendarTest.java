package jianyi.setup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jianyi.WholeProduct;
import jianyi.audit.Act;
import jianyi.audit.Asked;
import jianyi.audit.AuditLines;
import jianyi.calendar.Calendars;
import jianyi.calendar.HolidayLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@WholeProduct
@Transactional
class CalendarTest {

    private static final String SOURCE = "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕7号）";
    private static final String LINES = """
            2027-01-01至2027-01-03,休,元旦
            2027-02-05至2027-02-12,休,春节
            2027-02-20,班,春节
            2027-04-03至2027-04-05,休,清明节
            2027-05-01至2027-05-05,休,劳动节
            2027-06-09,休,端午节
            2027-09-15,休,中秋节
            2027-10-01至2027-10-07,休,国庆节
            2027-10-09,班,国庆节""";

    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

    @Autowired
    WebApplicationContext application;

    @Autowired
    HolidayLoads loads;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarHealth health;

    @Autowired
    AuditLines entries;

    private MockMvc web;

    @BeforeEach
    void theDistrictClerkIsAtWork() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
        signIn("districtClerk1");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"districtClerk1,200", "systemadmin1,200", "yecunClerk1,403", "yecunDeputy1,403", "operator1,403"})
    void onlyTheAdministratorAndTheDistrictsClerksKeepTheCalendar(String person, int status) throws Exception {
        signIn(person);
        assertThat(get("/setup/calendar").getStatus()).isEqualTo(status);
        assertThat(get("/setup/calendar/2026").getStatus()).isEqualTo(status);
        assertThat(post(SOURCE, LINES).getStatus()).isEqualTo(status);
    }

    @Test
    void theYearsThatComeWithTheProductAreReadable() throws Exception {
        assertThat(text(get("/setup/calendar"))).contains("2025 年", "2026 年", "已公布", "随系统提供");
        assertThat(text(get("/setup/calendar/2026")))
                .contains("2026年2月14日 星期六", "2026年2月15日 星期日", "国务院办公厅关于2026年部分节假日安排的通知");
        assertThat(get("/setup/calendar/2031").getStatus()).isEqualTo(404);
        assertThat(get("/setup/calendar/x").getStatus()).isEqualTo(404);
    }

    @Test
    void aNoticeIsShownFirstAndStoredOnlyAsItWasShown() throws Exception {
        String shown = text(post(SOURCE, LINES));
        assertThat(shown).contains("还没有保存", "2027年2月20日 星期六", "新增", "保存 2027 年放假安排");
        assertThat(loads.of(2027)).isEmpty();
        assertThat(post(SOURCE, LINES.replace("02-20", "02-21"), seal(shown)).getStatus())
                .isEqualTo(409);
        assertThat(loads.of(2027)).isEmpty();

        MockHttpServletResponse stored = post(SOURCE, LINES, seal(shown));
        assertThat(stored.getRedirectedUrl()).isEqualTo("/setup/calendar/2027?saved");
        assertThat(loads.of(2027)).singleElement().satisfies(load -> {
            assertThat(load.loadedBy()).isEqualTo("districtClerk1");
            assertThat(load.source()).isEqualTo(SOURCE);
            assertThat(loads.notice(load).days()).hasSize(30);
        });
        assertThat(entries.page(new Asked("districtClerk1", null, Act.Kind.RULES, "2027年放假安排"), 9, 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence())
                        .contains("加载2027年放假安排，依据：" + SOURCE, "新增 2027-01-01 放假 元旦", "新增 2027-02-20 上班 春节"));
        assertThat(text(get("/setup/calendar/2027"))).contains("国办发明电〔2026〕7号", "加载记录", "现行", "2027年10月9日 星期六");
    }

    @Test
    void storingTwiceStoresOnce() throws Exception {
        String seal = seal(text(post(SOURCE, LINES)));
        post(SOURCE, LINES, seal);
        assertThat(post(SOURCE, LINES, seal).getStatus()).isEqualTo(409);
        assertThat(loads.of(2027)).hasSize(1);
    }

    @Test
    void aSecondVersionSaysWhatChangesAndTheFirstStaysReadable() throws Exception {
        post(SOURCE, LINES, seal(text(post(SOURCE, LINES))));
        long first = loads.of(2027).get(0).id();
        String corrected = LINES.replace("2027-02-20,班", "2027-02-21,班").replace("06-09,休,端午节", "06-09,休,端午");
        String shown = text(post(SOURCE, corrected));
        assertThat(shown).contains("取消", "更改", "原为 休 端午节").contains("<b>1</b> 天<span>取消</span>");
        post(SOURCE, corrected, seal(shown));
        assertThat(text(get("/setup/calendar/2027"))).contains("2027年2月21日 星期日").doesNotContain("2027年2月20日 星期六");
        assertThat(text(get("/setup/calendar/2027?version=" + first))).contains("2027年2月20日 星期六", "以前的版本");
    }

    @Test
    void aFileIsReadIntoTheFormWhateverItsLettersAndItsKind() throws Exception {
        byte[] workbook =
                HolidayFile.template(HolidayLines.read(2027, SOURCE, LINES).notice());
        for (MockMultipartFile file : List.of(
                new MockMultipartFile("file", "2027.csv", "text/csv", LINES.getBytes(StandardCharsets.UTF_8)),
                new MockMultipartFile("file", "2027.csv", "text/csv", LINES.getBytes(Charset.forName("GB18030"))),
                new MockMultipartFile("file", "2027.xlsx", "application/octet-stream", workbook))) {
            assertThat(text(upload(file))).contains("核对 2027 年放假安排", "<b>30</b> 天<span>新增</span>");
        }
        assertThat(get("/setup/calendar/template.xlsx").getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({"坏.xlsx,打不开", "图.png,应为 .csv", "旧.xls,不是 Excel 工作簿"})
    void aFileOfAnotherKindIsRefusedAndTheFormKeepsWhatWasTyped(String name, String sentence) throws Exception {
        byte[] content = (name.contains("坏") ? "PK\3\4 nothing of use" : "nothing").getBytes(StandardCharsets.UTF_8);
        MockHttpServletResponse answer = upload(new MockMultipartFile("file", name, "x/y", content));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(SOURCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "27; 通知; 2027-01-01,休,元旦; “年份”应为",
                "2099; 通知; 2099-01-01,休,元旦; “年份”应为",
                "２０２７; 通知; 2027-01-01,休,元旦; “年份”应为",
                "<b>; 通知; 2027-01-01,休,元旦; “年份”应为",
                "2027; ''; 2027-01-01,休,元旦; 请填写“通知名称和文号”",
                "2027; 通知; ''; 请填写“放假和调休”",
                "2027; 通知; 2027-01-01; 每行应为",
                "2027; 通知; '<script>alert(1)</script>'; 每行应为"
            })
    void whatDoesNotFitIsRefusedWithASentenceAndStaysInTheForm(
            String year, String source, String lines, String sentence) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        form(MockMvcRequestBuilders.post("/setup/calendar"), year, source, lines))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(sentence).doesNotContain("<script>alert");
        if (!lines.isEmpty()) {
            assertThat(text(answer))
                    .contains("spellcheck=\"false\"")
                    .contains(lines.replace("<", "&lt;").replace(">", "&gt;"));
        }
    }

    /** What looks wrong is said before it is saved, and it can be saved: the notice decides, not the custom. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2027-10-09,班; 2027-10-13,班; 2027年10月13日 星期三：标为“班”",
                "2027-10-09,班; 2027-10-09,休; 2027年10月9日 星期六：标为“休”",
                "2027-09-15,休; 2027-09-15,班; 2027年9月15日 星期三：是中秋节，法定放假，名单里标为“班”",
                "2027-10-01至2027-10-07,休; 2027-10-02至2027-10-07,休; 2027年10月1日 星期五：是国庆节，法定放假，名单里没有列为“休”"
            })
    void whatLooksWrongIsPointedOutAndCanBeStored(String right, String typed, String sentence) throws Exception {
        String lines = LINES.replace(right, typed);
        MockHttpServletResponse shown = post(SOURCE, lines);
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(text(shown)).contains(sentence, "与往年的通知不一样", "请核对", "保存 2027 年放假安排");
        assertThat(post(SOURCE, lines, seal(text(shown))).getRedirectedUrl()).isEqualTo("/setup/calendar/2027?saved");
    }

    @Test
    void endlessAndBrokenTextIsRefused() throws Exception {
        assertThat(post(SOURCE, "2027-01-01,休,元旦\n".repeat(9_000)).getStatus()).isEqualTo(400);
        assertThat(post(SOURCE, "2027-01-01,休,元\0旦").getStatus()).isEqualTo(400);
        assertThat(post(SOURCE + "\0", LINES).getStatus()).isEqualTo(400);
        assertThat(post("长".repeat(201), LINES).getStatus()).isEqualTo(400);
        assertThat(web.perform(MockMvcRequestBuilders.post("/setup/calendar"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void aMissingYearStandsInTheHealthAnswerAndTakesNoNodeOutOfService() {
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).containsKeys("years", "missing");
    }

    private MockHttpServletResponse upload(MockMultipartFile file) throws Exception {
        return web.perform(
                        form(MockMvcRequestBuilders.multipart("/setup/calendar").file(file), "2027", SOURCE, ""))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String source, String lines, String... seal) throws Exception {
        var request = form(MockMvcRequestBuilders.post("/setup/calendar"), "2027", source, lines);
        Arrays.stream(seal).forEach(one -> request.param("seal", one));
        return web.perform(request).andReturn().getResponse();
    }

    private static <T extends AbstractMockHttpServletRequestBuilder<T>> T form(
            T request, String year, String source, String lines) {
        return request.param("year", year).param("source", source).param("lines", lines);
    }

    private static String seal(String page) {
        var found = SEAL.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static void signIn(String person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
