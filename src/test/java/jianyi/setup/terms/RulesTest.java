package jianyi.setup.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jianyi.WholeProduct;
import jianyi.calendar.ChineseDates;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@WholeProduct
@Transactional
class RulesTest {

    private static final String SOURCE = "夜村镇人大代表建议办理办法第八条";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Settings settings;

    @Autowired
    Clock clock;

    private MockMvc web;
    private LocalDate today;

    @BeforeEach
    void theDistrictClerkIsAtWork() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
        today = LocalDate.now(clock);
        signIn("districtClerk1");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingStandsOnThePageUnderAChineseNameAndItsValueCanBeReadAgain(Setting setting) throws Exception {
        Rule rule = Rule.find(setting.key()).orElseThrow();
        String value = settings.text("yecun", setting);
        assertThat(rule.form().read(rule.form().fields(value))).isEqualTo(value);
        assertThat(text(get("/setup/terms"))).contains(">" + rule.label() + "<");
        assertThat(text(get("/setup/terms/" + setting.key() + "?body=yecun")))
                .contains(rule.meaning(), "全区默认", "改为新的规定");
    }

    @ParameterizedTest
    @CsvSource({
        "districtClerk1, yecun, 200, 302",
        "systemadmin1, yecun, 200, 403",
        "yecunClerk1, yecun, 200, 403",
        "yecunClerk1, shahezi, 404, 403",
        "yecunClerk1, '', 404, 403",
        "shaheziChair1, shahezi, 200, 403",
        "chengguanClerk1, yecun, 403, 403",
        "yecungovClerk1, yecun, 403, 403",
        "yecunDeputy1, yecun, 403, 403",
        "securityadmin1, yecun, 403, 403"
    })
    void aClerkReadsHisOwnBodysRulesAndOnlyTheDistrictsClerkChangesThem(
            String person, String body, int read, int change) throws Exception {
        signIn(person);
        assertThat(get("/setup/terms?body=" + body).getStatus()).isEqualTo(read);
        assertThat(get("/setup/terms/first-contact?body=" + body).getStatus()).isEqualTo(read);
        assertThat(change("first-contact", body, "2", "m", today).getStatus()).isEqualTo(change);
        assertThat(post("/setup/terms/first-contact/withdraw", "body=" + body, "id=1")
                        .getStatus())
                .isEqualTo(change == 302 ? 409 : 403);
        assertThat(restore("check", body, today).getStatus())
                .as("allowed, but there is nothing to give up")
                .isEqualTo(change == 302 ? 409 : 403);
    }

    @Test
    void whoMayOnlyReadFindsNoForm() throws Exception {
        signIn("yecunClerk1");
        assertThat(text(get("/setup/terms"))).contains("正在办理的建议仍按交办时的规定计算", "夜村镇人大主席团");
        assertThat(text(get("/setup/terms/first-contact"))).doesNotContain("改为新的规定", "name=\"amount\"");
    }

    @Test
    void aTownsOwnTermHoldsFromItsDayForThatTownOnlyAndTheOldOneStaysReadable() throws Exception {
        assertThat(change("evaluation", "yecun", "10", "wd", today).getRedirectedUrl())
                .isEqualTo("/setup/terms/evaluation?body=yecun&done=saved");
        assertThat(settings.text("yecun", Setting.EVALUATION)).isEqualTo("10wd");
        assertThat(settings.text("shahezi", Setting.EVALUATION)).isEqualTo("15wd");
        assertThat(settings.text("yecun", Setting.EVALUATION, today.minusDays(1)))
                .isEqualTo("15wd");
        assertThat(text(get("/setup/terms/evaluation?body=yecun")))
                .contains("10 个工作日", SOURCE, "现行", ChineseDates.format(today));
    }

    @Test
    void aSlipIsMendedOnTheSameDayByOneMoreRow() throws Exception {
        change("evaluation", "yecun", "100", "wd", today);
        change("evaluation", "yecun", "10", "wd", today);
        assertThat(settings.text("yecun", Setting.EVALUATION)).isEqualTo("10wd");
        assertThat(text(get("/setup/terms/evaluation?body=yecun"))).contains("100 个工作日", "已被代替");
    }

