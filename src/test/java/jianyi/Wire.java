package jianyi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Speaks to the running product over a bare socket and sends what no client library would let through. */
public class Wire {

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** Sends a request as it stands and reads the answer. A header given replaces the one that would be sent. */
    public Answer send(String method, String target, Map<String, String> headers, byte[] body) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Host", "localhost");
        lines.put("Connection", "close");
        if (body.length > 0 || !method.equals("GET")) {
            lines.put("Content-Length", String.valueOf(body.length));
        }
        lines.putAll(headers);
        var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        lines.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            var sent = new ByteArrayOutputStream();
            sent.writeBytes(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            sent.writeBytes(body);
            socket.getOutputStream().write(sent.toByteArray());
            return Answer.read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    /** Sends a request and is gone before the answer comes. */
    public void leave(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came back.
     *
     * @param status 0 when the server closed without a word
     * @param headers in small letters
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        private static Answer read(InputStream in) throws IOException {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.startsWith("HTTP/1.1 ")) {
                return new Answer(0, Map.of(), text);
            }
            var head = text.split("\r\n\r\n", 2);
            var headers = new LinkedHashMap<String, String>();
            for (String line : head[0].split("\r\n")) {
                var parts = line.split(":", 2);
                if (parts.length == 2) {
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
            }
            return new Answer(Integer.parseInt(text.substring(9, 12)), headers, head.length == 2 ? head[1] : "");
        }

        /** Whether it tells a client how the product is built. */
        public boolean tells() {
            return body.contains("\tat ")
                    || body.contains("java.lang.NullPointer")
                    || body.contains("org.springframework.")
                    || body.contains("org.camunda.bpm.engine.impl")
                    || body.contains("org.postgresql")
                    || body.contains("PSQLException")
                    || body.contains("Apache Tomcat");
        }
    }
}
