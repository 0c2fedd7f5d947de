package jianyi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the mail server's answers mean: is an address wrong for good, or is the server away? That it is away is written down once, and once
 * more when it is back.
 */
final class MailServerAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(MailServerAnswers.class);
    /** So many addresses do not vanish one after the other; the server has lost its own list of them. */
    private static final int MANY = 5;

    private final Set<String> refusedInARow = new HashSet<>();
    private boolean away;

    /**
     * Notes what became of a batch.
     *
     * @param taken how many mails the server took
     * @param failures of the others
     * @return whether an address that was refused for good is wrong; if not, its mail waits as while the server is away
     */
    synchronized boolean note(int taken, Collection<Exception> failures) {
        if (taken > 0) {
            refusedInARow.clear();
            back();
        } else {
            failures.stream().flatMap(failure -> refused(failure).stream()).forEach(refusedInARow::add);
        }
        boolean believed = refusedInARow.size() < MANY;
        if (!believed || !failures.stream().allMatch(MailServerAnswers::refusesAddress)) {
            tellOnce(taken, failures);
        }
        return believed;
    }

    /** Whether the last batch was not taken as a whole. */
    synchronized boolean away() {
        return away;
    }

    private void back() {
        if (away) {
            LOG.info("The mail server takes mails again");
        }
        away = false;
    }

    private void tellOnce(int taken, Collection<Exception> failures) {
        if (!away) {
            LOG.warn(
                    "{} mails not taken, they wait: {}",
                    failures.size(),
                    words(failures.iterator().next()));
        }
        away = taken == 0;
    }

    /**
     * True when the server said 5xx to the recipient, or when the address is none. A refusal for policy (5.7.x: relaying,
     * sign-in) says nothing about the address: it would hit every mail and ends when the setting is put right.
     */
    static boolean refusesAddress(Exception failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof AddressException) {
                return true;
            }
        }
        return refused(failure).isPresent();
    }

    /** Whether the server has answered, be it by a no; otherwise the line is dead and nobody knows what became of the mail. */
    static boolean said(Exception failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof AddressException
                    || e instanceof SMTPSendFailedException mail && mail.getReturnCode() >= 400
                    || e instanceof SMTPSenderFailedException sender && sender.getReturnCode() >= 400
                    || e instanceof SMTPAddressFailedException address && address.getReturnCode() >= 400) {
                return true;
            }
        }
        return false;
    }

    /** The address the server refused for good. */
    private static Optional<String> refused(Exception failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException answer) {
                boolean forGood = answer.getReturnCode() / 100 == 5
                        && answer.getReturnCode() != 530
                        && !String.valueOf(answer.getMessage()).contains(" 5.7.");
                return forGood ? Optional.of(String.valueOf(answer.getAddress())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What went wrong, with what is behind it: "could not convert" alone does not say that it is the certificate. */
    static String words(Exception failure) {
        Exception last = failure;
        for (Exception e = next(failure); e != null; e = next(e)) {
            last = e.getMessage() == null ? last : e;
        }
        String said = String.valueOf(failure.getMessage()).strip();
        String behind = String.valueOf(last.getMessage()).strip();
        return said.contains(behind) ? said : said + "：" + behind;
    }

    private static Exception next(Exception e) {
        if (e instanceof MessagingException messaging) {
            return messaging.getNextException();
        }
        return e.getCause() instanceof Exception cause ? cause : null;
    }
}
