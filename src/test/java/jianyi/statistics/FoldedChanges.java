package jianyi.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever may be changed in a town's cases, each as one statement about one of them: {@code NUMBER}, the handling {@code WORK}. */
final class FoldedChanges {

    private static final List<String> ALL = List.of(
            "update suggestion set verdict = 'basic' where number = NUMBER",
            "update suggestion set state = 'HANDLING', closed_on = null, verdict = null where number = NUMBER",
            "update suggestion set state = 'CLOSED', closed_on = TODAY, assigned_on = coalesce(assigned_on, TODAY),"
                    + " reply_due = coalesce(reply_due, TODAY) where number = NUMBER",
            "update suggestion set closed_on = closed_on - 40 where number = NUMBER",
            "update suggestion set submitted_at = submitted_at - interval '40 days' where number = NUMBER",
            "update suggestion set category = '水利' where number = NUMBER",
            "update suggestion set state = 'WITHDRAWN', closed_on = TODAY where number = NUMBER",
            "update suggestion set body = 'OTHER' where number = NUMBER",
            "update suggestion set reply_due = TODAY - 5, round = 2 where number = NUMBER",
            "update case_head set number = number || '0' where number = NUMBER",
            "update handling set state = 'DELIVERED', ended_on = TODAY where id = WORK",
            "update handling set state = 'STOPPED', ended_on = TODAY where id = WORK",
            "update handling set unit = 'UNIT' where id = WORK",
            "update handling set reply_due = reply_due + 30 where id = WORK",
            "insert into handling (number, round, unit, part, settler, state, assigned_on, reply_due)"
                    + " values (NUMBER, 1, 'UNIT', 'OWN', 'x', 'HANDLING', TODAY - 100, TODAY - 10)",
            "update reply set reply_class = 'C' where handling = WORK",
            "update reply set delivered_on = null where handling = WORK",
            "update reply set delivered_on = TODAY, checked_at = now() where handling = WORK",
            "update rating set entered_by = 'x', class_agreed = false where number = NUMBER",
            "update rating set overall = 'satisfied' where number = NUMBER",
            "delete from rating where number = NUMBER",
            "update contact set taken_back = not taken_back where handling = WORK",
            "insert into contact (handling, way, day, note, recorded_by, recorded_at)"
                    + " select id, 'visit', TODAY - 700, 'x', 'x', now() from handling where id = WORK",
            "update contact_verdict set confirmed = not confirmed where contact in (select id from contact where handling = WORK)",
            "delete from contact_verdict where contact in (select id from contact where handling = WORK)",
            "insert into unit_refusal (handling, asked_by, asked_at, consented)"
                    + " select id, 'x', now(), true from handling where id = WORK",
            "delete from unit_refusal where handling = WORK",
            "update undertaking set state = 'KEPT', ended_on = kept_by where number = NUMBER",
            "update undertaking set state = 'OPEN', ended_on = null, kept_by = TODAY - 3 where number = NUMBER",
            "insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, made_at)"
                    + " values (NUMBER, 1, 'UNIT', 'x', TODAY - 50, TODAY - 20, TODAY - 20, 'OPEN', now() - interval '50 days')",
            "delete from undertaking where number = NUMBER",
            "update pause set until_day = TODAY where number = NUMBER",
            "delete from pause where number = NUMBER",
            "update step set done_at = now(), gone_at = null where number = NUMBER and key = 'user_rate'",
            "update step set recalled_at = now() where number = NUMBER",
            "update step set due = due - 100 where number = NUMBER and key = 'user_rate'",
            "update step set arrived_at = arrived_at - interval '100 days' where number = NUMBER and key = 'user_checkReply'",
            "delete from step where number = NUMBER and key = 'user_rate'",
            "insert into step (task, key, number, arrived_at) values ('w' || random(), 'user_handle', NUMBER, now() - interval '9 days')");

    private FoldedChanges() {}

    /** In an order of chance. @param other a body a case may be moved to */
    static List<String> of(History town, String other, LocalDate today) {
        var all = new ArrayList<>(ALL.stream()
                .map(sql -> sql.replace("OTHER", other)
                        .replace("UNIT", town.build)
                        .replace("TODAY", "date '" + today + "'"))
                .toList());
        Collections.shuffle(all, new Random(7));
        return all;
    }

    /** Makes one of them, of a case that has what it changes if there is one. */
    static void change(JdbcTemplate jdbc, Random random, String sql, String town) {
        var cases = jdbc.queryForList(
                "select number from suggestion where body = ? and assigned_on is not null order by number",
                String.class,
                town);
        Collections.shuffle(cases, random);
        for (String number : cases) {
            if (jdbc.update(sql.replace("NUMBER", "'" + number + "'")
                            .replace("WORK", "(select min(id) from handling where number = '" + number + "')"))
                    > 0) {
                return;
            }
        }
    }
}
