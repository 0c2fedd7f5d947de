package jianyi.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The telephone calls each office still has to make, and those it has made. */
@Repository
public class PhoneList {

    private static final String SELECT = """
            select id, person, name, case_number, sentence, mail is not null as after_refused_mail,
                   written, told, told_by, remark
            from phone_call
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PhoneList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an office has to tell somebody by telephone. */
    record Call(String office, String person, String name, String caseNumber, String subject, String sentence) {}

    /**
     * Puts a call on the list of its office.
     *
     * @param mail the refused mail it replaces, or null
     * @param task the task it asks for, or null
     * @param digest whether it says everything of a morning
     */
    void add(Call call, UUID mail, String task, boolean digest) {
        jdbc.sql("""
                        insert into phone_call
                            (id, office, person, name, case_number, subject, sentence, mail, task, digest, written)
                        values (:id, :office, :person, :name, :caseNumber, :subject, :sentence, :mail, :task, :digest, :now)""")
                .param("id", UUID.randomUUID())
                .param("office", call.office())
                .param("person", call.person())
                .param("name", call.name())
                .param("caseNumber", call.caseNumber())
                .param("subject", call.subject())
                .param("sentence", call.sentence())
                .param("mail", mail)
                .param("task", task)
                .param("digest", digest)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A new morning's call says all that an earlier one would have said. */
    void replace(String person) {
        jdbc.sql("""
                        update phone_call set told = :now, remark = '已并入新的提醒'
                        where person = :person and digest and told is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** Calls still to be made by these offices, one person's calls together, whoever has waited longest first. */
    public List<PhoneCall> open(Set<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                                where told is null and office in (:offices)
                                order by min(written) over (partition by person), person, written""").param("offices", offices).query(row()).list();
    }

    /** Calls these offices have made today, the latest first; what went by itself is none. */
    public List<PhoneCall> toldToday(Set<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(
                                SELECT
                                        + "where told >= :morning and office in (:offices) and told_by is not null order by told desc")
                        .param(
                                "morning",
                                LocalDate.now(clock)
                                        .atStartOfDay(clock.getZone())
                                        .toOffsetDateTime())
                        .param("offices", offices)
                        .query(row())
                        .list();
    }

    /** Notes that the person was told; what was noted first stands. False when these offices have no such call. */
    public boolean told(UUID id, Set<String> offices, String by, String remark) {
        return !offices.isEmpty()
                && jdbc.sql("""
                                        update phone_call
                                        set told = coalesce(told, :now), told_by = coalesce(told_by, :by),
                                            remark = case when told is null then :remark else remark end
                                        where id = :id and office in (:offices)""")
                                .param("now", OffsetDateTime.now(clock))
                                .param("by", by)
                                .param("remark", remark)
                                .param("id", id)
                                .param("offices", offices)
                                .update()
                        == 1;
    }

    private RowMapper<PhoneCall> row() {
        return (row, number) -> new PhoneCall(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("name"),
                row.getString("case_number"),
                row.getString("sentence"),
                row.getBoolean("after_refused_mail"),
                local(row.getObject("written", OffsetDateTime.class)),
                local(row.getObject("told", OffsetDateTime.class)),
                row.getString("told_by"),
                row.getString("remark"));
    }

    private LocalDateTime local(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
