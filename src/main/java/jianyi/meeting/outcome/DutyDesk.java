package jianyi.meeting.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.act.Entering;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.followup.undertaking.UndertakingDesk;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.State;
import jianyi.office.Office;
import jianyi.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of resolutions, who carries them out, and what they report until it is done (重庆市乡镇人民代表大会工作条例 第三十二条). */
@Service
public class DutyDesk {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Resolutions resolutions;
    private final Undertakings undertakings;
    private final UndertakingDesk desk;
    private final Offices offices;
    private final Chronicle chronicle;
    private final Terms terms;

    DutyDesk(
            Meetings meetings,
            MeetingAccess access,
            Resolutions resolutions,
            Undertakings undertakings,
            UndertakingDesk desk,
            Offices offices,
            Chronicle chronicle,
            Terms terms) {
        this.meetings = meetings;
        this.access = access;
        this.resolutions = resolutions;
        this.undertakings = undertakings;
        this.desk = desk;
        this.offices = offices;
        this.chronicle = chronicle;
        this.terms = terms;
    }

    /** What somebody is charged with. */
    public record Charge(String matter, String owner, LocalDate due) {}

    /** Who may be charged: the body's government and its units. */
    public List<Office> owners(String body) {
        return offices.governmentOf(body).stream()
                .flatMap(
                        government -> Stream.concat(Stream.of(government), offices.unitsOf(government.code()).stream()))
                .toList();
    }

    /**
     * Writes a resolution's text and who carries it out; {@code charges} take the place of the former ones.
     *
     * @throws Refusal 403 for others; 409 once it is signed; 400 for an office that cannot be charged or a day that is over
     */
    @Transactional
    public void write(Viewer viewer, String number, long id, Resolution text, List<Charge> charges) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.state() != State.DRAFTING) {
            throw Refusal.conflict("只有拟定决议的时候可以修改");
        }
        var before = resolutions.find(number, id).orElseThrow(() -> Refusal.notFound("没有这项决议"));
        resolutions.write(before.id(), text.docNumber(), text.title(), text.text());
        undertakings.release(number, before.id());
        charges.forEach(charge -> charge(meeting, before, charge));
        chronicle.note(number, viewer.id(), MeetingEntry.RESOLUTION_WRITTEN, "修改决议文本", text.title());
    }

    private void charge(Meeting meeting, Resolution resolution, Charge charge) {
        if (owners(meeting.body()).stream().noneMatch(office -> office.code().equals(charge.owner()))) {
            throw Refusal.invalid("“落实单位”不是本级政府及其所属单位");
        }
        if (charge.due().isBefore(terms.today())) {
            throw Refusal.invalid("“落实期限”不能早于今天");
        }
        desk.begin(meeting.number(), resolution.id(), charge.owner(), charge.matter(), charge.due());
    }

    /** The owner reports. @return whether it says it is done @throws Refusal 400 for a not-yet without a new day ahead */
    @Transactional
    public boolean report(Step step, String instance) {
        meetings.lock(step.number());
        var duty = undertakings.at(instance);
        boolean executed = step.answers().decided("executed");
        var next = executed ? null : desk.next(step.answers());
        desk.report(duty, step.answers().need("progress"), next, step.person());
        chronicle.note(
                step,
                MeetingEntry.DUTY_REPORTED,
                executed ? "报告决议已落实" : "报告决议落实进展",
                duty.matter() + (executed ? "" : "，预计" + ChineseDates.format(next)));
        return executed;
    }

    /** The clerk says whether it is done. @return whether it is @throws Refusal 400 for a no without a reason */
    @Transactional
    public boolean confirm(Step step, String instance) {
        var meeting = meetings.lock(step.number());
        var duty = undertakings.at(instance);
        boolean confirmed = step.answers().decided("confirmed");
        var remark = confirmed
                ? step.answers().text("confirmRemark").orElse(null)
                : step.answers().need("confirmRemark");
        desk.answer(duty, meeting.body(), confirmed, remark, step, Entering.SELF, "退回");
        chronicle.note(step, MeetingEntry.DUTY_CONFIRMED, confirmed ? "确认决议已落实" : "决议没有落实，继续报告", duty.matter());
        return confirmed;
    }
}
