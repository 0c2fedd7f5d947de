package jianyi.inspection.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.step.Arrival;
import jianyi.casework.step.StepRoom;
import jianyi.casework.step.Steps;
import jianyi.casework.step.TaskNews;
import jianyi.casework.time.Terms;
import jianyi.flow.TaskAtHand;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import org.springframework.stereotype.Component;

/** What the engine's seam asks about the tasks of supervision. */
@Component
class InspectionTasksFlow extends StepRoom {

    private final Inspections inspections;
    private final InspectionNews news;
    private final InspectionDue due;
    private final Terms terms;
    private final InspectionForms forms;

    InspectionTasksFlow(
            Inspections inspections,
            InspectionNews news,
            InspectionDue due,
            Terms terms,
            Steps steps,
            TaskNews mail,
            InspectionForms forms) {
        super(steps, mail);
        this.inspections = inspections;
        this.news = news;
        this.due = due;
        this.terms = terms;
        this.forms = forms;
    }

    @Override
    public Set<String> processes() {
        return InspectionFlow.PROCESSES;
    }

    @Override
    protected Optional<Arrival> arrival(TaskAtHand task) {
        var it = inspections.find(task.caseNumber()).orElseThrow();
        var window = due.of(task.key(), task.instance(), it, terms.today());
        return Optional.of(new Arrival(window, null, null, forms.about(task, it), news.task(task, it, window.due())));
    }

    @Override
    public Map<String, Object> shown(TaskAtHand task, String reader) {
        return forms.shown(task, reader);
    }

    @Override
    public Map<String, Object> startChoices(String process, String reader) {
        return forms.startChoices(reader);
    }

    @Override
    public boolean startShows(String process, String field, String reader) {
        return switch (field) {
            case "body" -> forms.opening(reader) > 1;
            case "planItem" -> forms.planned(reader);
            default -> true;
        };
    }
}
