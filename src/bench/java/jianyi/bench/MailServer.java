package jianyi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The {@link MailCounter} in a Java process of its own, so that taking mails costs none of those measured anything. */
final class MailServer implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final int port;

    private MailServer(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = new PrintWriter(process.outputWriter(), true);
        this.port = Integer.parseInt(answers.readLine());
    }

    /** Starts it; it answers each mail after so many milliseconds. It ends when this process does. */
    static MailServer start(long millis) throws IOException {
        return new MailServer(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                        "jianyi.bench.MailCounter", String.valueOf(millis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    int port() {
        return port;
    }

    /** How many mails it has taken since it was emptied. */
    synchronized int count() {
        questions.println(MailCounter.COUNT);
        return Integer.parseInt(answer());
    }

    /** How many mails each address got; counting begins anew. */
    synchronized Map<String, Integer> empty() {
        questions.println(MailCounter.EMPTY);
        var all = new HashMap<String, Integer>();
        for (String line = answer(); !line.isEmpty(); line = answer()) {
            var words = line.split(" ");
            all.put(words[0], Integer.valueOf(words[1]));
        }
        return all;
    }

    private String answer() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
