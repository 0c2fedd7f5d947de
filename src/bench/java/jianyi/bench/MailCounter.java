package jianyi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A mail server that takes every mail, throws it away and counts it by its address; as fast as one thread a connection can read. */
final class MailCounter {

    static final String COUNT = "count";
    static final String EMPTY = "empty";

    private final ServerSocket door;
    private final long nanos;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    private MailCounter(ServerSocket door, long millis) {
        this.door = door;
        this.nanos = millis * 1_000_000;
    }

    /**
     * Opens it on a free port, which it prints; each mail is answered after so many milliseconds, as by a server that writes it to
     * disk first. Then answers {@link #COUNT} with how many mails it has taken, {@link #EMPTY} with how many each address got,
     * counting anew; at the end of its input it ends.
     */
    public static void main(String[] args) throws IOException {
        try (var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var counter = new MailCounter(door, Long.parseLong(args[0]));
            thread(counter::listen);
            System.out.println(door.getLocalPort());
            var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String asked = questions.readLine(); asked != null; asked = questions.readLine()) {
                System.out.println(asked.equals(COUNT) ? counter.count() : counter.empty());
            }
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                thread(() -> talk(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = guest.getOutputStream()) {
            guest.setTcpNoDelay(true);
            say(out, "220 bench");
            String address = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (word.equals("RCPT")) {
                    address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    read(lines);
                    taken.merge(address, 1, Integer::sum);
                    LockSupport.parkNanos(nanos);
                }
                say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private String empty() {
        var all = Map.copyOf(taken);
        taken.clear();
        return all.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "\n").collect(Collectors.joining());
    }

    private int count() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }
}
