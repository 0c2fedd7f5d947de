package jianyi.suggestion.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a 分办方案. Every cell is text and formatted as text, so that nothing typed into a case ever becomes a formula. */
final class PlanSheet {

    private static final PlanColumn[] COLUMNS = PlanColumn.values();
    private static final String FAULT = "问题";
    private static final int FAULT_WIDTH = 60;

    private final Worksheet plan;
    private final Worksheet options;
    private int line;

    private PlanSheet(Workbook book) {
        this.plan = book.newWorksheet("分办方案");
        this.options = book.newWorksheet("选项");
    }

    /** Everything that waits, with what is usual filled in; the units stay open, for they are the decision. */
    static byte[] waiting(List<WaitingCase> cases, PlanChoices choices) {
        return write(choices, false, sheet -> cases.forEach(one -> sheet.put(cells(one, choices), null)));
    }

    /** The rows that could not be carried out, as they came, each with what is wrong. */
    static byte[] givenBack(List<PlanLine> lines, PlanChoices choices) {
        return write(choices, true, sheet -> lines.forEach(line -> sheet.put(line.cells(), line.said())));
    }

    private interface Content {
        void into(PlanSheet sheet);
    }

    private static byte[] write(PlanChoices choices, boolean faults, Content content) {
        var file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Jianyi", "1.0")) {
            var sheet = new PlanSheet(book);
            sheet.head(faults);
            content.into(sheet);
            sheet.finish(choices, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void head(boolean faults) {
        plan.freezePane(3, 1);
        for (PlanColumn column : COLUMNS) {
            plan.width(column.ordinal(), column.width());
            plan.value(0, column.ordinal(), column.heading());
            plan.style(0, column.ordinal())
                    .bold()
                    .fillColor(column.answered() ? "FFF2CC" : "E7E6E6")
                    .set();
        }
        if (faults) {
            plan.width(COLUMNS.length, FAULT_WIDTH);
            plan.value(0, COLUMNS.length, FAULT);
            plan.style(0, COLUMNS.length).bold().fontColor("9F1D20").set();
        }
    }

    private void put(Map<PlanColumn, String> cells, String fault) {
        line++;
        cells.forEach((column, text) -> plan.value(line, column.ordinal(), text));
        if (fault != null) {
            plan.value(line, COLUMNS.length, fault);
        }
    }

    private void finish(PlanChoices choices, boolean faults) {
        int last = Math.max(line, 1);
        plan.range(1, 0, last, faults ? COLUMNS.length : COLUMNS.length - 1)
                .style()
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        plan.paperSize(PaperSize.A4_PAPER);
        plan.pageOrientation("landscape");
        plan.setFitToPage(true);
        plan.fitToHeight((short) 0);
        plan.repeatRows(0);
        plan.setAutoFilter(0, 0, COLUMNS.length - 1);
        list(PlanColumn.MODE, List.of("主办会办", "分办"), last);
        list(PlanColumn.LEAD, List.copyOf(choices.charged().values()), last);
        list(PlanColumn.MONTHS, choices.months().stream().map(String::valueOf).toList(), last);
        list(PlanColumn.KEY, List.of("是", "否"), last);
        list(PlanColumn.SUPERVISOR, List.copyOf(choices.supervisors().values()), last);
        // No list for several at once, but the names to copy from.
        column(PlanColumn.CO, List.copyOf(choices.units().values()));
    }

    private void list(PlanColumn column, List<String> values, int last) {
        if (!values.isEmpty()) {
            column(column, values);
            plan.range(1, column.ordinal(), last, column.ordinal())
                    .validateWithList(options.range(1, place(column), values.size(), place(column)))
                    .allowBlank(true)
                    // A warning only: a unit's code is taken as well.
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(column.heading())
                    .error("不在下拉列表之中，确定要这样写吗？");
        }
    }

    private void column(PlanColumn column, List<String> values) {
        options.width(place(column), column.width());
        options.value(0, place(column), column.heading());
        options.style(0, place(column)).bold().set();
        for (int i = 0; i < values.size(); i++) {
            options.value(i + 1, place(column), values.get(i));
        }
    }

    private static int place(PlanColumn column) {
        return (int) Arrays.stream(COLUMNS)
                .filter(other -> other.answered() && other != PlanColumn.PARTS && other.ordinal() < column.ordinal())
                .count();
    }

    private static Map<PlanColumn, String> cells(WaitingCase one, PlanChoices choices) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        cells.put(PlanColumn.NUMBER, one.number());
        cells.put(PlanColumn.SHOWN, one.suggestion().shownNumber());
        cells.put(PlanColumn.TITLE, one.suggestion().title());
        cells.put(PlanColumn.DEPUTY, one.deputy());
        cells.put(PlanColumn.CATEGORY, one.suggestion().category());
        cells.put(PlanColumn.PROPOSED, one.proposed());
        cells.put(PlanColumn.MODE, "主办会办");
        cells.put(PlanColumn.MONTHS, String.valueOf(choices.months().get(0)));
        cells.put(PlanColumn.KEY, "否");
        return cells;
    }
}
