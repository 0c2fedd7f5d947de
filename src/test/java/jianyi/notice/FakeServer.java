package jianyi.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A mail server of which a test says how it answers; one caller after the other. */
abstract class FakeServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0);

    FakeServer() throws IOException {
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    /** What it says to a line; empty for nothing at all. */
    abstract Optional<String> answer(String line, BufferedReader in, PrintWriter out) throws IOException;

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 hello");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(line, in, out).ifPresent(answer -> say(out, answer));
        }
    }

    static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
