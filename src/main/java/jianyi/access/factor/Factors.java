package jianyi.access.factor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jianyi.access.DoorAct;
import jianyi.access.Installation;
import jianyi.flow.Administrators;
import jianyi.office.Offices;
import jianyi.office.People;
import jianyi.office.Post;
import jianyi.office.Setting;
import jianyi.office.Settings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second step of signing in: an app's code or a printed one. A body's rule says from which posts it is asked; from
 * administrators always, except in the demo (等保 2.0 level 3, GB/T 22239 8.1.4.1 d).
 */
@Component
public class Factors {

    private final JdbcClient jdbc;
    private final OneUseCodes codes;
    private final Clock clock;
    private final People people;
    private final Offices offices;
    private final Settings settings;
    private final Installation installation;
    private final ApplicationEventPublisher acts;

    Factors(
            JdbcClient jdbc,
            OneUseCodes codes,
            Clock clock,
            People people,
            Offices offices,
            Settings settings,
            Installation installation,
            ApplicationEventPublisher acts) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
        this.people = people;
        this.offices = offices;
        this.settings = settings;
        this.installation = installation;
        this.acts = acts;
    }

    /** Whether this person has to have one. The demo's accounts never have to. */
    public boolean required(String person) {
        if (exempt(person)) {
            return false;
        }
        return Administrators.in(people.duties(person))
                ? !installation.demo()
                : people.posts(person).stream().anyMatch(this::required);
    }

    /** Whether this person has set one up. */
    public boolean has(String person) {
        return secret(person).isPresent() || codes.left(person) > 0;
    }

    /** Whether the person's app is set up. */
    public boolean hasApp(String person) {
        return secret(person).isPresent();
    }

    /** How many of the printed codes are still good. */
    public int codesLeft(String person) {
        return codes.left(person);
    }

    /** Whether what was typed is right; each code is taken once. */
    @Transactional
    public boolean take(String person, String typed) {
        return takeFromApp(person, typed.strip()) || codes.take(person, typed);
    }

    /** Sets the app up once it has shown a right code, which signs nobody in afterwards. @return whether it has */
    @Transactional
    public boolean setApp(String person, String secret, String typed) {
        var step = Totp.step(secret, typed.strip(), clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into account (person, secret, secret_at, last_step) values (:person, :secret, :now, :step)
                        on conflict (person) do update set secret = :secret, secret_at = :now, last_step = :step""")
                .param("step", step.getAsLong())
                .param("person", person)
                .param("secret", secret)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        acts.publishEvent(new DoorAct(DoorAct.Kind.FACTOR_SET, person));
        return true;
    }

    /** Ten codes to print. */
    @Transactional
    public List<String> print(String person) {
        acts.publishEvent(new DoorAct(DoorAct.Kind.CODES_PRINTED, person));
        return codes.print(person);
    }

    /** Takes app and codes away: the telephone is lost. */
    @Transactional
    public void reset(String person) {
        jdbc.sql("update account set secret = null, secret_at = null, last_step = null where person = ?")
                .param(person)
                .update();
        codes.forget(person, "CODE");
        acts.publishEvent(new DoorAct(DoorAct.Kind.FACTOR_RESET, person));
    }

    private boolean takeFromApp(String person, String typed) {
        var step = secret(person).map(kept -> Totp.step(kept, typed, clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && jdbc.sql(
                                        "update account set last_step = :step where person = :person and coalesce(last_step, 0) < :step")
                                .param("step", step.get().getAsLong())
                                .param("person", person)
                                .update()
                        == 1;
    }

    private Optional<String> secret(String person) {
        return jdbc.sql("select secret from account where person = ? and secret is not null")
                .param(person)
                .query(String.class)
                .optional();
    }

    private boolean exempt(String person) {
        return jdbc.sql("select exempt from account where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private boolean required(Post post) {
        return offices.find(post.office())
                .map(office -> settings.text(offices.bodyOf(office.code()).code(), Setting.SECOND_FACTOR))
                .filter(roles ->
                        Arrays.asList(roles.split(",")).contains(post.role().name()))
                .isPresent();
    }
}
