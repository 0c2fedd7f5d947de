package jianyi.suggestion.time;

import static jianyi.Town.suggestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Random;
import jianyi.WholeProduct;
import jianyi.access.Viewers;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Calendars;
import jianyi.calendar.HolidayNotice;
import jianyi.calendar.SpecialDay;
import jianyi.casework.time.Courses;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.demo.TimeMachine;
import jianyi.flow.Refusal;
import jianyi.office.Setting;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates move when what they follow from moves: case, unit, task and timer together, in one transaction. */
@WholeProduct
class DatesTest {

    private static final int SEQUENCES = Integer.getInteger("jianyi.sequences", 100);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String CLERK = "yecunClerk1";
    private static final String AGRI = "yecunagriHandler1";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Handlings handlings;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DeadlineDesk desk;

    @Autowired
    private SheetDates dates;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Terms terms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    private TimeMachine time;

    @BeforeEach
    void theClockMoves() {
        time = new TimeMachine(product);
    }

    @AfterEach
    void theCalendarIsTheProductsAgain() {
        calendars.use(List.of());
    }

    @Test
    void aGrantedExtensionMovesCaseUnitTaskAndTimer() {
        var number = atWork("关于更换河滩村变压器的建议");
        time.on(day("2026-05-20"), () -> desk.extend(number, reply(number).id(), day("2026-07-04"), "等设备", CLERK));
        assertThat(suggestions.find(number).orElseThrow().replyDue()).isEqualTo("2026-07-06");
        everythingStandsOn(number, day("2026-07-06"));
        assertThat(dates.why(suggestions.find(number).orElseThrow()))
                .isEqualTo("2026年3月2日交办，3 个月，至2026年6月2日；同意延期至2026年7月6日");
        assertThat(time.morning(day("2026-06-03"), number))
                .as("not overdue any longer")
                .isZero();
        assertThat(time.morning(day("2026-07-07"), number)).isEqualTo(1);
    }

    @Test
    void clocksThatStoodStillLeaveAsManyWorkingDaysAsBefore() {
        var number = atWork("关于清理上河湾垃圾的建议");
        time.on(day("2026-04-30"), () -> desk.pause(number, "force", "山体滑坡，道路中断", CLERK));
        assertThat(task(number).getDueDate())
                .as("no last day while the clocks stand")
                .isNull();
        assertThat(time.morning(day("2026-06-03"), number))
                .as("nothing is overdue")
                .isZero();
        assertThat(dates.left(suggestions.find(number).orElseThrow())).isEqualTo("中止计算");
        assertThatThrownBy(() -> desk.pause(number, "force", "再次", CLERK))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("正在中止");
        assertThatThrownBy(() -> desk.extend(number, reply(number).id(), day("2026-08-03"), "晚些", CLERK))
                .isInstanceOf(Refusal.class);

        // Left on 30 April: 20 working days until 2 June (1 to 5 May off, 9 May a working Saturday).
        int left = calendars.current().workingDaysBetween(day("2026-04-30"), day("2026-06-02"));
        time.on(day("2026-06-10"), () -> desk.resume(number, CLERK));
        var due = reply(number).due();
        assertThat(calendars.current().workingDaysBetween(day("2026-06-10"), due))
                .isEqualTo(left);
        everythingStandsOn(number, due);
        assertThat(dates.why(suggestions.find(number).orElseThrow()))
                .contains("2026年4月30日至2026年6月10日中止计算，还剩 " + left + " 个工作日，顺延至");
    }

    @Test
    void aYearsNoticeMovesWhatIsOpen() {
        var number = atWork("关于修复老君庙屋顶的建议");
        loaded(day("2026-06-02"), true);
        desk.recompute(number);
        assertThat(reply(number).due()).isEqualTo("2026-06-03");
        everythingStandsOn(number, day("2026-06-03"));
    }

    @Test
    void aCaseKeepsTheRuleItBeganWith() {
        var number = atWork("关于加固小学围墙的建议");
        assertThat(reply(number).term()).isEqualTo("3m");
        assertThat(deadlines.open(number))
                .extracting(DueDate::kind, DueDate::event)
                .as("签收 is done, the first contact is not")
                .containsExactly(tuple("REPLY", "交办"), tuple("FIRST_CONTACT", "交办"));
    }

    @Test
    void aRuleChangedLaterLeavesWhatBeganBeforeAlone() {
        var number = atWork("关于修补打谷场的建议");
        var before = terms.due("yecun", Setting.FIRST_CONTACT, MONDAY, "交办").due();
        rule("first-contact", "5wd", day("2026-04-01"));
        rule("reply-hard", "4m", day("2026-04-01"));
        try {
            time.on(day("2026-04-02"), () -> {
                assertThat(terms.due("yecun", Setting.FIRST_CONTACT, MONDAY, "交办")
                                .due())
                        .as("the assignment of March is printed with March's rule")
                        .isEqualTo(before);
                assertThat(terms.furthest("yecun", reply(number)))
                        .as("and may be put off as far as in March")
                        .isEqualTo("2026-09-02");
                assertThat(terms.due("yecun", Setting.FIRST_CONTACT, day("2026-04-01"), "交办")
                                .due())
                        .as("what is assigned from April on has the new one")
                        .isEqualTo("2026-04-09");
            });
        } finally {
            jdbc.sql("delete from setting where body = 'yecun' and source = '测试'")
                    .update();
        }
    }

