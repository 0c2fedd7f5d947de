package jianyi.suggestion.rating;

import java.util.List;
import jianyi.suggestion.Rating;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signers' ratings, one a person and round. */
@Repository
public class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Rating given) {
        jdbc.sql("""
                        insert into rating (number, round, person, name, "leading", overall, contact, attitude, reply, result,
                            class_agreed, reason, entered_by, entered_name, entered_from, rated_at, by_clerk)
                        values (:number, :round, :person, :name, :leading, :overall, :contact, :attitude, :reply, :result,
                            :classAgreed, :reason, :enteredBy, :enteredName, :enteredFrom, :ratedAt, :byClerk)""").paramSource(given).update();
    }

    /** The ratings of one round, the lead deputy's first. */
    List<Rating> of(String number, int round) {
        return of(number).stream().filter(rating -> rating.round() == round).toList();
    }

    /** The ratings of a case, by round, the lead deputy's first. */
    public List<Rating> of(String number) {
        return jdbc.sql("select * from rating where number = ? order by round, \"leading\" desc, rated_at")
                .param(number)
                .query(Rating.class)
                .list();
    }
}
