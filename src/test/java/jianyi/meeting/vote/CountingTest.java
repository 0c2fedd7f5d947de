package jianyi.meeting.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Votes and elections against a count by hand: every single ballot is drawn, read and added up anew. */
class CountingTest {

    private static final int CASES = 5_000;

    private final Random random = new Random(20261124);

    @Test
    void aQuestionIsPassedOnlyByMoreThanHalfOfAllDeputies() {
        for (int i = 0; i < CASES; i++) {
            int electorate = 1 + random.nextInt(160);
            var hands = new ArrayList<Integer>();
            int present = random.nextInt(electorate + 1);
            for (int one = 0; one < present; one++) {
                hands.add(random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(3));
            }
            var count =
                    new Count(electorate, present, times(hands, 0), times(hands, 1), times(hands, 2), times(hands, 3));
            double half = electorate / 2.0;
            assertThat(count.fault()).isEmpty();
            assertThat(count.passed()).as(count.toString()).isEqualTo(times(hands, 0) > half);
            assertThat(count.passed()).isEqualTo(count.votesFor() >= Count.needed(electorate));
        }
    }

    @Test
    void twentyFiveOfFiftyOneAreNotEnoughHoweverFewArePresent() {
        assertThat(new Count(51, 34, 25, 5, 4, 0).passed()).isFalse();
        assertThat(new Count(51, 34, 26, 5, 3, 0).passed()).isTrue();
        assertThat(new Count(50, 50, 25, 25, 0, 0).passed()).isFalse();
    }

    @Test
    void sumsThatCannotBeAreRefusedWithBothNumbers() {
        for (int i = 0; i < CASES; i++) {
            int present = random.nextInt(60);
            var count = new Count(
                    60, present, random.nextInt(60), random.nextInt(30), random.nextInt(10), random.nextInt(5));
            int all = count.votesFor() + count.against() + count.abstained() + count.missing();
            assertThat(count.fault().isPresent()).isEqualTo(all != present);
            count.fault().ifPresent(sentence -> assertThat(sentence).contains("" + all, "" + present));
        }
    }

    @Test
    void electionsGiveTheSeatsACountByHandGives() {
        for (int i = 0; i < CASES; i++) {
            int electorate = 5 + random.nextInt(60);
            int present = electorate - random.nextInt(electorate / 3 + 1);
            int seats = 1 + random.nextInt(3);
            var drawn = papers(present, seats, seats + 1 + random.nextInt(2));
            var election = new Election(
                    electorate, present, seats, new Ballots(present, present, drawn.spoilt), drawn.candidates());
            assertThat(election.fault()).as(election.toString()).isEmpty();
            assertThat(election.elected().stream().map(Candidate::name))
                    .as(election.toString())
                    .containsExactlyInAnyOrderElementsOf(drawn.byHand(electorate, seats));
            assertThat(election.open()).isEqualTo(seats - election.elected().size());
            assertThat(election.tied())
                    .allSatisfy(one -> assertThat(election.elected()).doesNotContain(one));
        }
    }

    @Test
    void moreBallotsBackThanHandedOutMakeAllOfThemVoid() {
        var won = List.of(Candidate.nominated("甲", 40, 5, 0));
        assertThat(new Election(51, 45, 1, new Ballots(45, 46, 0), won).elected())
                .isEmpty();
        assertThat(new Election(51, 45, 1, new Ballots(45, 46, 0), won).open()).isEqualTo(1);
        assertThat(new Election(51, 45, 1, new Ballots(45, 45, 0), won).elected())
                .hasSize(1);
    }

