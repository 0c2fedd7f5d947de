package jianyi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says at the end of a run which ten classes took longest, so that a run that grows is seen where it grows. */
class SlowestClasses {

    private static final Path REPORTS = Path.of("target", "surefire-reports");
    private static final Pattern SUITE =
            Pattern.compile("<testsuite [^>]*name=\"(?:[\\w.]+\\.)?(\\w+)\" time=\"([\\d.]+)\" tests=\"(\\d+)\"");

    private record Suite(String name, double seconds, int tests) {

        @Override
        public String toString() {
            return "%s %.0f s".formatted(name, seconds);
        }
    }

    public static void main(String[] none) throws IOException {
        var suites = suites();
        var slowest = suites.stream()
                .sorted(Comparator.comparing(Suite::seconds).reversed())
                .limit(10)
                .map(Suite::toString)
                .collect(Collectors.joining(", "));
        var seconds = suites.stream().mapToDouble(Suite::seconds).sum();
        System.out.printf(
                "%d tests in %d classes, %.0f s of all processes; slowest: %s%n",
                suites.stream().mapToInt(Suite::tests).sum(), suites.size(), seconds, slowest);
    }

    private static List<Suite> suites() throws IOException {
        try (Stream<Path> reports = Files.list(REPORTS)) {
            return reports.filter(report -> report.getFileName().toString().matches("TEST-.*\\.xml"))
                    .flatMap(SlowestClasses::suite)
                    .toList();
        }
    }

    private static Stream<Suite> suite(Path report) {
        try (Stream<String> lines = Files.lines(report)) {
            return lines
                    .limit(20)
                    .flatMap(line -> SUITE.matcher(line).results())
                    .map(found -> new Suite(
                            found.group(1), Double.parseDouble(found.group(2)), Integer.parseInt(found.group(3))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
