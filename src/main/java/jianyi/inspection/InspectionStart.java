package jianyi.inspection;

import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a matter of supervision that nobody fills a form in for: a plan's line whose month has come, a follow-up. */
@Service
public class InspectionStart {

    private final Inspections inspections;
    private final InspectionFlow flow;
    private final Chronicle chronicle;
    private final Terms terms;

    InspectionStart(Inspections inspections, InspectionFlow flow, Chronicle chronicle, Terms terms) {
        this.inspections = inspections;
        this.flow = flow;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /**
     * Takes the matter up and gives its preparation to the keeper's clerks, who are told. Called within the caller's transaction.
     *
     * @param why what began it, in Chinese: 列入年度计划
     * @return its number
     */
    @Transactional
    public String begin(Opening opening, String why) {
        var it = inspections.add(opening, null, null, terms.today());
        chronicle.note(it.number(), InspectionEntry.OPENED, why, opening.reason());
        flow.begin(it);
        return it.number();
    }
}
