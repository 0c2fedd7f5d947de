package jianyi.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Brings mails to the mail server over one connection, one after the other. A server that no longer answers is given up at the mail at
 * hand: Spring's own sender would connect anew for each of the rest and wait for each in vain, with all of them locked meanwhile.
 */
final class Carrier {

    private static final String ID = "Message-ID";

    private final JavaMailSenderImpl server;
    private final BooleanSupplier goOn;

    /** @param goOn asked between two mails; what is left when it says no stays untouched */
    Carrier(JavaMailSenderImpl server, BooleanSupplier goOn) {
        this.server = server;
        this.goOn = goOn;
    }

    /** What became of mails; those that are in neither were not tried. */
    record Carried(List<Outbox.Mail> taken, Map<Outbox.Mail, Exception> failed) {}

    /** Carries what it can; without a connection all have failed. */
    Carried carry(Map<Outbox.Mail, MimeMessage> mails) {
        var carried = new Carried(new ArrayList<>(), new LinkedHashMap<>());
        if (mails.isEmpty()) {
            return carried;
        }
        Transport line;
        try {
            line = connected();
        } catch (Exception e) {
            mails.keySet().forEach(mail -> carried.failed().put(mail, e));
            return carried;
        }
        carry(mails, line, carried);
        hangUp(line);
        return carried;
    }

    private void carry(Map<Outbox.Mail, MimeMessage> mails, Transport line, Carried carried) {
        for (var mail : mails.entrySet()) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            try {
                handIn(mail.getValue(), line);
                carried.taken().add(mail.getKey());
            } catch (Exception e) {
                carried.failed().put(mail.getKey(), e);
                if (!MailServerAnswers.said(e)) {
                    return;
                }
            }
        }
    }

    private static void handIn(MimeMessage message, Transport line) throws MessagingException {
        String id = message.getMessageID();
        message.saveChanges();
        message.setHeader(ID, id);
        line.sendMessage(message, message.getAllRecipients());
    }

    private Transport connected() throws MessagingException {
        var protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        var line = server.getSession().getTransport(protocol);
        try {
            line.connect(server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
        } catch (AuthenticationFailedException e) {
            throw new MailAuthenticationException(e);
        }
        return line;
    }

    /** An empty setting is none. */
    private static String given(String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // It has what it took.
        }
    }
}
