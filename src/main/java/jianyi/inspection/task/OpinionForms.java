package jianyi.inspection.task;

import java.util.Map;
import java.util.stream.Collectors;
import jianyi.calendar.ChineseDates;
import jianyi.inspection.Inspection;
import jianyi.inspection.Supervised;
import jianyi.inspection.correction.Opinion;
import jianyi.inspection.correction.OpinionDesk;
import jianyi.inspection.correction.Opinions;
import jianyi.inspection.correction.Work;
import jianyi.office.Office;
import org.springframework.stereotype.Component;

/** What the forms of handing over, mending, checking and signing show. */
@Component
class OpinionForms {

    private final Opinions opinions;
    private final OpinionDesk desk;
    private final Supervised supervised;

    OpinionForms(Opinions opinions, OpinionDesk desk, Supervised supervised) {
        this.opinions = opinions;
        this.desk = desk;
        this.supervised = supervised;
    }

    int place(String instance) {
        return opinions.at(instance).place();
    }

    /** The owners the deliberation named, or those of the round before, stand in the field first. */
    void owners(Map<String, Object> facts, Inspection it, String addressee) {
        var own = opinions.to(it.number(), addressee);
        var possible = supervised.owners(addressee);
        facts.put(
                "opinionsText",
                InspectionForms.lines(own.stream()
                        .map(one -> one.place() + ". " + one.words() + "（" + one.months() + " 个月）")
                        .toList()));
        facts.put("ownersText", possible.stream().map(Office::name).collect(Collectors.joining("、")));
        String only = possible.size() == 1 ? addressee : null;
        facts.put(
                "owners",
                own.stream()
                        .filter(one -> one.owner() != null || only != null)
                        .map(one -> one.place() + "｜" + supervised.name(one.owner() == null ? only : one.owner()))
                        .collect(Collectors.joining("\n")));
    }

    void signing(Map<String, Object> facts, Inspection it, String addressee) {
        facts.put(
                "correctionsText",
                InspectionForms.lines(opinions.to(it.number(), addressee).stream()
                        .map(this::handled)
                        .toList()));
    }

    private String handled(Opinion one) {
        return one.place() + ". " + one.words() + "（" + supervised.name(one.owner()) + "，" + one.state() + "）\n"
                + opinions.lastWork(one.id()).map(Work::measures).orElse("");
    }

    void opinion(Map<String, Object> facts, String instance) {
        var it = opinions.at(instance);
        var works = opinions.works(it.id());
        var last = works.isEmpty() ? null : works.get(works.size() - 1);
        facts.put("opinionPlace", "" + it.place());
        facts.put("opinionText", it.words());
        facts.put("dueText", it.months() + " 个月，自" + ChineseDates.format(it.handedOn()) + "交办起");
        facts.put("unitName", supervised.name(it.owner()));
        facts.put("measuresText", last == null ? "" : last.measures());
        facts.put("remarkText", last == null ? "" : last.checkRemark());
        facts.put("hasHistory", !works.isEmpty());
        facts.put(
                "historyText",
                InspectionForms.lines(works.stream().map(OpinionForms::told).toList()));
        facts.put("returnRule", desk.returnRule(it));
    }

    private static String told(Work work) {
        return ChineseDates.format(work.workedOn()) + "：" + work.measures()
                + (work.checkRemark() == null ? "" : "\n核对：" + work.checkRemark())
                + (work.returnRemark() == null ? "" : "\n退回：" + work.returnRemark());
    }
}
