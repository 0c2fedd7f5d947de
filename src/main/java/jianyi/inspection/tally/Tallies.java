package jianyi.inspection.tally;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts' table. Callers that write hold the lock on the matter's row. */
@Repository
public class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter, the first first. */
    public List<Tally> of(String number) {
        return jdbc.sql("select * from tally where number = ? order by id")
                .param(number)
                .query(Tally.class)
                .list();
    }

    /** The last one, or empty. */
    public Optional<Tally> last(String number) {
        return of(number).stream().reduce((first, last) -> last);
    }

    void add(Tally it) {
        jdbc.sql("""
                        insert into tally (number, round, issued, returned, invalid, satisfied, basic, dissatisfied, basis,
                            share_of, threshold, consequence, reached, recorded_by, recorded_on, voters)
                        values (:number, :round, :issued, :returned, :invalid, :satisfied, :basic, :dissatisfied, :basis,
                            :shareOf, :threshold, :consequence, :reached, :recordedBy, :recordedOn, :voters)""").paramSource(it).update();
    }
}
