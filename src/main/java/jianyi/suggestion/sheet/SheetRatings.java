package jianyi.suggestion.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.suggestion.Rating;
import jianyi.suggestion.State;
import jianyi.suggestion.Suggestion;
import jianyi.suggestion.Words;
import jianyi.suggestion.rating.Dimension;
import jianyi.suggestion.rating.RatingRules;
import jianyi.suggestion.rating.Ratings;
import jianyi.suggestion.sheet.CaseSheet.Fact;
import jianyi.suggestion.sheet.CaseSheet.Judgement;
import jianyi.suggestion.sight.SecretSigners;
import jianyi.suggestion.sight.Sight;
import jianyi.suggestion.task.CaseFacts;
import jianyi.suggestion.time.SheetDates;
import org.springframework.stereotype.Component;

/** The sheet's part about the signers' ratings, as far as the reader may see it. Silence stands as 未反馈, never as satisfied. */
@Component
class SheetRatings {

    private final Ratings ratings;
    private final RatingRules rules;
    private final CaseFacts facts;
    private final SheetDates dates;
    private final SecretSigners secrets;

    SheetRatings(Ratings ratings, RatingRules rules, CaseFacts facts, SheetDates dates, SecretSigners secrets) {
        this.ratings = ratings;
        this.rules = rules;
        this.facts = facts;
        this.dates = dates;
        this.secrets = secrets;
    }

    /** Every rating, by round, the lead deputy's first. */
    List<Judgement> of(Suggestion it, Sight sight) {
        return ratings.of(it.number()).stream()
                .filter(sight::rating)
                .map(one -> judgement(one, sight))
                .toList();
    }

    /** How the ratings of each round that the lead deputy has rated are spread. */
    List<Fact> tallies(Suggestion it, Sight sight) {
        Map<Integer, List<Rating>> rounds = ratings.of(it.number()).stream()
                .filter(one -> sight.ratings(one.round()))
                .collect(Collectors.groupingBy(Rating::round, TreeMap::new, Collectors.toList()));
        return rounds.entrySet().stream()
                .filter(round -> round.getValue().stream().anyMatch(Rating::leading))
                .map(round -> tally(it, round.getKey(), round.getValue()))
                .toList();
    }

    private Fact tally(Suggestion it, int round, List<Rating> given) {
        List<String> words = new ArrayList<>();
        Words.RATING.forEach((value, word) -> add(words, word, count(given, one -> value.equals(one.overall()))));
        add(words, Words.SILENT, silent(it, given));
        List<String> classes = new ArrayList<>();
        add(classes, "同意", count(given, one -> Boolean.TRUE.equals(one.classAgreed())));
        add(classes, "不同意", count(given, one -> Boolean.FALSE.equals(one.classAgreed())));
        return new Fact(
                "第 " + round + " 次办理",
                Words.of(Words.RATING, verdict(it, round, given)),
                "共 " + (given.size() + silent(it, given)) + " 人：" + String.join("、", words)
                        + (classes.isEmpty() ? "" : "；答复类别" + String.join("、", classes)) + "。"
                        + rules.rule(it.body()).sentence());
    }

    /** What was decided stays, also when the rule has changed since. */
    private String verdict(Suggestion it, int round, List<Rating> given) {
        boolean decided = it.state() == State.CLOSED && round == it.round();
        return decided ? it.verdict() : rules.verdict(it.body(), given).orElse(null);
    }

    private static void add(List<String> words, String word, int count) {
        if (count > 0) {
            words.add(word + " " + count);
        }
    }

    private static int count(List<Rating> given, Predicate<Rating> which) {
        return (int) given.stream().filter(which).count();
    }

    private int silent(Suggestion it, List<Rating> given) {
        var answered = given.stream().map(Rating::person).toList();
        return (int) facts.signers(it.number()).stream()
                .filter(signer -> !answered.contains(signer))
                .count();
    }

    private Judgement judgement(Rating one, Sight sight) {
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.of(Dimension.values())
                .filter(dimension -> dimension != Dimension.OVERALL)
                .forEach(dimension -> parts.put(dimension.label(), Words.of(Words.RATING, dimension.in(one))));
        if (one.classAgreed() != null) {
            parts.put("答复类别", one.classAgreed() ? "同意" : "不同意");
        }
        String entered = one.enteredBy() == null
                ? ""
                : "（" + one.enteredName() + "代录，据" + Words.of(Words.ENTERED, one.enteredFrom()) + "）";
        return new Judgement(
                one.round(),
                secrets.persons(sight).contains(one.person()) ? Sight.CONFIDENTIAL : one.name(),
                (one.leading() ? "领衔代表" : "附议代表") + (one.byClerk() ? Rating.BY_CLERK : ""),
                Words.of(Words.RATING, one.overall()),
                parts.entrySet().stream()
                        .map(part -> new Fact(part.getKey(), part.getValue(), null))
                        .toList(),
                one.reason(),
                dates.minute(one.ratedAt()) + entered);
    }
}
