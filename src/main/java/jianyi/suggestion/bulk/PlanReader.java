package jianyi.suggestion.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.deputy.Deputies;
import jianyi.flow.Refusal;
import jianyi.flow.text.Text;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Settings;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.bulk.PlanLine.Fate;
import jianyi.suggestion.review.AssignmentDesk;
import org.springframework.stereotype.Component;

/** Judges each row of a 分办方案 before anything is done: what will happen, what is wrong, what has happened already. */
@Component
class PlanReader {

    private final WaitingCases cases;
    private final AssignTaskFlow task;
    private final AssignmentDesk desk;
    private final Offices offices;
    private final Settings settings;
    private final People people;
    private final Deputies deputies;

    PlanReader(
            WaitingCases cases,
            AssignTaskFlow task,
            AssignmentDesk desk,
            Offices offices,
            Settings settings,
            People people,
            Deputies deputies) {
        this.cases = cases;
        this.task = task;
        this.desk = desk;
        this.offices = offices;
        this.settings = settings;
        this.people = people;
        this.deputies = deputies;
    }

    /** What the body's clerks can choose from. */
    PlanChoices choices(String body) {
        return PlanChoices.of(body, offices, settings, people, deputies);
    }

    /** One line a row, in the file's order. */
    List<PlanLine> read(String body, List<PlanRow> rows) {
        var choices = choices(body);
        var seen = new HashSet<String>();
        return rows.stream().map(row -> line(body, row, choices, seen)).toList();
    }

    private PlanLine line(String body, PlanRow row, PlanChoices choices, Set<String> seen) {
        var typed = Text.code(row.text(PlanColumn.NUMBER));
        if (typed.isEmpty()) {
            return PlanLine.without(row, null, Fate.FAULTY, fault(row, List.of("“案号”请填写")));
        }
        var found = cases.find(body, typed);
        if (found.isEmpty()) {
            return PlanLine.without(row, null, Fate.FAULTY, fault(row, List.of("“案号”没有本机关的这件建议")));
        }
        if (!seen.add(typed)) {
            return PlanLine.without(row, typed, Fate.FAULTY, fault(row, List.of("“案号”与前面的行重复")));
        }
        if (found.get().state() != State.ASSIGNING) {
            return PlanLine.without(row, typed, Fate.IDLE, why(found.get()));
        }
        return PlanFields.untouched(row)
                ? PlanLine.without(row, typed, Fate.IDLE, "没有填单位，这次不办")
                : judged(body, row, choices);
    }

    /** Why a case cannot be assigned now. */
    String why(Suggestion suggestion) {
        return cases.assigned(suggestion.number())
                .map(how -> how + "，不再重复交办")
                .orElseGet(() -> "现在是“" + suggestion.state().label() + "”，不能交办");
    }

    private PlanLine judged(String body, PlanRow row, PlanChoices choices) {
        var read = PlanFields.read(row, choices);
        var number = Text.code(row.text(PlanColumn.NUMBER));
        if (!read.faults().isEmpty()) {
            return PlanLine.without(row, number, Fate.FAULTY, fault(row, read.faults()));
        }
        try {
            var said = desk.foresee(body, task.check(read.fields()));
            return new PlanLine(row.place(), number, row.cells(), read.fields(), Fate.READY, said);
        } catch (Refusal refusal) {
            return PlanLine.without(row, number, Fate.FAULTY, fault(row, List.of(refusal.getMessage())));
        }
    }

    private static String fault(PlanRow row, List<String> faults) {
        return "第 " + row.place() + " 行" + faults.stream().collect(Collectors.joining("；"));
    }
}
