package jianyi.suggestion;

import java.time.LocalDate;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review by the body's clerk: accept, or return for amendment with a reason. */
@Service
public class ReviewDesk {

    private final Suggestions suggestions;
    private final AssignmentDesk assignment;
    private final Terms terms;
    private final Chronicle chronicle;
    private final News news;

    ReviewDesk(Suggestions suggestions, AssignmentDesk assignment, Terms terms, Chronicle chronicle, News news) {
        this.suggestions = suggestions;
        this.assignment = assignment;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
    }

    /** What a review leads to; {@code code} is what the model's gateway reads. */
    public enum Outcome {
        ACCEPTED("accept"),
        ASSIGNED("assign"),
        RETURNED("return");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** As it stands in the model's conditions. */
        public String code() {
            return code;
        }
    }

    /**
     * Decides what becomes of a submission.
     *
     * @throws Refusal 400 when a reason is missing or the assignment that came along cannot be
     */
    @Transactional
    public Outcome decide(Step step) {
        var suggestion = suggestions.lock(step.number());
        return step.answers().need("reviewOutcome").equals("return")
                ? sendBack(step, suggestion)
                : accept(step, suggestion);
    }

    private Outcome sendBack(Step step, Suggestion suggestion) {
        var reason = step.answers().need("reviewReason");
        suggestions.move(step.number(), State.AMENDING);
        chronicle.note(step.number(), step.person(), "退回修改", reason);
        news.returned(suggestion, reason);
        return Outcome.RETURNED;
    }

    private Outcome accept(Step step, Suggestion suggestion) {
        var today = terms.today();
        if (suggestion.publicNumber() == null) {
            var series = series(suggestion, today);
            suggestions.accept(step.number(), series, suggestions.next(series), today);
        }
        var accepted = suggestions.lock(step.number());
        chronicle.note(step.number(), step.person(), "受理", "编为" + accepted.shownNumber());
        news.accepted(accepted);
        if (step.answers().text("leadUnit").isEmpty()) {
            return Outcome.ACCEPTED;
        }
        assignment.assign(step);
        return Outcome.ASSIGNED;
    }

    private static String series(Suggestion suggestion, LocalDate today) {
        return "public-"
                + (suggestion.session() == null ? suggestion.body() + "-" + today.getYear() : suggestion.session());
    }
}
