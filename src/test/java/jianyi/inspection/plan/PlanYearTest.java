package jianyi.inspection.plan;

import static jianyi.Town.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.calendar.BeijingClock;
import jianyi.casework.head.Heads;
import jianyi.demo.TimeMachine;
import jianyi.flow.Answers;
import jianyi.inspection.AssignedMatters;
import jianyi.office.Offices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A yearly plan from its proposal over every month to the end of its year, each thing on its day and not before. */
@WholeProduct
class PlanYearTest {

    private static final String CLERK = "districtClerk1";
    private static final String CHAIR = "districtChair1";
    private static final String STREET = "chengguanClerk1";
    private static final String LINES = """
            3｜消防法实施情况｜代表多次反映｜执法检查
            5月|农村公路养护|代表建议集中|视察调研
            九｜物业管理条例实施情况｜群众反映｜｜chengguan
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private YearlyPlans plans;

    @Autowired
    private Versions versions;

    private TimeMachine time;

    @BeforeEach
    void theClockMoves() {
        time = new TimeMachine(product);
    }

    @Test
    void aPlanIsDecidedPublishedCarriedOutChangedAndOver() {
        var number = proposed(LocalDate.of(2030, 11, 20), 2031, LINES);
        assertThat(number).isEqualTo("district-2031-P01");
        var proposed = versions.items(number, 1).get(2);
        assertThat(streetMay(proposed)).as("what is merely proposed").isFalse();
        decidedAtTheSecondTry(number);
        assertThat(streetMay(proposed)).as("what was refused").isFalse();
        assertThat(streetMay(item(number, 9))).as("what is in force").isTrue();
        assertThat(due(number)).isEqualTo(LocalDate.of(2031, 2, 1));

        assertThat(time.morning(LocalDate.of(2031, 1, 31), number)).isZero();
        assertThat(time.morning(LocalDate.of(2031, 2, 1), number)).isEqualTo(1);
        assertThat(mails(CLERK, "planItemComes")).containsExactly("下个月要开展执法检查");
        assertThat(time.morning(LocalDate.of(2031, 2, 28), number)).isZero();
        assertThat(time.morning(LocalDate.of(2031, 3, 1), number)).isEqualTo(1);
        assertThat(item(number, 3).begunOn()).isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(mails(CLERK, "planItemBegun")).containsExactly("本月开展执法检查");

        changed(number);
        assertThat(due(number)).as("the reminder of May's").isEqualTo(LocalDate.of(2031, 4, 1));
        assertThat(time.morning(LocalDate.of(2031, 4, 1), number)).isEqualTo(1);
        assertThat(time.morning(LocalDate.of(2031, 5, 1), number)).isEqualTo(1);
        assertThat(mails(STREET, "planItemComes")).isEmpty();
        assertThat(time.morning(LocalDate.of(2031, 9, 1), number)).isEqualTo(1);
        assertThat(mails(STREET, "planItemComes"))
                .as("a month before it starts")
                .containsExactly("下个月要开展执法检查");
        takenUpEarly(item(number, 10));
        assertThat(time.morning(LocalDate.of(2031, 10, 1), number)).isEqualTo(1);
        assertThat(item(number, 10).begunOn()).isEqualTo(LocalDate.of(2031, 9, 15));
        assertThat(streetMay(item(number, 10))).as("what has begun").isFalse();
        assertThat(time.morning(LocalDate.of(2031, 12, 31), number)).isEqualTo(1);
        assertThat(plans.find(number).orElseThrow().state()).isEqualTo(PlanState.RUNNING);
        assertThat(time.morning(LocalDate.of(2032, 1, 1), number)).isEqualTo(1);
        assertThat(plans.find(number).orElseThrow().state()).isEqualTo(PlanState.OVER);
        assertThat(product.getBean(Heads.class).find(number).orElseThrow().endedOn())
                .isEqualTo(LocalDate.of(2032, 1, 1));
        assertThat(time.timers(number)).isEmpty();
    }

    /** The street does not wait for its month; what it has begun stands in the plan and begins no second time. */
    private void takenUpEarly(PlanItem line) {
        var matter =
                map("title", "物业管理条例执法检查", "kind", "law", "law", "物业管理条例", "unit", "districtgov", "reason", "提前开展");
        matter.put("planItem", "" + line.id());
        var begun = time.starts(LocalDate.of(2031, 9, 15), "inspection", STREET, matter);
        assertThat(item(line.number(), 10).inspection()).isEqualTo(begun);
        assertThat(mails(STREET, "planItemBegun")).isEmpty();
    }

    /** Whether the street may take a matter up on the strength of this line. */
    private boolean streetMay(PlanItem line) {
        return product.getBean(TransactionTemplate.class)
                .execute(begun -> product.getBean(AssignedMatters.class).open("chengguan", line.id()));
    }

    private void decidedAtTheSecondTry(String number) {
        var first = LocalDate.of(2030, 11, 25);
        time.does(first, CHAIR, "user_decidePlan", number, "planApproved", false, "planRemark", "再加一项");
        assertThat(plans.find(number).orElseThrow().published()).isFalse();
        time.does(first.plusDays(1), CLERK, "user_amendPlan", number, "topics", LINES + "11｜预算执行情况｜法定职责｜专项工作报告");
        time.does(
                LocalDate.of(2030, 12, 10),
                CHAIR,
                "user_decidePlan",
                number,
                "planApproved",
                true,
                "meetingNote",
                "第四十次主任会议",
                "partyReportedOn",
                "2030-12-05",
                "partyReportWay",
                "书面报告");
        var plan = plans.find(number).orElseThrow();
        assertThat(plan.publishedOn()).isEqualTo(LocalDate.of(2030, 12, 10));
        assertThat(versions.items(plan)).hasSize(4);
        assertThat(versions.of(number)).extracting(PlanVersion::approved).containsExactly(false, true);
        assertThat(mails(STREET, "planPublished")).containsExactly("区人大交街道承担监督事项");
    }

    /** What the street does moves from September to October; the version before is kept. */
    private void changed(String number) {
        var lines = """
                3｜消防法实施情况｜代表多次反映｜执法检查
                5｜农村公路养护｜代表建议集中｜视察调研
                10｜物业管理条例实施情况｜群众反映｜执法检查｜chengguan
                11｜预算执行情况｜法定职责｜专项工作报告
                """;
        var day = LocalDate.of(2031, 3, 20);
        var change = product.getBean(PlanChange.class);
        time.on(
                day,
                () -> assertThatThrownBy(() -> change.propose(CLERK, number, "省里检查", topics("5｜农村公路养护｜代表建议集中｜视察调研")))
                        .hasMessage("“计划事项”少了已经启动的“消防法实施情况”，不能从计划中删去"));
        time.on(day, () -> change.propose(CLERK, number, "省里九月检查", topics(lines)));
        time.on(
                day,
                () -> assertThatThrownBy(() -> change.propose(CLERK, number, "再改", topics(lines)))
                        .hasMessage("已经有一个调整方案等待会议决定"));
        assertThat(item(number, 9).matter()).as("until it is decided").isEqualTo("物业管理条例实施情况");
        time.does(
                day.plusDays(5),
                CHAIR,
                "user_decideChange",
                number,
                "changeApproved",
                true,
                "meetingNote",
                "第四十三次主任会议");
        assertThat(item(number, 3).begunOn()).as("goes on").isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(versions.items(number, 2)).extracting(PlanItem::month).containsExactly(3, 5, 9, 11);
        assertThat(versions.items(number, 3)).extracting(PlanItem::month).containsExactly(3, 5, 10, 11);
    }

    @Test
    void aMonthThatWasOverBeforeTheDecisionShowsAsMissedAndIsBegunByHand() {
        var number = proposed(LocalDate.of(2033, 6, 10), 2033, "3｜水污染防治法实施情况｜督察反馈\n6｜学前教育｜群众反映｜视察调研");
        var day = LocalDate.of(2033, 6, 15);
        time.does(day, CHAIR, "user_decidePlan", number, "planApproved", true, "meetingNote", "主任会议");
        assertThat(item(number, 6).begunOn()).as("its month has come already").isEqualTo(day);
        var missed = item(number, 3);
        assertThat(missed.begunOn()).isNull();
        assertThat(missed.missed(2033, day)).isTrue();
        assertThat(due(number)).isEqualTo(LocalDate.of(2034, 1, 1));
        var course = product.getBean(PlanCourse.class);
        time.on(day, () -> course.beginLate(number, missed.id()));
        assertThat(item(number, 3).begunOn()).isEqualTo(day);
        assertThat(time.morning(LocalDate.of(2034, 1, 1), number)).isEqualTo(1);
    }

    @Test
    void aFaultInALineNamesTheLineAndASecondPlanOfAYearIsRefused() {
        assertThat(fault("13｜消防法｜理由")).isEqualTo("“计划事项”第 1 行的月份应为 1 至 12");
        assertThat(fault("3｜消防法")).isEqualTo("“计划事项”第 1 行应写成“月｜事项｜理由｜方式”");
        assertThat(fault("3｜消防法｜理由\n\n4｜道路｜理由｜看看")).startsWith("“计划事项”第 3 行的方式应为");
        assertThat(fault("3｜消防法｜理由｜执法检查｜yecun")).isEqualTo("“计划事项”第 1 行的第五部分应为本区一个街道联络组的名称");
        assertThat(fault("3｜消防法｜理由\n5｜消防法｜理由")).isEqualTo("“计划事项”第 2 行和前面的重复：执法检查“消防法”");
        var town = new Town(port);
        var year = LocalDate.now().getYear();
        var suggestion = town.suggest("districtDeputy2", Town.suggestion("关于消防通道的建议", "body", "district"));
        var good = map("year", "" + year, "topics", "12｜消防法｜来自建议 " + suggestion);
        assertThat(town.start(STREET, "inspectionPlan", good).status()).isIn(400, 403);
        assertThat(town.start(CLERK, "inspectionPlan", map("year", "" + (year - 1), "topics", "12｜消防法｜理由"))
                        .status())
                .isEqualTo(400);
        var number = town.start(CLERK, "inspectionPlan", good)
                .json()
                .path("businessKey")
                .asText();
        assertThat(town.start(CLERK, "inspectionPlan", good).status()).isEqualTo(409);
        assertThat(town.tries(CHAIR, "user_decidePlan", number, "planApproved", true)
                        .status())
                .as("no meeting named")
                .isEqualTo(400);
        assertThat(town.tries(CHAIR, "user_decidePlan", number, "planApproved", true, "meeting", "district-2020-M01")
                        .status())
                .as("a meeting that was not held")
                .isEqualTo(400);
        assertThat(town.as("districtDeputy1").get("/plans/" + number).status()).isEqualTo(404);
        town.does(CHAIR, "user_decidePlan", number, "planApproved", true, "meetingNote", "主任会议");
        assertThat(town.as("districtDeputy1").get("/cases/" + number).status()).isEqualTo(302);
        assertThat(town.as("districtDeputy1").page("/plans/" + number).body())
                .contains("消防法", "现行", "/cases/" + suggestion);
        assertThat(town.as("districtDeputy2").page("/cases/" + suggestion).body())
                .as("linked both ways")
                .contains("列入年度监督计划", number);
        assertThat(town.as("waterHandler1").file("/plans/" + number + "/plan.docx"))
                .hasSizeGreaterThan(3000);
    }

    private String fault(String lines) {
        var reader = product.getBean(TopicReader.class);
        var district = product.getBean(Offices.class).get("district");
        try {
            reader.read(topics(lines), district);
            return "";
        } catch (jianyi.flow.Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private static Answers topics(String lines) {
        return new Answers(Map.of("topics", lines), Map.of("topics", "计划事项"));
    }

    private String proposed(LocalDate day, int year, String lines) {
        return time.starts(day, "inspectionPlan", CLERK, map("year", year, "topics", lines));
    }

    private PlanItem item(String number, int month) {
        return versions.items(plans.find(number).orElseThrow()).stream()
                .filter(item -> item.month() == month)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate due(String number) {
        return time.timers(number)
                .get(0)
                .getDuedate()
                .toInstant()
                .atZone(BeijingClock.ZONE)
                .toLocalDate();
    }

    private List<String> mails(String person, String kind) {
        return jdbc.sql("""
                        select split_part(split_part(subject, '：', 1), '，', 1) from outbox
                        where person = ? and template = ? and case_number = 'district-2031-P01' order by written""").params(person, kind).query(String.class).list();
    }
}
