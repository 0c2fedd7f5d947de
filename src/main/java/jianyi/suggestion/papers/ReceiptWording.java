package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.papers.PaperRows;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Part;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 签收单: a line for each unit, with room for signature and day; who has signed in the product is named. */
@Component
class ReceiptWording implements PaperWording {

    private static final List<String> COLUMNS = List.of("序号", "编号", "标题", "单位", "方式", "期限", "签收人", "签收日期");

    private final Names names;
    private final SheetDates dates;

    ReceiptWording(Names names, SheetDates dates) {
        this.names = names;
        this.dates = dates;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.RECEIPT;
    }

    @Override
    public boolean exists(CaseBundle file, Handling none) {
        return !file.present().isEmpty();
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling none) {
        return List.of(list(lines(List.of(file)), 1));
    }

    /** One list for several cases. */
    Map<String, Object> list(List<Map<String, String>> lines, int cases) {
        var values = new LinkedHashMap<String, Object>();
        values.put("签收", new PaperRows(COLUMNS, lines));
        values.put("件数", cases + " 件，" + lines.size() + " 份");
        return values;
    }

    /** The units charged with these cases now. */
    List<Map<String, String>> lines(List<CaseBundle> files) {
        var lines = new ArrayList<Map<String, String>>();
        for (CaseBundle file : files) {
            file.present().stream()
                    .map(one -> line(file, one, lines.size() + 1))
                    .forEach(lines::add);
        }
        return lines;
    }

    private Map<String, String> line(CaseBundle file, Handling handling, int place) {
        boolean co = handling.part() == Part.CO && handling.opinionDue() != null;
        return Map.of(
                "序号", String.valueOf(place),
                "编号", file.it().shownNumber(),
                "标题", LetterText.line(file.it().title()),
                "单位", names.office(handling.unit()),
                "方式", handling.part().label(),
                "期限", dates.due(co ? handling.opinionDue() : handling.replyDue()),
                "签收人", names.person(handling.openedBy()),
                "签收日期", handling.openedAt() == null ? "" : dates.minute(handling.openedAt()));
    }
}
