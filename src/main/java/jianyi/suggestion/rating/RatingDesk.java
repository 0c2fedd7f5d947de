package jianyi.suggestion.rating;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import jianyi.casework.act.Hands;
import jianyi.casework.time.Terms;
import jianyi.casework.timeline.Chronicle;
import jianyi.deputy.Deputies;
import jianyi.deputy.Deputy;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.People;
import jianyi.office.Person;
import jianyi.office.Role;
import jianyi.suggestion.CaseEntry;
import jianyi.suggestion.News;
import jianyi.suggestion.Rating;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Suggestions;
import jianyi.suggestion.Words;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signers' rating of the reply. It never comes from an account of the unit or its government. */
@Service
public class RatingDesk {

    private final Suggestions suggestions;
    private final Ratings ratings;
    private final RatingRules rules;
    private final Hands hands;
    private final CaseAccess access;
    private final Viewers viewers;
    private final Deputies deputies;
    private final People people;
    private final Chronicle chronicle;
    private final Terms terms;
    private final News news;
    private final DeliveredTexts delivered;
    private final Clock clock;

    RatingDesk(
            Suggestions suggestions,
            Ratings ratings,
            RatingRules rules,
            Hands hands,
            CaseAccess access,
            Viewers viewers,
            Deputies deputies,
            People people,
            Chronicle chronicle,
            Terms terms,
            News news,
            DeliveredTexts delivered,
            Clock clock) {
        this.suggestions = suggestions;
        this.ratings = ratings;
        this.rules = rules;
        this.hands = hands;
        this.access = access;
        this.viewers = viewers;
        this.deputies = deputies;
        this.people = people;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.delivered = delivered;
        this.clock = clock;
    }

    /** What the ratings of a round lead to; {@code code} is what the model's gateway reads. */
    public enum Outcome {
        CLOSE("close"),
        AGAIN("again"),
        ESCALATE("escalate");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** As it stands in the model's conditions. */
        public String code() {
            return code;
        }
    }

    /** Every unit has answered: the signers are asked. */
    @Transactional
    public void askForRating(String number) {
        var suggestion = suggestions.lock(number);
        suggestions.move(number, State.RATING);
        news.replied(suggestion, delivered.texts(suggestion));
    }

    /**
     * The lead deputy's rating, which ends the round; what other signers have not answered by then is withdrawn.
     *
     * @return how it goes on by the body's rule: dissatisfied once, the units are asked again; once more, the chair decides
     * @throws Refusal 400 when a reason is missing, 403 for the units' accounts
     */
    @Transactional
    public Outcome rate(Step step) {
        var suggestion = suggestions.lock(step.number());
        keep(suggestion, suggestion.deputy(), suggestion.deputyName(), true, step);
        if (!rules.again(suggestion.body(), ratings.of(suggestion.number(), suggestion.round()))) {
            return Outcome.CLOSE;
        }
        return suggestion.round() == 1 ? Outcome.AGAIN : escalate(suggestion);
    }

    private Outcome escalate(Suggestion suggestion) {
        suggestions.move(suggestion.number(), State.ESCALATED);
        chronicle.noteRating(suggestion.number(), suggestion.round(), null, CaseEntry.ESCALATED, "再次不满意，提请主席决定", null);
        return Outcome.ESCALATE;
    }

    /** The rating of a co-signer or of a merged case's deputy, shown beside the lead's; the body's rule says whether it counts. */
    @Transactional
    public void remark(Step step, String cosigner) {
        var suggestion = suggestions.lock(step.number());
        keep(suggestion, cosigner, nameOf(cosigner, suggestion.body()), false, step);
    }

    /** Closes a rated suggestion; the rating is final and everybody who reads the case may read it. */
    @Transactional
    public void close(String number) {
        var suggestion = suggestions.lock(number);
        var verdict = rules.verdict(suggestion.body(), ratings.of(number, suggestion.round()))
                .orElse(null);
        suggestions.close(number, State.CLOSED, verdict, terms.today());
        chronicle.note(
                number,
                CaseEntry.CLOSED,
                "办结归档",
                "总体评价：" + (verdict == null ? Words.SILENT : Words.of(Words.RATING, verdict)));
        news.closed(suggestions.lock(number));
    }

    private void keep(Suggestion suggestion, String signer, String name, boolean leading, Step step) {
        var entering = hands.entering(step, signer, suggestion.body());
        refuseUnits(step.person(), suggestion);
        var answers = step.answers();
        var overall = answers.need("overallRating");
        var rating = new Rating(
                suggestion.number(),
                suggestion.round(),
                signer,
                name,
                leading,
                overall,
                answers.text("contactRating").orElse(overall),
                answers.text("attitudeRating").orElse(overall),
                answers.text("replyRating").orElse(overall),
                answers.text("resultRating").orElse(overall),
                classAgreed(answers),
                answers.text("rateReason").orElse(null),
                entering.by(),
                entering.name(),
                entering.from(),
                OffsetDateTime.now(clock),
                viewers.of(signer).has(Role.CLERK, suggestion.body()));
        if (dissatisfied(rating) && rating.reason() == null) {
            throw answers.missing("rateReason");
        }
        ratings.add(rating);
        chronicle.noteRating(
                suggestion.number(),
                suggestion.round(),
                step.person(),
                CaseEntry.RATED,
                name + "评价：" + Words.of(Words.RATING, overall) + entering.remark()
                        + (rating.byClerk() ? Rating.BY_CLERK : ""),
                rating.reason());
    }

    private static Boolean classAgreed(Answers answers) {
        return answers.has("classAgreed") ? answers.decided("classAgreed") : null;
    }

    private static boolean dissatisfied(Rating rating) {
        return Stream.of(Dimension.values())
                .map(dimension -> dimension.in(rating))
                .anyMatch(Words.DISSATISFIED::equals);
    }

    private void refuseUnits(String person, Suggestion suggestion) {
        if (access.sight(viewers.of(person), suggestion).handles()) {
            throw Refusal.forbidden("承办单位及其政府的账号不能评价；是您本人以代表身份提出的，请把签名的评价表交人大工作人员代录");
        }
    }

    private String nameOf(String person, String body) {
        return Stream.of(
                        deputies.find(person, body).map(Deputy::name),
                        people.find(person).map(Person::name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(person);
    }
}
