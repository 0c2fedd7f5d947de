package jianyi.notice.stuck;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jianyi.flow.Refusal;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails that have not gone out, and their way out by hand. What is being sent at this moment is waited for. */
@Repository
public class StuckMails {

    private static final String OPEN_CALL = "exists (select from phone_call c where c.mail = o.id and c.told is null)";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    StuckMails(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param failing how many of the waiting were tried in vain
     * @param refused how many were refused for good and are not told by telephone yet
     * @param oldest when the oldest waiting one was written; null when none waits
     */
    public record Count(long waiting, long failing, long refused, OffsetDateTime oldest) {}

    /** Counts them. */
    public Count count() {
        return jdbc.sql("""
                        select count(*) as waiting, count(*) filter (where attempts > 0) as failing,
                            min(written) as oldest,
                            (select count(*) from phone_call c join outbox r on r.id = c.mail
                                where c.told is null and r.state = 'refused') as refused
                        from outbox where state = 'waiting'""").query(Count.class).single();
    }

    /** Those tried in vain first, then the oldest; {@code most} at most. */
    public List<StuckMail> first(int most) {
        return jdbc.sql("""
                        select id, template, case_number, name, address, state = 'refused' as refused, attempts,
                            replace(last_error, subject, '…') as reason, written, next_attempt
                        from outbox where state = 'waiting'
                        union all
                        select o.id, o.template, o.case_number, o.name, o.address, true, o.attempts,
                            replace(o.last_error, o.subject, '…'), o.written, o.next_attempt
                        from phone_call c join outbox o on o.id = c.mail
                        where c.told is null and o.state = 'refused'
                        order by refused desc, attempts desc, written, id limit :most""").param("most", most).query(StuckMail.class).list();
    }

    /**
     * Has a mail tried at once, to the address its reader has now. A refused one is a mail again and its call is taken back: refused
     * once more, it comes again.
     *
     * @throws Refusal 409 when it has gone out or was told meanwhile
     */
    @Transactional
    public void resend(UUID id) {
        var person = jdbc.sql(
                        "select person from outbox o where id = ? and (state = 'waiting' or state = 'refused' and "
                                + OPEN_CALL + ") for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("这封邮件已经发出，或者已经电话告知"));
        jdbc.sql("""
                        update outbox set state = 'waiting', settled = null, next_attempt = :now,
                            attempts = case state when 'refused' then 0 else attempts end,
                            address = coalesce(:address, address)
                        where id = :id""")
                .param("now", OffsetDateTime.now(clock))
                .param("address", address(person).orElse(null))
                .param("id", id)
                .update();
        jdbc.sql("delete from phone_call where mail = ? and told is null")
                .param(id)
                .update();
    }

    private Optional<String> address(String person) {
        return people.find(person)
                .map(Person::mail)
                .filter(mail -> mail != null && mail.contains("@"))
                .map(String::strip);
    }

    /** Has every waiting mail tried at once. @return how many */
    public int resendWaiting() {
        return jdbc.sql("update outbox set next_attempt = :now where state = 'waiting' and next_attempt > :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
