package jianyi.inspection.field;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photo shows which finding, and the copies somebody has wiped. Callers that write hold the lock on the matter's row. */
@Repository
public class Photos {

    private static final String SELECT =
            "select p.file, p.finding, p.wiped is not null as wiped from finding_photo p join finding f on f.id = p.finding where %s order by p.file";

    private final JdbcClient jdbc;

    Photos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter. */
    public List<Photo> of(String number) {
        return jdbc.sql(SELECT.formatted("f.number = ?"))
                .param(number)
                .query(Photo.class)
                .list();
    }

    /** One of a matter, or empty. */
    Optional<Photo> find(String number, long file) {
        return of(number).stream().filter(photo -> photo.file() == file).findFirst();
    }

    void add(long file, long finding) {
        jdbc.sql("insert into finding_photo (file, finding) values (?, ?)")
                .params(file, finding)
                .update();
    }

    void wiped(long file, byte[] copy) {
        jdbc.sql("update finding_photo set wiped = ? where file = ?")
                .params(copy, file)
                .update();
    }

    /** The copy somebody has wiped, or empty. */
    Optional<byte[]> wiped(long file) {
        return jdbc.sql("select wiped from finding_photo where file = ? and wiped is not null")
                .param(file)
                .query(byte[].class)
                .optional();
    }
}
