package jianyi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jianyi.SignedIn;

/**
 * What stands before several nodes: asks each every half second whether it is ready, gives every new connection to the next one that is, and
 * to another when that does not take it. It knows nothing of HTTP and tries no request twice.
 */
final class Balancer implements AutoCloseable {

    private static final int BETWEEN_LOOKS = 500;
    private static final int CONNECTING = 1_000;

    private final ServerSocket door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final List<Integer> nodes;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    /** Opens before these ports. */
    Balancer(List<Integer> nodes) throws IOException {
        this.nodes = nodes;
        ready.addAll(nodes);
        thread(this::watch);
        thread(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    private void watch() {
        while (!door.isClosed()) {
            for (int node : nodes) {
                if (isReady(node)) {
                    ready.add(node);
                } else {
                    ready.remove(node);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean isReady(int node) {
        try {
            return SignedIn.nobody(node).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var person = door.accept();
                thread(() -> serve(person));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket person) {
        try (person;
                var node = connected()) {
            var answers = thread(() -> pass(node, person));
            pass(person, node);
            answers.join();
        } catch (IOException | InterruptedException e) {
            // The person sees a broken connection and is counted.
        }
    }

    private Socket connected() throws IOException {
        for (int tries = 0; tries < 2 * nodes.size(); tries++) {
            int node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            if (ready.contains(node)) {
                var socket = new Socket();
                try {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node), CONNECTING);
                    return socket;
                } catch (IOException e) {
                    socket.close();
                }
            }
        }
        throw new IOException("no node is ready");
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed it is.
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
