package jianyi.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jianyi.flow.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon about a file, when {@code jianyi.clamav} names one as host:port. Speaks its INSTREAM: blocks with their length
 * before them, an empty one at the end, then one line of answer.
 */
@Component
class Clamav {

    private static final Logger LOG = LoggerFactory.getLogger(Clamav.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int BLOCK = 1 << 15;
    private static final int LONGEST_ANSWER = 4_096;

    private final String host;
    private final int port;
    private final int answerMillis;

    Clamav(
            @Value("${jianyi.clamav:}") String address,
            @Value("${jianyi.clamav-answer-millis:20000}") int answerMillis) {
        int colon = address.lastIndexOf(':');
        this.host = address.isBlank()
                ? null
                : address.substring(0, Math.max(colon, 0)).strip();
        this.port = host == null ? 0 : port(address, colon);
        this.answerMillis = answerMillis;
    }

    private static int port(String address, int colon) {
        try {
            if (colon > 0) {
                return Integer.parseInt(address.substring(colon + 1).strip());
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("jianyi.clamav must be host:port, for example localhost:3310: " + address);
    }

    /**
     * Lets the file pass when it is clean, or when no daemon is configured.
     *
     * @param shown the file's name for the sentence
     * @throws Refusal 400 for a virus, 503 when the daemon does not answer or cannot tell
     */
    void scan(Path file, String shown) {
        if (host == null) {
            return;
        }
        var answer = asked(file);
        if (answer.endsWith("FOUND")) {
            LOG.warn("Virus refused: {}", answer);
            throw Refusal.invalid("“" + shown + "”带有病毒，没有保存；请用杀毒软件检查您的电脑或手机");
        }
        if (!answer.endsWith("OK")) {
            LOG.error("ClamAV cannot tell: {}", answer);
            throw away();
        }
    }

    private String asked(Path file) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(answerMillis);
            send(file, new DataOutputStream(socket.getOutputStream()));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            LOG.error("ClamAV at {}:{} does not answer: {}", host, port, e.getMessage());
            throw away();
        }
    }

    private static void send(Path file, DataOutputStream daemon) throws IOException {
        daemon.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (var content = Files.newInputStream(file)) {
            var block = new byte[BLOCK];
            for (int got = content.read(block); got > 0; got = content.read(block)) {
                daemon.writeInt(got);
                daemon.write(block, 0, got);
            }
        }
        daemon.writeInt(0);
        daemon.flush();
    }

    private static String answer(InputStream daemon) throws IOException {
        var answer = new StringBuilder();
        for (int c = daemon.read(); c > 0 && answer.length() < LONGEST_ANSWER; c = daemon.read()) {
            answer.append((char) c);
        }
        return answer.toString().strip();
    }

    private static Refusal away() {
        return Refusal.unavailable("病毒检查暂时无法进行，文件没有保存，请稍后再上传");
    }
}
