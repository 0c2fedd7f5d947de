package jianyi.meeting.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jianyi.flow.Answers;
import jianyi.flow.Lines;
import jianyi.flow.Refusal;
import jianyi.meeting.roll.Roll;
import jianyi.meeting.vote.Ballots;
import jianyi.meeting.vote.Candidate;
import jianyi.meeting.vote.Count;
import jianyi.meeting.vote.Election;
import jianyi.meeting.vote.Nomination;
import jianyi.meeting.vote.Tally;
import org.springframework.stereotype.Component;

/** Reads the form a count is recorded with and refuses sums that cannot be. */
@Component
class VoteReader {

    /** An open vote: hands or device. @throws Refusal 400 when the numbers do not make up those present */
    Count open(Answers answers, Roll roll) {
        return counted(answers, roll, answers.number("votesMissing").orElse(0));
    }

    /** A secret vote on a question: papers that do not count are votes not cast. @throws Refusal 400 for more papers than people */
    Count secret(Answers answers, Roll roll, Ballots ballots) {
        refuse(ballots.fault(roll.present()));
        return counted(answers, roll, roll.present() - ballots.valid());
    }

    private static Count counted(Answers answers, Roll roll, int missing) {
        var count = new Count(
                roll.electorate(),
                roll.present(),
                number(answers, "votesFor"),
                number(answers, "votesAgainst"),
                number(answers, "votesAbstained"),
                missing);
        refuse(count.fault());
        return count;
    }

    private static void refuse(Optional<String> fault) {
        fault.ifPresent(sentence -> {
            throw Refusal.invalid(sentence);
        });
    }

    /** The papers. @throws Refusal 400 when one of their numbers is missing */
    Ballots ballots(Answers answers) {
        return new Ballots(
                number(answers, "ballotsIssued"),
                number(answers, "ballotsReturned"),
                answers.number("ballotsInvalid").orElse(0));
    }

    /** A count in three grades. @throws Refusal 400 when a number is missing or they do not make up the papers */
    Tally tally(Answers answers, Roll roll) {
        var ballots = new Ballots(
                number(answers, "issued"),
                number(answers, "returned"),
                answers.number("invalid").orElse(0));
        var tally = new Tally(
                ballots, number(answers, "satisfied"), number(answers, "basic"), number(answers, "dissatisfied"));
        refuse(tally.fault(roll.present()));
        return tally;
    }

    /**
     * A ballot of an election.
     *
     * @param open how many seats it is about
     * @param elected who has a seat already from an earlier ballot
     * @param first whether no ballot on the item has counted yet: then the law's number of candidates applies
     */
    Election election(Answers answers, Roll roll, Item item, int open, List<String> elected, boolean first) {
        var candidates = new ArrayList<Candidate>();
        answers.need("candidates");
        for (var line : Lines.of(answers, "candidates", 4, "姓名｜赞成｜反对｜弃权")) {
            candidates.add(Candidate.nominated(
                    line.get(0),
                    votes(answers, "candidates", line.get(1)),
                    votes(answers, "candidates", line.get(2)),
                    votes(answers, "candidates", line.get(3))));
        }
        if (first) {
            Nomination.fault(item.post(), item.seats(), candidates.size(), item.byElection())
                    .ifPresent(sentence -> {
                        throw answers.wrong("candidates", "：" + sentence);
                    });
        }
        for (var line : Lines.of(answers, "writeIns", 2, "姓名｜得票")) {
            candidates.add(Candidate.writtenIn(line.get(0), votes(answers, "writeIns", line.get(1))));
        }
        distinct(answers, candidates);
        candidates.stream()
                .map(Candidate::name)
                .filter(elected::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw answers.wrong("candidates", "里的" + name + "前一次投票已经当选，不再参加这一次投票");
                });
        var election = new Election(roll.electorate(), roll.present(), open, ballots(answers), candidates);
        refuse(election.fault());
        return election;
    }

    private static void distinct(Answers answers, List<Candidate> candidates) {
        long names = candidates.stream().map(Candidate::name).distinct().count();
        if (names < candidates.size()) {
            throw answers.wrong("candidates", "里有重复的姓名；同名同姓的请加注区别");
        }
    }

    private static int votes(Answers answers, String field, String text) {
        if (!text.matches("\\d{1,4}")) {
            throw answers.wrong(field, "的得票应为整数，“" + text + "”不是");
        }
        return Integer.parseInt(text);
    }

    private static int number(Answers answers, String field) {
        return answers.number(field).orElseThrow(() -> answers.missing(field));
    }
}
