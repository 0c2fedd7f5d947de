package jianyi.inspection.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that are looked at. Callers that write hold the lock on the matter's row. */
@Repository
public class Sites {

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in their order. */
    public List<Site> of(String number) {
        return jdbc.sql("select * from inspection_site where number = ? order by place")
                .param(number)
                .query(Site.class)
                .list();
    }

    /** One of them, or empty. */
    public Optional<Site> find(String number, int place) {
        return of(number).stream().filter(site -> site.place() == place).findFirst();
    }

    void add(String number, int place, String name) {
        jdbc.sql("insert into inspection_site (number, place, name) values (?, ?, ?)")
                .params(number, place, name)
                .update();
    }

    void visited(Site site, boolean visited, LocalDate day) {
        jdbc.sql("update inspection_site set visited = ?, visited_on = ? where number = ? and place = ?")
                .params(visited, day, site.number(), site.place())
                .update();
    }

    /** Whether a site still waits. */
    boolean left(String number) {
        return of(number).stream().anyMatch(site -> site.visited() == null);
    }
}
