package jianyi.notice.choice;

import java.time.Clock;
import java.time.OffsetDateTime;
import jianyi.rows.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody's choice. */
@Repository
public class MailChoices {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's choice; the usual one for who has made none. */
    public MailChoice of(String person) {
        return ReadOnce.of(
                        "mail_choice",
                        person,
                        () -> jdbc.sql("select choice from mail_choice where person = ?")
                                .param(person)
                                .query(String.class)
                                .optional())
                .map(MailChoice::valueOf)
                .orElse(MailChoice.OWN);
    }

    void choose(String person, MailChoice choice) {
        jdbc.sql("""
                        insert into mail_choice (person, choice, chosen) values (?, ?, ?)
                        on conflict (person) do update set choice = excluded.choice, chosen = excluded.chosen""").params(person, choice.name(), OffsetDateTime.now(clock)).update();
    }
}
