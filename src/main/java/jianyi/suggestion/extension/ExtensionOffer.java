package jianyi.suggestion.extension;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.ways.Offer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers a unit to ask for more time. */
@Component
@Order(11)
class ExtensionOffer implements Offer {

    private final ExtensionDesk desk;
    private final Deadlines deadlines;
    private final Terms terms;
    private final ExtensionNews words;

    ExtensionOffer(ExtensionDesk desk, Deadlines deadlines, Terms terms, ExtensionNews words) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.terms = terms;
        this.words = words;
    }

    @Override
    public List<Way> ways(Sight sight) {
        return desk.askable(sight.viewer(), sight.suggestion()).stream()
                .map(handling -> way(sight, handling.deadline()))
                .toList();
    }

    private Way way(Sight sight, long deadline) {
        var present = deadlines.get(deadline);
        var furthest = words.day(terms.furthest(sight.suggestion().body(), present));
        return new Way(
                "extend",
                "申请延期",
                "现在的答复期限是" + words.day(present.due()) + "，最晚可以延到" + furthest + "（代表法第五十一条）。由人大决定；批准以前，原来的期限不变。",
                List.of(Field.date("newDue", "").hinting("遇休息日的，顺延到下一个工作日。"), Field.reason("")));
    }
}
