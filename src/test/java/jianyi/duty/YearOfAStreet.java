package jianyi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jianyi.SignedIn;
import jianyi.Town;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendees;
import jianyi.activity.group.GroupDesk;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.duty.entry.EntryDesk;
import jianyi.duty.quota.QuotaDesk;
import jianyi.duty.quota.QuotaReckoning;
import jianyi.duty.record.RecordDesk;
import jianyi.duty.year.YearDesk;
import jianyi.duty.year.YearSheet;
import jianyi.duty.year.YearSheets;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A street with three of the district's deputies: a meeting, three activities of its group, an entry and an honour. */
final class YearOfAStreet {

    private static final String STREET = "nianjie";
    private static final int YEAR = YearOfATown.YEAR;

    private final Town http;
    private final ApplicationContext product;
    private final TimeMachine time;
    private final Counted counted = new Counted();

    YearOfAStreet(Town http, ApplicationContext product) {
        this.http = http;
        this.product = product;
        this.time = new TimeMachine(product);
        var offices = product.getBean(Offices.class);
        var people = product.getBean(People.class);
        offices.save(new Office(STREET, "试验街道人大联络组", OfficeKind.STREET, "district", false, null));
        people.saveAll(
                List.of(new Person(STREET + "Clerk1", "街道工作人员", STREET + "@jianyi.example", null)), SignedIn.PASSWORD);
        people.grant(STREET + "Clerk1", new Post(STREET, Role.CLERK));
        for (int i = 1; i <= 3; i++) {
            people.saveAll(
                    List.of(new Person(deputy(i), "街道代表" + i, deputy(i) + "@jianyi.example", null)), SignedIn.PASSWORD);
            product.getBean(Deputies.class).save(mandate(i, true));
            product.getBean(Deputies.class).joinStreet(deputy(i), "district", STREET);
        }
    }

    private static String deputy(int i) {
        return STREET + "Deputy" + i;
    }

    private static Deputy mandate(int i, boolean inOffice) {
        return new Deputy(deputy(i), "district", "街道代表" + i, "街" + i, "第" + (90 + i) + "选区", "街道代表团", 19, inOffice);
    }

    /** Other tests know the district by its own deputies. */
    void leaves() {
        for (int i = 1; i <= 3; i++) {
            product.getBean(Deputies.class).save(mandate(i, false));
        }
    }

    private Viewer viewer(String person) {
        return product.getBean(Viewers.class).of(person);
    }

    private Viewer clerk() {
        return viewer(STREET + "Clerk1");
    }

    void passes() {
        meeting();
        var groups = product.getBean(GroupDesk.class);
        long group = groups.found(clerk(), Map.of("name", "街道小组"));
        for (int i = 1; i <= 3; i++) {
            groups.join(clerk(), group, Map.of("person", deputy(i)));
        }
        for (int i = 1; i <= 3; i++) {
            activity(group, i, List.of("group", "training", "visit").get(i - 1));
        }
        time.on(LocalDate.of(YEAR, 5, 6), () -> {
            var typed = Map.of(
                    "deputy",
                    deputy(2),
                    "kind",
                    "deed",
                    "date",
                    YEAR + "-05-05",
                    "text",
                    "调解邻里",
                    "enteredFrom",
                    "phone");
            var number = product.getBean(EntryDesk.class).add(clerk(), typed, List.of());
            assertThatThrownBy(() -> product.getBean(EntryDesk.class).confirm(clerk(), number))
                    .hasMessageContaining("确认");
            product.getBean(EntryDesk.class).confirm(viewer("districtClerk1"), number);
            product.getBean(RecordDesk.class)
                    .add(
                            clerk(),
                            deputy(3),
                            Map.of("kind", "honour", "date", YEAR + "-05-01", "words", "先进", "giver", "区人大常委会"));
        });
        counted.done(deputy(2), "own:deed");
        counted.done(deputy(3), "honour");
    }

    /** The liaison group meets; the third is missing. */
    private void meeting() {
        var day = LocalDate.of(YEAR, 2, 10);
        var at = day.atTime(10, 0).atOffset(ZoneOffset.ofHours(8));
        var number = STREET + "-" + YEAR + "-M01";
        var jdbc = product.getBean(JdbcClient.class);
        jdbc.sql("insert into case_head (number, room, body, title) values (?, 'meeting', ?, '会议')")
                .params(number, STREET)
                .update();
        jdbc.sql("""
                        insert into meeting (number, body, instance, title, kind, opens, days, place, state, convened_by, convened_at,
                            opened_on, closed_on) values (?, ?, '', '会议', 'LIAISON', ?, 1, '会议室', 'CLOSED', ?, ?, ?, ?)""")
                .params(number, STREET, day, STREET + "Clerk1", at, day, day)
                .update();
        for (int i = 1; i <= 3; i++) {
            jdbc.sql("""
                            insert into participant (number, person, name, delegation, suspended, attending, present)
                            values (?, ?, '代表', '', false, true, ?)""").params(number, deputy(i), i < 3).update();
        }
        counted.done(deputy(1), "liaison");
        counted.done(deputy(2), "liaison");
        counted.missed(deputy(3), "liaison");
    }

