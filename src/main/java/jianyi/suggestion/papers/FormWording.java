package jianyi.suggestion.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.OfficeKind;
import jianyi.papers.Boxes;
import jianyi.papers.LetterText;
import jianyi.papers.Names;
import jianyi.papers.PaperRows;
import jianyi.suggestion.Cosigner;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Part;
import jianyi.suggestion.Words;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** 代表建议专用纸. A deputy's telephone stands on the deputy's own print only. */
@Component
class FormWording implements PaperWording {

    private static final List<String> COLUMNS = List.of("姓名", "代表证号", "代表团", "附议");

    private final Deputies deputies;
    private final Names names;
    private final SheetDates dates;

    FormWording(Deputies deputies, Names names, SheetDates dates) {
        this.deputies = deputies;
        this.names = names;
        this.dates = dates;
    }

    @Override
    public PaperKind kind() {
        return PaperKind.FORM;
    }

    @Override
    public List<Map<String, Object>> sheets(CaseBundle file, Handling none) {
        var values = new LinkedHashMap<String, Object>();
        values.put("层次", file.body().kind() == OfficeKind.STANDING ? "县级" : "乡镇级");
        values.put("类别", LetterText.line(file.it().category()));
        deputy(file, values);
        values.put("附议人", new PaperRows(COLUMNS, cosigners(file)));
        values.put("案由", LetterText.paragraphs(file.it().situation()));
        values.put("具体建议", LetterText.paragraphs(file.it().proposal()));
        circumstances(file, values);
        office(file, values);
        return List.of(values);
    }

    private void deputy(CaseBundle file, Map<String, Object> values) {
        var it = file.it();
        boolean named = file.sight().author();
        var mandate = named ? deputies.find(it.deputy(), it.body()) : Optional.<Deputy>empty();
        values.put("代表姓名", named ? LetterText.line(it.deputyName()) : CaseBundle.NAMELESS);
        values.put("代表团", mandate.map(Deputy::delegation).map(LetterText::line).orElse(""));
        values.put("代表证号", mandate.map(Deputy::card).map(LetterText::line).orElse(""));
        values.put("选区", mandate.map(Deputy::constituency).map(LetterText::line).orElse(""));
        boolean own = file.reader().id().equals(it.deputy());
        values.put("联系电话", own ? names.mobile(it.deputy()) : "");
    }

    private List<Map<String, String>> cosigners(CaseBundle file) {
        if (!file.sight().author()) {
            return List.of(line("（代表要求保密）", "", "", ""));
        }
        var lines = file.cosigners().map(one -> cosigner(file, one)).toList();
        return lines.isEmpty() ? List.of(line("（无）", "", "", "")) : lines;
    }

    private Map<String, String> cosigner(CaseBundle file, Cosigner one) {
        var mandate = deputies.find(one.person(), file.it().body());
        String how = one.enteredBy() == null ? "本人确认" : names.person(one.enteredBy()) + "代录";
        return line(
                LetterText.line(one.name()),
                mandate.map(Deputy::card).map(LetterText::line).orElse(""),
                mandate.map(Deputy::delegation).map(LetterText::line).orElse(""),
                how);
    }

    private static Map<String, String> line(String name, String card, String delegation, String how) {
        return Map.of("姓名", name, "代表证号", card, "代表团", delegation, "附议", how);
    }

    private void circumstances(CaseBundle file, Map<String, Object> values) {
        var it = file.it();
        values.put("公开", Boxes.of(Words.DISCLOSURE, it.confidential() ? "none" : it.disclosure()));
        values.put("保密", Boxes.of(it.confidential() ? "要求" : "不要求", "要求", "不要求"));
        values.put("形成方式", Boxes.of(Words.RESEARCH, it.research()));
        int years = it.raisedBefore() == null ? 0 : it.raisedBefore();
        values.put(
                "多次提出", Boxes.of(years > 3 ? "三年以上" : years == 3 ? "三年" : years == 2 ? "两年" : "", "两年", "三年", "三年以上"));
        values.put("书面答复", Boxes.of(it.needsReply() ? "需要" : "不需要", "需要", "不需要"));
        values.put("建议承办单位", names.office(it.proposedUnit()));
        String proxied = it.enteredBy() == null || !file.sight().author()
                ? ""
                : "（" + LetterText.line(it.enteredName()) + "代录，据" + Words.of(Words.ENTERED, it.enteredFrom()) + "）";
        values.put("提交时间", dates.minute(it.submittedAt()) + proxied);
    }

    private void office(CaseBundle file, Map<String, Object> values) {
        var it = file.it();
        values.put(
                "审查意见", it.acceptedOn() == null ? "" : dates.day(it.acceptedOn()) + "受理，编为" + it.shownNumber() + "。");
        values.put("办理方式", Words.of(Words.MODE, it.mode()));
        values.put("承办单位", units(file));
        values.put("交办日期", dates.day(it.assignedOn()));
        values.put("答复期限", dates.due(it.replyDue()));
    }

    private String units(CaseBundle file) {
        return file.present().stream()
                .map(one -> names.office(one.unit())
                        + (one.part() == Part.LEAD ? "" : "（" + one.part().label() + "）"))
                .collect(Collectors.joining("、"));
    }
}
