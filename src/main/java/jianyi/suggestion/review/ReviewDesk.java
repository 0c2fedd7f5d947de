package jianyi.suggestion.review;

import java.time.LocalDate;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Practice;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.News;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review by the body's clerk: what becomes of a submission; everything but acceptance with a reason. */
@Service
public class ReviewDesk {

    private final Suggestions suggestions;
    private final AssignmentDesk assignment;
    private final MergingDesk merging;
    private final SplittingDesk splitting;
    private final ForwardingDesk forwarding;
    private final Terms terms;
    private final Chronicle chronicle;
    private final News news;

    ReviewDesk(
            Suggestions suggestions,
            AssignmentDesk assignment,
            MergingDesk merging,
            SplittingDesk splitting,
            ForwardingDesk forwarding,
            Terms terms,
            Chronicle chronicle,
            News news) {
        this.suggestions = suggestions;
        this.assignment = assignment;
        this.merging = merging;
        this.splitting = splitting;
        this.forwarding = forwarding;
        this.terms = terms;
        this.chronicle = chronicle;
        this.news = news;
    }

    /** What a review leads to; {@code code} is what the model's gateway reads. */
    public enum Outcome {
        ACCEPTED("accept"),
        ASSIGNED("assign"),
        RETURNED("return"),
        MERGED("merge"),
        SPLIT("split"),
        LETTER("letter"),
        TRANSFERRED("transfer"),
        ASKED("adopt");

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
        var outcome = step.answers().need("reviewOutcome");
        if (outcome.equals("accept")) {
            return accept(step, suggestion);
        }
        if (Practice.is(step.number()) && !outcome.equals("return")) {
            throw step.answers().wrong("reviewOutcome", "在练习件里只能选受理或退回修改，其他办法会牵涉别的建议和单位");
        }
        var reason = step.answers().need("reviewReason");
        return switch (outcome) {
            case "merge" -> merging.merge(step, suggestion, reason);
            case "split" -> splitting.split(step, suggestion, reason);
            case "letter" -> forwarding.letter(step, suggestion, reason);
            case "forward" -> forwarding.forward(step, suggestion, reason);
            default -> sendBack(step, suggestion, reason);
        };
    }

    private Outcome sendBack(Step step, Suggestion suggestion, String reason) {
        suggestions.move(step.number(), State.AMENDING);
        chronicle.note(step, CaseEntry.RETURNED, "退回修改", reason);
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
        chronicle.note(step, CaseEntry.ACCEPTED, "受理", "编为" + accepted.shownNumber());
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
