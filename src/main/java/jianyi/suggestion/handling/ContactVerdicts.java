package jianyi.suggestion.handling;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deputies' word on recorded contacts; a later word replaces the first, the timeline keeps both. */
@Repository
public class ContactVerdicts {

    private final JdbcClient jdbc;

    ContactVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The verdicts on a handling's contacts by contact id. */
    public Map<Long, ContactVerdict> of(long handling) {
        return jdbc
                .sql("select v.* from contact_verdict v join contact c on c.id = v.contact where c.handling = ?")
                .param(handling)
                .query(ContactVerdict.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ContactVerdict::contact, verdict -> verdict));
    }

    /** Whether the deputy himself has said his word about a contact. */
    public boolean saidInPerson(long contact) {
        return jdbc.sql("select exists (select from contact_verdict where contact = ? and entered_from is null)")
                .param(contact)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the deputy's word. */
    public void say(ContactVerdict verdict) {
        jdbc.sql("""
                        insert into contact_verdict (contact, confirmed, remark, said_by, said_at, entered_from)
                        values (:contact, :confirmed, :remark, :saidBy, :saidAt, :enteredFrom)
                        on conflict (contact) do update set confirmed = excluded.confirmed, remark = excluded.remark,
                            said_by = excluded.said_by, said_at = excluded.said_at, entered_from = excluded.entered_from""").paramSource(verdict).update();
    }
}
