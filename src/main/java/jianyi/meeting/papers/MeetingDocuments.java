package jianyi.meeting.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jianyi.access.Viewer;
import jianyi.flow.Refusal;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.outcome.Resolution;
import jianyi.meeting.outcome.Resolutions;
import jianyi.papers.PaperTemplates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting's documents: made from the record each time they are asked for, and never stored. */
@Component
public class MeetingDocuments {

    private final MeetingAccess access;
    private final DocumentRights rights;
    private final Resolutions resolutions;
    private final PaperTemplates templates;
    private final NoticeWording notice;
    private final DoorWording door;
    private final MinutesWording minutes;
    private final ResolutionWording resolution;
    private final ReportWording report;

    MeetingDocuments(
            MeetingAccess access,
            DocumentRights rights,
            Resolutions resolutions,
            PaperTemplates templates,
            NoticeWording notice,
            DoorWording door,
            MinutesWording minutes,
            ResolutionWording resolution,
            ReportWording report) {
        this.access = access;
        this.rights = rights;
        this.resolutions = resolutions;
        this.templates = templates;
        this.notice = notice;
        this.door = door;
        this.minutes = minutes;
        this.resolution = resolution;
        this.report = report;
    }

    /** A document there is for somebody. @param path where it is had, {@code /meetings/yecun-2026-M01/documents/minutes} */
    public record Available(DocumentKind kind, String title, String path) {}

    /** The file of one document, and what to call it. */
    record Document(String name, byte[] docx) {}

    /** Everything this person may have of a meeting he may read, in the order of its course. */
    @Transactional(readOnly = true)
    public List<Available> listing(Viewer viewer, Meeting meeting) {
        var all = new ArrayList<Available>();
        for (DocumentKind kind : DocumentKind.values()) {
            if (rights.exists(meeting, kind) && rights.may(viewer, meeting, kind)) {
                links(meeting, kind).forEach(all::add);
            }
        }
        return all;
    }

    private Stream<Available> links(Meeting meeting, DocumentKind kind) {
        var path = "/meetings/" + meeting.number() + "/documents/" + kind.path();
        return kind == DocumentKind.RESOLUTION
                ? resolutions.of(meeting.number()).stream()
                        .map(one -> new Available(kind, one.title(), path + "-" + one.id()))
                : Stream.of(new Available(kind, kind.title(), path));
    }

    /**
     * One document.
     *
     * @param step {@code minutes}, or {@code resolution-12}
     * @throws Refusal 404 when there is no such meeting or document, 403 when it is not for this person
     */
    @Transactional(readOnly = true)
    public Document of(Viewer viewer, String number, String step) {
        var meeting = access.readable(viewer, number);
        var kind = DocumentKind.of(step).orElseThrow(MeetingDocuments::none);
        if (!rights.may(viewer, meeting, kind)) {
            throw Refusal.forbidden("这份文件现在还不能下载，或者只供召集会议的机关使用");
        }
        if (!rights.exists(meeting, kind)) {
            throw none();
        }
        return switch (kind) {
            case RESOLUTION -> passed(meeting, step);
            case REPORT -> new Document(name(meeting, kind), report.write(meeting));
            default -> new Document(name(meeting, kind), templates.fill(kind.template(), values(meeting, kind)));
        };
    }

    /** Most titles end in 会议, and so would say it twice. */
    private static String name(Meeting meeting, DocumentKind kind) {
        return (meeting.title() + kind.title()).replace("会议会议", "会议");
    }

    private Document passed(Meeting meeting, String step) {
        long id = Long.parseLong(step.replaceFirst("^\\D+", ""));
        Resolution one = resolutions.of(meeting.number()).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(MeetingDocuments::none);
        var docx = templates.fill(DocumentKind.RESOLUTION.template(), resolution.of(meeting, one));
        return new Document(one.title(), docx);
    }

    private Map<String, Object> values(Meeting meeting, DocumentKind kind) {
        return switch (kind) {
            case NOTICE -> notice.of(meeting);
            case DOOR_LIST -> door.of(meeting);
            case MINUTES -> minutes.of(meeting);
            case ANNOUNCEMENT -> resolution.announced(meeting);
            case REPORT, RESOLUTION -> throw new IllegalArgumentException("written by itself");
        };
    }

    private static Refusal none() {
        return Refusal.notFound("这次会议没有这份文件");
    }
}
