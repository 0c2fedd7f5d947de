package jianyi.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jianyi.access.Viewers;
import org.springframework.stereotype.Component;

/** What earlier rounds came to, as forms put it before whoever has to go on. */
@Component
class RoundNotes {

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
    String why(Suggestion suggestion) {
        if (suggestion.round() == 1) {
            return "";
        }
        int last = suggestion.round() - 1;
        List<String> lines = new ArrayList<>();
        lines.add("**" + Words.round(suggestion.round()) + "**：代表对上次的答复" + letters(suggestion, last) + "不满意。");
        ratings.of(suggestion.number(), last).forEach(one -> lines.add(said(one, role(one))));
        escalations.of(suggestion.number()).stream()
                .filter(decided -> decided.round() == last)
                .forEach(decided -> lines.add("**主席的要求**：" + decided.remark()));
        return String.join("\n\n", lines);
    }

    /** Every round's ratings with their reasons, as far as this reader may know them. */
    String ratingsFor(Suggestion suggestion, String reader) {
        var sight = access.sight(viewers.of(reader), suggestion);
        return IntStream.rangeClosed(1, suggestion.round())
                .filter(sight::ratings)
                .mapToObj(round -> "**第 " + round + " 次办理**\n\n"
                        + ratings.of(suggestion.number(), round).stream()
                                .map(one -> said(one, role(one) + one.name()))
                                .collect(Collectors.joining("\n\n")))
                .collect(Collectors.joining("\n\n"));
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

    private static String said(Rating one, String who) {
        var parts = Stream.of(Dimension.values())
                .filter(dimension ->
                        dimension != Dimension.OVERALL && !dimension.in(one).equals(one.overall()))
                .map(dimension -> dimension.label() + Words.of(Words.RATING, dimension.in(one)))
                .collect(Collectors.joining("，"));
        return "- " + who + "：" + Words.of(Words.RATING, one.overall()) + (parts.isEmpty() ? "" : "（" + parts + "）")
                + (one.reason() == null ? "" : "。" + one.reason());
    }

    private static String role(Rating one) {
        return one.leading() ? "领衔代表" : "附议代表";
    }
}
