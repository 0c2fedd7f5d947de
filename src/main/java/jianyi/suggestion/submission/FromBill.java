package jianyi.suggestion.submission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import jianyi.calendar.BeijingClock;
import jianyi.casework.act.Entering;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.office.People;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.Submission;
import jianyi.suggestion.SuggestionFlow;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bill 议案 that is not put on a session's agenda becomes a suggestion in one step, with all its signers (重庆市乡镇人民代表大会工作条例
 * 第十四条). They have signed the bill, so nobody is asked to sign again.
 */
@Service
public class FromBill {

    private final Suggestions suggestions;
    private final SuggestionFlow flow;
    private final Deputies deputies;
    private final People people;
    private final Chronicle chronicle;
    private final Clock clock;

    FromBill(
            Suggestions suggestions,
            SuggestionFlow flow,
            Deputies deputies,
            People people,
            Chronicle chronicle,
            Clock clock) {
        this.suggestions = suggestions;
        this.flow = flow;
        this.deputies = deputies;
        this.people = people;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * The bill's words.
     *
     * @param session id of the session it was handed in during
     * @param signers user ids, the one who leads first
     * @param enteredBy user id of the clerk who typed it in from paper; null when its first signer did
     */
    public record Text(
            String body,
            String session,
            String title,
            String situation,
            String proposal,
            String category,
            String disclosure,
            List<String> signers,
            String enteredBy) {}

    /**
     * Makes it a suggestion that waits for its review.
     *
     * @param person who has decided so
     * @param origin which bill it was, for the timeline
     * @return its case number
     */
    @Transactional
    public String suggest(Text it, String person, String origin) {
        return suggest(it, person, "由议案转为代表建议", origin);
    }

    /** The same of something else that was signed or found elsewhere. @param what what has happened, for the timeline */
    @Transactional
    public String suggest(Text it, String person, String what, String origin) {
        var at = OffsetDateTime.now(clock);
        var number = suggestions.nextNumber(it.body(), BeijingClock.day(at).getYear());
        var lead = it.signers().get(0);
        suggestions.add(number, "", nameOf(lead, it.body()), submission(it, lead), entering(it), at);
        int place = 0;
        for (String signer : it.signers().subList(1, it.signers().size())) {
            suggestions.addCosigner(number, signer, nameOf(signer, it.body()), ++place);
            suggestions.cosign(number, signer, true, at, entering(it));
        }
        chronicle.note(number, person, CaseEntry.FROM_BILL, what, origin);
        flow.beginDerived(suggestions.lock(number));
        return number;
    }

    /** Without co-signers to be asked, it waits for its review. */
    private static Submission submission(Text it, String lead) {
        return new Submission(
                lead,
                it.body(),
                it.title(),
                it.situation(),
                it.proposal(),
                it.category(),
                List.of(),
                it.disclosure(),
                false,
                "none",
                null,
                true,
                null,
                it.session());
    }

    private Entering entering(Text it) {
        return it.enteredBy() == null
                ? Entering.SELF
                : new Entering(it.enteredBy(), people.called(it.enteredBy()), "paper");
    }

    private String nameOf(String person, String body) {
        return deputies.find(person, body).map(Deputy::name).orElse(person);
    }
}
