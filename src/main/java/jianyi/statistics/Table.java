package jianyi.statistics;

import java.util.List;
import jianyi.casework.figure.Figure;

/**
 * Figures parted by something, a row for each of its values, beside those of the year before.
 *
 * @param title 按承办单位
 * @param head what the first column holds, 单位
 */
public record Table(String title, String head, Part.By by, List<Figure> figures, List<Row> rows) {

    /** @param value what the row is for, as {@link Part#value} */
    public record Row(String value, String label, List<Cell> cells) {}

    /** One figure of a row, for both years. */
    public record Cell(Figure figure, Part part, Count now, Count before) {

        /** This year's in words; a dash where there was nothing to be counted. */
        public String words() {
            return words(now);
        }

        /** The year before's in words. */
        public String wordsBefore() {
            return words(before);
        }

        private String words(Count count) {
            return !count.any() ? "－" : count.words(figure);
        }
    }
}
