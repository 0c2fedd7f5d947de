package jianyi.followup.pause;

import java.util.List;
import jianyi.access.Viewer;
import jianyi.casework.act.Field;
import jianyi.casework.act.Offer;
import jianyi.casework.act.Way;
import jianyi.casework.time.PauseCause;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to stop the clocks of a case, or to let them go on. */
@Component
@Order(6)
class PauseOffer implements Offer {

    private final PauseDesk desk;

    PauseOffer(PauseDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Way> ways(Viewer viewer, String number) {
        if (!desk.open(viewer, number)) {
            return List.of();
        }
        return List.of(desk.paused(number) ? resume() : pause(desk.causes(number)));
    }

    private static Way pause(List<PauseCause> possible) {
        var causes = possible.stream()
                .map(cause -> new Field.Option(cause.code(), cause.label()))
                .toList();
        return new Way(
                "pause",
                "中止计算期限",
                "从今天起各项期限不再往前走，也不再提醒；恢复时还剩几个工作日就还有几个工作日。",
                List.of(Field.select("pauseCause", "", causes), Field.reason("写明具体情况和依据")));
    }

    private static Way resume() {
        return new Way("resume", "恢复计算期限", "从今天起继续计算，各项期限按中止时剩下的工作日顺延。", List.of(Field.reason("")));
    }
}
