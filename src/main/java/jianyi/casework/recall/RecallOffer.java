package jianyi.casework.recall;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.casework.step.TaskStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to take the last step back. */
@Component
@Order(0)
class RecallOffer implements Offer {

    private final RecalledRooms rooms;

    RecallOffer(RecalledRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        return rooms.of(number).stream()
                .flatMap(room -> room.recallable(viewer, number).stream().map(step -> way(step, room.called(step))))
                .toList();
    }

    private static Way way(TaskStep step, String name) {
        return new Way(
                "recall/" + step.task(), "收回" + name, "下一步还没有人打开，可以收回重办；收到通知的人会得知已经收回。", List.of(Field.reason("")));
    }
}
