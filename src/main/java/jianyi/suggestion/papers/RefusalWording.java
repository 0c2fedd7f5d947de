package jianyi.suggestion.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jianyi.papers.Boxes;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.suggestion.Handling;
import jianyi.suggestion.handling.UnitRefusal;
import jianyi.suggestion.handling.UnitRefusals;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 退办单: reason, proper unit, the head's consent and the decision; what has not happened yet stays open for the pen. */
@Component
class RefusalWording implements PaperWording {

    private final UnitRefusals refusals;
    private final Names names;
    private final SheetDates dates;

    RefusalWording(UnitRefusals refusals, Names names, SheetDates dates) {
        this.refusals = refusals;
        this.names = names;
        this.dates = dates;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.REFUSAL;
    }

    @Override
    public boolean exists(CaseBundle file, Handling handling) {
        return handling.refusal() != null;
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling handling) {
        var steps = refusals.find(handling.id());
        var values = new LinkedHashMap<String, Object>();
        values.put("承办单位", names.office(handling.unit()));
        values.put("承办方式", handling.part().label());
        values.put("交办日期", dates.day(handling.assignedOn()));
        values.put("退办理由", LetterText.paragraphs(handling.refusal()));
        values.put("建议改交单位", names.office(handling.properUnit()));
        values.put("申请人", steps.map(one -> names.person(one.askedBy())).orElse(""));
        values.put("申请时间", steps.map(one -> dates.minute(one.askedAt())).orElse(""));
        values.put("负责人意见", steps.map(this::consent).orElse(Boxes.of("", "同意退办", "不同意退办")));
        values.put("交办机关意见", steps.map(this::decision).orElse(Boxes.of("", "准予退办", "不准退办")));
        values.put(
                "处理说明",
                steps.map(one -> LetterText.paragraphs(one.settleRemark())).orElse(List.of()));
        values.put("交办机关", LetterText.congressOffice(names.officeOf(handling.settler(), file.body())));
        return List.of(values);
    }

    private String consent(UnitRefusal one) {
        String chosen = one.consented() == null ? "" : one.consented() ? "同意退办" : "不同意退办";
        return Boxes.of(chosen, "同意退办", "不同意退办") + signed(one.consentedBy(), dates.minute(one.consentedAt()));
    }

    private String decision(UnitRefusal one) {
        String chosen = one.upheld() == null ? "" : one.upheld() ? "准予退办" : "不准退办";
        String moved = one.newUnit() == null ? "" : "\n改由" + names.office(one.newUnit()) + "承办";
        return Boxes.of(chosen, "准予退办", "不准退办") + moved + signed(one.settledBy(), dates.minute(one.settledAt()));
    }

    private String signed(String person, String when) {
        return person == null ? "" : "\n" + names.person(person) + "　" + when;
    }
}
