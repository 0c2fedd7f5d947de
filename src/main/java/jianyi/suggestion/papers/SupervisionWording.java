package jianyi.suggestion.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.followup.supervision.Supervision;
import jianyi.followup.supervision.Supervisions;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 督办单 (代表法 第五十二条): names unit and deadline and says how far it has come; what was demanded last, and until when. Before anything is, room is left to write it by hand. */
@Component
class SupervisionWording implements PaperWording {

    private static final String OPEN_DAY = "　　年　　月　　日";
    private static final List<String> OPEN_LINES = List.of("", "", "");

    private final Handlings handlings;
    private final Supervisions supervisions;
    private final Names names;
    private final SheetDates dates;

    SupervisionWording(Handlings handlings, Supervisions supervisions, Names names, SheetDates dates) {
        this.handlings = handlings;
        this.supervisions = supervisions;
        this.names = names;
        this.dates = dates;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.SUPERVISION;
    }

    @Override
    public boolean exists(CaseBundle file, Handling handling) {
        return PaperRights.atWork(file, handling);
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling handling) {
        boolean co = handling.part() == Part.CO && handling.opinionDue() != null;
        var values = new LinkedHashMap<String, Object>();
        values.put("承办单位", names.office(handling.unit()));
        values.put("承办方式", handling.part().label() + (handling.round() > 1 ? "（二次办理）" : ""));
        values.put("交办日期", dates.day(handling.assignedOn()));
        values.put("期限名称", co ? "会办期限" : "答复期限");
        var due = co ? handling.opinionDue() : handling.replyDue();
        values.put("期限", dates.due(due));
        values.put("期限情况", dates.left(file.it().number(), due));
        values.put("目前进展", progress(file, handling));
        demanded(values, file, handling);
        return List.of(values);
    }

    private void demanded(Map<String, Object> values, CaseBundle file, Handling handling) {
        var last = supervisions.of(file.it().number()).stream()
                .filter(sent -> sent.unit().equals(handling.unit()))
                .reduce((earlier, later) -> later);
        values.put("督办要求", last.map(sent -> sent.demand().lines().toList()).orElse(OPEN_LINES));
        values.put("督办答复期限", last.map(sent -> dates.day(sent.answerBy())).orElse(OPEN_DAY));
        values.put(
                "督办答复",
                last.map(Supervision::answer).map(said -> said.lines().toList()).orElse(List.of()));
        values.put(
                "督办人",
                LetterText.line(last.map(Supervision::sentName)
                        .orElseGet(() -> names.person(file.it().supervisor()))));
    }

    private List<String> progress(CaseBundle file, Handling handling) {
        var progress = new ArrayList<String>();
        progress.add(handling.openedAt() == null ? "尚未签收。" : dates.minute(handling.openedAt()) + "签收。");
        progress.add("现处于：" + file.sight().state(handling) + "。");
        var contacts = handlings.contacts(handling.id());
        progress.add(
                contacts.isEmpty()
                        ? "尚无联系代表的记录。"
                        : "已记录联系代表 " + contacts.size() + " 次，最近一次为"
                                + dates.day(contacts.get(contacts.size() - 1).day()) + "。");
        return progress;
    }
}
