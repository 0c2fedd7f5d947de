package jianyi.suggestion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import jianyi.flow.Answers;
import jianyi.flow.Refusal;
import jianyi.flow.Step;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signers' rating of the reply. It never comes from an account of the unit or its government. */
@Service
public class RatingDesk {

    private final Suggestions suggestions;
    private final Handlings handlings;
    private final Ratings ratings;
    private final Lineage lineage;
    private final Hands hands;
    private final People people;
    private final Offices offices;
    private final Chronicle chronicle;
    private final Terms terms;
    private final News news;
    private final Clock clock;

    RatingDesk(
            Suggestions suggestions,
            Handlings handlings,
            Ratings ratings,
            Lineage lineage,
            Hands hands,
            People people,
            Offices offices,
            Chronicle chronicle,
            Terms terms,
            News news,
            Clock clock) {
        this.suggestions = suggestions;
        this.handlings = handlings;
        this.ratings = ratings;
        this.lineage = lineage;
        this.hands = hands;
        this.people = people;
        this.offices = offices;
        this.chronicle = chronicle;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /** Every unit has answered: the signers are asked. */
    @Transactional
    public void askForRating(String number) {
        var suggestion = suggestions.lock(number);
        suggestions.move(number, State.RATING);
        news.replied(suggestion);
    }

    /** The lead deputy's rating, which decides. @throws Refusal 400 when a reason is missing, 403 for the units' accounts */
    @Transactional
    public void rate(Step step) {
        var suggestion = suggestions.lock(step.number());
        keep(suggestion, suggestion.deputy(), suggestion.deputyName(), true, step);
    }

    /** A co-signer's rating, shown beside the lead's. */
    @Transactional
    public void remark(Step step, String cosigner) {
        var suggestion = suggestions.lock(step.number());
        var name = lineage.signers(suggestion).stream()
                .filter(signer -> signer.person().equals(cosigner))
                .findFirst()
                .orElseThrow()
                .name();
        keep(suggestion, cosigner, name, false, step);
    }

    /** Closes a rated suggestion; the rating is final and everybody who reads the case may read it. */
    @Transactional
    public void close(String number) {
        var suggestion = suggestions.lock(number);
        var verdict = ratings.of(number).stream()
                .filter(r -> r.leading() && r.round() == suggestion.round())
                .findFirst()
                .map(Rating::overall)
                .orElse(null);
        suggestions.close(number, State.CLOSED, verdict, terms.today());
        chronicle.note(number, null, "办结归档", verdict == null ? "代表未评价" : "总体评价：" + Words.of(Words.RATING, verdict));
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
                OffsetDateTime.now(clock));
        if (dissatisfied(rating) && rating.reason() == null) {
            throw answers.missing("rateReason");
        }
        ratings.add(rating);
        chronicle.noteRating(
                suggestion.number(),
                step.person(),
                name + "评价：" + Words.of(Words.RATING, overall) + entering.remark(),
                rating.reason());
    }

    private static Boolean classAgreed(Answers answers) {
        return answers.has("classAgreed") ? answers.decided("classAgreed") : null;
    }

    private static boolean dissatisfied(Rating rating) {
        return Stream.of(rating.overall(), rating.contact(), rating.attitude(), rating.reply(), rating.result())
                .anyMatch("dissatisfied"::equals);
    }

    private void refuseUnits(String person, Suggestion suggestion) {
        var offended = handlings.of(suggestion.number()).stream()
                .flatMap(h -> Stream.of(h.unit(), offices.get(h.unit()).parent()))
                .toList();
        for (Post post : people.posts(person)) {
            boolean governs = post.role() == Role.HANDLER || post.role() == Role.HEAD || post.role() == Role.CLERK;
            if (governs && offended.contains(post.office())) {
                throw Refusal.forbidden("承办单位及其政府的账号不能评价");
            }
        }
    }
}
