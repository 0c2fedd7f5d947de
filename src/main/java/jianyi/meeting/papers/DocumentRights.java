package jianyi.meeting.papers;

import jianyi.access.Viewer;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.State;
import jianyi.meeting.outcome.Resolutions;
import org.springframework.stereotype.Component;

/** Which documents a meeting has by now, and who may have which. Callers have checked that the viewer may read the meeting. */
@Component
class DocumentRights {

    private final MeetingAccess access;
    private final Resolutions resolutions;

    DocumentRights(MeetingAccess access, Resolutions resolutions) {
        this.access = access;
        this.resolutions = resolutions;
    }

    /** Whether there can be such a document by now. */
    boolean exists(Meeting meeting, DocumentKind kind) {
        return switch (kind) {
            case NOTICE, DOOR_LIST -> meeting.notifiedAt() != null && meeting.state() != State.CANCELLED;
            case MINUTES -> meeting.openedOn() != null;
            case RESOLUTION -> resolved(meeting);
            case ANNOUNCEMENT -> meeting.kind().congress() && resolved(meeting);
            case REPORT -> meeting.kind().congress() && meeting.state() != State.REFUSED;
        };
    }

    private boolean resolved(Meeting meeting) {
        return !resolutions.of(meeting.number()).isEmpty();
    }

    /**
     * Whether this person may have it. Roll and leave are the keepers' alone; minutes and what was passed are drafts until the meeting is
     * done with them; minutes, which name who was missing, stay with the body's own people and those who took part.
     */
    boolean may(Viewer viewer, Meeting meeting, DocumentKind kind) {
        if (access.keeps(viewer, meeting)) {
            return true;
        }
        return switch (kind) {
            case NOTICE -> true;
            case DOOR_LIST -> false;
            case MINUTES -> settled(meeting) && access.inside(viewer, meeting);
            case RESOLUTION, ANNOUNCEMENT -> meeting.publishedOn() != null;
            case REPORT -> meeting.openedOn() != null;
        };
    }

    private static boolean settled(Meeting meeting) {
        return meeting.publishedOn() != null || meeting.state() == State.CLOSED;
    }
}
