package jianyi.inspection.report;

import java.util.HashMap;
import java.util.Optional;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.Inspections;
import jianyi.inspection.Kind;
import jianyi.inspection.correction.OpinionReader;
import jianyi.inspection.correction.Opinions;
import jianyi.meeting.Meeting;
import jianyi.meeting.Meetings;
import jianyi.office.OfficeKind;
import jianyi.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of the deliberation: in the district the council submits the report and the standing committee deliberates (监督法
 * 第三十六条、第三十七条), in a town the presidium or the congress discusses it (地方组织法 第十九条).
 */
@Service
public class DeliberationDesk {

    private final Inspections inspections;
    private final Opinions opinions;
    private final OpinionReader reader;
    private final Matches matches;
    private final Meetings meetings;
    private final Offices offices;
    private final Chronicle chronicle;
    private final Terms terms;

    DeliberationDesk(
            Inspections inspections,
            Opinions opinions,
            OpinionReader reader,
            Matches matches,
            Meetings meetings,
            Offices offices,
            Chronicle chronicle,
            Terms terms) {
        this.inspections = inspections;
        this.opinions = opinions;
        this.reader = reader;
        this.matches = matches;
        this.meetings = meetings;
        this.offices = offices;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /**
     * Takes the result down with the opinions.
     *
     * @return whether the report is adopted
     * @throws Refusal 400 naming the field, for a meeting that is not the body's or has not been opened, or an opinion that cannot be read
     */
    @Transactional
    public boolean deliberate(Step step) {
        var it = inspections.lock(step.number());
        var answers = step.answers();
        boolean adopted = answers.decided("reportAdopted");
        var result = new HashMap<String, Object>();
        result.put("meeting", held(it, answers, "meeting").map(Meeting::number).orElse(null));
        result.put("meeting_note", answers.text("meetingNote").orElse(null));
        if (result.get("meeting") == null && result.get("meeting_note") == null) {
            throw answers.missing("meetingNote");
        }
        council(it, answers, result);
        var read = reader.opinions(it, answers);
        if (adopted) {
            result.put("adopted_on", terms.today());
            opinions.replace(it.number(), read);
            matches.keep(it.number(), reader.problems(answers, matches.problems(it.number())));
        } else {
            result.put("refusals", it.refusals() + 1);
        }
        inspections.set(it.number(), result);
        chronicle.note(
                step,
                InspectionEntry.DELIBERATED,
                adopted ? "报告通过，意见 " + read.size() + " 条" : "报告没有通过，退回修改",
                where(result));
        return adopted;
    }

    private void council(Inspection it, Answers answers, HashMap<String, Object> result) {
        boolean district = offices.get(it.body()).kind() == OfficeKind.STANDING;
        var note = answers.text("councilNote").orElse(null);
        if (!district && (note != null || answers.has("councilMeeting"))) {
            throw answers.wrong("councilMeeting", "只有区里才有，镇里不用填");
        }
        var submitted = held(it, answers, "councilMeeting").map(Meeting::number).orElse(null);
        if (district && it.kind() == Kind.LAW && note == null && submitted == null) {
            throw answers.missing("councilMeeting");
        }
        result.put("council_meeting", submitted);
        result.put("council_note", note);
    }

    private Optional<Meeting> held(Inspection it, Answers answers, String field) {
        return answers.text(field)
                .map(number -> meetings.find(number)
                        .filter(meeting -> meeting.body().equals(it.body()) && meeting.openedOn() != null)
                        .orElseThrow(() -> answers.wrong(field, "不是本机关在这里开过的会议")));
    }

    private String where(HashMap<String, Object> result) {
        var held = (String) result.get("meeting");
        return held == null
                ? (String) result.get("meeting_note")
                : meetings.find(held).map(Meeting::title).orElse(held);
    }
}
