package jianyi.inspection.followed;

import java.time.LocalDate;
import jianyi.casework.step.FormHead;
import jianyi.casework.step.HeadedRoom;
import jianyi.flow.TaskAtHand;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.InspectionWords;
import jianyi.inspection.Inspections;
import jianyi.notice.Notice;
import org.springframework.stereotype.Component;

/** What stands above the forms of what accompanies a matter of supervision. */
@Component
class InspectionHeads implements HeadedRoom {

    private final Inspections inspections;
    private final InspectionNews news;

    InspectionHeads(Inspections inspections, InspectionNews news) {
        this.inspections = inspections;
        this.news = news;
    }

    @Override
    public String room() {
        return Inspections.ROOM;
    }

    @Override
    public String about(TaskAtHand task) {
        return of(task).title();
    }

    @Override
    public FormHead head(TaskAtHand task, String reader) {
        var it = of(task);
        return new FormHead(
                it.title(),
                "编号 " + it.number() + " · " + it.kind().label(),
                InspectionWords.of(task.key()).sentence().formatted("这件事项"));
    }

    @Override
    public Notice notice(TaskAtHand task, LocalDate due) {
        return news.task(task, of(task), due);
    }

    private Inspection of(TaskAtHand task) {
        return inspections.find(task.caseNumber()).orElseThrow();
    }
}
