package jianyi.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long a sign-in from an address waits: not at all for the first tries of ten minutes, then longer with every further
 * one, five seconds at most. Never refused: a whole town may share an address. An IPv6 network counts as one address. Kept in
 * memory, each node for itself.
 */
class Addresses {

    private static final int REMEMBERED = 10_000;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int NETWORK_BYTES = 8;

    private final LongSupplier nanos;
    private final int free;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param free how many tries of ten minutes wait for nothing */
    Addresses(LongSupplier nanos, int free) {
        this.nanos = nanos;
        this.free = free;
    }

    /** Counts a try when it arrives, so that a thousand at once do not pass as the first. @return how long it waits */
    synchronized Duration arrived(String address) {
        var now = nanos.getAsLong();
        var one = tries.computeIfAbsent(network(address), key -> new Tries(now));
        if (now - one.since > WINDOW) {
            one.since = now;
            one.count = 0;
        }
        one.count++;
        var wait = STEP.multipliedBy(Math.max(0, one.count - free));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The try was right after all and does not count. */
    synchronized void right(String address) {
        var one = tries.get(network(address));
        if (one != null && one.count > 0) {
            one.count--;
        }
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static class Tries {

        private long since;
        private int count;

        Tries(long since) {
            this.since = since;
        }
    }
}
