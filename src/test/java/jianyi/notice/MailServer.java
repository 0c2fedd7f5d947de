package jianyi.notice;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/** A mail server on a free port that can go away and come back on the same port, empty. */
class MailServer {

    private final int port;
    private GreenMail server;

    MailServer() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
    }

    void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Waits until so many mails have come, ten seconds at most. */
    boolean receives(int mails) {
        return server.waitForIncomingEmail(10_000, mails);
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }
}