    /** The first always comes, the second to two of three. */
    private void activity(long group, int place, String kind) {
        var day = LocalDate.of(YEAR, place * 3, 12);
        var here = place == 3 ? List.of(deputy(1)) : List.of(deputy(1), deputy(2));
        var form =
                Map.of("kind", kind, "title", "第" + place + "次", "date", "" + day, "place", "街道", "group", "" + group);
        time.on(day, () -> {
            var number = product.getBean(ActivityDesk.class).open(clerk(), form, here);
            product.getBean(ActivityRecordDesk.class).close(clerk(), number, Map.of("words", "走访"), List.of());
            assertThat(product.getBean(Attendees.class).of(number)).hasSize(3);
            counted.ofGroup("" + group, number);
        });
        for (int i = 1; i <= 3; i++) {
            if (here.contains(deputy(i))) {
                counted.done(deputy(i), "activity:" + kind);
            } else {
                counted.missed(deputy(i), "activity:" + kind);
            }
        }
    }

    /** The street's own list and the district's tell the same, and the quotas the district has set for it. */
    void isCounted() {
        for (String reader : List.of(STREET + "Clerk1", "districtClerk1")) {
            var found = new HashMap<String, Map<String, Counted.Times>>();
            http.as(reader)
                    .page("/duty.json?office=" + STREET + "&year=" + YEAR)
                    .json()
                    .forEach(fact -> found.computeIfAbsent(fact.path("user").asText(), id -> new TreeMap<>())
                            .merge(
                                    fact.path("kind").asText().replaceFirst(":missed$", ""),
                                    fact.path("counts").asBoolean()
                                            ? new Counted.Times(1, 0, 0)
                                            : new Counted.Times(0, 0, 1),
                                    DutyYearTest::plus));
            assertThat(found).isEqualTo(counted.everybody());
        }
        quota();
    }

    private void quota() {
        var desk = product.getBean(QuotaDesk.class);
        var typed = Map.of(
                "office",
                STREET,
                "year",
                "" + YEAR,
                "name",
                "走访",
                "asked",
                "DEPUTY",
                "number",
                "1",
                "source",
                "区人大常委会方案");
        assertThatThrownBy(() -> desk.add(clerk(), typed, List.of("activity:visit")))
                .hasMessageContaining("街道人大联络组可以代录、查看和提醒");
        var office = desk.add(viewer("districtClerk1"), typed, List.of("activity:visit"));
        var it = product.getBean(QuotaReckoning.class).of(office, YEAR).get(0);
        it.lines().forEach(line -> assertThat(line.done()).isEqualTo(counted.times(line.whom(), "activity:visit")));
        assertThat(it.words()).isEqualTo("3 位代表中 1 位已达到");
        assertThat(desk.tell(clerk(), it.quota().id()).people()).isEqualTo(2);
        assertThatThrownBy(() -> desk.end(clerk(), it.quota().id())).hasMessageContaining("所属人大");
    }

    /** The street sends the lines to be checked; it is the district that publishes them. */
    void isPublishedByTheDistrict() {
        var years = product.getBean(YearDesk.class);
        var sheets = product.getBean(YearSheets.class);
        var office = product.getBean(Offices.class).get(STREET);
        time.on(LocalDate.of(YEAR + 1, 1, 5), () -> years.open(clerk(), STREET, YEAR));
        time.on(LocalDate.of(YEAR + 1, 2, 5), () -> {
            assertThatThrownBy(() -> years.publish(clerk(), STREET, YEAR)).hasMessageContaining("所属人大");
            years.publish(viewer("districtClerk1"), STREET, YEAR);
        });
        assertThat(sheets.of(office, YEAR).lines())
                .extracting(YearSheet.Line::words)
                .containsExactly(
                        "出席街道联络组会议 1 次；小组活动 1 次；学习培训 1 次；走访联系 1 次",
                        "出席街道联络组会议 1 次；小组活动 1 次；学习培训 1 次；走访联系 0 次，缺席 1 次；好事实事 1 件",
                        "出席街道联络组会议 0 次，缺席 1 次；小组活动 0 次，缺席 1 次；学习培训 0 次，缺席 1 次；走访联系 0 次，缺席 1 次；荣誉 1 项");
    }
}
