package jianyi.suggestion.supervision;

import java.util.List;
import java.util.Optional;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.SheetRecord;
import jianyi.suggestion.sheet.SheetPart;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.time.SheetDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet's part about supervisions: what was demanded and what was answered, in time, late or not at all. */
@Component
@Order(11)
class SupervisionPart implements SheetPart {

    private final Supervisions supervisions;
    private final SupervisionNews words;
    private final SheetDates dates;

    SupervisionPart(Supervisions supervisions, SupervisionNews words, SheetDates dates) {
        this.supervisions = supervisions;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public String id() {
        return "supervisions";
    }

    @Override
    public String heading() {
        return "督办";
    }

    @Override
    public Optional<List<SheetRecord>> of(Sight sight) {
        var sent = supervisions.of(sight.suggestion().number());
        return sight.involved() && !sent.isEmpty()
                ? Optional.of(sent.stream().map(this::told).toList())
                : Optional.empty();
    }

    private SheetRecord told(Supervision one) {
        boolean late = one.late(dates.clock(one.number()));
        return SheetRecord.of(
                        "督办" + words.unit(one.unit()), state(one, late), late ? "late" : one.open() ? "soon" : "good")
                .line("发出", one.sentName() + "，" + dates.minute(one.sentAt()))
                .line("督办要求", one.demand())
                .line("答复期限", ChineseDates.format(one.answerBy()))
                .line("期限说明", dates.whyNamed(one.number(), one.instance()))
                .line("答复", one.answer())
                .line("答复时间", one.answeredAt() == null ? null : dates.minute(one.answeredAt()));
    }

    private static String state(Supervision one, boolean late) {
        if (one.answer() != null) {
            return late ? "逾期答复" : "已答复";
        }
        if (one.droppedOn() != null) {
            return "不再督办";
        }
        return late ? "逾期没有答复" : "待答复";
    }
}
