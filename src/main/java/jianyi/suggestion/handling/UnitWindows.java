package jianyi.suggestion.handling;

import java.time.LocalDate;
import java.util.Objects;
import jianyi.calendar.BeijingClock;
import jianyi.casework.time.Courses;
import jianyi.casework.time.Deadlines;
import jianyi.casework.time.DueDate;
import jianyi.casework.time.Terms;
import jianyi.office.Setting;
import jianyi.suggestion.CaseDate;
import jianyi.suggestion.CaseFollower;
import jianyi.suggestion.Handling;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import org.springframework.stereotype.Component;

/**
 * What a unit has to do early, each by a day of its own: sign for the suggestion 签收 and talk with its deputy for the first time
 * 首次联系 (代表法 第五十一条 wants the deputy heard). A window is met by the fact and by nothing else; with the fact taken back it is
 * open again.
 */
@Component
public class UnitWindows implements CaseFollower {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Deadlines deadlines;
    private final Courses courses;
    private final Terms terms;

    UnitWindows(Suggestions suggestions, Handlings handlings, Deadlines deadlines, Courses courses, Terms terms) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.deadlines = deadlines;
        this.courses = courses;
        this.terms = terms;
    }

    /** Both begin on the day the unit gets the suggestion; a co-unit does not answer the deputy and need not talk with him. */
    @Override
    public void unitBegun(Handling handling) {
        begin(handling, CaseDate.SIGN_FOR, Setting.SIGN_FOR);
        if (handling.part().answers()) {
            begin(handling, CaseDate.FIRST_CONTACT, Setting.FIRST_CONTACT);
        }
    }

    private void begin(Handling handling, CaseDate kind, Setting term) {
        var body = suggestions.find(handling.number()).orElseThrow().body();
        deadlines.begin(handling.number(), handling.id(), kind, terms.due(body, term, terms.today(), event(handling)));
    }

    /** A unit that comes later, through a government or in another's place, has its own time. */
    private String event(Handling begun) {
        if (begun.round() > 1) {
            return Words.round(begun.round());
        }
        boolean inPlace = handlings.of(begun.number()).stream()
                .anyMatch(other -> other.state() == Handling.State.MOVED && begun.continues(other));
        return inPlace ? "改交" : terms.today().equals(begun.assignedOn()) ? "交办" : "分派";
    }

    @Override
    public void unitMoved(Handling handling) {
        deadlines.windows(handling.id()).forEach(window -> follow(window, handling));
    }

    @Override
    public void unitEnded(Handling handling) {
        unitMoved(handling);
    }

    private void follow(DueDate window, Handling handling) {
        var met = met(window, handling);
        var ended = met == null ? handling.endedOn() : met;
        if (Objects.equals(ended, window.endedOn())) {
            return;
        }
        deadlines.ended(window.id(), ended);
        if (ended == null) {
            // While it was ended, a pause or a new calendar passed it by.
            deadlines.reckoned(
                    window.id(), courses.of(deadlines.get(window.id())).due());
        }
    }

    /** The day on which a window was met; null while it has not been. */
    public LocalDate met(DueDate window, Handling handling) {
        return switch (CaseDate.valueOf(window.kind())) {
            case SIGN_FOR -> handling.openedAt() == null ? null : BeijingClock.day(handling.openedAt());
            case FIRST_CONTACT -> ContactRule.first(handlings.contacts(handling.id()));
            default -> throw new IllegalArgumentException(window.kind());
        };
    }
}
