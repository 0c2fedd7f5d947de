package jianyi.suggestion.time;

import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.timeline.EntryKind;
import jianyi.suggestion.CaseEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of open suggestions, for whoever loads another calendar. */
@Component
class SuggestionDates implements DatedRoom {

    private final JdbcClient jdbc;
    private final DeadlineDesk desk;

    SuggestionDates(JdbcClient jdbc, DeadlineDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @Override
    public List<String> dated() {
        return jdbc.sql("select number from suggestion where closed_on is null and state <> 'PAST' order by number")
                .query(String.class)
                .list();
    }

    @Override
    public List<String> reckoned(String number) {
        return desk.recompute(number).stream()
                .map(change -> change.deadline().kind().label() + ChineseDates.moved(change.before(), change.after()))
                .toList();
    }

    @Override
    public EntryKind reckoned() {
        return CaseEntry.RECKONED;
    }
}
