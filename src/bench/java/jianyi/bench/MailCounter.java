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

/** A mail server that takes every mail, throws it away and counts it by its address; as fast as one thread a connection can read. */
final class MailCounter implements AutoCloseable {

    private final ServerSocket door;
    private final long nanos;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    private MailCounter(ServerSocket door, long millis) {
        this.door = door;
        this.nanos = millis * 1_000_000;
    }

    /** Opens it on a free port; it answers each mail after so many milliseconds, as a server that writes it to disk first. */
    static MailCounter start(long millis) throws IOException {
        var counter = new MailCounter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), millis);
        thread(counter::listen);
        return counter;
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

    int port() {
        return door.getLocalPort();
    }

    /** How many mails each address got; counting begins anew. */
    Map<String, Integer> empty() {
        var all = Map.copyOf(taken);
        taken.clear();
        return all;
    }

    int count() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
