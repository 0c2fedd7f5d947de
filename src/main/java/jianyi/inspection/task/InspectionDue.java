package jianyi.inspection.task;

import java.time.LocalDate;
import jianyi.calendar.BeijingClock;
import jianyi.calendar.Deadline;
import jianyi.casework.step.Window;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.inspection.Inspection;
import jianyi.inspection.Inspections;
import jianyi.inspection.correction.Opinions;
import jianyi.office.Setting;
import org.springframework.stereotype.Component;

/** By when each task of a matter of supervision has to be done. */
@Component
public class InspectionDue {

    private final Inspections inspections;
    private final Opinions opinions;
    private final Deadlines deadlines;
    private final Terms terms;

    InspectionDue(Inspections inspections, Opinions opinions, Deadlines deadlines, Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.terms = terms;
    }

    /** The time a task of this key has. @param instance id of its process @param asked the day it came */
    Window of(String key, String instance, Inspection it, LocalDate asked) {
        return switch (key) {
            case "user_prepare" -> own(it, Setting.PREPARE, BeijingClock.day(it.openedAt()), "提出");
            case "user_confirmMembership" -> Window.own(membership(it));
            case "user_recordSite" -> own(it, Setting.VISIT_SITES, it.preparedOn(), "定方案");
            case "user_selfReport" -> own(it, Setting.SELF_REPORT, asked, "请单位报告");
            case "user_draftReport" -> own(it, Setting.DRAFT_REPORT, asked, "检查结束");
            case "user_deliberate" -> own(it, Setting.DELIBERATE, asked, "报告写好");
            case "user_nameOwners" -> own(it, Setting.NAME_OWNERS, asked, "意见交出");
            case "user_correct" -> correct(instance);
            case "user_recordTally" -> own(it, Setting.TALLY_HELD, asked, "可以测评");
            default -> own(it, Setting.CHECK_CORRECTION, asked, "报请核签");
        };
    }

    private Window own(Inspection it, Setting term, LocalDate from, String event) {
        return Window.own(terms.due(it.body(), term, from, event));
    }

    /** The date the opinion is due on, which binds its owner whatever task he has. */
    private Window correct(String instance) {
        var deadline = opinions.at(instance).deadline();
        return Window.governed(deadline, deadlines.get(deadline).due());
    }

    /** The last day on which members answer. */
    LocalDate membership(String number) {
        return membership(inspections.find(number).orElseThrow()).due();
    }

    private Deadline membership(Inspection it) {
        return terms.due(it.body(), Setting.MEMBERSHIP, it.preparedOn(), "定方案");
    }
}
