package jianyi.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The received mails, one {@code .eml} file per mailbox and mail; the file's name tells time and mailbox. */
class ReceivedMails {

    /** More are on disk, but nobody reads further. */
    private static final int SHOWN = 200;

    private static final Pattern NAME = Pattern.compile("(\\d{13,}-\\d{6})-(.+)\\.eml");

    private final Path directory;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    ReceivedMails(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Keeps a mail; it is complete on disk when this returns.
     *
     * @throws UncheckedIOException when it cannot be written; the sender then tries again
     */
    void keep(String mailbox, MimeMessage mail) throws MessagingException {
        Path file = directory.resolve(
                "%013d-%06d-%s.eml".formatted(clock.millis(), count.getAndIncrement() % 1_000_000, encode(mailbox)));
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                mail.writeTo(out);
            }
            Files.move(draft, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest mails first; of one mailbox when {@code mailbox} is not blank. */
    List<ReceivedMail> newestFirst(String mailbox) {
        Predicate<Matcher> wanted =
                name -> mailbox.isBlank() || decode(name.group(2)).equalsIgnoreCase(mailbox.strip());
        return files(wanted);
    }

    /** The mail with this id. */
    Optional<ReceivedMail> find(String id) {
        return files(name -> name.group(1).equals(id)).stream().findFirst();
    }

    private List<ReceivedMail> files(Predicate<Matcher> wanted) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches() && wanted.test(name))
                    .sorted(Comparator.comparing((Matcher name) -> name.group(1))
                            .reversed())
                    .limit(SHOWN)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivedMail read(Matcher name) {
        return MailFile.read(directory.resolve(name.group()), name.group(1), decode(name.group(2)), clock.getZone());
    }

    // A star is the one character that survives URL encoding and may not stand in a file name everywhere.
    private static String encode(String mailbox) {
        return URLEncoder.encode(mailbox, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    private static String decode(String name) {
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }
}
