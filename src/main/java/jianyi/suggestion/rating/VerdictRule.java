package jianyi.suggestion.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jianyi.suggestion.Rating;
import jianyi.suggestion.Words;

/** How the signers' ratings of one round become one verdict. Whoever has not answered is never counted as satisfied, nor at all. */
public enum VerdictRule {
    /** The lead deputy's rating decides (重庆市人大代表建议、批评和意见工作条例 第二十六条). */
    LEAD("以领衔代表的评价为准", VerdictRule::leads),
    /** The worst rating given decides. */
    WORST("以最差的一份评价为准", VerdictRule::worst),
    /** What more than half of those who answered say; the lead deputy's rating where there is no such half. */
    MAJORITY("过半数评价一致的，以过半数为准，否则以领衔代表为准", VerdictRule::majority);

    private static final List<String> FROM_THE_BEST = new ArrayList<>(Words.RATING.keySet());

    private final String sentence;
    private final BiFunction<List<Rating>, Dimension, Optional<String>> rule;

    VerdictRule(String sentence, BiFunction<List<Rating>, Dimension, Optional<String>> rule) {
        this.sentence = sentence;
        this.rule = rule;
    }

    /** The rule in words. */
    public String sentence() {
        return sentence;
    }

    /** The verdict on one dimension, empty when nobody whose rating counts has answered. */
    Optional<String> of(List<Rating> round, Dimension dimension) {
        return rule.apply(round, dimension);
    }

    private static Optional<String> leads(List<Rating> round, Dimension dimension) {
        return round.stream().filter(Rating::leading).map(dimension::in).findFirst();
    }

    private static Optional<String> worst(List<Rating> round, Dimension dimension) {
        return round.stream()
                .map(dimension::in)
                .max((one, other) -> FROM_THE_BEST.indexOf(one) - FROM_THE_BEST.indexOf(other));
    }

    private static Optional<String> majority(List<Rating> round, Dimension dimension) {
        var given = round.stream().map(dimension::in).toList();
        return given.stream()
                .filter(value -> 2 * given.stream().filter(value::equals).count() > given.size())
                .findFirst()
                .or(() -> leads(round, dimension));
    }
}
