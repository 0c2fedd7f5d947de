package jianyi.casework.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Something the sheet tells in a frame of its own: a heading, how it stands, what was said.
 *
 * @param badge how it stands, in a word
 * @param tone {@code good}, {@code soon} or {@code late}: the badge's colour
 * @param page where more of it can be seen, or null
 */
public record SheetRecord(String title, String badge, String tone, List<Line> lines, String page) {

    /** A label with what belongs to it. */
    public record Line(String label, String text) {}

    /** One that has no lines yet. */
    public static SheetRecord of(String title, String badge, String tone) {
        return new SheetRecord(title, badge, tone, new ArrayList<>(), null);
    }

    /** The same with a page of its own. */
    public SheetRecord at(String address) {
        return new SheetRecord(title, badge, tone, lines, address);
    }

    /** Adds a line, unless there is nothing to say. */
    public SheetRecord line(String label, String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(new Line(label, text));
        }
        return this;
    }
}
