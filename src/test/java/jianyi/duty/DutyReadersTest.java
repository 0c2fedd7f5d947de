package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose files a street keeps, what of two mandates each congress sees, and what the clerk's forms refuse. */
@WholeProduct
class DutyReadersTest {

    private static final String CLERK = "yecunClerk1";
    private static final String FILE = "/duty/yecunDeputy4";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void enter() {
        town = new Town(port);
    }

    @Test
    void aStreetKeepsTheFilesOfTheDeputiesItServesAndNoOthers() {
        var street = town.as("chengguanClerk1");
        assertThat(street.page("/duty").body())
                .contains("/duty/districtDeputy5", "/duty/districtDeputy6")
                .doesNotContain("/duty/districtDeputy1", "/duty/yecunDeputy");
        assertThat(street.get("/duty/districtDeputy5").status()).isEqualTo(200);
        assertThat(street.get("/duty/districtDeputy1").status()).isEqualTo(404);
    }

    /** Entered for a deputy and read along; every decision about his file is his congress's (contract: it decides nothing). */
    @Test
    void aStreetEntersReadsAlongAndPressesAndDecidesNothing() {
        var file = "/duty/districtDeputy6";
        assertThat(posted("chengguanClerk1", file + "/objections", Map.of("words", "少了一次", "enteredFrom", "phone")))
                .isEqualTo(302);
        long objection = last("duty_objection");
        var honour = Map.of("kind", "honour", "date", "2026-01-05", "words", "先进", "giver", "区人大");
        assertThat(posted("chengguanClerk1", file + "/records", honour)).isEqualTo(302);
        long own = last("duty_record");
        assertThat(posted("districtClerk1", file + "/records", honour)).isEqualTo(302);
        var away = Map.of("kind", "leave", "from", "2026-01-05", "to", "2026-01-06", "basis", "来电");
        assertThat(posted("chengguanClerk1", file + "/absences", away)).isEqualTo(302);
        var deed = Map.of(
                "deputy",
                "districtDeputy6",
                "kind",
                "deed",
                "date",
                "2026-01-05",
                "text",
                "调解",
                "enteredFrom",
                "phone");
        assertThat(posted("chengguanClerk1", "/duty/entries", deed)).isEqualTo(302);
        var entry = jdbc.sql("select max(number) from duty_entry where person = 'districtDeputy6'")
                .query(String.class)
                .single();
        var answer = Map.of("outcome", "rejected", "answer", "不改");
        var quota = Map.of(
                "office",
                "chengguan",
                "year",
                "2020",
                "name",
                "走访",
                "asked",
                "DEPUTY",
                "kinds",
                "suggestion",
                "number",
                "1",
                "source",
                "方案");
        var year = Map.of("office", "chengguan", "year", "2020");
        assertThat(posted("chengguanClerk1", "/duty/years", year)).isEqualTo(302);
        var decisions = new java.util.LinkedHashMap<String, Map<String, String>>();
        decisions.put(file + "/objections/" + objection, answer);
        decisions.put(file + "/records/" + last("duty_record") + "/strike", Map.of("why", "不对"));
        decisions.put("/duty/entries/" + entry + "/return", Map.of("reason", "不对"));
        decisions.put("/duty/entries/" + entry + "/confirm", Map.of());
        decisions.put("/duty/quotas", quota);
        decisions.put("/duty/quotas/usual", year);
        decisions.put("/duty/years/chengguan/2020/publish", Map.of());
        decisions.forEach((path, typed) -> {
            assertThat(posted("chengguanClerk1", path, typed))
                    .as("street " + path)
                    .isEqualTo(403);
            int before = path.endsWith("/publish") ? 409 : 302;
            if (!path.endsWith("/confirm")) {
                assertThat(posted("districtClerk1", path, typed))
                        .as("district " + path)
                        .isEqualTo(before);
            }
        });
        assertThat(posted("chengguanClerk1", file + "/records/" + own + "/strike", Map.of("why", "登记错了")))
                .isEqualTo(302);
        assertThat(town.as("chengguanClerk1").page(file).body()).doesNotContain("/objections/" + objection + "\"");
        assertThat(town.as("chengguanClerk1").page("/duty/quotas?year=2020").body())
                .contains("私下提醒")
                .doesNotContain("加一个指标");
        assertThat(posted("chengguanClerk1", "/duty/quotas/" + last("duty_quota") + "/tell", Map.of()))
                .isEqualTo(302);
    }

