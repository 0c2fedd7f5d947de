package jianyi.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

/** The operator reads why a mail was not taken. */
class MailServerAnswersTest {

    @Test
    void whatIsBehindAFailureIsSaidToo() {
        var certificate = new SSLHandshakeException("unable to find valid certification path");
        var failure = new MailSendException(
                "Mail server connection failed",
                new MessagingException("Could not convert socket to TLS", certificate));
        assertThat(MailServerAnswers.words(failure))
                .startsWith("Mail server connection failed")
                .endsWith("unable to find valid certification path");
        assertThat(MailServerAnswers.words(new SendFailedException(
                        "Invalid Addresses", new MessagingException("550 5.1.1 User unknown\n"))))
                .isEqualTo("Invalid Addresses：550 5.1.1 User unknown");
    }

    @Test
    void nothingIsSaidTwice() {
        assertThat(MailServerAnswers.words(new MessagingException("535 5.7.8 wrong password")))
                .isEqualTo("535 5.7.8 wrong password");
        assertThat(MailServerAnswers.words(
                        new MessagingException("Couldn't connect", new MessagingException(null, null))))
                .isEqualTo("Couldn't connect");
    }
}
