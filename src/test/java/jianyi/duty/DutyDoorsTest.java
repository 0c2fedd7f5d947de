package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who enters, confirms, objects and reads, over the pages people use; and everybody else who tries. */
@WholeProduct
class DutyDoorsTest {

    private static final String DEPUTY = "yecunDeputy3";
    private static final String CLERK = "yecunClerk1";
    private static final String MARK = "悄悄话";

    /** Everybody who has nothing to do with the deputy's file, beside him and elsewhere. */
    private static final List<String> STRANGERS = List.of(
            "yecunDeputy4",
            "yecunDeputy6",
            "shaheziDeputy1",
            "shaheziChair1",
            "districtClerk1",
            "districtChair1",
            "districtMember1",
            "districtDeputy5",
            "chengguanClerk1",
            "yecunpartyHead1",
            "yecungovClerk1",
            "yecungovHead1",
            "yecunagriHandler1",
            "waterHead1",
            "systemadmin1",
            "securityadmin1",
            "auditadmin1",
            "operator1");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Town town;

    @BeforeEach
    void enter() {
        town = new Town(port);
    }

    private String entered(String words) {
        var reply = town.as(DEPUTY)
                .upload(
                        "/duty/entries",
                        List.of(new SignedIn.Upload("file", MARK + ".txt", MARK.getBytes(StandardCharsets.UTF_8))),
                        "kind",
                        "deed",
                        "date",
                        LocalDate.now().toString(),
                        "text",
                        words);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(302);
        return reply.header("Location").replaceFirst(".*done=", "");
    }

    private List<String> kinds(String person) {
        return town.as(person).page("/duty/" + person + ".json").json().findValuesAsText("kind");
    }

    @Test
    void aDeedIsShownAtOnceAndCountsOnceItIsConfirmed() {
        var number = entered("帮一户困难群众收玉米");
        assertThat(entered("帮一户困难群众收玉米")).isEqualTo(number);
        var mine = town.as(DEPUTY).page("/duty/" + DEPUTY + ".json").json();
        assertThat(mine).anySatisfy(fact -> {
            assertThat(fact.path("number").asText()).isEqualTo(number);
            assertThat(fact.path("kind").asText()).isEqualTo("own:deed");
            assertThat(fact.path("counts").asBoolean()).isFalse();
        });
        assertThat(town.as(CLERK).page("/duty/entries").body()).contains("帮一户困难群众收玉米");
        assertThat(confirm(CLERK, number)).isEqualTo(302);
        assertThat(confirm(CLERK, number)).isEqualTo(409);
        assertThat(town.as(DEPUTY).page("/duty/" + DEPUTY).body())
                .contains("好事实事 ")
                .contains("确认");
        assertThat(town.as(DEPUTY).get("/cases/" + number).header("Location")).endsWith("/duty/entries/" + number);
    }

    private int confirm(String person, String number) {
        var browser = town.as(person);
        return browser.submit("/duty/entries/" + number + "/confirm", browser.tokenOn("/password"), Map.of())
                .status();
    }

    @Test
    void aSuggestionAndItsSigningStandInTheFileOfWhoDidIt() {
        var title = Town.suggestion("关于档案的建议", "coSigners", List.of("yecunDeputy5"), "confidential", true);
        var number = town.suggest(DEPUTY, title);
        assertThat(numbers(DEPUTY, "suggestion")).contains(number);
        assertThat(numbers("yecunDeputy5", "cosign")).doesNotContain(number);
        town.does("yecunDeputy5", "user_confirmCosign", number, "cosign", true);
        assertThat(numbers("yecunDeputy5", "cosign")).contains(number);
        assertThat(town.as(CLERK).page("/duty/" + DEPUTY).body())
                .contains("要求保密的建议")
                .doesNotContain("关于档案的建议");
    }

    private List<String> numbers(String person, String kind) {
        var numbers = new ArrayList<String>();
        town.as(person).page("/duty/" + person + ".json").json().forEach(fact -> {
            if (fact.path("kind").asText().equals(kind)) {
                numbers.add(fact.path("number").asText());
            }
        });
        return numbers;
    }