    @Test
    void aLaterValueIsAnnouncedAndMayBeWithdrawnUntilItsDay() throws Exception {
        LocalDate later = today.plusMonths(2);
        change("assign", "", "7", "wd", later);
        String page = text(get("/setup/terms/assign"));
        assertThat(page).contains("将于" + ChineseDates.format(later) + "生效", "撤回");
        assertThat(text(get("/setup/terms"))).contains("将于" + ChineseDates.format(later) + "生效：7 个工作日");
        assertThat(settings.text("yecun", Setting.ASSIGN)).isEqualTo("5wd");
        assertThat(settings.text("yecun", Setting.ASSIGN, later)).isEqualTo("7wd");
        assertThat(change("assign", "", "8", "wd", later).getStatus()).isEqualTo(409);

        String id = page.replaceAll("(?s).*name=\"id\" value=\"([0-9]+)\".*", "$1");
        assertThat(post("/setup/terms/sign-for/withdraw", "body=", "id=" + id).getStatus())
                .isEqualTo(409);
        assertThat(post("/setup/terms/assign/withdraw", "body=", "id=" + id).getStatus())
                .isEqualTo(302);
        assertThat(post("/setup/terms/assign/withdraw", "body=", "id=" + id).getStatus())
                .isEqualTo(409);
        assertThat(settings.text("yecun", Setting.ASSIGN, later)).isEqualTo("5wd");
        assertThat(text(get("/setup/terms/assign"))).contains("已撤回", "7 个工作日").doesNotContain(">撤回<");
        assertThat(change("assign", "", "8", "wd", later).getStatus()).isEqualTo(302);
    }

    @Test
    void aTownMayGiveItsOwnRuleUpFromADayAndHasTheDistrictsAgain() throws Exception {
        LocalDate later = today.plusDays(10);
        assertThat(text(get("/setup/terms/evaluation?body=yecun"))).doesNotContain("恢复区里的规定");
        assertThat(restore("evaluation", "yecun", later).getStatus())
                .as("there is nothing of its own")
                .isEqualTo(409);
        change("evaluation", "yecun", "10", "wd", today);
        assertThat(text(get("/setup/terms/evaluation?body=yecun"))).contains("恢复区里的规定", "现在是：15 个工作日");
        assertThat(restore("evaluation", "yecun", today.minusDays(1)).getStatus())
                .isEqualTo(400);
        assertThat(restore("evaluation", "", later).getStatus()).isEqualTo(400);
        assertThat(restore("evaluation", "yecun", later).getRedirectedUrl())
                .isEqualTo("/setup/terms/evaluation?body=yecun&done=restored");
        assertThat(restore("evaluation", "yecun", later).getStatus())
                .as("the same form sent twice is one change")
                .isEqualTo(302);
        assertThat(settings.text("yecun", Setting.EVALUATION)).isEqualTo("10wd");
        assertThat(settings.text("yecun", Setting.EVALUATION, later)).isEqualTo("15wd");
        change("evaluation", "", "12", "wd", later);
        assertThat(settings.text("yecun", Setting.EVALUATION, later))
                .as("it goes with the district's from then on")
                .isEqualTo("12wd");
        assertThat(text(get("/setup/terms/evaluation?body=yecun")))
                .containsOnlyOnce("将于" + ChineseDates.format(later) + "生效</span>")
                .contains("将于" + ChineseDates.format(later) + "生效：恢复区里的规定", "不再另行规定");
        assertThat(text(get("/setup/terms?body=yecun"))).contains("生效：恢复区里的规定");
    }

    @Test
    void whatWasGivenUpTodayIsTheDistrictsAtOnceAndMayBecomeItsOwnAgain() throws Exception {
        change("evaluation", "yecun", "10", "wd", today);
        assertThat(restore("evaluation", "yecun", today).getStatus()).isEqualTo(302);
        assertThat(settings.text("yecun", Setting.EVALUATION)).isEqualTo("15wd");
        assertThat(text(get("/setup/terms/evaluation?body=yecun"))).contains("全区默认", "15 个工作日", "已被代替");
        change("evaluation", "yecun", "8", "wd", today);
        assertThat(settings.text("yecun", Setting.EVALUATION)).isEqualTo("8wd");
    }

    @Test
    void theSameFormSentTwiceIsOneChange() throws Exception {
        change("deliver", "yecun", "3", "wd", today.plusDays(1));
        assertThat(change("deliver", "yecun", "3", "wd", today.plusDays(1)).getStatus())
                .isEqualTo(302);
        assertThat(text(get("/setup/terms/deliver?body=yecun"))).containsOnlyOnce(">撤回<");
    }

    @Test
    void rulesAreChosenAndTheTableOfClassesIsTyped() throws Exception {
        String from = "from=" + today;
        post("/setup/terms/verdict-rule", "body=yecun", "choice=majority", "source=" + SOURCE, from);
        post(
                "/setup/terms/second-round-when",
                "body=yecun",
                "choice=result",
                "choice=overall",
                "source=" + SOURCE,
                from);
        post("/setup/terms/reply-months", "body=yecun", "choice=4", "choice=2", "source=" + SOURCE, from);
        post(
                "/setup/terms/reply-classes",
                "body=yecun",
                "classes=A｜已采纳｜已解决\n\nB|列入计划|promised",
                "source=" + SOURCE,
                from);
        assertThat(settings.text("yecun", Setting.VERDICT_RULE)).isEqualTo("majority");
        assertThat(settings.text("yecun", Setting.SECOND_ROUND_WHEN)).isEqualTo("overall,result");
        assertThat(settings.numbers("yecun", Setting.REPLY_MONTHS)).containsExactly(2, 4);
        assertThat(settings.text("yecun", Setting.REPLY_CLASSES)).isEqualTo("A|已采纳|solved\nB|列入计划|promised");
        assertThat(text(get("/setup/terms?body=yecun"))).contains("总体评价、办理结果", "2 个月、4 个月", "A｜已采纳｜已解决");
    }

