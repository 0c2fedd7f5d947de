package jianyi.statistics;

import java.time.LocalDate;

/** Puts what deputies did into the product's tables; offices, persons and heads are there. */
final class DutyRows {

    private static final LocalDate ONCE = LocalDate.EPOCH;

    private final Rows rows;

    DutyRows(Rows rows) {
        this.rows = rows;
    }

    /** Before any suggestion that belongs to one. */
    void sittings(History it) {
        it.duties.sittings.forEach(one ->
                rows.add("congress_session", "id term ordinal opens", one, "body", it.town, "closes", one.opens()));
    }

    void add(History it) {
        var of = it.duties;
        rows.all("deputy_group", "id name central", of.groups, "office", it.town);
        rows.all("group_member", "group_id person", of.members, "name", "x", "level", "TOWN");
        rows.all(
                "activity",
                "number kind group_id day stage money closed_on",
                of.activities,
                "place",
                "x",
                "opened_by",
                "x",
                "opened_at",
                ONCE);
        rows.all("attendee", "id number person came answer", of.attendees, "name", "x", "level", "TOWN");
        rows.all("activity_budget", "year amount", of.budgets, "office", it.town);
        of.quotas.forEach(one -> rows.add(
                "duty_quota",
                "id year asked - number ended_at",
                one,
                "kinds",
                new String[] {one.kind()},
                "office",
                it.town,
                "name",
                "x",
                "source",
                "x",
                "entered_by",
                "x",
                "entered_at",
                ONCE));
        rows.all(
                "duty_objection",
                "id person outcome day",
                of.objections,
                "body",
                it.town,
                "words",
                "x",
                "made_at",
                ONCE,
                "kind",
                "activity:report",
                "added",
                "x");
    }
}
