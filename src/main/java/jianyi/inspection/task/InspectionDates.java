package jianyi.inspection.task;

import java.util.List;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.DateKind;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.timeline.EntryKind;
import jianyi.inspection.InspectionDate;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionWords;
import jianyi.inspection.Inspections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervision says of the dates of its cases. */
@Component
class InspectionDates implements DatedRoom {

    private final JdbcClient jdbc;
    private final Inspections inspections;

    InspectionDates(JdbcClient jdbc, Inspections inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
    }

    @Override
    public String room() {
        return Inspections.ROOM;
    }

    @Override
    public List<String> dated() {
        return jdbc.sql("""
                        select number from inspection i where exists (select from step s
                            where s.number = i.number and s.done_at is null and s.gone_at is null) order by number""").query(String.class).list();
    }

    @Override
    public void lock(String number) {
        inspections.lock(number);
    }

    @Override
    public DateKind kind(String code) {
        return InspectionDate.valueOf(code);
    }

    @Override
    public String called(TaskStep step) {
        return step.deadline() == null ? "“" + InspectionWords.of(step.key()).todo() + "”的期限" : null;
    }

    @Override
    public EntryKind reckoned() {
        return InspectionEntry.RECKONED;
    }
}
