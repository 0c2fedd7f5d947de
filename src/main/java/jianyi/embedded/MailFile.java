package jianyi.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** Reads one {@code .eml} file. */
final class MailFile {

    private MailFile() {}

    /** The mail in the file; what cannot be read as a mail is an {@link IllegalStateException}. */
    static ReceivedMail read(Path file, String id, String to, ZoneId zone) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(null, in);
            Instant at = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            String from = MimeUtility.decodeText(String.valueOf(mail.getHeader("From", ", ")));
            String html = body(mail, "text/html");
            return new ReceivedMail(id, to, from, mail.getSubject(), at.atZone(zone), html, body(mail, "text/plain"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        return part.isMimeType("multipart/*") ? first((Multipart) part.getContent(), type) : null;
    }

    private static String first(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            String found = body(parts.getBodyPart(i), type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
