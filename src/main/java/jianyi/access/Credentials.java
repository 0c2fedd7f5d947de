package jianyi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jianyi.access.session.OpenSessions;
import jianyi.office.Office;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Setting;
import jianyi.office.Settings;
import jianyi.office.StandingChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who chose a password. One that somebody else has given, at first or after it was forgotten, is changed at the first sign-in and
 * lapses when that does not come within the days of the body's rule (等保 2.0, GB/T 22239 8.1.4.1 and 8.1.4.2). With a new
 * password, whoever gave it, the person's open sessions end. The demo's own accounts are exempt from change and lapse.
 */
@Component
public class Credentials {

    private static final int LED_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final People people;
    private final Offices offices;
    private final Settings settings;
    private final ApplicationEventPublisher acts;

    Credentials(
            JdbcClient jdbc,
            Clock clock,
            OpenSessions sessions,
            KnownDevices devices,
            People people,
            Offices offices,
            Settings settings,
            ApplicationEventPublisher acts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sessions = sessions;
        this.devices = devices;
        this.people = people;
        this.offices = offices;
        this.settings = settings;
        this.acts = acts;
    }

    /** Somebody else has given this person a password: called wherever that is done, within its transaction. */
    @Transactional
    public void given(String person) {
        mark(person, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        devices.forget(person);
        jdbc.sql("delete from one_use_code where person = ? and kind = 'SLIP' and used_at is null")
                .param(person)
                .update();
        acts.publishEvent(new StandingChanged(person));
        acts.publishEvent(new DoorAct(DoorAct.Kind.PASSWORD_GIVEN, person));
    }

    @EventListener
    void given(PasswordGiven event) {
        given(event.person());
    }

    /** The same for accounts that nobody has ever signed in to. */
    @Transactional
    public void given(Collection<String> fresh) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        fresh.forEach(person -> mark(person, now));
    }

    /** A password for the envelope: changed at the first sign-in, but nobody could give another once it had lapsed. */
    public void sealed(String person) {
        mark(person, null);
    }

    /** The person has chosen the password himself. */
    @Transactional
    public void chosen(String person) {
        jdbc.sql("""
                        insert into account (person, password_no) values (?, 1)
                        on conflict (person) do update
                        set must_change = false, given_at = null, password_no = account.password_no + 1""").param(person).update();
        acts.publishEvent(new StandingChanged(person));
        acts.publishEvent(new DoorAct(DoorAct.Kind.PASSWORD_CHANGED, person));
    }

    /** The demo's own accounts, which carry a published password. */
    public void exempt(Collection<String> demo) {
        demo.forEach(person -> jdbc.sql("""
                        insert into account (person, exempt) values (?, true)
                        on conflict (person) do update set exempt = true, must_change = false, given_at = null""").param(person).update());
    }

    /** The how many-th password this is, so that whoever has shown the one before can be told apart. */
    public int number(String person) {
        return jdbc.sql("select password_no from account where person = ?")
                .param(person)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Somebody leads an office no more. */
    public void led(String person) {
        jdbc.sql(
                        "insert into account (person, led_at) values (:person, :now) on conflict (person) do update set led_at = :now")
                .param("person", person)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Whether somebody has given up leading an office within the last thirty days. */
    public boolean ledLately(String person) {
        return jdbc.sql("select count(*) from account where person = ? and led_at > ?")
                        .params(
                                person,
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .minusDays(LED_DAYS))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the person has to choose a password before anything else. */
    public boolean mustChange(String person) {
        return jdbc.sql("select must_change from account where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether a given password has not been changed in time and opens nothing any more. */
    public boolean lapsed(String person) {
        Optional<Instant> given = jdbc.sql(
                        "select given_at from account where person = ? and must_change and given_at is not null")
                .param(person)
                .query((row, index) -> row.getTimestamp("given_at").toInstant())
                .optional();
        return given.isPresent()
                && given.get().plus(Duration.ofDays(days(person))).isBefore(clock.instant());
    }

    /** How many days a given password is good for: the shortest of the person's bodies, or the district's. */
    private int days(String person) {
        return bodies(person)
                .mapToInt(body -> settings.number(body, Setting.INITIAL_PASSWORD))
                .min()
                .orElseGet(() -> settings.number("", Setting.INITIAL_PASSWORD));
    }

    private Stream<String> bodies(String person) {
        Set<String> held = people.posts(person).stream().map(Post::office).collect(Collectors.toSet());
        return held.stream()
                .flatMap(code -> offices.find(code).stream())
                .map(Office::code)
                .map(code -> offices.bodyOf(code).code());
    }

    private void mark(String person, OffsetDateTime at) {
        jdbc.sql("""
                        insert into account (person, must_change, given_at, password_no)
                        values (:person, true, cast(:at as timestamptz), 1)
                        on conflict (person) do update
                        set password_no = account.password_no + 1, must_change = not account.exempt, given_at = case when account.exempt then null else cast(:at as timestamptz) end""")
                .param("person", person)
                .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Nothing of a deleted account waits for the next one of that name. */
    @EventListener
    void gone(AccountGone account) {
        for (String table : List.of("account", "one_use_code", "known_device")) {
            jdbc.sql("delete from " + table + " where person = ?")
                    .param(account.person())
                    .update();
        }
        jdbc.sql("delete from account_lock where name = ?")
                .param(account.person())
                .update();
    }

    /** Whoever has got hold of an open session must not keep it after a new password. */
    @TransactionalEventListener(fallbackExecution = true)
    void signOutEverywhere(DoorAct act) {
        if (act.kind() == DoorAct.Kind.PASSWORD_GIVEN || act.kind() == DoorAct.Kind.PASSWORD_CHANGED) {
            sessions.endAll(act.person());
        }
    }
}
