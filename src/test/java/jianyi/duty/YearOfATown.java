package jianyi.duty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jianyi.Town;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.demo.TimeMachine;
import jianyi.deputy.Deputies;
import jianyi.duty.entry.EntryDesk;
import jianyi.duty.record.RecordDesk;
import jianyi.meeting.OwnTown;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 2025 of a town with fifty-one deputies: a session, a forum and four meetings of the presidium, suggestions, a bill, an inspection, own
 * entries, honours, training and absences; one mandate rests in summer, one from November on. What the other rooms know is laid into their
 * tables; the rest goes through the desks, each on its day.
 */
final class YearOfATown {

    static final int DEPUTIES = 51;
    static final int YEAR = 2025;

    final OwnTown town;
    final Counted counted;
    final ClerksWork work;
    private final JdbcClient jdbc;
    private final TimeMachine time;
    private final EntryDesk entries;
    private final RecordDesk records;
    private final Viewers viewers;
    private final Deputies deputies;

    YearOfATown(OwnTown town, Counted counted, ClerksWork work, ApplicationContext product) {
        this.town = town;
        this.counted = counted;
        this.work = work;
        this.deputies = product.getBean(Deputies.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.time = new TimeMachine(product);
        this.entries = product.getBean(EntryDesk.class);
        this.records = product.getBean(RecordDesk.class);
        this.viewers = product.getBean(Viewers.class);
    }

    void passes() {
        rests();
        meeting(
                "M01",
                "REGULAR",
                LocalDate.of(YEAR, 3, 11),
                IntStream.rangeClosed(1, DEPUTIES).toArray(),
                "session");
        for (int quarter = 1; quarter <= 4; quarter++) {
            var day = LocalDate.of(YEAR, quarter * 3 - 1, 20);
            meeting(
                    "M0" + (quarter + 1),
                    "PRESIDIUM",
                    day,
                    IntStream.rangeClosed(1, 7).toArray(),
                    "presidium");
        }
        meeting("M06", "FORUM", LocalDate.of(YEAR, 8, 21), new int[] {49, 50, 51}, "forum");
        suggestions();
        bill();
        inspection();
        own();
        records();
    }

    Viewer clerk() {
        return viewers.of(town.clerk());
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(10, 0).atOffset(ZoneOffset.ofHours(8));
    }

    private void head(String number, String room) {
        jdbc.sql("insert into case_head (number, room, body, title) values (?, ?, ?, ?)")
                .params(number, room, town.body(), "一年的记录")
                .update();
    }

    /** The fiftieth's mandate rests from June to September, the forty-ninth's from November on. */
    private void rests() {
        time.on(LocalDate.of(YEAR, 6, 1), () -> deputies.suspend(town.deputy(50), town.body(), true));
        time.on(LocalDate.of(YEAR, 10, 1), () -> deputies.suspend(town.deputy(50), town.body(), false));
        time.on(LocalDate.of(YEAR, 11, 1), () -> deputies.suspend(town.deputy(49), town.body(), true));
    }

    /** Whether the fiftieth's mandate rests on that day. */
    static boolean rests(LocalDate day) {
        return day.getMonthValue() >= 6 && day.getMonthValue() <= 9;
    }

    /**
     * Every seventh has leave, every eleventh is missing, the tenth asks for leave and nobody decides; the forty-eighth was suspended when
     * the roll was called, the fiftieth is missing.
     */
    private void meeting(String series, String kind, LocalDate day, int[] called, String heading) {
        var number = town.body() + "-" + YEAR + "-" + series;
        head(number, "meeting");
        jdbc.sql("""
                        insert into meeting (number, body, instance, title, kind, opens, days, place, state, convened_by, convened_at,
                            opened_on, closed_on) values (?, ?, '', '会议', ?, ?, 1, '会议室', 'CLOSED', ?, ?, ?, ?)""")
                .params(number, town.body(), kind, day, town.clerk(), at(day), day, day)
                .update();
        for (int i : called) {
            boolean leave = i % 7 == 0;
            boolean away = leave || i % 11 == 0 || i == 10 || i == 48 || i == 50;
            jdbc.sql("""
                            insert into participant (number, person, name, delegation, suspended, attending, leave_granted, present)
                            values (?, ?, '代表', '第一代表团', ?, ?, ?, ?)""")
                    .params(number, town.deputy(i), i == 48, !(leave || i == 10), leave ? true : null, !away)
                    .update();
            if (!away) {
                counted.done(town.deputy(i), heading);
            } else if (leave) {
                counted.excused(town.deputy(i), heading);
            } else if (i != 10 && i != 48 && !(i == 50 && rests(day))) {
                counted.missed(town.deputy(i), heading);
            }
        }
    }

    /** Two of every third deputy, one of them co-signed by the next; one withdrawn, one a letter, one confidential, one of 2024. */
    private void suggestions() {
        for (int i = 1; i <= DEPUTIES; i += 3) {
            suggestion(2 * i, i, LocalDate.of(YEAR, 1, 1), "CLOSED");
            suggestion(2 * i + 1, i, LocalDate.of(YEAR, 12, 31), i == 1 ? "WITHDRAWN" : i == 4 ? "LETTER" : "HANDLING");
            counted.done(town.deputy(i), "suggestion");
            if (i != 1 && i != 4) {
                counted.done(town.deputy(i), "suggestion");
            }
            cosign(2 * i, i + 1, true);
            cosign(2 * i, i + 2, false);
            counted.done(town.deputy(i + 1), "cosign");
        }
        suggestion(900, 2, LocalDate.of(YEAR - 1, 12, 31), "CLOSED");
    }

    private String suggestion(int place, int deputy, LocalDate day, String state) {
        var number = "%s-%d-%04d".formatted(town.body(), YEAR, place);
        head(number, "suggestion");
        jdbc.sql("""
                        insert into suggestion (number, body, deputy, deputy_name, title, situation, proposal, category, disclosure,
                            confidential, submitted_at, state, verdict)
                        values (?, ?, ?, '代表', ?, '案由', '建议', '水利', 'full', ?, ?, ?, ?)""")
                .params(
                        number,
                        town.body(),
                        town.deputy(deputy),
                        "关于修渠的建议" + place,
                        deputy == 7,
                        at(day),
                        state,
                        state.equals("CLOSED") ? "satisfied" : null)
                .update();
        return number;
    }

    private void cosign(int place, int deputy, boolean agreed) {
        jdbc.sql(
                        "insert into cosigner (number, person, name, place, cosigned, answered_at) values (?, ?, '代表', ?, ?, ?)")
                .params(
                        "%s-%d-%04d".formatted(town.body(), YEAR, place),
                        town.deputy(deputy),
                        deputy,
                        agreed,
                        at(LocalDate.of(YEAR, 1, 2)))
                .update();
    }

    /** Five sign it; a sixth was asked and did not. */
    private void bill() {
        var signers = IntStream.rangeClosed(1, 5).mapToObj(town::deputy).toArray(String[]::new);
        long id = jdbc.sql("""
                        insert into bill (number, inquiry, title, reason, content, signers, handed_by, handed_at)
                        values (?, false, '关于河道的议案', '案由', '方案', ?, ?, ?) returning id""")
                .params(town.body() + "-" + YEAR + "-M01", signers, signers[0], at(LocalDate.of(YEAR, 3, 11)))
                .query(Long.class)
                .single();
        IntStream.rangeClosed(1, 6)
                .forEach(
                        i -> jdbc.sql("insert into bill_signer (bill, person, signed, answered_at) values (?, ?, ?, ?)")
                                .params(id, town.deputy(i), i < 6, at(LocalDate.of(YEAR, 3, 11)))
                                .update());
        IntStream.rangeClosed(1, 5).forEach(i -> counted.done(town.deputy(i), "bill"));
    }

    /** Three join, one of them says no, and one joins a matter nobody has gone out for. */
    private void inspection() {
        for (int place = 1; place <= 2; place++) {
            var number = town.body() + "-" + YEAR + "-I0" + place;
            head(number, "inspection");
            jdbc.sql("""
                            insert into inspection (number, body, keeper, title, kind, reason, state, opened_at)
                            values (?, ?, ?, '水法检查', 'LAW', '原因', 'PREPARING', ?)""")
                    .params(number, town.body(), town.body(), at(LocalDate.of(YEAR, 6, 1)))
                    .update();
            jdbc.sql("insert into inspection_site (number, place, name, visited, visited_on) values (?, 1, '东渠', ?, ?)")
                    .params(number, place == 1 ? true : null, place == 1 ? LocalDate.of(YEAR, 6, 9) : null)
                    .update();
            for (int i = 20; i <= 22; i++) {
                jdbc.sql("insert into inspection_member (number, person, name, joins) values (?, ?, '代表', ?)")
                        .params(number, town.deputy(i), i != 22)
                        .update();
            }
        }
        counted.done(town.deputy(20), "inspection");
        counted.done(town.deputy(21), "inspection");
    }

    /** Every second deputy a good deed, every fifth an article; the clerk confirms all but every sixth, and returns the ninth's. */
    private void own() {
        for (int i = 2; i <= DEPUTIES; i += 2) {
            entered(i, "deed", i % 6 != 0);
        }
        for (int i = 5; i <= DEPUTIES; i += 5) {
            entered(i, "article", true);
        }
    }

    private void entered(int i, String kind, boolean confirmed) {
        var day = LocalDate.of(YEAR, 1 + i % 12, 15);
        time.on(day.plusDays(1), () -> {
            var typed = Town.map("kind", kind, "date", day.toString(), "text", "帮一户困难群众修好了屋顶" + i);
            var number = entries.add(viewers.of(town.deputy(i)), texts(typed), List.of());
            if (confirmed) {
                entries.confirm(clerk(), number);
                work.pressed(1);
                counted.done(town.deputy(i), "own:" + kind);
            }
        });
    }

    private static Map<String, String> texts(Map<String, Object> typed) {
        return typed.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString()));
    }

    /** Ten at a training of the district's, two honours, three away for the year, one on leave, one who was back in spring. */
    private void records() {
        time.on(LocalDate.of(YEAR, 12, 1), () -> {
            for (int i = 1; i <= 10; i++) {
                record(i, "training", "区人大常委会代表培训班");
            }
            record(3, "honour", "优秀人大代表");
            record(4, "honour", "优秀人大代表");
            IntStream.of(13, 14, 15).forEach(i -> away(i, "away", null));
            away(34, "leave", YEAR + "-11-30");
            away(35, "away", YEAR + "-03-31");
        });
    }

    private void record(int i, String kind, String words) {
        work.pressed(4).typed(words, "区人大常委会");
        records.add(
                clerk(),
                town.deputy(i),
                Map.of("kind", kind, "date", YEAR + "-05-20", "words", words, "giver", "区人大常委会"));
        counted.done(town.deputy(i), kind);
    }

    private void away(int i, String kind, String to) {
        var typed = Town.map("kind", kind, "from", YEAR + "-01-01", "basis", "本人来电");
        if (to != null) {
            typed.put("to", to);
        }
        work.pressed(4).typed("本人来电");
        records.away(clerk(), town.deputy(i), texts(typed));
    }
}
