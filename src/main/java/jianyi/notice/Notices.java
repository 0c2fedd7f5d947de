package jianyi.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jianyi.office.People;
import jianyi.office.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what concerns them, together with the act itself or not at all. */
@Component
public class Notices {

    private static final String DIGEST = "digest";

    private final People people;
    private final Outbox outbox;
    private final PhoneList phone;
    private final MailPaper paper;
    private final VacantPosts vacant;
    private final OutboxBell bell;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            People people,
            Outbox outbox,
            PhoneList phone,
            MailPaper paper,
            VacantPosts vacant,
            OutboxBell bell,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phone = phone;
        this.paper = paper;
        this.vacant = vacant;
        this.bell = bell;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a mail into the outbox, or a call onto the telephone list of the ring office when the person has no usable
     * mail address; whoever is retired is told nothing. Becomes true with the caller's transaction and vanishes with it.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Person to, Notice notice) {
        if (to.retired()) {
            return;
        }
        var words = new Words(notice.caseNumber(), notice.ringOffice(), notice.subject(), notice.sentence());
        String name = PlainWords.line(to.name());
        if (isAddress(to.mail())) {
            send(List.of(mail(to, words, paper.html(name, notice), paper.text(name, notice))), notice.template());
        } else {
            ring(to, words);
        }
    }

    /** Reminds many people, each of everything at once, as {@link #tell} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Map<Person, Digest> digests) {
        var mails = new ArrayList<OutboxMail>();
        digests.forEach((to, digest) -> {
            var words = new Words(digest.caseNumber(), digest.ringOffice(), digest.subject(), digest.sentence());
            String name = PlainWords.line(to.name());
            if (isAddress(to.mail())) {
                mails.add(mail(to, words, paper.html(name, digest), paper.text(name, digest)));
            } else {
                ring(to, words);
            }
        });
        send(mails, DIGEST);
    }

    /** What stands on the envelope, or on the telephone list instead. */
    private record Words(String caseNumber, String ringOffice, String subject, String sentence) {}

    private static OutboxMail mail(Person to, Words words, String html, String text) {
        return new OutboxMail(
                UUID.randomUUID(),
                words.caseNumber(),
                to.id(),
                PlainWords.line(to.name()),
                to.mail().strip(),
                words.ringOffice(),
                words.subject(),
                words.sentence(),
                html,
                text,
                0);
    }

    private void send(List<OutboxMail> mails, String template) {
        if (!mails.isEmpty()) {
            outbox.add(mails, template);
            bell.ringAfterCommit();
        }
    }

    private void ring(Person to, Words words) {
        phone.add(
                words.ringOffice(),
                to.id(),
                PlainWords.line(to.name()),
                words.caseNumber(),
                words.subject(),
                words.sentence(),
                null);
    }

    private static boolean isAddress(String mail) {
        try {
            return mail != null && mail.contains("@") && new InternetAddress(mail.strip(), true).getPersonal() == null;
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * Tells everybody who holds the post, as {@link #tell} does. When nobody does, or none of them can sign in, whoever is above is told
     * of the vacancy, once a day.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellGroup(String group, Notice notice) {
        People.Crew crew = people.crew(group);
        crew.people().forEach(person -> tell(person, notice));
        if (crew.able().isEmpty()) {
            vacant.report(group, !crew.people().isEmpty(), notice)
                    .ifPresent(report -> report.to().forEach(person -> tell(person, report.notice())));
        }
    }

    /** Takes back what still waits to be sent or said to somebody who is retired; it stays readable that it was meant for him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String person) {
        jdbc.sql("""
                        update outbox set state = 'refused', last_error = '收件人账号已停用', settled = :now
                        where person = :person and state = 'waiting'""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
        jdbc.sql("""
                        update phone_call set told = :now, told_by = '系统', remark = '账号已停用，不再告知'
                        where person = :person and told is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** How much waits to be sent or said to a person. */
    public int waitingFor(String person) {
        return jdbc.sql("""
                        select (select count(*) from outbox where person = :person and state = 'waiting')
                            + (select count(*) from phone_call where person = :person and told is null)""").param("person", person).query(Integer.class).single();
    }

    /** Follows a case that takes another number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renumber(String before, String now) {
        for (String table : List.of("outbox", "phone_call")) {
            jdbc.sql("update " + table + " set case_number = ? where case_number = ?")
                    .params(now, before)
                    .update();
        }
    }

    /** Everything sent or said about a case alone, the oldest first; times are those of the product's clock. */
    public List<SentMail> sentFor(String caseNumber) {
        return jdbc.sql("""
                        select written, person, name, subject, settled, null as remark,
                               case state when 'sent' then 'SENT' when 'refused' then 'REFUSED' else 'WAITING' end
                                   as delivery
                        from outbox where case_number = :number and template <> 'digest'
                        union all
                        select written, person, name, subject, told, remark,
                               case when told is null then 'TO_RING' else 'TOLD' end
                        from phone_call where case_number = :number
                        order by written, person""")
                .param("number", caseNumber)
                .query((row, number) -> new SentMail(
                        local(row.getObject("written", OffsetDateTime.class)),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("subject"),
                        SentMail.Delivery.valueOf(row.getString("delivery")),
                        local(row.getObject("settled", OffsetDateTime.class)),
                        row.getString("remark")))
                .list();
    }

    private LocalDateTime local(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
