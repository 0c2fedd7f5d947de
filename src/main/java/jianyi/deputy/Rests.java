package jianyi.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When mandates rest. A rest begins on the day it is entered and ends on the day before the mandate is taken up again. */
@Repository
public class Rests {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every rest of a congress's mandates, by user id. */
    public Map<String, List<Rest>> of(String body) {
        return jdbc
                .sql("select person, from_day, to_day from deputy_rest where body = ? order by id")
                .param(body)
                .query(Rest.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rest::person));
    }

    void begin(String person, String body) {
        jdbc.sql("insert into deputy_rest (person, body, from_day) values (?, ?, ?) on conflict do nothing")
                .params(person, body, today())
                .update();
    }

    /** One that began today was a mistake. */
    void end(String person, String body) {
        jdbc.sql("delete from deputy_rest where person = ? and body = ? and to_day is null and from_day = ?")
                .params(person, body, today())
                .update();
        jdbc.sql("update deputy_rest set to_day = ? where person = ? and body = ? and to_day is null")
                .params(today().minusDays(1), person, body)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
