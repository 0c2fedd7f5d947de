package jianyi.suggestion.recall;

import java.util.List;
import jianyi.casework.act.Field;
import jianyi.casework.act.Way;
import jianyi.casework.step.TaskStep;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.ways.SuggestionOffer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to take the last step back. */
@Component
@Order(0)
class RecallOffer implements SuggestionOffer {

    private final RecallDesk desk;
    private final StepNames names;

    RecallOffer(RecallDesk desk, StepNames names) {
        this.desk = desk;
        this.names = names;
    }

    @Override
    public List<Way> ways(Sight sight) {
        return desk.open(sight.viewer(), sight.suggestion()).stream()
                .map(this::way)
                .toList();
    }

    private Way way(TaskStep step) {
        return new Way(
                "recall/" + step.task(),
                "收回" + names.of(step),
                "下一步还没有人打开，可以收回重办；收到通知的人会得知已经收回。",
                List.of(Field.reason("")));
    }
}
