package jianyi.intake.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jianyi.SignedIn;
import jianyi.WholeProduct;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workbooks cut and bent from valid ones, six at once, at every door that takes workbooks: refused or read, and the heap holds. */
@WholeProduct
class BentWorkbooksTest {

    /** Seconds in every run; {@code -Djianyi.bent=600} for ten minutes. */
    private static final long SECONDS = Long.getLong("jianyi.bent", 4);

    private static final long SEED = Long.getLong("jianyi.bent.seed", 20261128);
    private static final int AT_ONCE = 6;
    private static final long SMALL_HEAP = 640L << 20;
    private static final long ENOUGH = 512L << 20;

    @LocalServerPort
    int port;

    /** A place where workbooks are handed in, by whom, with which fields. */
    private record Door(String person, String page, String action, Map<String, String> fields) {}

    private static final List<Door> DOORS = List.of(
            new Door("districtClerk1", "/setup/import", "/setup/import", Map.of()),
            new Door("districtClerk1", "/cases/past", "/cases/past", Map.of("body", "shahezi")),
            new Door("yecunClerk1", "/assign", "/assign/plans", Map.of("body", "yecun")),
            new Door("districtClerk1", "/setup/calendar", "/setup/calendar", Map.of("year", "2026", "source", "通知")));

    @Test
    void bentWorkbooksAreRefusedOrReadAndNothingBreaks() throws Exception {
        List<List<byte[]>> valid = new ArrayList<>();
        for (Door door : DOORS) {
            valid.add(valid(door));
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        atOnce(thread -> {
            var chance = new Random(SEED + thread);
            var own = new ArrayList<SignedIn>();
            DOORS.forEach(door -> own.add(SignedIn.as(port, door.person())));
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            while (System.nanoTime() < end) {
                int at = chance.nextInt(DOORS.size());
                var some = valid.get(chance.nextInt(10) == 0 ? chance.nextInt(DOORS.size()) : at);
                byte[] file = Bent.bent(some.get(chance.nextInt(some.size())), chance);
                if (chance.nextInt(50) == 0) {
                    file = BOMB;
                }
                int status = bring(own.get(at), DOORS.get(at), file);
                synchronized (answers) {
                    answers.merge(status, 1, Integer::sum);
                }
            }
            return null;
        });
        report(answers.toString());
        assertThat(answers.keySet()).allMatch(status -> status < 500);
    }

    @Test
    void sixOfTheWorstAtOnceAreRefused() throws Exception {
        assertThat(BOMB.length).isBetween(100_000, 400_000);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (Door door : DOORS) {
            var answers = atOnce(thread -> bring(SignedIn.as(port, door.person()), door, BOMB));
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).as(door.action()).isEqualTo(400);
            }
        }
        report("six bombs");
    }

    private int bring(SignedIn browser, Door door, byte[] file) {
        var reply = browser.upload(door.page(), door.action(), door.fields(), "名册.xlsx", file);
        String place = reply.header("Location");
        if (reply.status() == 302 && place.contains("/intakes/")) {
            String path = place.replaceAll("^https?://[^/]+", "");
            assertThat(browser.page(path).status()).isEqualTo(200);
            browser.bytes(path + "/faulty.xlsx");
        }
        if (reply.status() >= 500) {
            keep(file, reply.status());
        }
        return reply.status();
    }

    private static void keep(byte[] file, int status) {
        try {
            Files.write(Path.of("target", "bent-" + status + "-" + System.nanoTime() + ".xlsx"), file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T on(int thread) throws Exception;
    }

    private static <T> List<Future<T>> atOnce(Work<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int thread = i;
                all.add(() -> work.on(thread));
            }
            var done = threads.invokeAll(all);
            for (var one : done) {
                one.get();
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<byte[]> valid(Door door) throws IOException {
        List<byte[]> valid = new ArrayList<>();
        try (Stream<Path> samples = Files.walk(Path.of("src/test/resources/messy"))) {
            for (Path sample : samples.filter(path -> path.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                boolean roll = Bent.unpack(Files.readAllBytes(sample)).containsKey("xl/worksheets/sheet3.xml");
                if (door.action().equals(roll ? "/setup/import" : "/cases/past")) {
                    valid.add(Files.readAllBytes(sample));
                }
            }
        }
        String template = door.action().equals("/assign/plans") ? "/assign.xlsx" : door.page() + "/template.xlsx";
        valid.add(SignedIn.as(port, door.person()).file(template));
        return valid;
    }

    private static final byte[] BOMB = bomb();

    /** A small file of 127 MB: one long string after another. */
    private static byte[] bomb() {
        String one = "<si><t>" + "甲".repeat(32_000) + "</t></si>";
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
        return Bent.pack(Bent.parts("历史建议", rows, "<sst>" + one + "</sst>"), "xl/sharedStrings.xml", one, 1_320);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void report(String what) {
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long most = Runtime.getRuntime().maxMemory();
        System.out.printf("Bent workbooks: %s; heap at most %d of %d MB%n", what, peak >> 20, most >> 20);
        if (most <= SMALL_HEAP) {
            assertThat(peak).as("heap").isLessThan(ENOUGH);
        }
    }
}
