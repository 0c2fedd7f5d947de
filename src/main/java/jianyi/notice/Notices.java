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
import jianyi.notice.answer.AnswerKind;
import jianyi.notice.answer.AnswerLinks;
import jianyi.notice.choice.MailChoices;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Practice;
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
    private final MailChoices choices;
    private final MorningNews morning;
    private final AnswerLinks links;
    private final OutboxBell bell;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(
            People people,
            Outbox outbox,
            PhoneList phone,
            MailPaper paper,
            VacantPosts vacant,
            MailChoices choices,
            MorningNews morning,
            AnswerLinks links,
            OutboxBell bell,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.phone = phone;
        this.paper = paper;
        this.vacant = vacant;
        this.choices = choices;
        this.morning = morning;
        this.links = links;
        this.bell = bell;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a mail into the outbox, or a call onto the telephone list of the ring office when the person has no usable
     * mail address; what the person has chosen to hear in the morning waits for it, and whoever is retired is told nothing, nor anybody of
     * a practice case. What one transaction tells a person of one case is one mail. Becomes true with the caller's transaction and vanishes with it.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Person to, Notice notice) {
        if (!to.retired() && !Practice.is(notice.caseNumber())) {
            bag().put(to, notice);
            bell.ringAfterCommit();
        }
    }

    private void deliver(Person to, Notice notice) {
        if (later(to, notice)) {
            morning.keep(to, notice);
            return;
        }
        var said = notice.pace() == Notice.Pace.JOINING
                ? outbox.takeHeld(to.id(), notice.caseNumber())
                        .map(notice::after)
                        .orElse(notice)
                : notice;
        var call = call(to, said.ringOffice(), said.caseNumber(), said.subject(), said.spoken());
        if (reaches(to)) {
            var id = UUID.randomUUID();
            var answer = said.answer() == null
                    ? null
                    : links.issue(id, to.id(), said.answer(), said.caseNumber(), said.subject());
            var html = paper.html(call.name(), said, answer);
            var mail = mail(id, to, call, html, paper.text(call.name(), said, answer));
            outbox.add(List.of(mail), said.template(), said.pace() == Notice.Pace.HELD);
        } else {
            phone.add(call, null, said.task(), false);
        }
    }

    private boolean later(Person to, Notice notice) {
        return notice.canWait()
                && switch (choices.of(to.id())) {
                    case EVERY -> false;
                    case OWN -> notice.turn() == Notice.Turn.BESIDE;
                    case TURN -> true;
                };
    }

    /** Reminds many people, each of everything at once: by mail, or by a call that replaces the one of an earlier morning. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(Map<Person, Digest> digests) {
        var mails = new ArrayList<Outbox.Mail>();
        digests.forEach((to, digest) -> {
            var call = call(to, digest.ringOffice(), digest.caseNumber(), digest.subject(), digest.spoken());
            if (reaches(to)) {
                var html = paper.html(call.name(), digest);
                mails.add(mail(UUID.randomUUID(), to, call, html, paper.text(call.name(), digest)));
            } else {
                phone.replace(to.id());
                phone.add(call, null, null, true);
            }
        });
        if (!mails.isEmpty()) {
            outbox.add(mails, DIGEST, false);
            bell.ringAfterCommit();
        }
    }

    private static PhoneList.Call call(Person to, String office, String caseNumber, String subject, String sentence) {
        return new PhoneList.Call(office, to.id(), PlainWords.line(to.name()), caseNumber, subject, sentence);
    }

    /** The mail in place of the call. */
    private static Outbox.Mail mail(UUID id, Person to, PhoneList.Call call, String html, String text) {
        return new Outbox.Mail(
                id,
                call.caseNumber(),
                to.id(),
                call.name(),
                to.mail().strip(),
                call.office(),
                call.subject(),
                call.sentence(),
                html,
                text,
                0);
    }

    /** Whether mails reach the person, as far as can be told from the address. */
    public static boolean reaches(Person person) {
        String mail = person.mail();
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
        missing(group, crew, notice);
    }

    /** Tells whoever is above when nobody who holds the post can sign in, once a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void missing(String group, People.Crew crew, Notice notice) {
        if (crew.able().isEmpty() && !Practice.is(notice.caseNumber())) {
            vacant.report(group, !crew.people().isEmpty(), notice.caseNumber())
                    .ifPresent(report -> report.to().forEach(person -> tell(person, report.notice())));
        }
    }

    /**
     * Tells whoever is above a vacant post once more, whatever was told today.
     *
     * @return how many are told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int stillVacant(String group, String caseNumber) {
        People.Crew crew = people.crew(group);
        if (!crew.able().isEmpty()) {
            return 0;
        }
        var report = vacant.again(group, !crew.people().isEmpty(), caseNumber);
        report.ifPresent(one -> one.to().forEach(person -> tell(person, one.notice())));
        return report.map(one -> one.to().size()).orElse(0);
    }

    /** A task is done or gone: nobody is rung for it any more, and no morning tells of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(String task) {
        bag().forget(task);
        jdbc.sql("""
                        with calls as (update phone_call set told = :now, remark = '事情已经办了，不用再打'
                            where task = :task and told is null)
                        update news set settled = :now, idle = true where task = :task and settled is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("task", task)
                .update();
    }

    /** What was told so far is one event of its own; what is told later in the same transaction is another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apart() {
        bag().empty();
    }

    private Mailbag bag() {
        return Mailbag.of(this::deliver);
    }

    /** Takes back what still waits to be sent or said to somebody who is retired; it stays readable that it was meant for him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String person) {
        bag().empty();
        jdbc.sql("""
                        update outbox set state = 'refused', last_error = '收件人账号已停用', settled = :now
                        where person = :person and state = 'waiting'""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
        jdbc.sql("update news set settled = :now, idle = true where person = :person and settled is null")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
        jdbc.sql("""
                        update phone_call set told = :now, remark = '账号已停用，不再告知'
                        where person = :person and told is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** How much waits to be sent or said to a person. */
    public int waitingFor(String person) {
        return jdbc.sql("""
                        select (select count(*) from outbox where person = :person and state = 'waiting')
                            + (select count(*) from news where person = :person and settled is null)
                            + (select count(*) from phone_call where person = :person and told is null)""").param("person", person).query(Integer.class).single();
    }

    /** Follows a case that takes another number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renumber(String before, String now) {
        bag().empty();
        for (String table : List.of("outbox", "news", "phone_call")) {
            jdbc.sql("update " + table + " set case_number = ? where case_number = ?")
                    .params(now, before)
                    .update();
        }
    }

    /** Everything sent or said about a case alone, the oldest first; times are those of the product's clock. */
    public List<SentMail> sentFor(String caseNumber) {
        return jdbc.sql("""
                        select written, person, name, subject, settled, null as remark,
                               (select kind from answer_link a where a.mail = outbox.id and a.answered is not null) as answer,
                               case state when 'sent' then 'SENT' when 'refused' then 'REFUSED' else 'WAITING' end
                                   as delivery
                        from outbox where case_number = :number and template <> 'digest'
                        union all
                        select written, person, name, subject, told, remark, null,
                               case when told is null then 'TO_RING' when told_by is null then 'IDLE' else 'TOLD' end
                        from phone_call where case_number = :number
                        union all
                        select written, person, name, subject, settled, null, null,
                               case when idle then 'IDLE' when settled is null then 'MORNING' else 'IN_DIGEST' end
                        from news where case_number = :number
                        order by written, person""")
                .param("number", caseNumber)
                .query((row, number) -> new SentMail(
                        local(row.getObject("written", OffsetDateTime.class)),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("subject"),
                        SentMail.Delivery.valueOf(row.getString("delivery")),
                        local(row.getObject("settled", OffsetDateTime.class)),
                        row.getString("answer") == null
                                ? row.getString("remark")
                                : AnswerKind.valueOf(row.getString("answer")).noted()))
                .list();
    }

    /** What was said of a case, each thing once, the newest first; not what was said of many cases at once. */
    public List<String> saidFor(String caseNumber) {
        return jdbc.sql("""
                        select sentence from (
                            select sentence, written from outbox where case_number = :number and template <> 'digest'
                            union all select sentence, written from news where case_number = :number
                            union all select sentence, written from phone_call where case_number = :number and not digest) said
                        group by sentence order by max(written) desc, sentence limit 8""").param("number", caseNumber).query(String.class).list();
    }

    private LocalDateTime local(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
