package jianyi.notice;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Empties the outbox. Rows stay locked from taking to marking, so several nodes never send the same mail; a node killed
 * in between leaves its batch waiting, and it goes out again under the same Message-ID. A mail server that is away, or hangs, is asked
 * with one mail at a time until it takes one; no other mail is touched, so that all go at once when it is back. Without a server's name
 * mails wait untouched.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    /** Mails over one connection; a node killed in between sends at most so many again. */
    private static final int BATCH = 50;

    /** So long are a batch's rows locked, and a mail more, however slow the server is. */
    private static final Duration LOCKED = Duration.ofSeconds(20);

    /** From writing to the mail server's yes. */
    private static final Timer DELIVERY = Metrics.timer("jianyi.mail.delivery");

    private final Outbox outbox;
    private final PhoneList phone;
    private final Envelope envelope;
    private final ObjectProvider<JavaMailSenderImpl> mailer;
    private final TransactionTemplate transaction;
    private final OutboxBell crowd = new OutboxBell();
    private final MailServerAnswers answers = new MailServerAnswers();

    OutboxSender(
            Outbox outbox,
            PhoneList phone,
            Envelope envelope,
            ObjectProvider<JavaMailSenderImpl> mailer,
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
        return sendDue(() -> true);
    }

    /** The same; {@code goOn} is asked between two mails. */
    int sendDue(BooleanSupplier goOn) {
        JavaMailSenderImpl server = mailer.getIfAvailable();
        int sent = 0;
        if (server != null && StringUtils.hasText(server.getHost())) {
            for (Batch batch = Batch.FIRST; batch.moreWait() && goOn.getAsBoolean(); sent += batch.sent()) {
                batch = transaction.execute(status -> sendBatch(server, goOn));
            }
        }
        return sent;
    }

    private record Batch(int most, int taken, int sent) {

        static final Batch FIRST = new Batch(1, 1, 1);

        boolean moreWait() {
            return taken == most && sent > 0;
        }
    }

    private Batch sendBatch(JavaMailSenderImpl server, BooleanSupplier goOn) {
        int most = answers.away() ? 1 : BATCH;
        List<Outbox.Mail> due = outbox.takeDue(most);
        if (due.size() == BATCH) {
            crowd.ring();
        }
        long end = System.nanoTime() + LOCKED.toNanos();
        var carrier = new Carrier(server, () -> goOn.getAsBoolean() && System.nanoTime() < end);
        return new Batch(most, due.size(), settle(carrier.carry(seal(server, due))));
    }

    private int settle(Carrier.Carried carried) {
        boolean believed = answers.note(carried.taken().size(), carried.failed().values());
        outbox.markSent(carried.taken()).forEach(DELIVERY::record);
        carried.failed().forEach((mail, failure) -> failed(mail, failure, believed));
        return carried.taken().size();
    }

    private Map<Outbox.Mail, MimeMessage> seal(JavaMailSenderImpl server, List<Outbox.Mail> mails) {
        Map<Outbox.Mail, MimeMessage> sealed = new LinkedHashMap<>();
        for (Outbox.Mail mail : mails) {
            try {
                sealed.put(mail, envelope.seal(mail, server.createMimeMessage()));
            } catch (MessagingException e) {
                failed(mail, e, true);
            }
        }
        return sealed;
    }

    private void failed(Outbox.Mail mail, Exception failure, boolean believed) {
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
