package jianyi.inspection.task;

import java.util.List;
import java.util.Map;
import jianyi.casework.step.Choice;
import jianyi.inspection.Inspection;
import jianyi.inspection.preparation.SelfReport;
import jianyi.inspection.preparation.SelfReports;
import jianyi.inspection.report.Matches;
import jianyi.inspection.report.Report;
import jianyi.inspection.report.ReportDesk;
import jianyi.inspection.tally.TallyDesk;
import jianyi.meeting.Meetings;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.stereotype.Component;

/** What the forms of report, deliberation and count show. */
@Component
class ReportForms {

    private final ReportDesk reports;
    private final Matches matches;
    private final SelfReports own;
    private final Meetings meetings;
    private final TallyDesk tallies;
    private final Settings settings;

    ReportForms(
            ReportDesk reports,
            Matches matches,
            SelfReports own,
            Meetings meetings,
            TallyDesk tallies,
            Settings settings) {
        this.reports = reports;
        this.matches = matches;
        this.own = own;
        this.meetings = meetings;
        this.tallies = tallies;
        this.settings = settings;
    }

    void draft(Map<String, Object> facts, Inspection it) {
        facts.put("returnText", it.refusals() == 0 ? "" : "上次没有通过，请按审议的意见修改。");
    }

    void deliberation(Map<String, Object> facts, Inspection it) {
        facts.put("reportText", it.kind().drafted() ? written(reports.last(it.number())) : reported(it));
        facts.put("hasProblems", matches.problems(it.number()) > 0);
        facts.put("problemsText", InspectionForms.lines(matches.lines(it.number())));
        var held = held(it);
        facts.put("meetingChoices", held);
        facts.put("councilChoices", held);
        int months = settings.number(it.body(), Setting.OPINION_MONTHS);
        facts.put("monthsRule", months == 0 ? "本地没有规定期限，月数必须写" : "不写月数的，按本地规定 " + months + " 个月");
    }

    private List<Map<String, String>> held(Inspection it) {
        return meetings.of(List.of(it.body())).stream()
                .filter(meeting -> meeting.openedOn() != null)
                .map(meeting -> Choice.of(meeting.number(), meeting.title()))
                .toList();
    }

    private static String written(Report report) {
        return report.evaluation() + "\n\n" + report.problems() + "\n\n" + report.advice();
    }

    private String reported(Inspection it) {
        return own.last(it.number()).map(SelfReport::report).orElse("");
    }

    void tally(Map<String, Object> facts, Inspection it) {
        facts.put("tallyText", tallies.rule(it.number()));
        facts.put("basisRule", tallies.basis(it.number()));
    }
}
