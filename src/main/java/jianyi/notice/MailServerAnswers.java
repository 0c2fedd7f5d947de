package jianyi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Collection;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
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

    private int refusedInARow;
    private boolean away;

    /**
     * Notes what became of a batch.
     *
     * @param taken how many mails the server took
     * @param failures of the others
     * @return whether an address that was refused for good is wrong; if not, its mail waits as while the server is away
     */
    synchronized boolean note(int taken, Collection<Exception> failures) {
        long refused =
                failures.stream().filter(MailServerAnswers::refusesAddress).count();
        refusedInARow = taken > 0 ? 0 : refusedInARow + (int) refused;
        boolean believed = refusedInARow < MANY;
        if (taken > 0) {
            back();
        }
        if (refused < failures.size() || !believed) {
            tellOnce(taken, failures);
        }
        return believed;
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
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() / 100 == 5
                        && refused.getReturnCode() != 530
                        && !String.valueOf(refused.getMessage()).contains(" 5.7.");
            }
        }
        return false;
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
