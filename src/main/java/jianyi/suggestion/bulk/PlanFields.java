package jianyi.suggestion.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jianyi.flow.Typed;
import jianyi.flow.text.Text;

/** Turns a row of a 分办方案 into what the form of 交办 is filled in with; every fault is named by row and column. */
final class PlanFields {

    private static final Set<String> LEAD = Set.of("主办会办", "主办与会办", "主办", "lead");
    private static final Set<String> SEPARATE = Set.of("分办", "separate");
    private static final Set<String> YES = Set.of("是", "√", "✓", "1", "true", "重点");
    private static final Set<String> NO = Set.of("", "否", "0", "false");

    private final PlanRow row;
    private final PlanChoices choices;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> faults;

    private PlanFields(PlanRow row, PlanChoices choices) {
        this.row = row;
        this.choices = choices;
        this.faults = new ArrayList<>(row.faults());
    }

    /** The fields and what is wrong with them. */
    record Read(Map<String, Object> fields, List<String> faults) {}

    static Read read(PlanRow row, PlanChoices choices) {
        var reading = new PlanFields(row, choices);
        boolean separate = reading.separate();
        reading.fields.put("mode", separate ? "separate" : "lead");
        if (separate) {
            reading.parts();
        } else {
            reading.leadAndCo();
        }
        reading.months();
        reading.key();
        return new Read(reading.fields, reading.faults);
    }

    /** Whether no unit is named anywhere in the row: the clerk leaves the case for another time. */
    static boolean untouched(PlanRow row) {
        return row.faults().isEmpty()
                && row.text(PlanColumn.LEAD).isEmpty()
                && row.text(PlanColumn.CO).isEmpty()
                && row.text(PlanColumn.PARTS).isEmpty();
    }

    private boolean separate() {
        var mode = Text.name(row.text(PlanColumn.MODE));
        if (mode.isEmpty()) {
            return !row.text(PlanColumn.PARTS).isEmpty();
        }
        if (!LEAD.contains(mode) && !SEPARATE.contains(mode)) {
            fault(PlanColumn.MODE, "应为“主办会办”或“分办”");
        }
        return SEPARATE.contains(mode);
    }

    private void leadAndCo() {
        unit(PlanColumn.LEAD, row.text(PlanColumn.LEAD), choices.charged(), "leadUnit");
        var co = new ArrayList<String>();
        for (String name : row.text(PlanColumn.CO).split("[、，,;；\n]")) {
            if (!name.isBlank()) {
                known(PlanColumn.CO, name.strip(), choices.units(), co);
            }
        }
        if (!co.isEmpty()) {
            fields.put("coUnits", co);
        }
        if (!row.text(PlanColumn.PARTS).isEmpty()) {
            fault(PlanColumn.PARTS, "只在“分办”时填写；要分办，请把“办理方式”改为“分办”");
        }
    }

    /** The lines are the desk's to judge; the unit of the first is the one the form asks for. */
    private void parts() {
        var parts = row.text(PlanColumn.PARTS);
        if (!row.text(PlanColumn.CO).isEmpty()) {
            fault(PlanColumn.CO, "分办时不填，请把各单位都写进“分办分工”");
        }
        if (parts.isEmpty()) {
            fault(PlanColumn.PARTS, "请填写，每个单位一行，写成“单位｜办理内容”");
            return;
        }
        fields.put("parts", parts);
        var lead = row.text(PlanColumn.LEAD);
        var first = lead.isEmpty() ? parts.lines().findFirst().orElseThrow().split("[|｜]", 2)[0] : lead;
        unit(lead.isEmpty() ? PlanColumn.PARTS : PlanColumn.LEAD, first.strip(), choices.units(), "leadUnit");
    }

    private void months() {
        var typed = Text.code(row.text(PlanColumn.MONTHS)).replaceAll("个?月$", "");
        var months = Typed.whole(typed);
        if (months.isEmpty()) {
            fault(PlanColumn.MONTHS, typed.isEmpty() ? "请填写" : "应为整数");
        } else {
            fields.put("months", String.valueOf(months.getAsInt()));
        }
    }

    private void key() {
        var said = Text.key(row.text(PlanColumn.KEY));
        if (!YES.contains(said) && !NO.contains(said)) {
            fault(PlanColumn.KEY, "应为“是”或“否”");
        }
        fields.put("keyItem", YES.contains(said));
        var supervisor = row.text(PlanColumn.SUPERVISOR);
        if (supervisor.isEmpty()) {
            return;
        }
        if (NO.contains(said)) {
            fault(PlanColumn.SUPERVISOR, "只在列为重点时填写；要列为重点，请把“重点”改为“是”");
        }
        unit(PlanColumn.SUPERVISOR, supervisor, choices.supervisors(), "supervisor");
    }

    private void unit(PlanColumn column, String typed, Map<String, String> table, String field) {
        var found = new ArrayList<String>();
        if (typed.isEmpty()) {
            fault(column, "请填写");
        } else if (known(column, typed, table, found)) {
            fields.put(field, found.get(0));
        }
    }

    private boolean known(PlanColumn column, String typed, Map<String, String> table, List<String> found) {
        var code = PlanChoices.named(table, typed);
        if (code == null) {
            var shown = typed.length() > 30 ? typed.substring(0, 30) + "…" : typed;
            fault(column, "中的“" + shown + "”不在可选之列，请从“选项”表里选");
            return false;
        }
        if (!found.contains(code)) {
            found.add(code);
        }
        return true;
    }

    private void fault(PlanColumn column, String sentence) {
        faults.add("“" + column.heading() + "”" + sentence);
    }
}
