package jianyi.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** A mail server that gives one answer to every recipient it is offered. */
class RefusingServer extends FakeServer {

    private final String answer;

    RefusingServer(String answer) throws IOException {
        this.answer = answer;
    }

    @Override
    Optional<String> answer(String line, BufferedReader in, PrintWriter out) {
        return Optional.of(line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }
}