    private void rule(String key, String value, LocalDate from) {
        jdbc.sql("insert into setting (body, key, value, source, valid_from) values ('yecun', ?, ?, '测试', ?)")
                .params(key, value, from)
                .update();
    }

    @Test
    void inWhateverOrderThingsHappenAllDatesFollowFromTheFacts() {
        long seed = Long.getLong("jianyi.seed", 20260302);
        var random = new Random(seed);
        var courses = product.getBean(Courses.class);
        var number = "";
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            if (sequence % 20 == 0) {
                calendars.use(List.of());
                number = atWork("关于第" + sequence + "次推演的建议");
            }
            var day = MONDAY.plusDays(1 + random.nextInt(60));
            for (int i = 0; i < 3; i++) {
                day = day.plusDays(random.nextInt(12));
                happens(random.nextInt(5), number, day, random);
                var it = reply(number);
                assertThat(deadlines.open(number))
                        .as("-Djianyi.seed=%d, sequence %d, %s", seed, sequence, number)
                        .allMatch(open -> open.due().equals(courses.of(open).due()));
                everythingStandsOn(number, deadlines.paused(number) ? null : it.due());
            }
        }
    }

    private void happens(int what, String number, LocalDate day, Random random) {
        boolean paused = deadlines.paused(number);
        time.on(day, () -> {
            switch (what) {
                case 0 -> {
                    if (!paused) {
                        desk.extend(number, reply(number).id(), day.plusDays(20 + random.nextInt(60)), "推演", CLERK);
                    }
                }
                case 1 -> {
                    if (!paused) {
                        desk.pause(number, "decision", "推演", CLERK);
                    }
                }
                case 2 -> {
                    if (paused) {
                        desk.resume(number, CLERK);
                    }
                }
                case 3 -> {
                    loaded(reply(number).due(), random.nextBoolean());
                    desk.recompute(number);
                }
                default -> {
                    if (!paused) {
                        var terms = product.getBean(Terms.class);
                        desk.restart(number, reply(number).id(), terms.again(reply(number), "改交"), "推演", CLERK);
                    }
                }
            }
        });
    }

    /** Puts one day of 2026 the other way round. */
    private void loaded(LocalDate day, boolean off) {
        calendars.use(List.of(new HolidayNotice(day.getYear(), List.of(new SpecialDay(day, off, "试验", "试验")))));
    }

    /** Case, unit, open task and the timer of the reply all say the same; null while the clocks stand. */
    private void everythingStandsOn(String number, LocalDate due) {
        if (due != null) {
            assertThat(suggestions.find(number).orElseThrow().replyDue()).isEqualTo(due);
            assertThat(handlings.of(number)).allMatch(h -> h.replyDue().equals(due));
        }
        var last = task(number).getDueDate();
        assertThat(last == null ? null : dayOf(last)).isEqualTo(due);
        assertThat(time.timers(number))
                .singleElement()
                .satisfies(timer -> assertThat(dayOf(timer.getDuedate()))
                        .isEqualTo(due == null ? LocalDate.of(10000, 1, 1) : due.plusDays(1)));
    }

    @Test
    void earlyOnNewYearsDayItIsTheNewYearThoughTheDatabaseHandsOutTheOld() {
        var number = time.suggests(day("2027-01-04"), "yecunDeputy2", suggestion("关于元旦清早的建议"));
        jdbc.sql("update suggestion set submitted_at = '2027-01-01 07:30+08' where number = ?")
                .param(number)
                .update();
        var it = suggestions.find(number).orElseThrow();
        assertThat(it.submittedAt().getYear()).isEqualTo(2026);
        assertThat(it.submittedOn()).isEqualTo("2027-01-01");
        assertThat(it.seriesYear()).as("the year its letters name").isEqualTo(2027);
    }

    private String atWork(String title) {
        var number = time.suggests(MONDAY, "yecunDeputy2", suggestion(title));
        time.does(
                MONDAY,
                CLERK,
                "user_review",
                number,
                "reviewOutcome",
                "accept",
                "mode",
                "lead",
                "leadUnit",
                "yecunagri",
                "months",
                3);
        time.does(MONDAY, AGRI, "user_accept", number, "accepted", true);
        return number;
    }

    private DueDate reply(String number) {
        return deadlines.open(number).get(0);
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static LocalDate dayOf(Date date) {
        return Instant.ofEpochMilli(date.getTime()).atZone(BeijingClock.ZONE).toLocalDate();
    }
}
