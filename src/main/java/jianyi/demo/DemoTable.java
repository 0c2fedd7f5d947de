package jianyi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table of the demo in a text file: one line a row, cells parted by {@code |}, lines with {@code #} are remarks. */
final class DemoTable {

    private DemoTable() {}

    /** The rows; every row has exactly so many cells, missing ones at the end are empty. */
    static List<List<String>> read(String file, int cells) {
        try {
            return new ClassPathResource("demo/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            List.of((line + "|".repeat(cells)).split("\\|", -1)).subList(0, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
