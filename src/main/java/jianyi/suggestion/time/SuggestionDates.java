package jianyi.suggestion.time;

import java.time.LocalDate;
import java.util.List;
import jianyi.casework.step.TaskStep;
import jianyi.casework.time.DateKind;
import jianyi.casework.time.DatedRoom;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.timeline.EntryKind;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.TaskWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of suggestions: the units' own days follow them, and an opinion has to be there when the reply has. */
@Component
class SuggestionDates implements DatedRoom {

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;

    SuggestionDates(JdbcClient jdbc, Suggestions suggestions, Handlings handlings, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
    }

    @Override
    public String room() {
        return Suggestions.ROOM;
    }

    @Override
    public List<String> dated() {
        return jdbc.sql("select number from suggestion where closed_on is null and state <> 'PAST' order by number")
                .query(String.class)
                .list();
    }

    @Override
    public void lock(String number) {
        suggestions.lock(number);
    }

    @Override
    public DateKind kind(String code) {
        return CaseDate.valueOf(code);
    }

    /** The reply's day has been reckoned before: it began earlier. */
    @Override
    public LocalDate bounded(DueDate it, LocalDate reckoned) {
        return !it.of(CaseDate.OPINION)
                ? reckoned
                : handlings.of(it.number()).stream()
                        .filter(h -> h.opinionDeadline() != null && h.opinionDeadline() == it.id())
                        .map(h -> deadlines.get(h.deadline()).due())
                        .filter(reply -> reply.isBefore(reckoned))
                        .findFirst()
                        .orElse(reckoned);
    }

    @Override
    public void moved(DueDate it) {
        if (it.handling() == null) {
            handlings.due(it);
        }
    }

    @Override
    public void daysReckoned(String number) {
        suggestions.replyDue(number);
    }

    @Override
    public boolean outlives(TaskStep step) {
        return TaskWords.beside(step.key());
    }

    @Override
    public EntryKind reckoned() {
        return CaseEntry.RECKONED;
    }
}
