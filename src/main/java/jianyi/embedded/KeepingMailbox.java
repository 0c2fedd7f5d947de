package jianyi.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import jakarta.mail.MessagingException;

/** A mailbox of the mail server that puts every mail on disk instead of into memory, where a restart loses it. */
class KeepingMailbox extends UserImpl {

    private final transient ReceivedMails mails;

    KeepingMailbox(String address, ReceivedMails mails) {
        super(address, address, "", null);
        this.mails = mails;
    }

    @Override
    public void deliver(MovingMessage mail) {
        try {
            mails.keep(getEmail(), mail.getMessage());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
