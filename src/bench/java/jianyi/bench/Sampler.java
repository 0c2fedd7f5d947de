package jianyi.bench;

import java.io.IOException;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Looks every few milliseconds where a server's busy threads are, and tells which lines of our code they were in most often. */
final class Sampler implements Runnable {

    private final Server server;
    private final Map<String, Integer> within = new HashMap<>();
    private final Map<String, Integer> at = new HashMap<>();
    private volatile boolean stopped;
    private int samples;

    Sampler(Server server) {
        this.server = server;
    }

    @Override
    public void run() {
        try {
            var threads = server.threads();
            while (!stopped) {
                for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
                    look(thread.getStackTrace());
                }
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            System.out.println("  no samples: " + e);
        }
    }

    private void look(StackTraceElement[] stack) {
        var ours = Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("jianyi."))
                .filter(frame -> !frame.getClassName().contains("$$"))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
        boolean busy = Arrays.stream(stack).anyMatch(frame -> frame.getClassName().endsWith("CoyoteAdapter"))
                || ours.stream().anyMatch(frame -> frame.contains("OutboxSender"));
        if (!busy) {
            return;
        }
        samples++;
        at.merge(ours.isEmpty() ? "(no code of ours)" : ours.get(0), 1, Integer::sum);
        new LinkedHashSet<>(ours).forEach(frame -> within.merge(frame, 1, Integer::sum));
    }

    /** Ends the looking and prints the most frequent lines. */
    void print() {
        stopped = true;
        System.out.printf("%n%d samples of busy threads%n", samples);
        print("innermost line of ours", at);
        print("somewhere below this line", within);
    }

    private void print(String title, Map<String, Integer> counts) {
        System.out.println(title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(40)
                .forEach(e -> System.out.printf("  %5.1f %%  %s%n", 100.0 * e.getValue() / samples, e.getKey()));
    }
}
