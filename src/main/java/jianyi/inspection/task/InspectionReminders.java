package jianyi.inspection.task;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jianyi.casework.timeline.EntryKind;
import jianyi.inspection.Inspection;
import jianyi.inspection.InspectionEntry;
import jianyi.inspection.InspectionWords;
import jianyi.inspection.Inspections;
import jianyi.reminders.Audience;
import jianyi.reminders.DueStep;
import jianyi.reminders.RemindedRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of supervision in the morning's mail: whoever has to do something, and heads and the chair of what units owe. */
@Component
class InspectionReminders implements RemindedRoom {

    private static final Set<String> OWED = Set.of("user_selfReport", "user_nameOwners", "user_correct");

    private final JdbcClient jdbc;

    InspectionReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return Inspections.ROOM;
    }

    @Override
    public Map<String, Cover> covers() {
        return jdbc.sql("""
                        select * from inspection i where exists (select from step t
                            where t.number = i.number and t.done_at is null and t.gone_at is null)""").query(Inspection.class).list().stream()
                .collect(Collectors.toMap(
                        Inspection::number,
                        it -> new Cover(it.kind().label(), "《" + it.title() + "》", 1, false, null)));
    }

    @Override
    public String todo(DueStep step) {
        return InspectionWords.of(step.key()).todo();
    }

    @Override
    public boolean tells(DueStep step, Audience audience) {
        return audience == Audience.ACTOR || OWED.contains(step.key());
    }

    @Override
    public EntryKind reminded() {
        return InspectionEntry.REMINDED;
    }
}
