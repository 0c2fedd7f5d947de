package jianyi.inspection.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What heads have said when they were to sign. Callers that write hold the lock on the matter's row. */
@Repository
public class Signings {

    private final JdbcClient jdbc;

    Signings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter, the first first. */
    public List<Signing> of(String number) {
        return jdbc.sql("select * from correction_signing where number = ? order by id")
                .param(number)
                .query(Signing.class)
                .list();
    }

    /** The last of one government or organ, or empty. */
    public Optional<Signing> last(String number, String addressee) {
        return of(number).stream()
                .filter(one -> one.addressee().equals(addressee))
                .reduce((first, last) -> last);
    }

    void add(String number, String addressee, boolean signed, String remark, String person, LocalDate day) {
        jdbc.sql("""
                        insert into correction_signing (number, addressee, signed, remark, signed_by, signed_on)
                        values (?, ?, ?, ?, ?, ?)""").params(number, addressee, signed, remark, person, day).update();
    }
}
