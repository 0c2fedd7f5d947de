package jianyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jianyi.activity.Gatherings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Deputies' activities and files on a telephone: how many presses each thing takes, with what is typed left out. */
@WholeProduct
class DutyJourneyTest {

    private static final String CLERK = "shaheziChair1";
    private static final String LEADER = "shaheziDeputy2";
    private static final String DEPUTY = "shaheziDeputy1";
    /** The leader first; the clerk is a deputy too. */
    private static final List<String> EIGHT = List.of(
            LEADER,
            DEPUTY,
            "shaheziDeputy3",
            "shaheziDeputy4",
            "shaheziDeputy5",
            CLERK,
            "districtDeputy3",
            "districtDeputy4");

    private static final List<String> SEVEN_WITHOUT_ACCOUNT = List.of("顾云舟", "秦一帆", "叶知秋", "苏晚晴", "沈砚", "陆放", "江离");

    private static Chromium chromium;

    @LocalServerPort
    int port;

    private Town town;
    private Gatherings gatherings;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void enterTown() {
        town = new Town(port);
        gatherings = new Gatherings(town, CLERK);
    }

    @Test
    void fromTheAnnouncementToTheFileNothingTakesADeputyMoreThanTwoPresses() {
        var group = gatherings.group("白杨渡代表小组", List.of(LEADER, DEPUTY), List.of());
        announces();
        answers();
        checksIn(today(group, "visit", "看望敬老院"));
        enters();
        readsTheFile();
    }

    private void announces() {
        try (var clerk = telephone(CLERK)) {
            sits(clerk, "/activities");
            clerk.fits("activities-390");
            clerk.click("main a", "发布活动");
            clerk.chooses("#group", "白杨渡代表小组（2 人）");
            clerk.writes("#title", "走访白杨渡农户");
            clerk.writes("#date", LocalDate.now().plusDays(1).toString());
            clerk.writes("#place", "白杨渡村部");
            clerk.fits("activity-new-390");
            clerk.click("form.paper button", "提交");
            clerk.reads("已通知");
            assertThat(clerk.presses()).isEqualTo(2);
            clerk.fits("activity-announced-390");
        }
    }

    private void answers() {
        var card = "#activities article:has-text('走访白杨渡农户')";
        try (var deputy = telephone(DEPUTY)) {
            sits(deputy, "/me");
            deputy.shows(card);
            deputy.picture("activity-1");
            deputy.click(card + " button", "能来");
            deputy.shows(card + " .badge.good:has-text('能来')");
            assertThat(deputy.presses()).isEqualTo(1);
            deputy.fits("me-answered-390");
        }
    }

    /** Whoever has not signed in today on this telephone does so on the way, and is where the picture at the door led. */
    private void checksIn(String number) {
        var door = town.as(CLERK).page("/activities/" + number + "/door").body();
        try (var deputy = chromium.window(address(), 390, 844)) {
            deputy.visit(DoorPicture.read(door).replaceFirst("^https?://[^/]+", ""));
            deputy.writes("#username", DEPUTY);
            deputy.writes("#password", SignedIn.PASSWORD);
            deputy.presses();
            deputy.click("button[type=submit]", "登录");
            deputy.shows("main.narrow button");
            deputy.picture("activity-2");
            deputy.click("main.narrow button", "签到");
            deputy.reads("已签到");
            assertThat(deputy.presses()).isEqualTo(2);
            deputy.fits("activity-checked-in-390");
        }
        try (var other = telephone(LEADER)) {
            sits(other, "/me");
            other.click(".errands a", "签到");
            other.writes("#code", digits(door));
            other.click("main button", "签到");
            other.reads("已签到");
            assertThat(other.presses()).isEqualTo(2);
        }
    }

    private void enters() {
        try (var deputy = telephone(DEPUTY)) {
            sits(deputy, "/me");
            deputy.click(".errands a", "履职登记");
            deputy.shows("#new");
            deputy.writes("#text", "帮一户困难群众收完了玉米。");
            deputy.picture("duty-1");
            deputy.fits("duty-entries-390");
            deputy.click("#new button", "提交");
            deputy.reads("已登记");
            assertThat(deputy.presses()).isEqualTo(2);
        }
        try (var leader = telephone(LEADER)) {
            sits(leader, "/me");
            leader.fits("me-leader-390");
            leader.click("#entries article:has-text('收完了玉米') button", "确认");
            leader.shows("[role=status]");
            assertThat(leader.presses()).isEqualTo(1);
        }
    }

    private void readsTheFile() {
        try (var deputy = telephone(DEPUTY)) {
            sits(deputy, "/me");
            deputy.click("main a", "我的履职档案");
            deputy.reads("收完了玉米");
            deputy.reads("看望敬老院");
            assertThat(deputy.presses()).isEqualTo(1);
            deputy.picture("duty-2");
            deputy.fits("duty-file-390");
        }
    }

