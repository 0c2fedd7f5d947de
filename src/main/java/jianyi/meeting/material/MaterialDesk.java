package jianyi.meeting.material;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import jianyi.access.Viewer;
import jianyi.calendar.ChineseDates;
import jianyi.casework.store.CaseFile;
import jianyi.casework.store.CaseFiles;
import jianyi.casework.store.FileKind;
import jianyi.casework.store.Place;
import jianyi.casework.timeline.Chronicle;
import jianyi.files.Incoming;
import jianyi.files.Uploads;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.MeetingDays;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingNews;
import jianyi.meeting.Meetings;
import jianyi.office.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Papers for a meeting: deputies need time to read them, so those that come late are marked (浙江省乡镇人大工作条例 第二十条). A file is
 * checked and cleaned as any other of a case, before the meeting is locked.
 */
@Service
public class MaterialDesk {

    private static final int MOST = 60;

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Materials materials;
    private final CaseFiles files;
    private final Uploads uploads;
    private final Chronicle chronicle;
    private final MeetingNews news;
    private final MeetingDays days;
    private final Clock clock;

    MaterialDesk(
            Meetings meetings,
            MeetingAccess access,
            Materials materials,
            CaseFiles files,
            Uploads uploads,
            Chronicle chronicle,
            MeetingNews news,
            MeetingDays days,
            Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.materials = materials;
        this.files = files;
        this.uploads = uploads;
        this.chronicle = chronicle;
        this.news = news;
        this.days = days;
        this.clock = clock;
    }

    /** The day by which a meeting's papers ought to be there. */
    public String lastDay(Meeting meeting) {
        return ChineseDates.format(days.ahead(meeting.body(), Setting.MEETING_PAPERS, meeting.opens()));
    }

    /**
     * Puts papers before everybody who is called, and tells them when they have had their notice.
     *
     * @throws Refusal 403 for others; 409 for a meeting that is over or has too many papers; 400 for a file that is not fit
     */
    void add(Viewer viewer, String number, List<MultipartFile> files) {
        open(viewer, access.readable(viewer, number));
        uploads.keep(files, papers -> store(viewer, meetings.lock(number), papers));
    }

    private void open(Viewer viewer, Meeting meeting) {
        access.onlyKeeping(viewer, meeting);
        if (meeting.state().over()) {
            throw Refusal.conflict("会议已经结束，不能再加材料");
        }
    }

    private void store(Viewer viewer, Meeting meeting, List<Incoming> papers) {
        open(viewer, meeting);
        if (papers.isEmpty()) {
            throw Refusal.invalid("请选择要上传的文件");
        }
        var number = meeting.number();
        if (materials.of(number, viewer.id()).size() + papers.size() > MOST) {
            throw Refusal.conflict("一次会议最多 " + MOST + " 份材料");
        }
        var place = new Place(FileKind.PAPER, null, null, meeting.state().name(), FileKind.PAPER.label());
        papers.forEach(paper -> files.add(number, place, paper, viewer, OffsetDateTime.now(clock)));
        boolean late = days.today().isAfter(days.ahead(meeting.body(), Setting.MEETING_PAPERS, meeting.opens()));
        chronicle.note(
                number,
                viewer.id(),
                MeetingEntry.PAPER_ADDED,
                "上传会议材料 " + papers.size() + " 份" + (late ? "（晚于规定的日期）" : ""),
                papers.stream().map(Incoming::name).collect(Collectors.joining("、")));
        if (meeting.state().awaited()) {
            news.everybody(
                    meeting, "papers", "会议材料", "“" + meeting.title() + "”有新的会议材料 " + papers.size() + " 份，请会前阅看。");
        }
    }

    /** Takes a paper away. @throws Refusal 403 for others; 404 for an unknown one; 409 once the meeting has begun */
    @Transactional
    public void remove(Viewer viewer, String number, long id) {
        var meeting = access.keptLocked(viewer, number);
        if (meeting.openedOn() != null) {
            throw Refusal.conflict("已经开会，会议材料不能再删除");
        }
        files.remove(paper(number, id).id(), viewer, OffsetDateTime.now(clock), null);
        chronicle.note(number, viewer.id(), MeetingEntry.PAPER_REMOVED, "删除一份会议材料", null);
    }

    /** A paper to be handed out; notes who has opened it. @throws Refusal 404 for whoever may not read the meeting, or an unknown paper */
    @Transactional
    public CaseFile opened(Viewer viewer, String number, long id) {
        access.readable(viewer, number);
        var paper = paper(number, id);
        materials.opened(id, viewer.id());
        return paper;
    }

    private CaseFile paper(String number, long id) {
        return files.find(number, id).filter(paper -> !paper.removed()).orElseThrow(() -> Refusal.notFound("没有这份材料"));
    }
}
