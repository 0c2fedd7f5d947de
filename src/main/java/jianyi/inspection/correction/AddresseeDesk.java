package jianyi.inspection.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Step;
import jianyi.inspection.InspectionDate;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionNews;
import jianyi.inspection.Inspections;
import jianyi.inspection.State;
import jianyi.inspection.Supervised;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opinions go out to the government or the organ itself, which names who mends each and signs what became of them (监督法 第六条、第三十七条). */
@Service
public class AddresseeDesk {

    private final Inspections inspections;
    private final Opinions opinions;
    private final OpinionReader reader;
    private final Signings signings;
    private final CopyDesk copies;
    private final Supervised supervised;
    private final Chronicle chronicle;
    private final InspectionNews news;
    private final Deadlines deadlines;
    private final Terms terms;

    AddresseeDesk(
            Inspections inspections,
            Opinions opinions,
            OpinionReader reader,
            Signings signings,
            CopyDesk copies,
            Supervised supervised,
            Chronicle chronicle,
            InspectionNews news,
            Deadlines deadlines,
            Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.reader = reader;
        this.signings = signings;
        this.copies = copies;
        this.supervised = supervised;
        this.chronicle = chronicle;
        this.news = news;
        this.deadlines = deadlines;
        this.terms = terms;
    }

    /** The governments and organs that have an opinion to answer. */
    public List<String> addressees(String number) {
        return opinions.of(number).stream().map(Opinion::addressee).distinct().toList();
    }

    /** The opinions of one of them go out. */
    @Transactional
    public void hand(String number, String addressee) {
        var it = inspections.lock(number);
        var own = opinions.to(number, addressee);
        own.stream().filter(one -> one.handedOn() == null).forEach(this::hand);
        inspections.set(number, Map.of("state", State.CORRECTING.name()));
        chronicle.note(
                number,
                InspectionEntry.HANDED_OVER,
                "意见交" + supervised.name(addressee) + "研究处理",
                own.stream().map(one -> one.place() + ". " + one.words()).collect(Collectors.joining("\n")));
        news.post(it, addressee, Role.HEAD, "handed", "意见交办", "“" + it.title() + "”的 " + own.size() + " 条意见交贵机关研究处理。");
        copies.owe(it, own);
    }

    private void hand(Opinion it) {
        var due = terms.replyDue(terms.today(), it.months());
        opinions.handed(
                it.id(),
                terms.today(),
                deadlines.begin(it.number(), InspectionDate.CORRECTION, due).id());
    }

    /** The addressee names an owner for each. @throws Refusal 400 that names the line */
    @Transactional
    public void name(Step step, String addressee) {
        var it = inspections.lock(step.number());
        var own = opinions.to(step.number(), addressee);
        var owners = reader.owners(step.answers(), addressee, own);
        own.forEach(one -> opinions.owned(one.id(), owners.get(one.place())));
        chronicle.note(
                step,
                InspectionEntry.OWNERS_NAMED,
                "确定承办单位",
                own.stream()
                        .map(one -> "第 " + one.place() + " 条：" + supervised.name(owners.get(one.place())))
                        .collect(Collectors.joining("\n")));
        copies.owe(it, opinions.to(step.number(), addressee));
    }

    /** The head signs the report on the handling. @return whether he does @throws Refusal 400 for a no without a reason */
    @Transactional
    public boolean sign(Step step, String addressee) {
        inspections.lock(step.number());
        boolean signed = step.answers().decided("signed");
        var remark = step.answers().text("signRemark").orElse(null);
        if (!signed && remark == null) {
            throw step.answers().missing("signRemark");
        }
        signings.add(step.number(), addressee, signed, remark, step.person(), terms.today());
        chronicle.note(step, InspectionEntry.CORRECTION_SIGNED, signed ? "签发处理情况报告" : "处理情况报告退回承办单位", remark);
        return signed;
    }
}
