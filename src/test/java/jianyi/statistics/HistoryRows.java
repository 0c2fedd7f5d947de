package jianyi.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Puts a history into the product's tables, with whatever else these ask for. */
final class HistoryRows {

    private static final LocalDate ONCE = LocalDate.EPOCH;
    private static final String STEP = "step";

    private final Rows rows;

    HistoryRows(Rows rows) {
        this.rows = rows;
    }

    private record Office(String code, String kind, String parent) {}

    private record Head(String number, String room, LocalDate ended) {}

    void add(History it) {
        offices(it);
        heads(it);
        var duties = new DutyRows(rows);
        duties.sittings(it);
        it.suggestions.forEach(one -> suggestion(it, one));
        handlings(it);
        rows.all(
                "undertaking",
                "id number owner kept_by state ended_on",
                it.promises,
                "origin",
                1,
                "matter",
                "x",
                "named_on",
                ONCE,
                "due",
                ONCE,
                "made_at",
                ONCE);
        rows.all(
                "pause",
                "number from_day until_day",
                it.pauses,
                "reason",
                "x",
                "remark",
                "x",
                "paused_by",
                "x",
                "paused_at",
                ONCE);
        meetings(it);
        supervision(it);
        duties.add(it);
    }

    private void suggestion(History it, History.Suggestion one) {
        rows.add(
                "suggestion",
                "number state deputy category submitted_at accepted_on assigned_on reply_due round verdict closed_on"
                        + " merged_into",
                one,
                "deputy_name",
                "x",
                "title",
                "x",
                "situation",
                "x",
                "proposal",
                "x",
                "disclosure",
                "full",
                "body",
                it.town,
                "session",
                it.session(one));
    }

    private void offices(History it) {
        rows.all(
                "office",
                "code kind parent",
                List.of(
                        new Office(it.town, "TOWN", "district"),
                        new Office(it.government(), "GOVERNMENT", it.town),
                        new Office(it.agri, "UNIT", it.government()),
                        new Office(it.build, "UNIT", it.government())),
                "name",
                "x");
        rows.all("person", "id -", it.deputies);
        it.deputies.forEach(one -> rows.add(
                "deputy",
                "person in_office",
                one,
                "body",
                it.town,
                "name",
                "x",
                "card",
                one.person(),
                "constituency",
                "x",
                "delegation",
                "x",
                "term",
                19));
    }

    private void heads(History it) {
        var heads = Stream.of(
                        it.suggestions.stream().map(one -> new Head(one.number(), "suggestion", null)),
                        it.meetings.stream().map(one -> new Head(one.number(), "meeting", null)),
                        it.inspections.stream().map(one -> new Head(one.number(), "inspection", null)),
                        it.plans.stream().map(one -> new Head(one.number(), "inspectionPlan", null)),
                        it.duties.activities.stream().map(one -> new Head(one.number(), "activity", one.closed())),
                        it.plan.stream()
                                .filter(one -> one.inspection() != null)
                                .map(one -> new Head(one.inspection(), "inspection", one.ended())))
                .flatMap(some -> some)
                .toList();
        rows.all("case_head", "number room ended_on", heads, "body", it.town, "title", "x");
    }

    private void handlings(History it) {
        rows.all(
                "handling",
                "id number round unit part task state assigned_on reply_due ended_on",
                it.works,
                "settler",
                "x");
        rows.all("unit_refusal", "handling consented", it.refusals, "asked_by", "x", "asked_at", ONCE);
        rows.all(
                "contact",
                "id handling way day taken_back",
                it.contacts,
                "note",
                "x",
                "recorded_by",
                "x",
                "recorded_at",
                ONCE);
        rows.all(
                "contact_verdict",
                "contact - - - - confirmed",
                it.contacts.stream().filter(one -> one.confirmed() != null).toList(),
                "said_by",
                "x",
                "said_at",
                ONCE);
        rows.all(
                "reply",
                "handling version reply_class drafted_at checked_at delivered_on",
                it.replies,
                "text",
                "x",
                "drafted_by",
                "x");
        it.ratings.forEach(this::rating);
        it.windows.forEach(one -> rows.add(
                STEP,
                "id number - arrived_at due done_at gone_at",
                one,
                "key",
                "user_rate",
                "task",
                "t" + one.id(),
                "recalled_at",
                one.recalled() ? ONCE : null));
        it.checks.forEach(one -> rows.add(
                STEP,
                "id handling number arrived_at",
                one,
                "key",
                "user_checkReply",
                "task",
                "t" + one.id(),
                "recalled_at",
                one.recalled() ? ONCE : null));
    }

    private void rating(History.Rating one) {
        var person = one.leading() ? "lead" : "co";
        rows.add(
                "rating",
                "number round \"leading\" overall class_agreed entered_by rated_at",
                one,
                pairs("contact basic attitude basic reply basic result basic name x person", person));
    }

    /** The words in turn, with the last one's value. */
    private static Object[] pairs(String words, Object last) {
        return Stream.concat(Stream.of(words.split(" ")), Stream.of(last)).toArray();
    }

    private void meetings(History it) {
        rows.all(
                "meeting",
                "number kind term ordinal opened_on -",
                it.meetings,
                "body",
                it.town,
                "instance",
                "",
                "title",
                "x",
                "opens",
                ONCE,
                "days",
                1,
                "place",
                "x",
                "state",
                "CLOSED",
                "convened_by",
                "x",
                "convened_at",
                ONCE);
        rows.all("agenda_item", "number - - - - id", it.meetings, "place", 1, "kind", "OTHER", "title", "x");
        rows.all(
                "participant",
                "number person suspended present leave_granted name",
                it.participants,
                "delegation",
                "x");
        rows.all("item_remark", "- name item", it.remarks, "question", false, "words", "x");
    }

    private void supervision(History it) {
        rows.all(
                "inspection_plan",
                "number year",
                it.plans,
                "body",
                it.town,
                "instance",
                "x",
                "state",
                "RUNNING",
                "version",
                2);
        for (int version = 1; version <= 2; version++) {
            rows.all("plan_version", "number -", it.plans, "version", version, "proposed_by", "x", "proposed_at", ONCE);
        }
        rows.all(
                "plan_item",
                "id number - month version place inspection -",
                it.plan,
                "matter",
                "x",
                "reason",
                "x",
                "way",
                "VISIT");
        rows.all(
                "inspection",
                "number law unit adopted_on opened_at kind",
                it.inspections,
                "body",
                it.town,
                "keeper",
                it.town,
                "title",
                "x",
                "reason",
                "x",
                "state",
                "CLOSED");
        rows.all("inspection_site", "number", it.inspections, "place", 1, "name", "x");
        rows.all(
                "deadline",
                "id number - due",
                it.opinions,
                "kind",
                "OPINION",
                "from_day",
                ONCE,
                "event",
                "x",
                "term",
                "1m",
                "opened_at",
                ONCE);
        it.opinions.forEach(one -> rows.add(
                "opinion",
                "id number owner - outcome place",
                one,
                "words",
                "x",
                "addressee",
                one.owner(),
                "months",
                1,
                "deadline",
                one.id()));
        it.findings.forEach(one -> rows.add(
                "finding",
                "id number found_on article",
                one,
                "site",
                1,
                "client",
                "c" + one.id(),
                "words",
                "x",
                "severity",
                one.fault() ? "MINOR" : "NONE",
                "passed_to",
                one.passedOn() ? "x" : null,
                "recorded_by",
                "x",
                "recorded_name",
                "x",
                "recorded_at",
                ONCE));
    }
}
