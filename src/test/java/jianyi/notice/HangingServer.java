package jianyi.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A mail server that takes everything and says nothing at the end of some mails, until whoever waits has hung up. It has read those
 * mails nevertheless, as one that weighs them for too long.
 */
class HangingServer extends FakeServer {

    private final List<String> read = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> hangs;
    private volatile boolean silent;

    /** @param hangs at mails to which addresses */
    HangingServer(Predicate<String> hangs) throws IOException {
        this.hangs = hangs;
    }

    /** The Message-IDs of all it has read to the end, each as often as it came. */
    List<String> read() {
        return read;
    }

    /** From now on it answers. */
    void recover() {
        hangs = address -> false;
    }

    @Override
    Optional<String> answer(String line, BufferedReader in, PrintWriter out) throws IOException {
        if (line.startsWith("RCPT")) {
            silent = hangs.test(line);
        }
        if (!line.equals("DATA")) {
            return Optional.of(line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
        say(out, "354 go on");
        read(in);
        return silent ? Optional.empty() : Optional.of("250 taken");
    }

    private void read(BufferedReader in) throws IOException {
        String id = null;
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            id = line.startsWith("Message-ID:") ? line.substring(line.indexOf('<')) : id;
            line = in.readLine();
        }
        read.add(id);
    }
}
