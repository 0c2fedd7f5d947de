package jianyi.setup.roll;

import java.util.HashMap;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.intake.book.Book;

/** What stood in earlier lines of a workbook and may stand there once. */
class Met {

    private final Map<String, Integer> lines = new HashMap<>();

    /** @param words what stands there twice, as people say it */
    void once(String what, String words, Book.Line line) {
        Integer before = lines.putIfAbsent(what, line.number());
        if (before != null) {
            throw Refusal.invalid(words + " 与第 " + before + " 行重复");
        }
    }
}