    @ParameterizedTest
    @CsvSource({"reply-hard,7,m", "reply-hard,182,d", "reply-hard,5,wd"})
    void aReplyMayNotTakeLongerThanTheLawSays(String key, String amount, String unit) throws Exception {
        MockHttpServletResponse answer = change(key, "yecun", amount, unit, today);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("代表法第五十一条", "value=\"" + amount + "\"", SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"reply-hard,60,d", "reply-hard,4,m", "reply-hard,6,m"})
    void aShorterOneMayBeATownsOwn(String key, String amount, String unit) throws Exception {
        assertThat(change(key, "yecun", amount, unit, today).getStatus()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sign-for; amount=0&unit=wd; “数字”",
                "sign-for; amount=-3&unit=wd; “数字”",
                "sign-for; amount=３&unit=wd; “数字”",
                "sign-for; amount=99999&unit=wd; “数字”",
                "sign-for; amount=&unit=wd; “数字”",
                "sign-for; amount=3&unit=y; “单位”",
                "sign-for; amount=3; “单位”",
                "sign-for; amount=9999&unit=m; 最长 12 个月",
                "verdict-rule; choice=best; “新的规定”",
                "verdict-rule; x=1; “新的规定”",
                "second-round-when; x=1; “新的规定”至少选一项",
                "second-round-when; choice=mood; “新的规定”",
                "reply-months; choice=7; 代表法第五十一条",
                "reply-classes; classes=; “办理结果类别”",
                "reply-classes; classes=A; “办理结果类别”",
                "reply-classes; classes=A|已解决|很好; “含义”",
                "reply-classes; classes=|已解决|solved; “代号”"
            })
    void whatDoesNotFitIsRefusedWithASentenceNamingTheField(String key, String typed, String sentence)
            throws Exception {
        String[] fields = (typed + "&body=yecun&source=" + SOURCE + "&from=" + today).split("&");
        MockHttpServletResponse answer = post("/setup/terms/" + key, fields);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(sentence, SOURCE);
    }

    @Test
    void sourceAndFirstDayAreCheckedToo() throws Exception {
        String[] whole = {"body=yecun", "amount=3", "unit=wd", "source=" + SOURCE, "from=" + today};
        refused(whole, 3, "source=", "请填写“依据”");
        refused(whole, 3, "source=" + "长".repeat(201), "“依据”太长了，最多 200 个字");
        refused(whole, 3, "source=依\0据", "“依据”含有");
        refused(whole, 4, "from=", "请填写“生效日期”");
        refused(whole, 4, "from=明天", "“生效日期”不是有效日期");
        refused(whole, 4, "from=" + today.minusDays(1), "“生效日期”不能早于今天");
        refused(whole, 4, "from=" + today.plusYears(6), "“生效日期”最多");
        refused(whole, 3, "source=<script>alert(1)</script>\0", "“依据”含有");
        assertThat(post("/setup/terms/sign-for", "body=water").getStatus()).isEqualTo(404);
        assertThat(post("/setup/terms/nothing", "body=yecun").getStatus()).isEqualTo(404);
        assertThat(get("/setup/terms/nothing").getStatus()).isEqualTo(404);
        assertThat(post("/setup/terms/sign-for/withdraw", "body=yecun", "id=x").getStatus())
                .isEqualTo(400);
    }

    private void refused(String[] whole, int field, String typed, String sentence) throws Exception {
        String[] fields = whole.clone();
        fields[field] = typed;
        MockHttpServletResponse answer = post("/setup/terms/sign-for", fields);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(sentence).doesNotContain("<script>alert");
    }

    private MockHttpServletResponse change(String key, String body, String amount, String unit, LocalDate from)
            throws Exception {
        return post(
                "/setup/terms/" + key,
                "body=" + body,
                "amount=" + amount,
                "unit=" + unit,
                "source=" + SOURCE,
                "from=" + from);
    }

    private MockHttpServletResponse restore(String key, String body, LocalDate from) throws Exception {
        return post("/setup/terms/" + key + "/restore", "body=" + body, "from=" + from);
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

    private MockHttpServletResponse post(String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        Arrays.stream(fields).map(field -> field.split("=", 2)).forEach(field -> request.param(field[0], field[1]));
        return web.perform(request).andReturn().getResponse();
    }
}
