package jianyi.inspection.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jianyi.access.Viewer;
import jianyi.access.Viewers;
import jianyi.casework.step.Choice;
import jianyi.casework.step.UsualTime;
import jianyi.flow.TaskAtHand;
import jianyi.flow.text.FormText;
import jianyi.inspection.AssignedMatters;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionAccess;
import jianyi.inspection.InspectionFlow;
import jianyi.inspection.InspectionWords;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import jianyi.inspection.Supervised;
import jianyi.office.Office;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The two or three facts, the choices and the first values that each form puts before its reader. */
@Component
class InspectionForms {

    private final Inspections inspections;
    private final InspectionAccess access;
    private final Viewers viewers;
    private final Supervised supervised;
    private final Offices offices;
    private final PreparationForms preparing;
    private final ReportForms reporting;
    private final OpinionForms opinions;
    private final UsualTime usual;
    private final ObjectProvider<AssignedMatters> plans;

    InspectionForms(
            Inspections inspections,
            InspectionAccess access,
            Viewers viewers,
            Supervised supervised,
            Offices offices,
            PreparationForms preparing,
            ReportForms reporting,
            OpinionForms opinions,
            UsualTime usual,
            ObjectProvider<AssignedMatters> plans) {
        this.inspections = inspections;
        this.access = access;
        this.viewers = viewers;
        this.supervised = supervised;
        this.offices = offices;
        this.preparing = preparing;
        this.reporting = reporting;
        this.opinions = opinions;
        this.usual = usual;
        this.plans = plans;
    }

    /** What stands behind the task's name in lists. */
    String about(TaskAtHand task, Inspection it) {
        return switch (task.key()) {
            case "user_confirmMembership" -> preparing.member(it, task.fact(InspectionFlow.MEMBER)) + "，" + it.title();
            case "user_recordSite" -> preparing.site(it, task.fact(InspectionFlow.SITE)) + "，" + it.title();
            case "user_correct", "user_checkCorrection", "user_decideReturn" ->
                "第 " + opinions.place(task.instance()) + " 条，" + it.title();
            default -> it.title();
        };
    }

    /** Everything the task's form shows this reader. */
    Map<String, Object> shown(TaskAtHand task, String reader) {
        var it = inspections.find(task.caseNumber()).orElseThrow();
        var facts = head(task, it, reader);
        switch (task.key()) {
            case "user_prepare" -> preparing.scheme(facts, it);
            case "user_confirmMembership" -> preparing.asked(facts, it);
            case "user_recordSite" -> preparing.site(facts, it, task.fact(InspectionFlow.SITE));
            case "user_selfReport" -> preparing.selfReport(facts, it);
            case "user_signReport" -> preparing.signing(facts, it);
            case "user_draftReport" -> reporting.draft(facts, it);
            case "user_deliberate" -> reporting.deliberation(facts, it);
            case "user_recordTally" -> reporting.tally(facts, it);
            case "user_nameOwners" -> opinions.owners(facts, it, task.fact(InspectionFlow.ADDRESSEE));
            case "user_signCorrection" -> opinions.signing(facts, it, task.fact(InspectionFlow.ADDRESSEE));
            default -> opinions.opinion(facts, task.instance());
        }
        return facts;
    }

    private Map<String, Object> head(TaskAtHand task, Inspection it, String reader) {
        var facts = new HashMap<String, Object>();
        facts.put("inspectionTitle", it.title());
        facts.put("inspectionKind", it.kind().label());
        facts.put(
                "inspectionLine",
                "编号 " + it.number() + "，" + it.kind().label()
                        + (it.kind() == Kind.LAW && it.law() != null ? "，《" + it.law() + "》" : "")
                        + usual.words(task).map(words -> "，" + words).orElse(""));
        facts.put("sheetPage", "/inspections/" + it.number());
        facts.put("unitName", supervised.name(it.unit()));
        facts.put("hint", InspectionWords.of(task.key()).sentence().formatted("这件事项"));
        facts.put("byClerk", !task.persons().isEmpty() && !task.persons().contains(reader));
        facts.put("reportPage", "/inspections/" + it.number() + (it.kind().drafted() ? "/report" : "#selfReports"));
        facts.put("district", offices.get(it.body()).kind() == OfficeKind.STANDING);
        return facts;
    }

    /** How many bodies this person takes matters up for. */
    int opening(String reader) {
        return access.opening(viewers.of(reader)).size();
    }

    /** Whether a line of a plan waits for one of them, or one is a street, which needs the plan's word. */
    boolean planned(String reader) {
        var own = access.opening(viewers.of(reader));
        return own.stream().anyMatch(code -> offices.get(code).kind() == OfficeKind.STREET)
                || !waiting(own).isEmpty();
    }

    private List<Map<String, String>> waiting(Collection<String> own) {
        return plans.stream()
                .flatMap(plan -> plan.choices(List.copyOf(own)).stream())
                .toList();
    }

    /** The bodies this person takes matters up for, and whom they supervise. */
    Map<String, Object> startChoices(String reader) {
        var choices = new HashMap<String, Object>();
        Viewer viewer = viewers.of(reader);
        choices.put("planItemChoices", waiting(access.opening(viewer)));
        var own = access.opening(viewer).stream().map(offices::get).toList();
        choices.put("bodyChoices", own.stream().map(InspectionForms::choice).toList());
        choices.put(
                "unitChoices",
                own.stream()
                        .map(office -> office.kind() == OfficeKind.STREET ? office.parent() : office.code())
                        .distinct()
                        .flatMap(body -> supervised.of(body).stream())
                        .map(InspectionForms::choice)
                        .toList());
        return choices;
    }

    static Map<String, String> choice(Office office) {
        return Choice.of(office.code(), office.name());
    }

    /** Lines of our own, each a text as it was typed. */
    static FormText lines(List<String> lines) {
        return lines.stream().map(line -> FormText.of("{}", line)).collect(FormText.joined("\n\n"));
    }
}
