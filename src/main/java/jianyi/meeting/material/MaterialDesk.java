package jianyi.meeting.material;

import java.util.ArrayList;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.files.FileGuard;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.MeetingNotes;
import jianyi.meeting.Meetings;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers for a meeting: deputies need time to read them, so those that come late are marked (浙江省乡镇人大工作条例 第二十条). */
@Service
public class MaterialDesk {

    private static final int MOST = 60;

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Materials materials;
    private final MeetingNotes notes;
    private final MeetingNews news;
    private final MeetingDays days;
    private final FileGuard guard;

    MaterialDesk(
            Meetings meetings,
            MeetingAccess access,
            Materials materials,
            MeetingNotes notes,
            MeetingNews news,
            MeetingDays days,
            FileGuard guard) {
        this.meetings = meetings;
        this.access = access;
        this.materials = materials;
        this.notes = notes;
        this.news = news;
        this.days = days;
        this.guard = guard;
    }

    /** A file as it was uploaded. */
    record Upload(String name, byte[] content) {}

    /** The day by which a meeting's papers ought to be there. */
    public String lastDay(Meeting meeting) {
        return ChineseDates.format(days.ahead(meeting.body(), Setting.MEETING_PAPERS, meeting.opens()));
    }

    /**
     * Puts papers before everybody who is called, and tells them when they have had their notice.
     *
     * @throws Refusal 403 for others; 409 for a meeting that is over or has too many papers; 400 for a file that is not fit
     */
    @Transactional
    public void add(Viewer viewer, String number, List<Upload> uploads) {
        var meeting = meetings.lock(number);
        access.onlyKeeping(viewer, meeting);
        if (meeting.state().over()) {
            throw Refusal.conflict("会议已经结束，不能再加材料");
        }
        if (uploads.isEmpty()) {
            throw Refusal.invalid("请选择要上传的文件");
        }
        if (materials.of(number, viewer.id()).size() + uploads.size() > MOST) {
            throw Refusal.conflict("一次会议最多 " + MOST + " 份材料");
        }
        var names = new ArrayList<String>();
        for (Upload upload : uploads) {
            var fit = guard.check(upload.name(), upload.content());
            materials.add(number, new Materials.Content(fit.name(), fit.type(), upload.content()), viewer.id());
            names.add(fit.name());
        }
        boolean late = days.today().isAfter(days.ahead(meeting.body(), Setting.MEETING_PAPERS, meeting.opens()));
        notes.note(
                number,
                viewer.id(),
                "上传会议材料 " + uploads.size() + " 份" + (late ? "（晚于规定的日期）" : ""),
                String.join("、", names));
        if (meeting.state().awaited()) {
            news.everybody(
                    meeting, "papers", "会议材料", "“" + meeting.title() + "”有新的会议材料 " + uploads.size() + " 份，请会前阅看。");
        }
    }

    /** Takes a paper away. @throws Refusal 403 for others; 404 for an unknown one; 409 once the meeting has begun */
    @Transactional
    public void remove(Viewer viewer, String number, long id) {
        var meeting = meetings.lock(number);
        access.onlyKeeping(viewer, meeting);
        if (meeting.openedOn() != null) {
            throw Refusal.conflict("已经开会，会议材料不能再删除");
        }
        if (materials.remove(number, id) == 0) {
            throw Refusal.notFound("没有这份材料");
        }
        notes.note(number, viewer.id(), "删除一份会议材料", null);
    }

    /** Hands a paper out and notes who has opened it. @throws Refusal 404 for whoever may not read the meeting, or an unknown paper */
    @Transactional
    Materials.Content open(Viewer viewer, String number, long id) {
        access.readable(viewer, number);
        var content = materials.content(number, id).orElseThrow(() -> Refusal.notFound("没有这份材料"));
        materials.opened(id, viewer.id());
        return content;
    }
}
