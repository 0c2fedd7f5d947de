package jianyi.suggestion.handling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jianyi.suggestion.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replies' versions. A returned version stays as it is; the next draft is a new one. */
@Repository
public class Replies {

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of a handling's reply, oldest first. */
    public List<Reply> of(long handling) {
        return jdbc.sql("select * from reply where handling = ? order by version")
                .param(handling)
                .query(Reply.class)
                .list();
    }

    /** The version at work, or empty before the first draft. */
    public Optional<Reply> latest(long handling) {
        return jdbc.sql("select * from reply where handling = ? order by version desc limit 1")
                .param(handling)
                .query(Reply.class)
                .optional();
    }

    void draft(long handling, String text, String replyClass, String promise, String person, OffsetDateTime at) {
        jdbc.sql("""
                        insert into reply (handling, version, text, reply_class, promise, drafted_by, drafted_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from reply where handling = ?""")
                .params(handling, text, replyClass, promise, person, at, handling)
                .update();
    }

    void sign(long handling, String person, OffsetDateTime at) {
        stamp(handling, "signed", person, at);
    }

    void issue(long handling, String person, OffsetDateTime at) {
        stamp(handling, "issued", person, at);
    }

    /** Whether any reply of a case has reached the deputy, in whatever round. */
    public boolean delivered(String number) {
        return jdbc.sql("""
                        select exists (select from reply r join handling h on h.id = r.handling
                            where h.number = ? and r.delivered_on is not null)""").param(number).query(Boolean.class).single();
    }

    /** The congress office has let the latest version pass. */
    public void check(long handling, String person, OffsetDateTime at) {
        stamp(handling, "checked", person, at);
    }

    void sendBack(long handling, String person, String why) {
        jdbc.sql("update reply set returned = ?, returned_by = ?" + LATEST)
                .params(why, person, handling, handling)
                .update();
    }

    void deliver(long handling, String letterNumber, LocalDate letterDate, String way, LocalDate on) {
        jdbc.sql("update reply set letter_number = ?, letter_date = ?, delivered_way = ?, delivered_on = ?" + LATEST)
                .params(letterNumber, letterDate, way, on, handling, handling)
                .update();
    }

    private static final String LATEST =
            " where handling = ? and version = (select max(version) from reply where handling = ?)";

    private void stamp(long handling, String step, String person, OffsetDateTime at) {
        jdbc.sql("update reply set " + step + "_by = ?, " + step + "_at = ?" + LATEST)
                .params(person, at, handling, handling)
                .update();
    }
}
