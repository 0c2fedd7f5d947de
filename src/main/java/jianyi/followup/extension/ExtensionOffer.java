package jianyi.followup.extension;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.followup.Owed;
import jianyi.followup.OwedRooms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers an office to ask for more time. */
@Component
@Order(11)
class ExtensionOffer implements Offer {

    private final ExtensionDesk desk;
    private final OwedRooms rooms;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final ExtensionNews words;

    ExtensionOffer(ExtensionDesk desk, OwedRooms rooms, Deadlines deadlines, DeadlineDesk dates, ExtensionNews words) {
        this.desk = desk;
        this.rooms = rooms;
        this.deadlines = deadlines;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return desk.askable(viewer, number).stream()
                .map(owed -> way(number, owed))
                .toList();
    }

    private Way way(String number, Owed owed) {
        var present = deadlines.get(owed.deadline());
        var furthest = rooms.of(number).furthest(present);
        var which = owed.opinion() == null ? "" : "（意见" + owed.opinion() + "）";
        return new Way(
                ExtensionPages.path(owed.opinion()),
                "申请延期" + which,
                "现在的" + dates.label(present) + "是" + words.day(present.due()) + "，最晚可以延到" + words.day(furthest.day())
                        + "（" + furthest.law() + "）。由人大决定；批准以前，原来的期限不变。",
                List.of(Field.date("newDue", "").hinting("遇休息日的，顺延到下一个工作日。"), Field.reason("")));
    }
}