    private int posted(String person, String path, Map<String, String> typed) {
        var browser = town.as(person);
        return browser.submit(path, browser.tokenOn("/password"), typed).status();
    }

    private long last(String table) {
        return jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }

    @Test
    void ofTwoMandatesEachCongressSeesItsOwnAndTheDeputyBoth() {
        var number = town.suggest("yecunDeputy9", Town.suggestion("关于两级代表的建议", "body", "district"));
        assertThat(numbers("yecunDeputy9")).contains(number);
        assertThat(numbers("districtClerk1")).contains(number);
        assertThat(numbers(CLERK)).doesNotContain(number);
        assertThat(town.as(CLERK).page("/duty/yecunDeputy9").body()).doesNotContain("关于两级代表的建议");
    }

    private List<String> numbers(String reader) {
        var accepted = Map.of("Accept", "application/json");
        return town.as(reader).get("/duty/yecunDeputy9", accepted).json().findValuesAsText("number");
    }

    /** One value too many or too wrong in each of the forms beside a file; the others are right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "records|kind|medal|类别",
                "records|date|2999-01-01|日期",
                "records|words||内容",
                "records|giver|NUL|授予或组织单位",
                "absences|kind|ill|情况",
                "absences|from|昨天|开始",
                "absences|to|2025-01-01|结束",
                "absences|basis|LONG|依据",
                "objections|words||哪里不对",
                "objections|words|LONG|哪里不对",
                "objections|fact|session or 1=1|哪一项",
                "objections|body|shahezi|人大",
                "objections|enteredFrom|mail|依据"
            })
    void whatAClerkCannotEnterIsSaidByItsLabel(String form, String field, String value, String label) {
        var typed = new HashMap<>(
                switch (form) {
                    case "records" -> Map.of("kind", "honour", "date", "2026-01-05", "words", "先进", "giver", "区人大");
                    case "absences" -> Map.of("kind", "away", "from", "2026-01-05", "basis", "来电");
                    default -> Map.of("words", "少了一项", "enteredFrom", "paper");
                });
        typed.put(field, spelt(value));
        int before = rows();
        var reply = town.as(CLERK).fill("/password", FILE + "/" + form, typed);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.body()).contains("“" + label + "”");
        assertThat(rows()).isEqualTo(before);
    }

    private static String spelt(String value) {
        return value == null ? "" : value.replace("LONG", "字".repeat(20_001)).replace("NUL", "a\0b");
    }

    private int rows() {
        return jdbc.sql("""
                        select (select count(*) from duty_record) + (select count(*) from duty_absence)
                            + (select count(*) from duty_objection) + (select count(*) from duty_quota)""").query(Integer.class).single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year|1900|年份",
                "name||指标",
                "name|LONG|指标",
                "asked|EVERYBODY|对象",
                "kinds|session;drop|算哪些",
                "number|0|数量",
                "number|一万|数量",
                "source|NUL|依据"
            })
    void aQuotaThatCannotBeCountedOrHasNoSourceIsRefused(String field, String value, String label) {
        var typed = new HashMap<>(Map.of(
                "office",
                "yecun",
                "year",
                "2026",
                "name",
                "提建议",
                "asked",
                "DEPUTY",
                "kinds",
                "suggestion",
                "number",
                "1",
                "source",
                "方案"));
        typed.put(field, spelt(value));
        int before = rows();
        var reply = town.as(CLERK).fill("/password", "/duty/quotas", typed);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.body()).contains("“" + label + "”");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aYearToComeIsNotCheckedByAnybodyYet() {
        var reply =
                town.as("shaheziChair1").fill("/password", "/duty/years", Map.of("office", "shahezi", "year", "2099"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("“年份”还没有到");
    }
}
