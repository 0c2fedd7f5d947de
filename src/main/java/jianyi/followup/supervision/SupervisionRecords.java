package jianyi.followup.supervision;

import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.sheet.SheetRecord;
import jianyi.casework.time.Courses;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import org.springframework.stereotype.Component;

/** What a case's sheet tells of supervisions: what was demanded and what was answered, in time, late or not at all. */
@Component
public class SupervisionRecords {

    private final Supervisions supervisions;
    private final SupervisionNews words;
    private final Deadlines deadlines;
    private final Courses courses;
    private final Terms terms;

    SupervisionRecords(
            Supervisions supervisions, SupervisionNews words, Deadlines deadlines, Courses courses, Terms terms) {
        this.supervisions = supervisions;
        this.words = words;
        this.deadlines = deadlines;
        this.courses = courses;
        this.terms = terms;
    }

    /** Every one of a case, oldest first. */
    public List<SheetRecord> of(String number) {
        return supervisions.of(number).stream().map(this::told).toList();
    }

    private SheetRecord told(Supervision one) {
        boolean late = one.late(deadlines.clock(one.number(), terms.today()));
        var which = one.opinion() == null ? "" : "（意见" + one.opinion() + "）";
        return SheetRecord.of(
                        "督办" + words.name(one.unit()) + which,
                        state(one, late),
                        late ? "late" : one.open() ? "soon" : "good")
                .line("发出", one.sentName() + "，" + ChineseDates.minute(one.sentAt()))
                .line("督办要求", one.demand())
                .line("答复期限", ChineseDates.format(one.answerBy()))
                .line("期限说明", courses.whyNamed(one.number(), one.instance()))
                .line("答复", one.answer())
                .line("答复时间", one.answeredAt() == null ? null : ChineseDates.minute(one.answeredAt()));
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
