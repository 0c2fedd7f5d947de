package jianyi.inspection.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every proposal for a plan with its lines. Callers that write hold the lock on the plan's row. */
@Repository
public class Versions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions of a plan, the first one first. */
    public List<PlanVersion> of(String number) {
        return jdbc.sql("select * from plan_version where number = ? order by version")
                .param(number)
                .query(PlanVersion.class)
                .list();
    }

    /** The version nobody has decided on yet, or empty. */
    Optional<PlanVersion> open(String number) {
        return of(number).stream().filter(one -> one.approved() == null).findFirst();
    }

    /** The lines of a version, by place. */
    public List<PlanItem> items(String number, int version) {
        return jdbc.sql("select * from plan_item where number = ? and version = ? order by place")
                .params(number, version)
                .query(PlanItem.class)
                .list();
    }

    /** The lines in force; none before a version was decided on. */
    public List<PlanItem> items(Plan plan) {
        return plan.version() == null ? List.of() : items(plan.number(), plan.version());
    }

    /** The line of this id in the version in force, or empty. */
    Optional<PlanItem> item(Plan plan, long id) {
        return items(plan).stream().filter(item -> item.id() == id).findFirst();
    }

    /** Keeps a proposal. @param reason why the plan shall be changed in its year, or null */
    int add(String number, String reason, String person, List<Topic> topics) {
        int version = of(number).size() + 1;
        jdbc.sql("insert into plan_version (number, version, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?)")
                .params(number, version, reason, person, OffsetDateTime.now(clock))
                .update();
        for (int i = 0; i < topics.size(); i++) {
            add(number, version, i + 1, topics.get(i));
        }
        return version;
    }

    private void add(String number, int version, int place, Topic it) {
        jdbc.sql("""
                        insert into plan_item (number, version, place, month, matter, reason, way, street)
                        values (:number, :version, :place, :month, :matter, :reason, :way, :street)""")
                .paramSource(it)
                .param("number", number)
                .param("version", version)
                .param("place", place)
                .update();
    }

    /** Keeps what was decided on a version. */
    void decided(PlanVersion it, Decision decision, String person) {
        jdbc.sql("""
                        update plan_version set approved = :approved, remark = :remark, meeting = :meeting,
                            meeting_note = :meetingNote, decided_on = :today, decided_by = :person, party_on = :partyOn,
                            party_way = :partyWay where number = :number and version = :version""")
                .paramSource(decision)
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .param("number", it.number())
                .param("version", it.version())
                .update();
    }

    /** What has begun under the version before goes on under the new one; what was begun and left out is taken over as it was. */
    void carry(String number, int before, int after) {
        for (PlanItem old : items(number, before)) {
            var same = items(number, after).stream()
                    .filter(item -> item.topic().same(old))
                    .findFirst();
            if (same.isEmpty() && old.begunOn() != null) {
                add(number, after, items(number, after).size() + 1, old.topic());
            }
            jdbc.sql("""
                            update plan_item set reminded_on = case when month = :month then cast(:reminded as date) end,
                                begun_on = :begun, inspection = :inspection
                            where number = :number and version = :version and matter = :matter and way = :way""")
                    .param("month", old.month())
                    .param("reminded", old.remindedOn())
                    .param("begun", old.begunOn())
                    .param("inspection", old.inspection())
                    .param("number", number)
                    .param("version", after)
                    .param("matter", old.matter())
                    .param("way", old.way().name())
                    .update();
        }
    }

    void reminded(PlanItem item) {
        jdbc.sql("update plan_item set reminded_on = ? where id = ?")
                .params(LocalDate.now(clock), item.id())
                .update();
    }

    /** Its month has come. @param inspection number of the case that came of it, null while there is none */
    void begun(PlanItem item, String inspection) {
        jdbc.sql("update plan_item set begun_on = coalesce(begun_on, ?), inspection = ? where id = ?")
                .params(LocalDate.now(clock), inspection, item.id())
                .update();
    }
}
