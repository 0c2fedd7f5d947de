package jianyi.suggestion.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jianyi.flow.Refusal;
import jianyi.intake.Turns;
import jianyi.suggestion.State;
import jianyi.suggestion.bulk.PlanLine.Fate;
import jianyi.suggestion.review.AssignmentDesk;
import org.springframework.stereotype.Service;

/** Makes plans: of ticked cases, or of a file that came back. Nothing is assigned before {@link PlanRunner} carries one out. */
@Service
class PlanDesk {

    private final Plans plans;
    private final PlanReader reader;
    private final WaitingCases cases;
    private final AssignTaskFlow task;
    private final AssignmentDesk desk;

    PlanDesk(Plans plans, PlanReader reader, WaitingCases cases, AssignTaskFlow task, AssignmentDesk desk) {
        this.plans = plans;
        this.reader = reader;
        this.cases = cases;
        this.task = task;
        this.desk = desk;
    }

    /**
     * One assignment for many cases.
     *
     * @param fields the form of 交办, filled in once
     * @return the plan's id
     * @throws Refusal 400 naming the field, or when no case is ticked
     */
    long ticked(String body, String person, List<String> numbers, Map<String, Object> fields) {
        if (numbers.isEmpty()) {
            throw Refusal.invalid("请先勾选要交办的建议");
        }
        if (numbers.size() > PlanFile.MOST_ROWS) {
            throw Refusal.invalid("一次最多交办 " + PlanFile.MOST_ROWS + " 件");
        }
        var said = desk.foresee(body, task.check(fields));
        var lines = new ArrayList<PlanLine>();
        for (String number : new LinkedHashSet<>(numbers)) {
            lines.add(line(body, number, lines.size() + 1, fields, said));
        }
        return plans.add(body, null, person, lines);
    }

    /** A preview of a file. @return the plan's id @throws Refusal 400 in one sentence when it cannot be read at all */
    long uploaded(String body, String person, String file, byte[] content) {
        return Turns.take(() -> plans.add(body, shortened(file), person, reader.read(body, PlanFile.read(content))));
    }

    private PlanLine line(String body, String number, int place, Map<String, Object> fields, String said) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        cells.put(PlanColumn.NUMBER, number);
        var found = number.indexOf('\0') >= 0 ? null : cases.find(body, number).orElse(null);
        if (found == null) {
            cells.clear();
            return new PlanLine(place, null, cells, Map.of(), Fate.FAULTY, "没有本机关的这件建议");
        }
        return found.state() == State.ASSIGNING
                ? new PlanLine(place, number, cells, fields, Fate.READY, said)
                : new PlanLine(place, number, cells, Map.of(), Fate.IDLE, reader.why(found));
    }

    private static String shortened(String file) {
        var name = file == null ? "" : file.replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
