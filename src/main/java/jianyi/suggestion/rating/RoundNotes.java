package jianyi.suggestion.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import jianyi.flow.text.FormText;
import jianyi.suggestion.Handlings;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Reply;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Words;
import jianyi.suggestion.handling.Replies;
import jianyi.suggestion.sight.CaseAccess;
import org.springframework.stereotype.Component;

/** What earlier rounds came to, as forms put it before whoever has to go on. */
@Component
public class RoundNotes {

    private final Ratings ratings;
    private final Escalations escalations;
    private final Handlings handlings;
    private final Replies replies;
    private final CaseAccess access;
    private final Viewers viewers;

    RoundNotes(
            Ratings ratings,
            Escalations escalations,
            Handlings handlings,
            Replies replies,
            CaseAccess access,
            Viewers viewers) {
        this.ratings = ratings;
        this.escalations = escalations;
        this.handlings = handlings;
        this.replies = replies;
        this.access = access;
        this.viewers = viewers;
    }

    /** Why the units are asked again: the last round's ratings, nameless, and what the chair demands; empty in the first round. */
    public FormText why(Suggestion suggestion) {
        if (suggestion.round() == 1) {
            return FormText.EMPTY;
        }
        int last = suggestion.round() - 1;
        List<FormText> lines = new ArrayList<>();
        lines.add(FormText.of("**{}**：代表对上次的答复{}不满意。", Words.round(suggestion.round()), letters(suggestion, last)));
        ratings.of(suggestion.number(), last).forEach(one -> lines.add(said(one, role(one))));
        escalations.of(suggestion.number()).stream()
                .filter(decided -> decided.round() == last)
                .forEach(decided -> lines.add(FormText.of("**主席的要求**：{}", decided.remark())));
        return lines.stream().collect(FormText.joined("\n\n"));
    }

    /** Every round's ratings with their reasons, as far as this reader may know them. */
    public FormText ratingsFor(Suggestion suggestion, String reader) {
        var sight = access.sight(viewers.of(reader), suggestion);
        return IntStream.rangeClosed(1, suggestion.round())
                .filter(sight::ratings)
                .mapToObj(round -> FormText.of(
                        "**第 {} 次办理**\n\n{}",
                        round,
                        ratings.of(suggestion.number(), round).stream()
                                .map(one -> said(one, role(one) + one.name()))
                                .collect(FormText.joined("\n\n"))))
                .collect(FormText.joined("\n\n"));
    }

    private String letters(Suggestion suggestion, int round) {
        var numbers = handlings.of(suggestion.number()).stream()
                .filter(handling -> handling.round() == round)
                .flatMap(handling -> replies.latest(handling.id()).stream())
                .map(Reply::letterNumber)
                .filter(Objects::nonNull)
                .toList();
        return numbers.isEmpty() ? "" : "（" + String.join("、", numbers) + "）";
    }

    private static FormText said(Rating one, String who) {
        var parts = Stream.of(Dimension.values())
                .filter(dimension ->
                        dimension != Dimension.OVERALL && !dimension.in(one).equals(one.overall()))
                .map(dimension -> dimension.label() + Words.of(Words.RATING, dimension.in(one)))
                .collect(Collectors.joining("，"));
        return FormText.of(
                "- {}：{}{}{}",
                who,
                Words.of(Words.RATING, one.overall()),
                parts.isEmpty() ? "" : "（" + parts + "）",
                one.reason() == null ? "" : "。" + one.reason());
    }

    private static String role(Rating one) {
        return one.leading() ? "领衔代表" : "附议代表";
    }
}
