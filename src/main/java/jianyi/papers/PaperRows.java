package jianyi.papers;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What fills a table on a paper. Its place-holder stands in a row with the columns in square brackets, {@code {{附议人}}[姓名]}; that
 * row is repeated for each line.
 *
 * @param columns the columns a template may ask for
 * @param lines the lines, each with a text for every column
 */
public record PaperRows(List<String> columns, List<Map<String, String>> lines)
        implements Iterable<Map<String, String>> {

    @Override
    public Iterator<Map<String, String>> iterator() {
        return lines.iterator();
    }
}