    @Test
    void aClerkTypesInForADeputyWhoIsToldAndTakesItBack() {
        var typed = new LinkedHashMap<>(Map.of(
                "deputy",
                "yecunDeputy2",
                "kind",
                "article",
                "date",
                "2026-01-05",
                "text",
                "关于水渠的调研",
                "enteredFrom",
                "phone"));
        var reply = town.as(CLERK).fill("/password", "/duty/entries", typed);
        var number = reply.header("Location").replaceFirst(".*done=", "");
        assertThat(jdbc.sql("select sentence from outbox where person = 'yecunDeputy2' and case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("代您登记");
        assertThat(town.as("yecunDeputy2").page("/duty/entries/" + number).body())
                .contains("代录，据电话");
        town.as("yecunDeputy2").fill("/duty/entries/" + number, "/duty/entries/" + number + "/withdraw", Map.of());
        assertThat(kinds("yecunDeputy2")).doesNotContain("own:article");
        typed.remove("enteredFrom");
        assertThat(town.as(CLERK).fill("/password", "/duty/entries", typed).body())
                .contains("请填写“依据”");
        typed.put("deputy", "shaheziDeputy1");
        assertThat(town.as(CLERK).fill("/password", "/duty/entries", typed).body())
                .contains("“代表”不在您的名册里");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|deeds|类别",
                "kind||类别",
                "date|2026-02-30|日期",
                "date|2999-01-01|日期",
                "date||日期",
                "text||内容",
                "text|LONG|内容",
                "text|NUL|内容",
                "deputy|yecunDeputy4|代表",
                "body|shahezi|代表"
            })
    void whatCannotBeTakenIsSaidByItsLabelAndNothingTypedIsLost(String field, String value, String label) {
        var typed = new LinkedHashMap<>(Map.of("kind", "notes", "date", "2026-01-05", "text", "读书<b>笔记</b>"));
        typed.put(
                field,
                value == null ? "" : value.replace("LONG", "字".repeat(20_001)).replace("NUL", "a\0b"));
        int before = count("duty_entry");
        var reply = town.as(DEPUTY).fill("/password", "/duty/entries", typed);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.body()).contains("“" + label + "”").doesNotContain("<b>笔记</b>");
        if (!field.equals("text")) {
            assertThat(reply.body()).contains("读书&lt;b&gt;笔记&lt;/b&gt;");
        }
        assertThat(count("duty_entry")).isEqualTo(before);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Every page, file and press of one deputy's file, tried by everybody it is none of the business of. */
    @Test
    void nobodyLearnsFromFilesEntriesOrExportsWhatIsNotHis() {
        var number = entered(MARK + "：帮一户困难群众");
        var page = town.as(CLERK).page("/duty/entries/" + number).body();
        var file = page.replaceAll("(?s).*/files/([0-9]+).*", "$1");
        town.as(DEPUTY).fill("/password", "/duty/" + DEPUTY + "/objections", Map.of("words", MARK));
        long objection =
                jdbc.sql("select max(id) from duty_objection").query(Long.class).single();
        var gets = List.of(
                "/duty/" + DEPUTY,
                "/duty/" + DEPUTY + "?year=2026",
                "/duty/" + DEPUTY + ".json",
                "/duty/" + DEPUTY + ".docx",
                "/duty?office=yecun",
                "/duty.json?office=yecun",
                "/duty/files.zip?office=yecun",
                "/duty/quotas?office=yecun",
                "/duty/years/yecun/2020",
                "/duty/years/yecun/2020/sheet.docx",
                "/duty/entries/" + number,
                "/duty/entries/" + number + "/files/" + file);
        var posts = Map.<String, Map<String, String>>of(
                "/duty/entries/" + number + "/confirm",
                Map.of(),
                "/duty/entries/" + number + "/return",
                Map.of("reason", "不属实"),
                "/duty/entries/" + number + "/withdraw",
                Map.of(),
                "/duty/" + DEPUTY + "/objections",
                Map.of("words", "不对", "enteredFrom", "phone"),
                "/duty/" + DEPUTY + "/objections/" + objection,
                Map.of("outcome", "rejected", "answer", "不改"),
                "/duty/" + DEPUTY + "/records",
                Map.of("kind", "honour", "date", "2026-01-01", "words", "先进", "giver", "县"),
                "/duty/" + DEPUTY + "/absences",
                Map.of("kind", "away", "from", "2026-01-01", "basis", "电话"),
                "/duty/years/yecun/2020/agree",
                Map.of("person", DEPUTY, "enteredFrom", "phone"),
                "/duty/entries",
                Map.of("deputy", DEPUTY, "kind", "deed", "date", "2026-01-01", "text", "代", "enteredFrom", "phone"));
        var learnt = new ArrayList<String>();
        int tries = 0;
        int before = count("duty_entry") + count("duty_objection") + count("duty_record") + count("duty_absence");
        for (String stranger : STRANGERS) {
            var browser = town.as(stranger);
            var token = browser.tokenOn("/password");
            for (String path : gets) {
                tries++;
                tried(learnt, stranger, path, browser.get(path));
            }
            for (var post : posts.entrySet()) {
                tries++;
                tried(learnt, stranger, post.getKey(), browser.submit(post.getKey(), token, post.getValue()));
            }
        }
        assertThat(learnt).isEmpty();
        System.out.println("tries to learn from files, entries and exports what is not one's own to know: " + tries);
        assertThat(tries).isGreaterThan(370);
        assertThat(count("duty_entry") + count("duty_objection") + count("duty_record") + count("duty_absence"))
                .isEqualTo(before);
    }

    private static void tried(List<String> learnt, String stranger, String path, SignedIn.Reply reply) {
        var home = String.valueOf(reply.header("Location")).endsWith("/duty/" + stranger);
        boolean refused = reply.status() >= 400 || home;
        if (!refused || reply.body().contains(MARK)) {
            learnt.add(stranger + " " + path + " " + reply.status());
        }
    }

    @Test
    void theArchiveHoldsAWordFileForEveryDeputyWithWhatHangsOnEntriesAndIsNotedInTheRecord()
            throws java.io.IOException {
        var entry = town.as("shaheziDeputy3")
                .upload(
                        "/duty/entries",
                        List.of(new SignedIn.Upload("file", "修桥.txt", "修好了".getBytes(StandardCharsets.UTF_8))),
                        "kind",
                        "deed",
                        "date",
                        LocalDate.now().toString(),
                        "text",
                        "修村口的桥")
                .header("Location")
                .replaceFirst(".*done=", "");
        var zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(town.as("shaheziChair1").file("/duty/files.zip")));
        var names = new ArrayList<String>();
        var attached = new ArrayList<String>();
        for (var one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
            (one.getName().endsWith(".docx") ? names : attached).add(one.getName());
            if (one.getName().contains(entry)) {
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("修好了");
            }
        }
        assertThat(names).hasSize(6);
        assertThat(attached).anySatisfy(name -> {
            assertThat(name).endsWith("/" + entry + "-01-修桥.txt");
            assertThat(names).contains(name.replaceFirst("/.*", "") + ".docx");
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where words like '导出“履职档案%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
