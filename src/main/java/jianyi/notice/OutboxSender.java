package jianyi.notice;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. Rows stay locked from taking to marking, so several nodes never send the same mail; a node killed
 * in between leaves its batch waiting, and it goes out again under the same Message-ID.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    /** Mails over one connection; a node killed in between sends at most so many again. */
    private static final int BATCH = 50;

    /** From writing to the mail server's yes. */
    private static final Timer DELIVERY = Metrics.timer("jianyi.mail.delivery");

    private final Outbox outbox;
    private final PhoneList phone;
    private final Envelope envelope;
    private final ObjectProvider<JavaMailSender> mailer;
    private final TransactionTemplate transaction;
    private final OutboxBell crowd = new OutboxBell();
    private final MailServerAnswers answers = new MailServerAnswers();

    OutboxSender(
            Outbox outbox,
            PhoneList phone,
            Envelope envelope,
            ObjectProvider<JavaMailSender> mailer,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.phone = phone;
        this.envelope = envelope;
        this.mailer = mailer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Rings whenever so many mails wait that a second sender helps. */
    OutboxBell crowd() {
        return crowd;
    }

    /**
     * Sends what is due, batch by batch, until a batch was not full or failed as a whole.
     *
     * @return how many mails the server took
     */
    public int sendDue() {
        JavaMailSender server = mailer.getIfAvailable();
        int sent = 0;
        for (Batch batch = Batch.FIRST; server != null && batch.moreWait(); sent += batch.sent()) {
            batch = transaction.execute(status -> sendBatch(server));
        }
        return sent;
    }

    private record Batch(int taken, int sent) {

        static final Batch FIRST = new Batch(BATCH, BATCH);

        boolean moreWait() {
            return taken == BATCH && sent > 0;
        }
    }

    private Batch sendBatch(JavaMailSender server) {
        List<OutboxMail> due = outbox.takeDue(BATCH);
        if (due.size() == BATCH) {
            crowd.ring();
        }
        return new Batch(due.size(), send(server, seal(server, due)));
    }

    private int send(JavaMailSender server, Map<OutboxMail, MimeMessage> sealed) {
        Map<Object, Exception> failed = new IdentityHashMap<>();
        try {
            if (!sealed.isEmpty()) {
                server.send(sealed.values().toArray(MimeMessage[]::new));
            }
        } catch (MailSendException e) {
            failed.putAll(e.getFailedMessages());
        } catch (MailException e) {
            sealed.values().forEach(message -> failed.put(message, e));
        }
        int taken = sealed.size() - failed.size();
        boolean believed = answers.note(taken, failed.values());
        outbox.markSent(sealed.keySet().stream()
                        .filter(mail -> !failed.containsKey(sealed.get(mail)))
                        .toList())
                .forEach(DELIVERY::record);
        sealed.forEach((mail, message) -> failed(mail, failed.get(message), believed));
        return taken;
    }

    private Map<OutboxMail, MimeMessage> seal(JavaMailSender server, List<OutboxMail> mails) {
        Map<OutboxMail, MimeMessage> sealed = new LinkedHashMap<>();
        for (OutboxMail mail : mails) {
            try {
                sealed.put(mail, envelope.seal(mail, server.createMimeMessage()));
            } catch (MessagingException e) {
                failed(mail, e, true);
            }
        }
        return sealed;
    }

    private void failed(OutboxMail mail, Exception failure, boolean believed) {
        if (failure == null) {
            return;
        }
        String said = MailServerAnswers.words(failure);
        if (believed && MailServerAnswers.refusesAddress(failure)) {
            LOG.warn("Mail {} of case {} was refused for good: {}", mail.id(), mail.caseNumber(), said);
            outbox.markRefused(mail, said);
            phone.add(
                    new PhoneList.Call(
                            mail.ringOffice(),
                            mail.person(),
                            mail.name(),
                            mail.caseNumber(),
                            mail.subject(),
                            mail.sentence()),
                    mail.id(),
                    null,
                    false);
        } else {
            outbox.postpone(mail, said);
        }
    }
}
