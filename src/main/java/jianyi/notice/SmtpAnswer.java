package jianyi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** Reads a failed sending: is this address wrong for good, or is it worth another try? */
final class SmtpAnswer {

    private SmtpAnswer() {}

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

    private static Exception next(Exception e) {
        if (e instanceof MessagingException messaging) {
            return messaging.getNextException();
        }
        return e.getCause() instanceof Exception cause ? cause : null;
    }
}
