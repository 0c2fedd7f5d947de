package jianyi.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails. A row leaves the state "waiting" only when its mail was taken or refused for good. */
@Repository
class Outbox {

    /** A mail as the sender needs it; the id also names the message to the mail servers. */
    record Mail(
            UUID id,
            String caseNumber,
            String person,
            String name,
            String address,
            String ringOffice,
            String subject,
            String sentence,
            String htmlBody,
            String textBody,
            int attempts) {}

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    /** How long a mail waits for company. */
    private static final Duration HELD = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int PORTION = 100;
    private static final int ERROR_LENGTH = 500;

    private static final String INSERT = """
            insert into outbox (id, template, case_number, person, name, address, ring_office, subject,
                                sentence, html_body, text_body, written, next_attempt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final Clock clock;

    Outbox(JdbcClient jdbc, JdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** @param held whether they wait a minute for company */
    void add(List<Mail> mails, String template, boolean held) {
        var now = now();
        var next = held ? now.plus(HELD) : now;
        batch.batchUpdate(INSERT, mails, PORTION, (row, mail) -> {
            row.setObject(1, mail.id());
            row.setString(2, template);
            row.setString(3, mail.caseNumber());
            row.setString(4, mail.person());
            row.setString(5, mail.name());
            row.setString(6, mail.address());
            row.setString(7, mail.ringOffice());
            row.setString(8, mail.subject());
            row.setString(9, mail.sentence());
            row.setString(10, mail.htmlBody());
            row.setString(11, mail.textBody());
            row.setObject(12, now);
            row.setObject(13, next);
        });
    }

    /** Takes back what is still held for this reader and case, to go with something new. @return what it says */
    Optional<String> takeHeld(String person, String caseNumber) {
        return jdbc
                .sql("""
                        delete from outbox where id in (select id from outbox
                            where case_number = :number and person = :person and state = 'waiting' and attempts = 0
                                and next_attempt > :now for update skip locked)
                        returning sentence""")
                .param("number", caseNumber)
                .param("person", person)
                .param("now", now())
                .query(String.class)
                .list()
                .stream()
                .reduce((one, other) -> one + "\n" + other);
    }

    /** Mails whose time has come, locked until the caller's transaction ends; rows another node holds are left out. */
    List<Mail> takeDue(int most) {
        return jdbc.sql("""
                        select id, case_number, person, name, address, ring_office, subject, sentence,
                               html_body, text_body, attempts
                        from outbox
                        where state = 'waiting' and next_attempt <= :now
                        order by next_attempt, written, id
                        limit :most
                        for update skip locked""")
                .param("now", now())
                .param("most", most)
                .query((row, index) -> mail(row))
                .list();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("person"),
                row.getString("name"),
                row.getString("address"),
                row.getString("ring_office"),
                row.getString("subject"),
                row.getString("sentence"),
                row.getString("html_body"),
                row.getString("text_body"),
                row.getInt("attempts"));
    }

    /** The mail server has taken all of these. @return how long each took since it was written */
    List<Duration> markSent(List<Mail> mails) {
        var now = now();
        return mails.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                update outbox set state = 'sent', attempts = attempts + 1, last_error = null, settled = :now
                                where id in (:ids) returning written""")
                        .param("now", now)
                        .param("ids", mails.stream().map(Mail::id).toList())
                        .query((row, index) -> Duration.between(row.getObject("written", OffsetDateTime.class), now))
                        .list();
    }

    void markRefused(Mail mail, String error) {
        jdbc.sql("""
                        update outbox set state = 'refused', attempts = attempts + 1, last_error = :error, settled = :now
                        where id = :id""")
                .param("error", shortened(error))
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    /** Keeps the mail for a later attempt: after 30 seconds, then twice as long each time, at most 30 minutes. */
    void postpone(Mail mail, String error) {
        jdbc.sql("""
                        update outbox set attempts = attempts + 1, last_error = :error, next_attempt = :next
                        where id = :id""")
                .param("error", shortened(error))
                .param("next", now().plus(pause(mail.attempts())))
                .param("id", mail.id())
                .update();
    }

    static Duration pause(int failuresBefore) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String shortened(String error) {
        String clean = error == null ? null : PlainWords.text(error);
        return clean == null || clean.length() <= ERROR_LENGTH ? clean : clean.substring(0, ERROR_LENGTH);
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as waiting, count(*) filter (where attempts >= 6) as stuck,
                               min(written) as oldest
                        from outbox where state = 'waiting'""")
                .query((row, number) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(
                            row.getLong("waiting"), row.getLong("stuck"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /**
     * What has not gone out yet.
     *
     * @param stuck how many of the waiting failed at least six times
     * @param oldest when the oldest waiting mail was written; null when none waits
     */
    record Backlog(long waiting, long stuck, Instant oldest) {}

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
