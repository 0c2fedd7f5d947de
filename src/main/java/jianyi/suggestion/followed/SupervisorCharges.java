package jianyi.suggestion.followed;

import java.util.List;
import jianyi.access.Viewers;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Charges;
import jianyi.office.People;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.handling.AssignmentReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open key items somebody presses: they pass to whoever may press them, or are pressed by nobody until the clerk names another. */
@Component
class SupervisorCharges implements Charges {

    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final Chronicle chronicle;
    private final People people;
    private final Viewers viewers;

    SupervisorCharges(JdbcClient jdbc, Suggestions suggestions, Chronicle chronicle, People people, Viewers viewers) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.chronicle = chronicle;
        this.people = people;
        this.viewers = viewers;
    }

    @Override
    public List<String> of(String person) {
        return numbers(person).stream().map(number -> "督办人：" + number).toList();
    }

    private List<String> numbers(String person) {
        return jdbc.sql("select number from suggestion where supervisor = ? and closed_on is null order by number")
                .param(person)
                .query(String.class)
                .list();
    }

    @Override
    public void pass(String person, String taker) {
        numbers(person).forEach(number -> {
            var suggestion = suggestions.lock(number);
            boolean passes = taker != null
                    && people.posts(taker).stream().anyMatch(post -> AssignmentReader.presses(post, suggestion.body()));
            jdbc.sql("update suggestion set supervisor = cast(? as text) where number = ?")
                    .params(passes ? taker : null, number)
                    .update();
            chronicle.note(
                    number,
                    viewers.current().id(),
                    CaseEntry.SUPERVISOR_CHANGED,
                    "督办人有变动",
                    people.called(person) + "的账号已停用" + (passes ? "，由" + people.called(taker) + "督办" : "，这件建议暂无督办人"));
        });
    }
}
