package jianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request put on the wire by hand: from an address of one's own, with headers no browser lets anybody set. */
public final class Caller {

    private static final int PATIENCE_MILLIS = 20_000;

    private Caller() {}

    /** What came back: the status and the lines of the head. */
    public record Answer(int status, List<String> head, String body) {

        /** The first header of this name, or empty. */
        public String header(String name) {
            return headers(name).findFirst().orElse("");
        }

        /** The value of a cookie it sets, or empty. */
        public Optional<String> cookie(String name) {
            return headers("Set-Cookie")
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1).split(";")[0])
                    .findFirst();
        }

        private java.util.stream.Stream<String> headers(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip());
        }
    }

    /** Asks for a page. @param from a loopback address such as 127.0.0.2 */
    public static Answer get(String from, int port, String path, Map<String, String> headers) {
        return send(from, port, "GET " + path, headers, "");
    }

    /** Posts the sign-in form. */
    public static Answer signIn(String from, int port, String person, String password, Map<String, String> headers) {
        return send(from, port, "POST /login", headers, "username=" + person + "&password=" + password);
    }

    private static Answer send(String from, int port, String call, Map<String, String> headers, String body) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            var text = new StringBuilder(call).append(" HTTP/1.1\r\nConnection: close\r\n");
            if (!headers.containsKey("Host")) {
                text.append("Host: localhost:").append(port).append("\r\n");
            }
            headers.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append("\r\n"));
            if (call.startsWith("POST")) {
                text.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                        .append(body.length())
                        .append("\r\n");
            }
            text.append("\r\n").append(body);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String said) {
        var parts = said.split("\r\n\r\n", 2);
        var head = List.of(parts[0].split("\r\n"));
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, parts.length > 1 ? parts[1] : "");
    }
}
