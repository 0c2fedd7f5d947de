package jianyi.suggestion.rating;

import java.util.List;
import jianyi.calendar.ChineseDates;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.office.Setting;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Part;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A further round of handling 二次办理, after a dissatisfied rating or by the chair's decision; the earlier rounds stay as they are. */
@Service
public class RoundDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final Terms terms;
    private final Chronicle chronicle;

    RoundDesk(Suggestions suggestions, Handlings handlings, Deadlines deadlines, Terms terms, Chronicle chronicle) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.terms = terms;
        this.chronicle = chronicle;
    }

    /**
     * Charges every unit that has answered once more, co-units too, under the round's own term. From now on the ratings of the round
     * before are final, so that the units learn what was wrong.
     */
    @Transactional
    public void begin(String number) {
        var before = suggestions.lock(number);
        int round = before.round() + 1;
        var today = terms.today();
        var reply = terms.due(before.body(), Setting.SECOND_ROUND, today, Words.round(round));
        var opinion = terms.due(before.body(), Setting.CO_OPINION_AGAIN, today, Words.round(round));
        DueDate shared = null;
        for (Handling handling : answered(before)) {
            if (shared == null || handling.part() == Part.OWN) {
                shared = deadlines.begin(number, CaseDate.REPLY, reply);
            }
            var co = handling.part() == Part.CO ? deadlines.begin(number, CaseDate.OPINION, opinion, shared) : null;
            handlings.add(handling.again(round, today, shared, co));
        }
        suggestions.beginRound(number, round, reply.due());
        chronicle.note(number, CaseEntry.ROUND_BEGUN, Words.round(round), ChineseDates.format(reply.due()) + "前再次答复");
    }

    private List<Handling> answered(Suggestion suggestion) {
        return handlings.of(suggestion.number()).stream()
                .filter(h -> h.round() == suggestion.round() && h.state().answered())
                .toList();
    }
}
