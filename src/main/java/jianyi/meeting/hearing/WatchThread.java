package jianyi.meeting.hearing;

import jianyi.flow.EveryMinute;
import jianyi.meeting.convening.Unconvened;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks whether a meeting is missing that nobody has convened, and which days of special reports are near. */
@Component
@ConditionalOnProperty(name = "jianyi.mornings.enabled", matchIfMissing = true)
class WatchThread extends EveryMinute {

    private final Unconvened meetings;
    private final HearingWatch reports;

    WatchThread(Unconvened meetings, HearingWatch reports) {
        super("meetings");
        this.meetings = meetings;
        this.reports = reports;
    }

    @Override
    protected void look() {
        meetings.look();
        reports.look();
    }
}
