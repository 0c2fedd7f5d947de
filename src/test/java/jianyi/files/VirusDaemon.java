package jianyi.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One conversation as clamd leads it: the command, blocks with their length, an empty block, one answer. */
class VirusDaemon implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Long> heard = new CompletableFuture<>();
    private final Thread listening;

    /** @param answer null to stay silent */
    VirusDaemon(String answer) throws IOException {
        listening = new Thread(() -> listen(answer), "clamd");
        listening.setDaemon(true);
        listening.start();
    }

    String address() {
        return "localhost:" + door.getLocalPort();
    }

    /** How many bytes came. */
    long heard() throws Exception {
        return heard.get(5, TimeUnit.SECONDS);
    }

    private void listen(String answer) {
        try (var guest = door.accept();
                var in = new DataInputStream(guest.getInputStream())) {
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IOException(command);
            }
            long bytes = 0;
            for (int block = in.readInt(); block > 0; block = in.readInt()) {
                bytes += in.readNBytes(block).length;
            }
            heard.complete(bytes);
            if (answer == null) {
                in.read();
            } else {
                guest.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            heard.completeExceptionally(e);
        }
    }

    /** Whoever comes in the moment the door is being closed would still be let in; so its thread is waited for. */
    @Override
    public void close() throws Exception {
        door.close();
        listening.join(5_000);
    }
}
