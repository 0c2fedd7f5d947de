package jianyi.meeting.vote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One ballot for one or more seats. Elected is who has more than half of all who count; when more have than there are seats, those with
 * the most; those who tie for the last seat are voted on again (地方组织法 第二十五条、第二十九条).
 *
 * @param electorate all deputies in office who are not suspended
 * @param present those of them who are there
 */
public record Election(int electorate, int present, int seats, Ballots ballots, List<Candidate> candidates) {

    /** Those elected, the one with the most votes first. */
    public List<Candidate> elected() {
        if (ballots.voided()) {
            return List.of();
        }
        var ranked = ranked();
        return ranked.stream()
                .filter(one -> better(ranked, one) + same(ranked, one) <= seats)
                .toList();
    }

    /** Those who have enough votes and tie for seats there are too few of. */
    public List<Candidate> tied() {
        if (ballots.voided()) {
            return List.of();
        }
        var ranked = ranked();
        return ranked.stream()
                .filter(one -> better(ranked, one) < seats && better(ranked, one) + same(ranked, one) > seats)
                .toList();
    }

    /** How many seats nobody has won. */
    public int open() {
        return seats - elected().size();
    }

    private List<Candidate> ranked() {
        return candidates.stream()
                .filter(one -> one.votesFor() * 2 > electorate)
                .sorted(Comparator.comparingInt(Candidate::votesFor).reversed())
                .toList();
    }

    private static long better(List<Candidate> ranked, Candidate one) {
        return ranked.stream()
                .filter(other -> other.votesFor() > one.votesFor())
                .count();
    }

    private static long same(List<Candidate> ranked, Candidate one) {
        return ranked.stream()
                .filter(other -> other.votesFor() == one.votesFor())
                .count();
    }

    /** What cannot be about these numbers, in a sentence; empty when they fit. A void ballot is not counted out. */
    public Optional<String> fault() {
        return ballots.fault(present)
                .or(() -> ballots.voided()
                        ? Optional.empty()
                        : candidates.stream()
                                .flatMap(one -> fault(one).stream())
                                .findFirst())
                .or(() -> ballots.voided() ? Optional.empty() : tooMany());
    }

    private Optional<String> fault(Candidate one) {
        int all = one.votesFor() + one.against() + one.abstained();
        if (one.writeIn()) {
            return one.votesFor() > ballots.valid()
                    ? Optional.of(one.name() + "得 " + one.votesFor() + " 票，多于有效票 " + ballots.valid() + " 张，请核对")
                    : Optional.empty();
        }
        return all == ballots.valid()
                ? Optional.empty()
                : Optional.of(one.name() + "的赞成、反对、弃权合计 " + all + " 票，应等于有效票 " + ballots.valid() + " 张，请核对");
    }

    /** No valid paper names more than there are seats. */
    private Optional<String> tooMany() {
        int named = candidates.stream().mapToInt(Candidate::votesFor).sum();
        int most = seats * ballots.valid();
        return named > most ? Optional.of("各人得票合计 " + named + " 票，多于有效票与应选名额之积 " + most + " 票，请核对") : Optional.empty();
    }
}
