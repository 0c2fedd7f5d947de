package jianyi.meeting.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import jianyi.access.Viewers;
import jianyi.flow.CaseHome;
import jianyi.flow.CaseTitles;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingAccess;
import jianyi.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Leads from a meeting's number to its sheet, and names it to whoever may read it. */
@Component
class MeetingHome implements CaseHome, CaseTitles {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{2,32}-\\d{4}-M\\d{2,4}");

    private final Meetings meetings;
    private final MeetingAccess access;
    private final Viewers viewers;

    MeetingHome(Meetings meetings, MeetingAccess access, Viewers viewers) {
        this.meetings = meetings;
        this.access = access;
        this.viewers = viewers;
    }

    @Override
    public Optional<String> path(String caseNumber) {
        return NUMBER.matcher(caseNumber).matches() ? Optional.of("/meetings/" + caseNumber) : Optional.empty();
    }

    @Override
    public Optional<String> title(String caseNumber, String reader) {
        return meetings.find(caseNumber)
                .filter(meeting -> access.reads(viewers.of(reader), meeting))
                .map(Meeting::title);
    }
}
