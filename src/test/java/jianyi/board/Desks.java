package jianyi.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Towns with cases at all sorts of desks, drawn by lot: the facts, and the same in the product's tables. */
final class Desks {

    static final List<String> PROMISES = List.of("user_reportProgress", "user_reportExecution");
    static final String CORRECTION = "user_correct";
    static final List<String> BESIDE = List.of(
            "user_answerSupervision", "user_decideExtension", "user_confirmFulfilment", "user_confirmExecution");

    private static final List<String> WAY = List.of("user_review", "user_handle", "user_draftReply", "user_signReply");

    private final Random random;
    private final LocalDate today;

    private final String street;

    /** Office code to kind. */
    final Map<String, String> offices;

    final List<Kase> cases = new ArrayList<>();

    /** A case of a room: suggestion, inspection or meeting. */
    record Kase(
            String number,
            String room,
            String body,
            String state,
            LocalDate accepted,
            LocalDate closed,
            int round,
            String street,
            List<Task> tasks) {}

    /** @param holder office code, empty for persons */
    record Task(
            String key, String holder, LocalDate arrived, LocalDate since, LocalDate due, boolean done, boolean gone) {}

    Desks(Random random, LocalDate today, Map<String, String> offices, String street) {
        this.random = random;
        this.today = today;
        this.offices = offices;
        this.street = street;
    }

    /** A town's cases: often few, sometimes none. */
    void fill(String town) {
        fill(town, random.nextInt(9));
    }

    /** As many of them. */
    void fill(String town, int many) {
        for (int i = 0; i < many; i++) {
            cases.add(one(town, town + "-2026-" + (7000 + i)));
        }
    }

    private Kase one(String town, String number) {
        var room = pick(List.of("suggestion", "suggestion", "suggestion", "inspection", "meeting"));
        boolean closed = random.nextInt(4) == 0;
        var tasks = new ArrayList<Task>();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            tasks.add(task(town));
        }
        return new Kase(
                number,
                room,
                town,
                closed ? "CLOSED" : pick(List.of("REVIEWING", "HANDLING", "HANDLING", "RATING", "ESCALATED")),
                random.nextBoolean() ? day() : null,
                closed ? day() : null,
                1 + random.nextInt(2),
                random.nextInt(5) == 0 ? street : null,
                tasks);
    }

    private Task task(String town) {
        var key = pick(List.of(pick(WAY), pick(WAY), pick(PROMISES), CORRECTION, pick(BESIDE)));
        var holder =
                pick(List.of(town, town + "gov", town + "agri", town + "agri", town + "build", street, "court", ""));
        return new Task(
                key,
                holder,
                day(),
                random.nextInt(3) == 0 ? null : day(),
                random.nextInt(5) == 0 ? null : today.plusDays(random.nextInt(100) - 50),
                random.nextInt(6) == 0,
                random.nextInt(8) == 0);
    }

    private LocalDate day() {
        return today.minusDays(random.nextInt(120));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Puts a town's offices into the tables. */
    static void found(JdbcTemplate jdbc, String town) {
        var office = "insert into office (code, name, kind, parent) values (?, ?, ?, ?)";
        jdbc.update(office, town, town, "TOWN", "district");
        jdbc.update(office, town + "gov", town + "gov", "GOVERNMENT", town);
        jdbc.update(office, town + "agri", town + "agri", "UNIT", town + "gov");
        jdbc.update(office, town + "build", town + "build", "UNIT", town + "gov");
    }

    /** Puts a street's office into the tables. */
    static void street(JdbcTemplate jdbc, String street) {
        jdbc.update(
                "insert into office (code, name, kind, parent) values (?, ?, 'STREET', 'district')", street, street);
    }

    /** Puts all cases into the tables. */
    void put(JdbcTemplate jdbc) {
        cases.forEach(one -> put(jdbc, one));
    }

    private static void put(JdbcTemplate jdbc, Kase it) {
        jdbc.update(
                "insert into case_head (number, room, body, title) values (?, ?, ?, 'x')",
                it.number(),
                it.room(),
                it.body());
        switch (it.room()) {
            case "suggestion" -> suggestion(jdbc, it);
            case "inspection" ->
                jdbc.update("""
                    insert into inspection (number, body, keeper, title, kind, reason, state, opened_at, closed_on)
                    values (?, ?, ?, 'x', 'VISIT', 'x', 'PREPARING', now(), ?)""", it.number(), it.body(), it.street() == null ? it.body() : it.street(), it.closed());
            default -> jdbc.update("""
                    insert into meeting (number, body, instance, title, kind, opens, days, place, state, convened_by, convened_at)
                    values (?, ?, 'x', 'x', 'PRESIDIUM', '2026-01-01', 1, 'x', 'CLOSED', 'x', now())""", it.number(), it.body());
        }
        for (Task task : it.tasks()) {
            jdbc.update(
                    """
                    insert into step (task, key, number, arrived_at, since, due, groups, persons, done_at, gone_at)
                    values (gen_random_uuid(), ?, ?, cast(? as date) + time '12:00', cast(? as date) + time '12:00', ?, ?, ?, case when ? then now() end, case when ? then now() end)""",
                    task.key(),
                    it.number(),
                    task.arrived(),
                    task.since(),
                    task.due(),
                    new String[] {task.holder().isEmpty() ? it.body() + "Clerk" : task.holder() + "Handler"},
                    task.holder().isEmpty() ? new String[] {"somebody"} : new String[0],
                    task.done(),
                    task.gone());
        }
    }

    private static void suggestion(JdbcTemplate jdbc, Kase it) {
        var deputy = it.number() + "Deputy";
        if (it.street() != null) {
            jdbc.update("insert into person (id) values (?)", deputy);
            jdbc.update("""
                    insert into deputy (person, body, name, card, constituency, delegation, term, street)
                    values (?, ?, 'x', ?, 'x', 'x', 19, ?)""", deputy, it.body(), deputy, it.street());
        }
        jdbc.update("""
                insert into suggestion (number, body, deputy, deputy_name, title, situation, proposal, category, disclosure, submitted_at,
                    state, accepted_on, round, closed_on)
                values (?, ?, ?, 'x', 'x', 'x', 'x', 'x', 'full', now(), ?, ?, ?, ?)""", it.number(), it.body(), deputy, it.state(), it.accepted(), it.round(), it.closed());
    }
}
