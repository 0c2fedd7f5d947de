package jianyi.meeting.agenda;

import java.util.stream.Collectors;
import jianyi.casework.timeline.Chronicle;
import jianyi.flow.Answers;
import jianyi.flow.Step;
import jianyi.meeting.Meeting;
import jianyi.meeting.MeetingEntry;
import jianyi.meeting.Meetings;
import jianyi.meeting.roll.Roll;
import jianyi.meeting.roll.RollDesk;
import jianyi.meeting.vote.Count;
import jianyi.meeting.vote.Mode;
import jianyi.meeting.vote.Outcome;
import jianyi.meeting.vote.Vote;
import jianyi.meeting.vote.Votes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes and elections: what was counted is written down, what it comes to is computed (地方组织法 第二十五条至第三十条). */
@Service
public class VoteDesk {

    private final Meetings meetings;
    private final Items items;
    private final Votes votes;
    private final VoteReader reader;
    private final RollDesk rolls;
    private final Chronicle chronicle;

    VoteDesk(Meetings meetings, Items items, Votes votes, VoteReader reader, RollDesk rolls, Chronicle chronicle) {
        this.meetings = meetings;
        this.items = items;
        this.votes = votes;
        this.reader = reader;
        this.rolls = rolls;
        this.chronicle = chronicle;
    }

    /**
     * Takes a count down.
     *
     * @param instance id of the process that records the item
     * @return whether it is voted on again
     * @throws jianyi.flow.Refusal 400 naming the field, or for sums that cannot be
     */
    @Transactional
    public boolean record(Step step, String instance) {
        var meeting = meetings.lock(step.number());
        var item = items.at(instance);
        var roll = rolls.roll(meeting);
        boolean open = counted(step, item, roll);
        var last = votes.last(item.id()).orElseThrow();
        chronicle.note(
                step,
                MeetingEntry.VOTE_RECORDED,
                "记录表决结果：" + last.outcome().label(),
                "第 " + item.place() + " 项：" + item.title() + "\n" + told(meeting, last));
        return again(step.answers(), item, open);
    }

    /** Any item may be counted in three grades instead. @return whether something is left open */
    private boolean counted(Step step, Item item, Roll roll) {
        if (item.kind() == ItemKind.ELECTION) {
            return elect(step, item, roll);
        }
        return (graded(step.answers(), item) ? grade(step, item, roll) : question(step, item, roll)) == Outcome.VOID;
    }

    private static boolean graded(Answers answers, Item item) {
        return item.kind() == ItemKind.TALLY || answers.need("voteMode").equals("tally");
    }

    private Outcome grade(Step step, Item item, Roll roll) {
        var tally = reader.tally(step.answers(), roll);
        var outcome = tally.ballots().voided() ? Outcome.VOID : Outcome.GRADED;
        votes.add(item.id(), roll.electorate(), roll.present(), tally, outcome, step.person());
        return outcome;
    }

    /** A void ballot is always held again; what an election has left open, when the meeting wants it. */
    private boolean again(Answers answers, Item item, boolean open) {
        if (!open) {
            return false;
        }
        if (item.kind() != ItemKind.ELECTION) {
            return true;
        }
        if (!answers.has("voteAgain")) {
            throw answers.missing("voteAgain");
        }
        return answers.decided("voteAgain");
    }

    private Outcome question(Step step, Item item, Roll roll) {
        var answers = step.answers();
        var mode = Mode.of(answers.need("voteMode"));
        var ballots = mode == Mode.BALLOT ? reader.ballots(answers) : null;
        if (ballots != null && ballots.voided()) {
            var nothing = new Count(roll.electorate(), roll.present(), 0, 0, 0, 0);
            votes.add(item.id(), mode, nothing, ballots, Outcome.VOID, step.person());
            return Outcome.VOID;
        }
        var count = ballots == null ? reader.open(answers, roll) : reader.secret(answers, roll, ballots);
        var outcome = count.passed() ? Outcome.PASSED : Outcome.FAILED;
        votes.add(item.id(), mode, count, ballots, outcome, step.person());
        return outcome;
    }

    /** @return whether seats are left open */
    private boolean elect(Step step, Item item, Roll roll) {
        if (Mode.of(step.answers().need("voteMode")) != Mode.BALLOT) {
            throw step.answers().wrong("voteMode", "：选举采用无记名投票（地方组织法第二十八条）");
        }
        var elected = votes.elected(item.id());
        int open = item.seats() - elected.size();
        boolean first = votes.of(item.id()).stream().allMatch(vote -> vote.outcome() == Outcome.VOID);
        var election = reader.election(step.answers(), roll, item, open, elected, first);
        var outcome =
                election.ballots().voided() ? Outcome.VOID : election.open() == 0 ? Outcome.ELECTED : Outcome.SHORT;
        votes.add(item.id(), election, outcome, step.person());
        return election.open() > 0;
    }

    /** A recorded count in sentences, with its candidates. */
    public String told(Meeting meeting, Vote vote) {
        var candidates =
                votes.candidates(vote.id()).stream().map(one -> one.words()).collect(Collectors.joining("；"));
        return vote.words(meeting.kind().all()) + (candidates.isEmpty() ? "" : "\n" + candidates + "。");
    }
}
