package jianyi.inspection.correction;

import java.util.List;
import java.util.stream.Stream;
import jianyi.casework.time.DeadlineDesk;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Step;
import jianyi.followup.extension.ExtensionDesk;
import jianyi.followup.supervision.SupervisionDesk;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.Supervised;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One opinion until it is settled: its owner mends and reports, the clerk checks, and only the chair sends it back in the body's name, once
 * to the same owner, then to the organ's head.
 */
@Service
public class OpinionDesk {

    /** After the owner and the head have both had it back it is taken as it is. */
    static final int MOST_RETURNS = 2;

    private final Inspections inspections;
    private final Opinions opinions;
    private final Supervised supervised;
    private final Chronicle chronicle;
    private final Deadlines deadlines;
    private final DeadlineDesk dates;
    private final ExtensionDesk extensions;
    private final SupervisionDesk supervisions;
    private final Terms terms;

    OpinionDesk(
            Inspections inspections,
            Opinions opinions,
            Supervised supervised,
            Chronicle chronicle,
            Deadlines deadlines,
            DeadlineDesk dates,
            ExtensionDesk extensions,
            SupervisionDesk supervisions,
            Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.supervised = supervised;
        this.chronicle = chronicle;
        this.deadlines = deadlines;
        this.dates = dates;
        this.extensions = extensions;
        this.supervisions = supervisions;
        this.terms = terms;
    }

    /** A process follows this opinion from now on. @param person user id of whoever has caused it */
    @Transactional
    public void begun(long opinion, String instance, String person) {
        var it = opinions.get(opinion);
        opinions.begun(opinion, instance);
        if (it.settledOn() != null) {
            deadlines.ended(it.deadline(), null);
            again(it, "再次研究处理", person);
        }
    }

    /** Its term begins anew, by the body's rule for what comes back. */
    private void again(Opinion it, String event, String person) {
        var body = inspections.find(it.number()).orElseThrow().body();
        var anew = terms.due(body, Setting.CORRECT_AGAIN, terms.today(), event);
        dates.restart(it.number(), it.deadline(), anew, event, person);
    }

    private void settle(Opinion it, Opinion.Outcome outcome) {
        opinions.settled(it.id(), outcome, terms.today());
        deadlines.ended(it.deadline(), terms.today());
        boolean owes = opinions.of(it.number()).stream()
                .anyMatch(one -> it.owner().equals(one.owner()) && one.outcome() == null);
        if (!owes) {
            extensions.drop(it.number(), it.owner());
            supervisions.drop(it.number(), it.owner(), "意见已经研究处理完毕");
        }
    }

    /** The groups that mend it: those who work for its owner; sent back twice, the heads of owner and organ. */
    public List<String> workers(String instance) {
        var it = opinions.at(instance);
        return it.returns() < MOST_RETURNS
                ? List.of(supervised.workers(it.owner()))
                : Stream.of(it.owner(), it.addressee())
                        .map(supervised::heads)
                        .distinct()
                        .toList();
    }

    /** The owner reports. @return whether it says that it is done */
    @Transactional
    public boolean correct(Step step, String instance) {
        inspections.lock(step.number());
        var it = opinions.at(instance);
        boolean done = step.answers().decided("done");
        opinions.work(it.id(), step.answers().need("measures"), done, step.person(), terms.today());
        note(step, it, InspectionEntry.CORRECTED, done ? "报告已办完" : "报告进展", null);
        return done;
    }

    /** The clerk checks. @return whether it is accepted @throws Refusal 400 for a no without a reason */
    @Transactional
    public boolean check(Step step, String instance) {
        inspections.lock(step.number());
        var it = opinions.at(instance);
        boolean accepted = step.answers().decided("accepted");
        var remark = step.answers().text("checkRemark").orElse(null);
        if (!accepted && remark == null) {
            throw step.answers().missing("checkRemark");
        }
        opinions.checked(opinions.lastWork(it.id()).orElseThrow(), accepted, remark);
        if (accepted) {
            settle(it, Opinion.Outcome.ACCEPTED);
        }
        note(step, it, InspectionEntry.CHECKED, accepted ? "认可处理情况" : "不认可处理情况", remark);
        return accepted;
    }

    /** The chair sends it back in the body's name, or takes it as it is. @return whether it goes back @throws Refusal 400 */
    @Transactional
    public boolean decideReturn(Step step, String instance) {
        inspections.lock(step.number());
        var it = opinions.at(instance);
        boolean returned = step.answers().decided("returned");
        var remark = step.answers().text("returnRemark").orElse(null);
        if (returned && remark == null) {
            throw step.answers().missing("returnRemark");
        }
        if (returned && it.returns() >= MOST_RETURNS) {
            throw step.answers().wrong("returned", "：已经退回承办单位和机关负责人各一次，只能照实记载");
        }
        opinions.returnDecided(opinions.lastWork(it.id()).orElseThrow(), returned, remark);
        if (returned) {
            opinions.returned(it.id());
            again(it, "退回", step.person());
        } else {
            settle(it, Opinion.Outcome.TAKEN);
        }
        note(step, it, InspectionEntry.RETURN_DECIDED, returned ? "以机关名义退回" : "不退回，照实记载", remark);
        return returned;
    }

    /** What the chair may still do with an opinion, in words. */
    public String returnRule(Opinion it) {
        return switch (it.returns()) {
            case 0 -> "退回的，由原承办单位再办一次。";
            case 1 -> "已经退回过承办单位一次；再退回的，交机关负责人办理。";
            default -> "承办单位和机关负责人都已经再办过，只能照实记载。";
        };
    }

    private void note(Step step, Opinion it, InspectionEntry kind, String what, String detail) {
        chronicle.note(
                step,
                kind,
                "第 " + it.place() + " 条意见：" + what,
                detail == null ? supervised.name(it.owner()) : supervised.name(it.owner()) + "；" + detail);
    }
}
