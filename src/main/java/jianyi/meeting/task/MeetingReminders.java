package jianyi.meeting.task;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.timeline.EntryKind;
import jianyi.followup.undertaking.Undertakings;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.MeetingWords;
import jianyi.meeting.Meetings;
import jianyi.reminders.Audience;
import jianyi.reminders.DueStep;
import jianyi.reminders.RemindedRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is said of meetings in the morning's mail: whoever has to do something, and the unit's head and the chair when a resolution is not
 * carried out in time. The notice reminds deputies of their answer by itself.
 */
@Component
class MeetingReminders implements RemindedRoom {

    private static final String DUTY = "user_reportExecution";
    private static final Set<String> OF_RESOLUTIONS = Set.of(DUTY, "user_confirmExecution");

    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    MeetingReminders(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    @Override
    public String room() {
        return Meetings.ROOM;
    }

    @Override
    public Map<String, Cover> covers() {
        return jdbc.sql("""
                        select * from meeting m where exists (select from step t
                            where t.number = m.number and t.done_at is null and t.gone_at is null)""").query(Meeting.class).list().stream()
                .collect(Collectors.toMap(
                        Meeting::number, it -> new Cover(it.kind().label(), "《" + it.title() + "》", 1, false, null)));
    }

    @Override
    public String todo(DueStep step) {
        var todo = MeetingWords.of(step.key()).todo();
        return OF_RESOLUTIONS.contains(step.key())
                ? undertakings
                        .find(step.instance())
                        .map(duty -> todo + "：" + duty.matter())
                        .orElse(todo)
                : todo;
    }

    @Override
    public boolean reminds(DueStep step) {
        return !step.key().equals("user_answerNotice");
    }

    @Override
    public boolean tells(DueStep step, Audience audience) {
        return audience == Audience.ACTOR || step.key().equals(DUTY);
    }

    @Override
    public EntryKind reminded() {
        return MeetingEntry.REMINDED;
    }
}
