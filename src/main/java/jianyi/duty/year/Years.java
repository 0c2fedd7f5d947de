package jianyi.duty.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jianyi.casework.act.Entering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of yearly sheets. */
@Repository
class Years {

    private final JdbcClient jdbc;

    Years(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet that has been opened. */
    record Row(String office, int year, LocalDate openedOn, LocalDate due, LocalDate publishedOn) {}

    Optional<Row> find(String office, int year) {
        return jdbc.sql(
                        "select office, year, opened_on, due, published_on from duty_year where office = ? and year = ?")
                .params(office, year)
                .query(Row.class)
                .optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<Row> lock(String office, int year) {
        return jdbc.sql(
                        "select office, year, opened_on, due, published_on from duty_year where office = ? and year = ? for update")
                .params(office, year)
                .query(Row.class)
                .optional();
    }

    /** Those of these offices, the latest first. */
    List<Row> of(Collection<String> offices) {
        return offices.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select office, year, opened_on, due, published_on from duty_year where office in (:offices)
                                order by year desc, office""").param("offices", offices).query(Row.class).list();
    }

    /** Those that have been published, the latest first. */
    List<Row> published() {
        return jdbc.sql("""
                        select office, year, opened_on, due, published_on from duty_year where published_on is not null
                        order by year desc, office""").query(Row.class).list();
    }

    /** @return whether it was not open yet */
    boolean open(String office, int year, String by, LocalDate today, LocalDate due) {
        return jdbc.sql("""
                                insert into duty_year (office, year, opened_by, opened_on, due) values (?, ?, ?, ?, ?)
                                on conflict do nothing""").params(office, year, by, today, due).update() > 0;
    }

    void agree(String office, int year, String person, Entering entering, LocalDate today) {
        jdbc.sql("""
                        insert into duty_year_word (office, year, person, entered_by, entered_from, agreed_on) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(office, year, person, entering.by(), entering.from(), today)
                .update();
    }

    Set<String> agreed(String office, int year) {
        return new HashSet<>(jdbc.sql("select person from duty_year_word where office = ? and year = ?")
                .params(office, year)
                .query(String.class)
                .list());
    }

    void publish(YearSheet it, String by, LocalDate today) {
        int place = 1;
        for (var line : it.lines()) {
            jdbc.sql("""
                            insert into duty_year_line (office, year, place, person, name, constituency, words, note)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            it.office().code(),
                            it.year(),
                            place++,
                            line.person(),
                            line.name(),
                            line.constituency(),
                            line.words(),
                            line.note())
                    .update();
        }
        jdbc.sql("update duty_year set published_by = ?, published_on = ? where office = ? and year = ?")
                .params(by, today, it.office().code(), it.year())
                .update();
    }

    /** A sheet's lines as they were published. */
    List<YearSheet.Line> frozen(String office, int year) {
        return jdbc.sql("""
                        select l.person, l.name, l.constituency, l.words, l.note, w.person is not null as agreed, 0 as objects
                        from duty_year_line l left join duty_year_word w
                            on w.office = l.office and w.year = l.year and w.person = l.person
                        where l.office = ? and l.year = ? order by l.place""").params(office, year).query(YearSheet.Line.class).list();
    }
}
