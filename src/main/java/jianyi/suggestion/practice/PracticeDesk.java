package jianyi.suggestion.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import jianyi.access.Viewer;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.Entering;
import jianyi.casework.head.Heads;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.office.Practice;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.State;
import jianyi.suggestion.Submission;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a practice case and throws it away. */
@Service
class PracticeDesk {

    /** After that long nobody learns on it any more. */
    static final Period KEPT = Period.ofDays(30);

    private final Suggestions suggestions;
    private final PracticeCases cases;
    private final PracticeFlow flow;
    private final SuggestionFlow start;
    private final Heads heads;
    private final Chronicle chronicle;
    private final Clock clock;

    PracticeDesk(
            Suggestions suggestions,
            PracticeCases cases,
            PracticeFlow flow,
            SuggestionFlow start,
            Heads heads,
            Chronicle chronicle,
            Clock clock) {
        this.suggestions = suggestions;
        this.cases = cases;
        this.flow = flow;
        this.start = start;
        this.heads = heads;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * A suggestion that somebody has made up waits for its review; whoever begins it is its deputy and plays everybody else's part.
     *
     * @return its number
     * @throws Refusal 409 while the person has another one under way
     */
    @Transactional
    public String begin(Viewer viewer) {
        var at = OffsetDateTime.now(clock);
        var number = suggestions.nextNumber(Practice.BODY, BeijingClock.day(at).getYear());
        if (cases.of(viewer.id()).stream().anyMatch(one -> !one.state().ended())) {
            throw Refusal.conflict("您有一件练习件还没有走完，请接着走完，或者先把它扔掉");
        }
        suggestions.add(number, "", viewer.name(), made(viewer.id()), Entering.SELF, at);
        heads.practise(number, viewer.id());
        chronicle.note(number, viewer.id(), CaseEntry.SUBMITTED, "提出建议（练习）", null);
        start.beginDerived(suggestions.lock(number));
        return number;
    }

    /** Ends whatever still runs; nobody reads the case any more. @throws Refusal 404 unless it is this person's */
    @Transactional
    public void discard(Viewer viewer, String number) {
        cases.of(viewer.id()).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有找到这件练习件，可能已经扔掉了"));
        discard(number);
    }

    /** Throws away what is older than {@link #KEPT}. */
    @Transactional
    public void discardOld() {
        cases.begunBefore(OffsetDateTime.now(clock).minus(KEPT)).forEach(this::discard);
    }

    private void discard(String number) {
        Suggestion it = suggestions.lock(number);
        flow.end(number);
        if (!it.state().ended()) {
            suggestions.close(number, State.WITHDRAWN, null, LocalDate.now(clock));
        }
        heads.practise(number, null);
    }

    private static Submission made(String person) {
        return new Submission(
                person,
                Practice.BODY,
                Practice.marked("关于在村口修建候车亭的建议"),
                "村口没有候车的地方，老人和孩子下雨天只能站在路边等车。（这是编出来的，供练习用。）",
                "请在村口修建一座候车亭，并装一盏路灯。",
                "交通运输",
                List.of(),
                "none",
                false,
                "none",
                null,
                true,
                null,
                null);
    }
}
