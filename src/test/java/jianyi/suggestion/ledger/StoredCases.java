package jianyi.suggestion.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases put straight into the tables, for tests about reading. Every method stores what its name says and nothing else. */
final class StoredCases {

    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-09-14T09:20:00+08:00");
    static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    private final JdbcClient jdbc;

    StoredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ledger holds no case of another test; for a transaction that is rolled back. */
    void alone() {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("delete from suggestion").update();
        jdbc.sql("delete from case_head where room = 'suggestion'").update();
        jdbc.sql("set local session_replication_role = origin").update();
    }

    /** A submitted case, not accepted yet. */
    String submitted(String number, String body, String deputy, String name, String title) {
        jdbc.sql("insert into case_head (number, room, body, title, instance) values (?, 'suggestion', ?, ?, 'x')")
                .params(number, body, title)
                .update();
        jdbc.sql("""
                        insert into suggestion (number, body, instance, deputy, deputy_name, title, situation, proposal,
                            category, disclosure, submitted_at, state)
                        values (?, ?, 'x', ?, ?, ?, '村口的路雨天积水。', '请修一条边沟。', '交通运输', 'none', ?, 'REVIEWING')""").params(number, body, deputy, name, title, MORNING).update();
        return number;
    }

    /** Accepted under this public number. */
    void accepted(String number, int publicNumber) {
        set(
                number,
                "state = 'ASSIGNING', accepted_on = '2026-09-15', public_series = body, public_number = "
                        + publicNumber);
    }

    /** Assigned to this unit, which is at work. */
    long handledBy(String number, String unit) {
        set(
                number,
                "state = 'HANDLING', mode = 'lead', months = 3, assigned_on = '2026-09-17', reply_due = '2026-12-17',"
                        + " accepted_on = '2026-09-15'");
        return jdbc.sql("""
                        with due as (insert into deadline (number, kind, from_day, event, term, due, opened_at)
                            values (:number, 'REPLY', :day, '交办', '3m', '2026-12-17', :at) returning id)
                        insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due, deadline)
                        select :number, 1, :unit, 'LEAD', 'yecunClerk', 'DRAFTING', :day, '2026-12-17', id from due
                        returning id""")
                .param("number", number)
                .param("unit", unit)
                .param("day", DAY)
                .param("at", MORNING)
                .query(Long.class)
                .single();
    }

    void drafted(long handling, String text) {
        jdbc.sql("""
                        insert into reply (handling, version, text, reply_class, drafted_by, drafted_at)
                        values (?, 1, ?, 'A', 'yecunagriHandler1', ?)""").params(handling, text, MORNING).update();
    }

    void stamped(long handling, String step) {
        jdbc.sql("update reply set " + step + "_by = 'x', " + step + "_at = ? where handling = ?")
                .params(MORNING, handling)
                .update();
    }

    void delivered(long handling) {
        jdbc.sql(
                        "update reply set delivered_on = ?, delivered_way = 'person', letter_number = '8', letter_date = date '2026-03-01' where handling = ?")
                .params(DAY, handling)
                .update();
    }

    void cosigner(String number, String person, String name, Boolean answer) {
        jdbc.sql("insert into cosigner (number, person, name, place, cosigned) values (?, ?, ?, 1, ?)")
                .params(number, person, name, answer)
                .update();
    }

    void rated(String number, String person, String name, String reason) {
        jdbc.sql("""
                        insert into rating (number, round, person, name, "leading", overall, contact, attitude, reply, result, reason, rated_at)
                        values (?, 1, ?, ?, true, 'dissatisfied', 'basic', 'basic', 'basic', 'basic', ?, ?)""").params(number, person, name, reason, MORNING).update();
        happened(number, person, name, "评价", "不满意：" + reason, true);
    }

    void happened(String number, String person, String name, String what, String detail, boolean rating) {
        jdbc.sql(
                        "insert into entry (number, at, person, name, kind, what, detail, rating) values (?, ?, ?, ?, 'OTHER', ?, ?, ?)")
                .params(number, MORNING, person, name, what, detail, rating)
                .update();
    }

    /** A task that waits since that morning. @param handling the unit's work it belongs to, or null */
    void waits(String number, String key, Long handling, String group, String... persons) {
        jdbc.sql("""
                        insert into step (task, key, number, handling, arrived_at, groups, persons)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(number + key, key, number, handling, MORNING, new String[] {group}, persons)
                .update();
    }

    /** Changes columns of the case. */
    void set(String number, String assignments) {
        jdbc.sql("update suggestion set " + assignments + " where number = ?")
                .param(number)
                .update();
    }
}
