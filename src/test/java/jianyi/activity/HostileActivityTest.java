package jianyi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jianyi.HostileTries;
import jianyi.Town;
import jianyi.WholeProduct;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.station.StationDesk;
import jianyi.suggestion.HostileValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is typed into a form of this room is kept or refused with a sentence; nothing fails. What is kept is rolled back. */
@WholeProduct
class HostileActivityTest {

    /** All go through the one reader of what is typed, which has its own test; each of these also through the database. */
    private static final int EVERY = 5;

    private static final String TODAY = LocalDate.now().toString();
    private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private ActivityRecordDesk records;

    @Autowired
    private AttendingDesk attending;

    @Autowired
    private GroupDesk groups;

    @Autowired
    private StationDesk stations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SeriesDesk series;

    @Autowired
    private Attendees attendees;

    private HostileTries hostile;

    @Test
    void everyFieldTakesOrRefusesEveryValue() {
        hostile = new HostileTries(transaction);
        var gatherings = new Gatherings(new Town(port));
        var group = gatherings.group("yecunDeputy2", "yecunDeputy3");
        var number = gatherings.today(group, "敌意" + group);
        var station = stations.open(clerk(), Map.of("kind", "ROOM", "name", "敌意室", "address", "村部"));
        var all = HostileValues.all();
        all.forEach(one -> refused(String.valueOf(one)));
        for (int i = 0; i < all.size(); i += EVERY) {
            var value = String.valueOf(all.get(i));
            called(number, value);
            together(group, value);
            places(station, value);
        }
        assertThat(hostile.faults()).isEmpty();
        System.out.println("hostile values in forms of activities, groups and stations: " + hostile.count());
    }

    private Viewer clerk() {
        return viewers.of(Gatherings.CLERK);
    }

    /** Fields that are read before anything is asked of the database. */
    private void refused(String value) {
        var right = Map.of("kind", "group", "title", "活动", "date", TODAY, "place", "村部", "time", "9:00");
        hostile.each(right, value, typed -> Draft.read("yecun", null, typed));
        hostile.tries("hours", value, () -> Amount.read("时长", value, 200, "小时"));
    }

    private void called(String number, String value) {
        var opening =
                Map.of("title", "活动", "place", "村部", "group", "", "office", "yecun", "kind", "group", "date", TODAY);
        hostile.each(opening, value, typed -> desk.open(clerk(), typed, List.of("yecunDeputy3")));
        hostile.tries("people", value, () -> desk.open(clerk(), opening, List.of(value)));
        hostile.each(
                Map.of("date", TOMORROW, "time", "9:00", "place", "村部", "reason", "下雨"),
                value,
                typed -> desk.change(clerk(), number, typed));
        hostile.each(Map.of("reason", "下雨"), value, typed -> desk.cancel(clerk(), number, typed));
        var deputy = viewers.of("yecunDeputy3");
        var answer = Map.of("answer", "away", "words", "在外");
        hostile.each(answer, value, typed -> attending.answer(deputy, number, typed));
        long line = attendees.find(number, "yecunDeputy3").orElseThrow().id();
        hostile.each(
                Map.of("answer", "leave", "words", "有事", "enteredFrom", "phone"),
                value,
                typed -> attending.enter(clerk(), number, line, typed));
        hostile.each(Map.of("person", "yecunDeputy4"), value, typed -> attending.join(clerk(), number, typed));
        var closing = Map.of("words", "走访", "hours", "2", "money", "3");
        hostile.each(closing, value, typed -> {
            records.close(clerk(), number, typed, List.of());
            records.reopen(clerk(), number, Map.of("reason", value));
        });
    }

    private void together(String group, String value) {
        long id = Long.parseLong(group);
        hostile.each(
                Map.of("group", group, "kind", "group", "title", "活动", "place", "村部", "days", TOMORROW + "｜题目"),
                value,
                typed -> series.plan(clerk(), typed));
        hostile.each(Map.of("name", "新组", "office", "yecun"), value, typed -> groups.found(clerk(), typed));
        hostile.each(Map.of("name", "新名"), value, typed -> groups.rename(clerk(), id, typed));
        hostile.each(
                Map.of("name", "省代表", "level", "CITY", "mobile", "13900000001"),
                value,
                typed -> groups.join(clerk(), id, typed));
        hostile.each(Map.of("person", "yecunDeputy4"), value, typed -> groups.join(clerk(), id, typed));
        hostile.each(
                Map.of("office", "district", "person", "districtDeputy1", "home", "yecun"),
                value,
                typed -> groups.settle(viewers.of("districtClerk1"), typed));
    }

    private void places(String station, String value) {
        var right = Map.of("kind", "ROOM", "name", "室", "address", "村部", "keeper", "某", "hours", "周一");
        hostile.each(right, value, typed -> stations.open(clerk(), typed));
        hostile.each(right, value, typed -> stations.save(clerk(), station, typed));
        hostile.each(
                Map.of("item", "牌子", "met", "false", "remark", "没有", "fixBy", TOMORROW),
                value,
                typed -> stations.check(clerk(), station, typed, List.of()));
        hostile.each(Map.of("what", "投影仪"), value, typed -> stations.wish(clerk(), station, typed));
    }
}
