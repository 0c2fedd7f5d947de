package jianyi.meeting.vote;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of counts. Callers hold the lock on the meeting's row. */
@Repository
public class Votes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Votes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The counts on an item, the first first. */
    public List<Vote> of(long item) {
        return jdbc.sql("select * from vote where item = ? order by round")
                .param(item)
                .query(Vote.class)
                .list();
    }

    /** The last count on an item, or empty. */
    public Optional<Vote> last(long item) {
        return of(item).stream().reduce((earlier, later) -> later);
    }

    /** Who stood in a ballot, nominated ones first. */
    public List<CandidateVotes> candidates(long vote) {
        return jdbc.sql(
                        "select name, votes_for, against, abstained, write_in, elected from candidate where vote = ? order by place")
                .param(vote)
                .query(CandidateVotes.class)
                .list();
    }

    /** Everybody elected to an item's seats, in all its ballots. */
    public List<String> elected(long item) {
        return jdbc.sql("""
                        select c.name from candidate c join vote v on v.id = c.vote
                        where v.item = ? and c.elected order by v.round, c.place""").param(item).query(String.class).list();
    }

    /** Writes down a vote on a question; {@code ballots} is null for an open one. */
    public void add(long item, Mode mode, Count count, Ballots ballots, Outcome outcome, String person) {
        insert(item, mode, count, ballots, null, outcome, person);
    }

    /** Writes down a count in three grades. */
    public void add(long item, int electorate, int present, Tally tally, Outcome outcome, String person) {
        var nothing = new Count(electorate, present, 0, 0, 0, 0);
        long vote = insert(item, Mode.BALLOT, nothing, tally.ballots(), null, outcome, person);
        jdbc.sql("update vote set satisfied = ?, basic = ?, dissatisfied = ? where id = ?")
                .params(tally.satisfied(), tally.basic(), tally.dissatisfied(), vote)
                .update();
    }

    /** Writes down a ballot of an election with its candidates. */
    public void add(long item, Election election, Outcome outcome, String person) {
        var nothing = new Count(election.electorate(), election.present(), 0, 0, 0, 0);
        long vote = insert(item, Mode.BALLOT, nothing, election.ballots(), election.seats(), outcome, person);
        var elected = election.elected();
        int place = 0;
        for (Candidate one : election.candidates()) {
            jdbc.sql("""
                            insert into candidate
                            values (:vote, :place, :name, :votesFor, :against, :abstained, :writeIn, :elected)""")
                    .paramSource(one)
                    .param("vote", vote)
                    .param("place", ++place)
                    .param("elected", elected.contains(one))
                    .update();
        }
    }

    private long insert(
            long item, Mode mode, Count count, Ballots ballots, Integer seats, Outcome outcome, String person) {
        boolean open = seats == null;
        return jdbc.sql("""
                        insert into vote (item, round, mode, electorate, present, votes_for, against, abstained, missing, issued,
                            returned, invalid, seats, outcome, recorded_by, recorded_at)
                        values (?, (select count(*) + 1 from vote where item = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id""")
                .params(
                        item,
                        item,
                        mode.name(),
                        count.electorate(),
                        count.present(),
                        open ? count.votesFor() : null,
                        open ? count.against() : null,
                        open ? count.abstained() : null,
                        open ? count.missing() : null,
                        ballots == null ? null : ballots.issued(),
                        ballots == null ? null : ballots.returned(),
                        ballots == null ? null : ballots.invalid(),
                        seats,
                        outcome.name(),
                        person,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
