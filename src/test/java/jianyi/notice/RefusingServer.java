package jianyi.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that gives one answer to every recipient it is offered. */
class RefusingServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0);
    private final String answer;

    RefusingServer(String answer) throws IOException {
        this.answer = answer;
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

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
        out.print("220 hello\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.print((line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok") + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
