package jianyi.access.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jianyi.access.DoorAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on paper, each good once: ten a person keeps as second step, and the slip 登录条 a clerk prints for a deputy, good for one
 * sign-in within thirty days. Twelve letters without look-alikes, 58 bits drawn; here only hashes.
 */
@Repository
public class OneUseCodes {

    /** How long a slip is good for. */
    public static final Duration SLIP = Duration.ofDays(30);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ2345679";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher acts;

    OneUseCodes(JdbcClient jdbc, Clock clock, ApplicationEventPublisher acts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.acts = acts;
    }

    /** Ten new codes; those printed before are worth nothing. */
    @Transactional
    List<String> print(String person) {
        forget(person, "CODE");
        return Stream.generate(() -> make(person, "CODE", person, null))
                .limit(CODES)
                .toList();
    }

    /** A new slip; one printed before is worth nothing. @param by user id of the clerk */
    @Transactional
    public String slip(String person, String by) {
        forget(person, "SLIP");
        return make(person, "SLIP", by, now().plus(SLIP));
    }

    /** How many printed codes are left. */
    int left(String person) {
        return jdbc.sql("select count(*) from one_use_code where person = ? and kind = 'CODE' and used_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** Takes a code of this person, printed by himself or on a slip; false when it is none or used. */
    boolean take(String person, String typed) {
        return used("person = :person and", person, typed).isPresent();
    }

    /** Takes a slip. @return whose it is, empty when there is none such, or it is used or too old */
    @Transactional
    public Optional<String> takeSlip(String typed) {
        var person = used("kind = 'SLIP' and", "", typed);
        person.ifPresent(one -> acts.publishEvent(new DoorAct(DoorAct.Kind.SLIP_USED, one)));
        return person;
    }

    void forget(String person, String kind) {
        jdbc.sql("delete from one_use_code where person = ? and kind = ? and used_at is null")
                .params(person, kind)
                .update();
    }

    private Optional<String> used(String whose, String person, String typed) {
        return jdbc.sql(
                        "update one_use_code set used_at = :now where " + whose
                                + " hash = :hash and used_at is null and (expires_at is null or expires_at > :now) returning person")
                .param("now", now())
                .param("person", person)
                .param("hash", hash(typed))
                .query(String.class)
                .optional();
    }

    private String make(String person, String kind, String by, OffsetDateTime until) {
        var code = draw();
        jdbc.sql("""
                        insert into one_use_code (person, kind, hash, made_by, made_at, expires_at)
                        values (:person, :kind, :hash, :by, :now, :until)""")
                .param("person", person)
                .param("kind", kind)
                .param("hash", hash(code))
                .param("by", by)
                .param("now", now())
                .param("until", until, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        return code;
    }

    private static String draw() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String hash(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
