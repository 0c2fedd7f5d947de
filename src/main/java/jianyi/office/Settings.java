package jianyi.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of each body: its own value where one is valid today and not given up, otherwise the district's default. */
@Repository
public class Settings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Settings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The value valid today; a term reads {@code 5wd}, {@code 20d} or {@code 3m}.
     *
     * @throws NoSuchElementException when neither the body nor the district has one
     */
    public String text(String body, Setting setting) {
        return text(body, setting, LocalDate.now(clock));
    }

    /**
     * The value that was valid on a day: what began under an old rule goes on under it.
     *
     * @throws NoSuchElementException when neither the body nor the district had one
     */
    public String text(String body, Setting setting, LocalDate day) {
        return ReadOnce.of("setting", Arrays.asList(body, setting, day), () -> read(body, setting, day))
                .orElseThrow(() -> new NoSuchElementException("no setting " + setting.key() + " for " + body));
    }

    private Optional<String> read(String body, Setting setting, LocalDate day) {
        return jdbc.sql("""
                        select value from (
                            (select value, 1 as place from setting
                            where key = :key and body = :body and valid_from <= :day and withdrawn_at is null
                            order by valid_from desc, id desc limit 1)
                            union all
                            (select value, 2 from setting
                            where key = :key and body is null and valid_from <= :day and withdrawn_at is null
                            order by valid_from desc, id desc limit 1)) valid
                        where value is not null order by place limit 1""")
                .param("key", setting.key())
                .param("body", body)
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /**
     * The value as a whole number.
     *
     * @throws NumberFormatException when it is none
     */
    public int number(String body, Setting setting) {
        return Integer.parseInt(text(body, setting).strip());
    }

    /** The value as whole numbers, separated by commas in the table. */
    public List<Integer> numbers(String body, Setting setting) {
        return Arrays.stream(text(body, setting).split(","))
                .map(number -> Integer.valueOf(number.strip()))
                .toList();
    }
}
