package jianyi.intake.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import org.apache.poi.ss.util.CellReference;

/** Finds the head of a wanted sheet and puts the lines below under its headings. */
final class TableReader {

    /** The head stands in one of the first rows; above it is at most a title. */
    static final int HEAD_WITHIN = 10;

    private final Book.Wanted wanted;
    private final Grid grid;
    private final Map<String, String> known;

    TableReader(Book.Wanted wanted, Grid grid) {
        this.wanted = wanted;
        this.grid = grid;
        this.known =
                wanted.known().stream().collect(Collectors.toMap(TableReader::key, one -> one, (one, same) -> one));
    }

    /** Blanks of any kind, stars and brackets play no part in a heading. */
    private static String key(String heading) {
        return Text.key(heading).replaceAll("\\((?:必填|选填|可选|可不填)[^()]*\\)", "").replaceAll("[*()\\[\\]:]", "");
    }

    /** @throws Refusal 400 when there is no head or it lacks a heading */
    Book.Table read() {
        int head = head();
        int last = grid.merged().stream()
                .filter(range -> range.firstRow() <= head && head <= range.lastRow())
                .mapToInt(Grid.Range::lastRow)
                .filter(row -> row <= head + 3)
                .max()
                .orElse(head);
        grid.fill();
        List<String> headings = headings(head, last);
        wanted.needed().stream()
                .filter(heading -> !headings.contains(heading))
                .findFirst()
                .ifPresent(heading -> {
                    throw missing(heading);
                });
        return new Book.Table(
                wanted.name(),
                headings.stream().filter(heading -> !heading.isEmpty()).toList(),
                lines(headings, last));
    }

    private int head() {
        String first = key(wanted.needed().get(0));
        return grid.rows().headMap(HEAD_WITHIN, true).entrySet().stream()
                .filter(row -> holds(row.getValue(), first))
                .findFirst()
                .orElseThrow(() -> missing(wanted.needed().get(0)))
                .getKey();
    }

    private static boolean holds(Grid.Row row, String heading) {
        for (int column = 0; column < row.width(); column++) {
            if (key(row.get(column)).equals(heading)) {
                return true;
            }
        }
        return false;
    }

    private Refusal missing(String heading) {
        String sheet = wanted.name().isEmpty() ? "第一张工作表" : "工作表“" + wanted.name() + "”";
        return Refusal.invalid(sheet + "里没有“" + heading + "”一列，请用下载的模板填写");
    }

    /** A head of several rows has its headings in the lowest that is understood, otherwise in the highest. */
    private List<String> headings(int head, int last) {
        List<String> headings = new ArrayList<>();
        var rows = new ArrayList<>(grid.rows().subMap(head, true, last, true).values());
        int width = rows.stream().mapToInt(Grid.Row::width).max().orElse(0);
        for (int column = 0; column < width; column++) {
            String heading = Text.name(rows.get(0).get(column));
            for (Grid.Row row : rows) {
                heading = known.getOrDefault(key(row.get(column)), heading);
            }
            headings.add(headings.contains(heading) ? "" : heading);
        }
        return headings;
    }

    private List<Book.Line> lines(List<String> headings, int head) {
        List<Book.Line> lines = new ArrayList<>();
        grid.rows().tailMap(head, false).forEach((number, row) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> faults = new ArrayList<>();
            for (int column = 0; column < headings.size(); column++) {
                String heading = headings.get(column);
                if (!heading.isEmpty() && !row.get(column).isEmpty()) {
                    cells.put(heading, row.get(column));
                }
                if (row.fault(column) != null && known.containsValue(heading)) {
                    faults.add("“" + heading + "”（" + CellReference.convertNumToColString(column) + number + "）"
                            + row.fault(column));
                }
            }
            if (!cells.isEmpty() || !faults.isEmpty()) {
                lines.add(new Book.Line(number, cells, faults));
            }
        });
        if (lines.size() > Grid.MOST_ROWS) {
            throw Refusal.invalid((wanted.name().isEmpty() ? "工作表" : "工作表“" + wanted.name() + "”") + "超过 "
                    + Grid.MOST_ROWS + " 行，请分成几个文件");
        }
        return lines;
    }
}
