package jianyi.suggestion.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.office.Setting;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Part;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 交办单, one a unit: its part, its days and whom to ask. */
@Component
class AssignmentWording implements PaperWording {

    private final Names names;
    private final SheetDates dates;
    private final Terms terms;

    AssignmentWording(Names names, SheetDates dates, Terms terms) {
        this.names = names;
        this.dates = dates;
        this.terms = terms;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.ASSIGNMENT;
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling handling) {
        boolean answers = handling.part().answers();
        var settler = names.officeOf(handling.settler(), file.body());
        var values = new LinkedHashMap<String, Object>();
        values.put("承办单位", names.office(handling.unit()));
        values.put("承办方式", handling.part().label() + (handling.round() > 1 ? "（二次办理）" : ""));
        values.put("承担部分", part(handling));
        values.put("其他承办单位", others(file, handling));
        values.put("重点督办", file.it().keyItem() ? "是" : "否");
        values.put("交办日期", dates.day(handling.assignedOn()));
        values.put("期限名称", answers ? "答复期限" : "会办期限");
        values.put("期限", dates.day(due(handling)));
        values.put("期限说明", explained(file, handling));
        values.put("办理要求", demands(file, handling));
        values.put("交办机关", LetterText.congressOffice(settler));
        values.put("联系人", names.members(handling.settler()));
        values.put("联系电话", LetterText.line(settler.phone()));
        values.put("签收人", names.person(handling.openedBy()));
        values.put("签收时间", dates.minute(handling.openedAt()));
        return List.of(values);
    }

    private static String part(Handling handling) {
        String own = LetterText.line(handling.task());
        return own.isEmpty() ? "全文" : own;
    }

    private String others(CaseBundle file, Handling handling) {
        String others = file.handlings().stream()
                .filter(one -> one.round() == handling.round() && one.id() != handling.id())
                .filter(one -> one.state() != Handling.State.MOVED)
                .map(one -> names.office(one.unit()) + "（" + one.part().label() + "）")
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? "无" : others;
    }

    private static LocalDate due(Handling handling) {
        return handling.part() == Part.CO && handling.opinionDue() != null
                ? handling.opinionDue()
                : handling.replyDue();
    }

    private String explained(CaseBundle file, Handling handling) {
        String why =
                handling.part() == Part.CO ? dates.whyOpinion(file.it(), handling) : dates.why(file.it(), handling);
        return why == null ? "" : why;
    }

    /** What the law and the body's terms ask of the unit (代表法 第五十一条). */
    private List<String> demands(CaseBundle file, Handling handling) {
        var demands = new ArrayList<String>();
        demands.add("请于" + by(file, CaseDate.SIGN_FOR, Setting.SIGN_FOR, handling) + "前签收。不属于本单位职责的，于"
                + by(file, Setting.REFUSE, begun(handling)) + "前书面说明理由、经负责人同意后申请退办，不得滞留或者自行转办。");
        if (handling.part().answers()) {
            demands.add("与代表联系沟通，充分听取意见，" + by(file, CaseDate.FIRST_CONTACT, Setting.FIRST_CONTACT, handling)
                    + "前完成首次联系，并填写面复记录请代表签名。");
        }
        demands.add(
                switch (handling.part()) {
                    case LEAD -> "由你单位综合会办单位意见后书面答复代表，答复由负责人签发、经" + LetterText.formal(file.body()) + "审核后送达。";
                    case CO -> "请在期限内向主办单位提出会办意见，不直接答复代表。";
                    case OWN -> "请就你单位承担的部分单独书面答复代表，答复由负责人签发、经" + LetterText.formal(file.body()) + "审核后送达。";
                });
        if (file.it().confidential()) {
            demands.add("代表要求对姓名保密，需要与代表联系的，请通过交办机关联系人进行。");
        }
        for (int i = 0; i < demands.size(); i++) {
            demands.set(i, (i + 1) + ". " + demands.get(i));
        }
        return demands;
    }

    /** The unit's own day as the case keeps it; pauses have moved it. */
    private String by(CaseBundle file, CaseDate kind, Setting term, Handling handling) {
        return dates.window(handling, kind)
                .map(window -> dates.due(window.due()))
                .orElseGet(() -> by(file, term, handling.assignedOn()));
    }

    private String by(CaseBundle file, Setting term, LocalDate from) {
        return terms.due(file.it().body(), term, from, "交办").words();
    }

    /** The day this unit was charged, which for one in another's place is later than the assignment. */
    private LocalDate begun(Handling handling) {
        return dates.window(handling, CaseDate.SIGN_FOR).map(DueDate::fromDay).orElse(handling.assignedOn());
    }
}
