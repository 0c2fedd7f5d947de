package jianyi.setup.standin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is named in advance by whom; one at a time for each person. */
@Repository
class Emergencies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void name(String person, String standIn, List<String> posts) {
        jdbc.sql("update emergency_stand_in set ended_at = ? where person = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), person)
                .update();
        jdbc.sql("insert into emergency_stand_in (person, stand_in, posts, named_at) values (?, ?, ?, ?)")
                .params(person, standIn, posts.toArray(String[]::new), OffsetDateTime.now(clock))
                .update();
    }

    /** Those that hold, in which a person is on either side. */
    List<Emergency> of(String person) {
        return jdbc.sql("""
                        select * from emergency_stand_in
                        where ended_at is null and (person = :one or stand_in = :one) order by id""").param("one", person).query(Emergency.class).list();
    }

    Optional<Emergency> find(String person, long id) {
        return jdbc.sql("select * from emergency_stand_in where id = ? and person = ? and ended_at is null")
                .params(id, person)
                .query(Emergency.class)
                .optional();
    }

    /** False when it had ended already. */
    boolean end(long id) {
        return jdbc.sql("update emergency_stand_in set ended_at = ? where id = ? and ended_at is null")
                        .params(OffsetDateTime.now(clock), id)
                        .update()
                == 1;
    }
}
