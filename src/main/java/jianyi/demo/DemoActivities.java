package jianyi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.activity.attending.ActivityDesk;
import jianyi.activity.attending.ActivityRecordDesk;
import jianyi.activity.attending.Attendee;
import jianyi.activity.attending.Attendees;
import jianyi.activity.attending.AttendingDesk;
import jianyi.activity.attending.SeriesDesk;
import jianyi.activity.group.Group;
import jianyi.activity.group.GroupDesk;
import jianyi.activity.group.Groups;
import jianyi.activity.station.StationDesk;
import jianyi.calendar.Calendars;
import jianyi.embedded.DemoOn;
import jianyi.notice.Notices;
import org.springframework.stereotype.Component;

/** Two groups of 夜村, four activities in four states with two more planned, and the room they meet in. */
@DemoOn
@Component
class DemoActivities {

    private static final String CLERK = "yecunClerk1";

    private final GroupDesk groups;
    private final Groups members;
    private final ActivityDesk activities;
    private final SeriesDesk series;
    private final Attendees attendees;
    private final AttendingDesk attending;
    private final ActivityRecordDesk closing;
    private final StationDesk stations;
    private final Viewers viewers;
    private final Notices notices;
    private final Calendars calendars;
    private final Clock clock;

    DemoActivities(
            GroupDesk groups,
            Groups members,
            ActivityDesk activities,
            SeriesDesk series,
            Attendees attendees,
            AttendingDesk attending,
            ActivityRecordDesk closing,
            StationDesk stations,
            Viewers viewers,
            Notices notices,
            Calendars calendars,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.activities = activities;
        this.series = series;
        this.attendees = attendees;
        this.attending = attending;
        this.closing = closing;
        this.stations = stations;
        this.viewers = viewers;
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Enters them, within the caller's transaction. */
    void enter() {
        var clerk = viewers.of(CLERK);
        long hills = group(clerk, "李家塬代表小组", true, "yecunDeputy1", "yecunDeputy2", "yecunDeputy3", "districtDeputy1");
        groups.join(clerk, hills, Map.of("name", "顾云舟", "level", "PROVINCE", "mobile", "13900009001"));
        group(clerk, "老龙湾代表小组", false, "yecunDeputy7", "yecunDeputy8");
        written(clerk, hills);
        held(clerk, hills);
        var typed = typed(hills, "group", "议一议农村公路怎么管", day(0), "村部会议室");
        typed.putAll(Map.of("announce", "on", "time", "15:00"));
        activities.open(clerk, typed, List.of());
        notices.apart();
        ahead(clerk, hills);
        var planned = typed(hills, "group", "李家塬代表小组活动", day(0), "李家塬村部");
        planned.put("days", day(60) + "｜走访困难群众\n" + day(120));
        series.plan(clerk, planned);
        room(clerk);
    }

    private long group(Viewer clerk, String name, boolean central, String leader, String... others) {
        Map<String, String> typed = new HashMap<>(Map.of("name", name));
        if (central) {
            typed.put("central", "on");
        }
        long id = groups.found(clerk, typed);
        groups.join(clerk, id, Map.of("person", leader));
        List.of(others).forEach(one -> groups.join(clerk, id, Map.of("person", one)));
        groups.change(clerk, id, group(id).members().get(0).id(), "lead");
        return id;
    }

    private Group group(long id) {
        return members.find(id).orElseThrow();
    }

    private void written(Viewer clerk, long group) {
        var day = day(-31);
        at(day(-30), () -> {
            var number = activities.open(
                    clerk,
                    typed(group, "visit", "走访塬上农户，看饮水和道路", day, "李家塬村"),
                    List.of("yecunDeputy1", "yecunDeputy2", "districtDeputy1"));
            closing.close(
                    clerk,
                    number,
                    Map.of(
                            "words",
                            "走访了李家塬村十六户，看了高水堰到尧井组的水渠和两处塌方的村道。\n群众反映最多的是冬天吃水要下沟担、娃娃上学路上没有护栏。\n两件事由何采芹、马连川代表整理成建议；护栏的事，当场请村里先拉起警示带。",
                            "hours",
                            "3.5",
                            "money",
                            "260"),
                    List.of());
        });
    }

    private void held(Viewer clerk, long group) {
        var day = day(-3);
        at(
                day(-2),
                () -> activities.open(
                        clerk, typed(group, "training", "学习代表法，练写建议", day, "镇人大活动室"), List.of("yecunDeputy1")));
        notices.apart();
    }

    private void ahead(Viewer clerk, long group) {
        var day = day(5);
        at(day(-1), () -> {
            var number = activities.open(
                    clerk, typed(group, "reception", "集镇接待选民日", day, "夜村镇代表联络站"), List.of("yecunDeputy4"));
            attending.answer(viewers.of("yecunDeputy2"), number, Map.of("answer", "comes"));
            attending.answer(
                    viewers.of("yecunDeputy3"),
                    number,
                    Map.of("answer", "away", "words", "我在外地务工，年前回不来。请大家问问通村客车的事，村里老人最盼这个。"));
            entered(clerk, number);
        });
        notices.apart();
    }

    /** The deputy of the province has no account: the clerk has rung him. */
    private void entered(Viewer clerk, String number) {
        var one = attendees.of(number).stream()
                .filter(line -> line.person() == null)
                .map(Attendee::id)
                .findFirst()
                .orElseThrow();
        attending.enter(clerk, number, one, Map.of("answer", "leave", "words", "省里开会", "enteredFrom", "phone"));
    }

    private void room(Viewer clerk) {
        var number = stations.open(
                clerk,
                Map.of(
                        "kind",
                        "STATION",
                        "name",
                        "夜村镇代表联络站",
                        "address",
                        "夜村镇政府一楼东侧",
                        "keeper",
                        "吴春桃",
                        "hours",
                        "每月 15 日上午"));
        for (String item : List.of("场所", "牌子", "制度", "材料", "记录")) {
            stations.check(clerk, number, Map.of("item", item, "met", "true"), List.of());
        }
        stations.check(
                clerk,
                number,
                Map.of("item", "点名册", "met", "false", "fixBy", "" + day(10), "remark", "旧册子用完了"),
                List.of());
        stations.wish(clerk, number, Map.of("what", "打印机一台，签到码和点名册现在要到别处打印"));
    }

    private static Map<String, String> typed(long group, String kind, String title, LocalDate day, String place) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("group", "" + group, "kind", kind, "title", title, "date", "" + day, "place", place));
        return typed;
    }

    private LocalDate day(int workingDays) {
        var today = LocalDate.now(clock);
        return workingDays == 0 ? today : calendars.current().plusWorkingDays(today, workingDays);
    }

    private void at(LocalDate day, Runnable deed) {
        if (clock instanceof DemoClock demo) {
            demo.at(day.atTime(LocalTime.of(9, 30)).atZone(clock.getZone()).toInstant(), deed);
        } else {
            deed.run();
        }
    }
}