    @Test
    void whoTiesForTheLastSeatIsVotedOnAgain() {
        var three = List.of(
                Candidate.nominated("甲", 40, 0, 5),
                Candidate.nominated("乙", 30, 10, 5),
                Candidate.nominated("丙", 30, 10, 5));
        var election = new Election(51, 45, 2, new Ballots(45, 45, 0), three);
        assertThat(election.fault()).isPresent();
        var fewer = List.of(
                Candidate.nominated("甲", 34, 6, 5),
                Candidate.nominated("乙", 28, 12, 5),
                Candidate.nominated("丙", 28, 12, 5));
        var tie = new Election(51, 45, 2, new Ballots(45, 45, 0), fewer);
        assertThat(tie.fault()).isEmpty();
        assertThat(tie.elected().stream().map(Candidate::name)).containsExactly("甲");
        assertThat(tie.tied().stream().map(Candidate::name)).containsExactly("乙", "丙");
    }

    @Test
    void theNumberOfCandidatesFollowsTheLaw() {
        assertThat(Nomination.fault("镇长", 1, 1, false)).isEmpty();
        assertThat(Nomination.fault("镇长", 1, 2, false)).isEmpty();
        assertThat(Nomination.fault("镇长", 1, 3, false)).isPresent();
        assertThat(Nomination.fault("副镇长", 2, 2, false)).isPresent();
        assertThat(Nomination.fault("副镇长", 2, 2, true)).isEmpty();
        assertThat(Nomination.fault("副镇长", 2, 5, false)).isEmpty();
        assertThat(Nomination.fault("副镇长", 2, 6, false)).isPresent();
        assertThat(Nomination.fault("主席", 1, 0, false)).isPresent();
        assertThat(Nomination.fault("镇人民政府副镇长", 2, 2, false)).isPresent();
        assertThat(Nomination.fault("镇人民政府副镇长", 2, 4, false)).isEmpty();
        assertThat(Nomination.fault("主席团成员", 7, 9, false)).isEmpty();
    }

    private static int times(List<Integer> hands, int what) {
        return (int) hands.stream().filter(hand -> hand == what).count();
    }

    /** Every paper of a ballot: the names it is for; a paper for too many is spoilt. */
    private static final class Papers {

        final List<List<String>> valid = new ArrayList<>();
        final int standing;
        int spoilt;

        Papers(int standing) {
            this.standing = standing;
        }

        List<Candidate> candidates() {
            var all = new ArrayList<Candidate>();
            for (int one = 0; one < standing; one++) {
                int got = got("候选人" + one);
                all.add(Candidate.nominated("候选人" + one, got, valid.size() - got, 0));
            }
            if (got("另选") > 0) {
                all.add(Candidate.writtenIn("另选", got("另选")));
            }
            return all;
        }

        int got(String name) {
            return (int) valid.stream().filter(paper -> paper.contains(name)).count();
        }

        /** Seats go one after the other to whoever has most of those above half, unless the next one has as many and no seat. */
        List<String> byHand(int electorate, int seats) {
            Map<String, Integer> enough = new HashMap<>();
            candidates().stream()
                    .filter(one -> got(one.name()) > electorate / 2.0)
                    .forEach(one -> enough.put(one.name(), got(one.name())));
            var won = new ArrayList<String>();
            while (!enough.isEmpty()) {
                int most = enough.values().stream().mapToInt(v -> v).max().orElseThrow();
                var best = enough.keySet().stream()
                        .filter(name -> enough.get(name) == most)
                        .collect(Collectors.toList());
                if (won.size() + best.size() > seats) {
                    return won;
                }
                won.addAll(best);
                best.forEach(enough::remove);
            }
            return won;
        }
    }

    private Papers papers(int voters, int seats, int standing) {
        var papers = new Papers(standing);
        for (int voter = 0; voter < voters; voter++) {
            var names = new ArrayList<String>();
            for (int one = 0; one < standing; one++) {
                if (random.nextInt(10) < 7 - one) {
                    names.add("候选人" + one);
                }
            }
            if (random.nextInt(20) == 0) {
                names.add("另选");
            }
            if (names.size() > seats) {
                papers.spoilt++;
            } else {
                papers.valid.add(names);
            }
        }
        return papers;
    }
}
