package jianyi.inspection.field;

import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everybody's key for what his telephone keeps without network. The telephone has the public half alone: it can write down, but whoever
 * holds it next reads nothing until the person himself has signed in and is handed the other half.
 */
@Repository
class FieldKeys {

    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's key, made the first time it is asked for. */
    FieldKey of(String person) {
        return find(person).orElseGet(() -> {
            var made = made();
            jdbc.sql("insert into field_key (person, lock, key, made_at) values (?, ?, ?, ?) on conflict do nothing")
                    .params(person, text(made.getPublic()), text(made.getPrivate()), OffsetDateTime.now(clock))
                    .update();
            return find(person).orElseThrow();
        });
    }

    private Optional<FieldKey> find(String person) {
        return jdbc.sql("select lock, key from field_key where person = ?")
                .param(person)
                .query(FieldKey.class)
                .optional();
    }

    private static KeyPair made() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Key half) {
        return Base64.getEncoder().encodeToString(half.getEncoded());
    }
}
