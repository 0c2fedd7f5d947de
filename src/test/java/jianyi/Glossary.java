package jianyi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of {@code docs/glossary.md}.
 *
 * @param rows the cells of each row: Chinese, English, Java and BPMN, meaning
 */
record Glossary(List<List<String>> rows) {

    static Glossary read() {
        try (Stream<String> lines = Files.lines(Path.of("docs/glossary.md"))) {
            return new Glossary(lines.filter(line -> line.startsWith("|"))
                    .filter(line -> !line.startsWith("| 中文") && !line.startsWith("|---"))
                    .map(line -> Stream.of(
                                    line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every English word of the rows. */
    Set<String> words() {
        return rows.stream()
                .flatMap(row -> Stream.concat(words(row.get(1)).stream(), words(row.get(2)).stream()))
                .collect(Collectors.toSet());
    }

    /** A name split at capitals: {@code confirmCosign} is confirm and cosign. */
    static List<String> words(String name) {
        return Stream.of(name.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