    @Test
    void aLeaderCallsARollOfFifteenOneTapAName() {
        var number = today(fifteen("苇子滩代表小组"), "training", "学习代表法");
        try (var leader = telephone(LEADER)) {
            sits(leader, "/me");
            var begun = System.nanoTime();
            leader.click("#activities article:has-text('学习代表法') a", "点名");
            taps(leader, 1, 15);
            told("tapped", leader, begun, 16);
            leader.fits("activity-roll-390");
        }
        assertThat(town.as(CLERK).page("/activities/" + number).body()).contains("应到 15 人，实到 15 人");
    }

    @Test
    void whoeverSaidThatHeComesIsTakenDownAtOnceAndTheRestOneTapEach() {
        var page = "/activities/" + today(fifteen("上磨坊代表小组"), "group", "视察村道");
        EIGHT.forEach(one -> town.as(one).fill(page, page + "/answer", Map.of("answer", "comes")));
        try (var leader = telephone(LEADER)) {
            sits(leader, "/me");
            var begun = System.nanoTime();
            leader.click("#activities article:has-text('视察村道') a", "点名");
            leader.click("main.roll button", "答复能来的都到了");
            leader.shows(".tallying b:text-is('8')");
            leader.picture("activity-3");
            taps(leader, 9, 15);
            told("answered first", leader, begun, 9);
        }
    }

    private String today(String group, String kind, String title) {
        var more = Map.of("announce", "on", "kind", kind, "place", "白杨渡村部");
        return gatherings.opened(group, title, LocalDate.now(), more, List.of());
    }

    private String fifteen(String group) {
        return gatherings.group(group, EIGHT, SEVEN_WITHOUT_ACCOUNT);
    }

    private static void taps(Screen leader, int from, int to) {
        for (int came = from; came <= to; came++) {
            leader.click(".names li:not(.here) button", "到");
            leader.shows(".tallying b:text-is('" + came + "')");
        }
    }

    private static void told(String how, Screen leader, long begun, int presses) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        int pressed = leader.presses();
        System.out.printf("A roll of fifteen, %s: %d presses, %.1f s%n", how, pressed, seconds);
        assertThat(pressed).isEqualTo(presses);
    }

    /** Before its day, on it and after it, as each of those reads it who does; the other pages of both rooms once. */
    @Test
    void everyPageOfActivitiesAndFilesFitsATelephoneAndCanBeUsedByEverybody() {
        var group = gatherings.group("磨坊沟代表小组", List.of(LEADER, DEPUTY), List.of("顾云舟"));
        var today = "/activities/" + today(group, "group", "议一议村道");
        var ahead = "/activities/"
                + gatherings.opened(
                        group, "接待选民日", LocalDate.now().plusDays(3), Map.of("kind", "reception"), List.of());
        var over = "/activities/"
                + gatherings.opened(
                        group, "学习监督法", LocalDate.now().minusDays(3), Map.of("kind", "training"), List.of(LEADER));
        town.as(CLERK).upload(over + "/close", List.of(), "words", "学习了监督法。", "hours", "2");
        var station = town.as(CLERK)
                .fill("/sites", "/sites", Map.of("kind", "ROOM", "name", "活动室", "address", "村部"))
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        town.as(CLERK).fill(station, station + "/wishes", Map.of("what", "投影仪一台"));
        var year = Map.of("office", "shahezi", "year", "" + LocalDate.now().getYear());
        town.as(CLERK).fill("/duty/quotas", "/duty/quotas/usual", year);
        var pages = new TreeMap<String, String>();
        for (String path : List.of(
                "/activities /activities/new /activities/series /groups /sites /duty /duty/quotas /duty/years /duty/entries",
                "/groups/" + group + " " + station + " /duty/" + DEPUTY,
                String.join(" ", today, ahead, over, today + "/roll", today + "/door"))) {
            look(CLERK, path, pages);
        }
        look(LEADER, String.join(" ", "/me", "/activities/door", today, ahead, over, "/duty/entries"), pages);
        look(DEPUTY, String.join(" ", "/me", today, ahead, over, "/groups/" + group), pages);
        look("districtClerk1", String.join(" ", "/activities", "/groups", over, station, "/duty"), pages);
        try (var clerk = chromium.desk(address(), CLERK, 1366, 850)) {
            clerk.visit(ahead);
            clerk.picture("activity-4");
            clerk.visit("/duty/quotas");
            clerk.picture("duty-3");
        }
        assertThat(chromium.findings(address(), pages)).isEmpty();
    }

    private void look(String person, String paths, Map<String, String> pages) {
        try (var telephone = telephone(person)) {
            for (String path : paths.split(" ")) {
                telephone.visit(path);
                telephone.fits((person + path).replace('/', '-'));
                pages.put(path + " as " + person, town.as(person).page(path).body());
            }
        }
    }

    private static String digits(String door) {
        var found = Pattern.compile("(\\d{3}) (\\d{3})<").matcher(door);
        assertThat(found.find()).isTrue();
        return found.group(1) + found.group(2);
    }

    /** Before the first screen, with no press counted yet. */
    private static void sits(Screen screen, String path) {
        screen.visit(path);
        screen.presses();
    }

    private Screen telephone(String person) {
        return chromium.desk(address(), person, 390, 844);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
