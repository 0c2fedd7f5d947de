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
class PhoneList {

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

    /** Puts a call on the list of an office; {@code mail} is the refused mail it replaces, or null. */
    void add(String office, String person, String name, String caseNumber, String subject, String sentence, UUID mail) {
        jdbc.sql("""
                        insert into phone_call (id, office, person, name, case_number, subject, sentence, mail, written)
                        values (:id, :office, :person, :name, :caseNumber, :subject, :sentence, :mail, :now)""")
                .param("id", UUID.randomUUID())
                .param("office", office)
                .param("person", person)
                .param("name", name)
                .param("caseNumber", caseNumber)
                .param("subject", subject)
                .param("sentence", sentence)
                .param("mail", mail)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Calls still to be made by these offices, one person's calls together, whoever has waited longest first. */
    List<PhoneCall> open(Set<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                                where told is null and office in (:offices)
                                order by min(written) over (partition by person), person, written""").param("offices", offices).query(row()).list();
    }

    /** Calls these offices have made today, the latest first. */
    List<PhoneCall> toldToday(Set<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where told >= :morning and office in (:offices) order by told desc")
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
    boolean told(UUID id, Set<String> offices, String by, String remark) {
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
