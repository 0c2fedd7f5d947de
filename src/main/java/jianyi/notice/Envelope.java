package jianyi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import jianyi.notice.appointment.Appointments;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Turns a row of the outbox into a message; the same row always gives the same Message-ID. */
@Component
class Envelope {

    private static final String SENDER = "代表建议办理";
    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    static {
        // Otherwise the mail library searches every jar for it anew, several times a mail: more than half of what
        // sending costs.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final InternetAddress from;
    private final ObjectProvider<Appointments> appointments;
    private final Clock clock;

    Envelope(@Value("${jianyi.mail-from}") String from, ObjectProvider<Appointments> appointments, Clock clock)
            throws MessagingException, UnsupportedEncodingException {
        this.from = new InternetAddress(from, true);
        if (this.from.getPersonal() == null) {
            this.from.setPersonal(SENDER, StandardCharsets.UTF_8.name());
        }
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * Fills an empty message.
     *
     * @throws MessagingException when the row's address is none
     */
    MimeMessage seal(Outbox.Mail mail, MimeMessage message) throws MessagingException {
        try {
            var appointment = appointments.stream()
                    .flatMap(room -> room.of(mail.caseNumber(), mail.person()).stream())
                    .findFirst();
            var helper = new MimeMessageHelper(
                    message,
                    appointment.isPresent()
                            ? MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED
                            : MimeMessageHelper.MULTIPART_MODE_RELATED,
                    StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new InternetAddress(mail.address(), mail.name(), StandardCharsets.UTF_8.name()));
            helper.setSubject(mail.subject());
            helper.setText(mail.textBody(), mail.htmlBody());
            helper.setSentDate(Date.from(clock.instant()));
            if (appointment.isPresent()) {
                helper.addAttachment(
                        appointment.get().name(),
                        new ByteArrayDataSource(appointment.get().ics(), CALENDAR));
            }
            inBase64(helper.getRootMimeMultipart());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Chinese takes half the room that quoted-printable makes of it, and nothing has to be counted first to choose between the two. */
    private static void inBase64(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                inBase64(inner);
            } else {
                part.setHeader("Content-Transfer-Encoding", "base64");
            }
        }
    }

    private String messageId(Outbox.Mail mail) {
        return "<" + mail.id() + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
    }
}
