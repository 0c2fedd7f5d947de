package jianyi.activity;

import static jianyi.activity.Gatherings.CLERK;
import static jianyi.activity.Gatherings.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.DoorPicture;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.CallingDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.casework.duty.DutyFact;
import jianyi.casework.duty.DutyFacts;
import jianyi.casework.duty.DutyScope;
import jianyi.casework.duty.Standing;
import jianyi.demo.TimeMachine;
import jianyi.files.content.Made;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group's activity from four fields to the file, each of its people on the own page. */
@WholeProduct
class ActivityPathTest {

    private static final String LEADER = "yecunDeputy2";
    private static final String MEMBER = "yecunDeputy3";
    private static final String AWAY = "yecunDeputy5";
    private static final String NO_MAIL = "yecunDeputy7";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Attendees attendees;

    @Autowired
    private JdbcClient jdbc;

    private Town town;
    private Gatherings gatherings;

    @BeforeEach
    void theTownIsAtWork() {
        town = new Town(port);
        gatherings = new Gatherings(town);
    }

    @Test
    void anActivityIsAnnouncedAnsweredRolledAndWrittenDownAndEverythingElseIsCounted() throws IOException {
        var group = gatherings.group(LEADER, MEMBER, AWAY, NO_MAIL);
        var number = gatherings.today(group, "走访塬上农户");
        var page = "/activities/" + number;
        assertThat(number).matches("yecun-\\d{4}-E\\d{2,}");
        assertThat(told("outbox", number)).contains(LEADER, MEMBER, AWAY);
        assertThat(told("phone_call", number)).hasSize(2).contains(NO_MAIL);
        assertThat(jdbc.sql("select sentence from phone_call where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .anyMatch(sentence -> sentence.contains("13900009001"));

        answers(page);
        assertThat(town.as(LEADER).page(page).body()).contains("应到 5 人").contains("我在外地务工");
        assertThat(town.as(MEMBER).page(page).body()).doesNotContain("我在外地务工", "冯老根", "点名册");
        comes(number, page);
        written(number, page);
        facts(number);
        raised(number, page);
    }

    private void answers(String page) {
        assertThat(town.as(MEMBER).page("/me").body()).contains("走访塬上农户", "能来", "签到");
        taken(town.as(MEMBER).fill("/me", page + "/answer", Map.of("answer", "comes", "back", "me")));
        assertThat(town.as(AWAY)
                        .fill("/me", page + "/answer", Map.of("answer", "away"))
                        .body())
                .contains("请填写“意见”");
        taken(town.as(AWAY).fill("/me", page + "/answer", Map.of("answer", "away", "words", "我在外地务工，请问问客车的事")));
        var rung = line(page, NO_MAIL).id();
        taken(town.as(CLERK)
                .fill(
                        page,
                        page + "/attendees/" + rung + "/answer",
                        Map.of("answer", "leave", "words", "住院", "enteredFrom", "phone")));
        assertThat(town.as("yecunDeputy8").get(page).status()).isEqualTo(404);
    }

    private void comes(String number, String page) {
        taken(town.as(LEADER)
                .fill(page + "/roll", page + "/roll/" + line(page, LEADER).id(), Map.of("came", "true")));
        var code = DoorPicture.read(town.as(LEADER).page(page + "/door").body()).replaceAll("^https?://[^/]+", "");
        assertThat(town.as(MEMBER).page(code).body()).contains("签到");
        taken(town.as(MEMBER).fill(code, code, Map.of()));
        var first = line(page, MEMBER);
        taken(town.as(MEMBER).fill("/me", code, Map.of()));
        assertThat(line(page, MEMBER)).isEqualTo(first);
        assertThat(first.came()).isTrue();
        assertThat(town.as("yecunDeputy8").get(code).status()).isEqualTo(404);
        assertThat(town.as("districtClerk1").get("/activities/" + number).status())
                .isEqualTo(404);
    }

    private void written(String number, String page) throws IOException {
        assertThat(town.as(CLERK)
                        .upload(page + "/close", List.of(), "words", "走访了十六户", "hours", "两小时")
                        .body())
                .contains("“时长”应为");
        taken(town.as(CLERK)
                .upload(
                        page + "/close",
                        List.of(new SignedIn.Upload("photos", "村道.jpg", Made.photo("HE CAIQIN"))),
                        "words",
                        "走访了十六户。\n群众盼通客车。",
                        "hours",
                        "2.5",
                        "money",
                        "1,200"));
        var sheet = town.as(CLERK).page(page).body();
        assertThat(sheet).contains("应到 5 人，实到 2 人，请假 2 人（其中 1 人长期在外，发来意见），未到 1 人");
        var photo = page + sheet.replaceAll("(?s).*?(/photos/\\d+).*", "$1");
        assertThat(new String(town.as(MEMBER).file(photo), StandardCharsets.ISO_8859_1))
                .doesNotContain("HE CAIQIN");
        var district = town.as("districtClerk1").page(page).body();
        assertThat(district).contains("走访了十六户", "实到 2 人").doesNotContain("马连川", "冯老根", "我在外地务工", "住院", "1200", "点名册");
        assertThat(words(page + "/papers/roll")).contains("马连川", "长期在外，发来意见", "顾云舟");
        assertThat(words(page + "/papers/record")).contains("走访了十六户", "我在外地务工，请问问客车的事", "2.5 小时");
    }

    private void facts(String number) {
        var today = LocalDate.now();
        var facts = product.getBeansOfType(DutyFacts.class).values().stream()
                .flatMap(room -> room.facts(DutyScope.all("yecun", today, today)).stream())
                .filter(fact -> number.equals(fact.number()))
                .toList();
        assertThat(facts).allMatch(fact -> fact.kind().equals("activity:visit"));
        assertThat(facts)
                .extracting(DutyFact::person, DutyFact::standing)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(LEADER, Standing.DONE),
                        Tuple.tuple(MEMBER, Standing.DONE),
                        Tuple.tuple(AWAY, Standing.EXCUSED),
                        Tuple.tuple(NO_MAIL, Standing.EXCUSED));
    }

    private void raised(String number, String page) {
        var form = "/cases/new?from=" + number;
        assertThat(town.as(MEMBER).page(form).body()).contains("在“走访塬上农户”中提出", "代表和群众反映");
        assertThat(town.as("shaheziDeputy1").page(form).body()).doesNotContain("走访塬上农户");
        var fields = Map.of(
                "from", number,
                "title", "关于开通客车的建议",
                "situation", "村里没有客车",
                "proposal", "请开通",
                "category", "交通运输",
                "disclosure", "none");
        taken(town.as(MEMBER).fill(form, "/cases/new", fields));
        assertThat(town.as(CLERK).page(page).body()).contains("关于开通客车的建议");
        assertThat(town.as(NO_MAIL).page(page).body()).contains("一件建议").doesNotContain("关于开通客车的建议");
    }

    @Test
    void oneThatWasHeldIsEnteredWithThoseWhoCameAndTellsNobodyAndPressedTwiceItIsOne() {
        var day = LocalDate.now().minusDays(3);
        var number =
                gatherings.opened(null, "学习代表法", day, Map.of("kind", "training"), List.of(LEADER, "districtDeputy1"));
        assertThat(gatherings.opened(
                        null, "学习代表法", day, Map.of("kind", "training"), List.of(LEADER, "districtDeputy1")))
                .isEqualTo(number);
        assertThat(told("outbox", number)).isEmpty();
        assertThat(attendees.of(number)).hasSize(2).allMatch(Attendee::came);
        assertThat(town.as(CLERK)
                        .fillMany("/activities/new", "/activities/new", fields(), "people", List.of("shaheziDeputy1"))
                        .body())
                .contains("“人员”里有人不是本级代表", "value=\"某活动\"");
    }

    private static Map<String, String> fields() {
        return Map.of("kind", "group", "title", "某活动", "date", "" + LocalDate.now(), "place", "村部");
    }

    @Test
    void aYearIsPlannedAtOnceAndEachIsToldWhenItsDayIsNear() {
        var group = gatherings.group(LEADER, MEMBER);
        var time = new TimeMachine(product);
        var far = LocalDate.now().plusDays(100);
        var typed = Map.of(
                "office",
                "yecun",
                "group",
                group,
                "kind",
                "group",
                "title",
                "季度活动",
                "place",
                "村部",
                "days",
                far + "\n" + far.plusDays(90) + "｜学习监督法");
        product.getBean(SeriesDesk.class).plan(product.getBean(Viewers.class).of(CLERK), typed);
        var planned = jdbc.sql("select number from activity where group_id = ? order by day")
                .param(Long.valueOf(group))
                .query(String.class)
                .list();
        assertThat(planned).hasSize(2);
        var number = planned.get(0);
        assertThat(town.as(MEMBER).get("/activities/" + number).status()).isEqualTo(404);
        var calling = product.getBean(CallingDesk.class);
        time.on(far.minusDays(8), () -> assertThat(calling.due()).doesNotContain(number));
        time.on(far.minusDays(7), () -> {
            assertThat(calling.due()).contains(number).doesNotContain(planned.get(1));
            calling.call(number);
            calling.call(number);
        });
        assertThat(told("outbox", number)).containsExactlyInAnyOrder(LEADER, MEMBER);
        assertThat(town.as(CLERK).page("/activities/" + planned.get(1)).body()).contains("学习监督法", "已排定");
    }

    private Attendee line(String page, String person) {
        return attendees.find(page.replaceAll(".*/", ""), person).orElseThrow();
    }

    private List<String> told(String table, String number) {
        return jdbc.sql("select distinct person from " + table + " where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private String words(String path) throws IOException {
        try (var paper =
                        new XWPFDocument(new ByteArrayInputStream(town.as(CLERK).file(path)));
                var text = new XWPFWordExtractor(paper)) {
            return text.getText();
        }
    }
}
