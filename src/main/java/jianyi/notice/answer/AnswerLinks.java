package jianyi.notice.answer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jianyi.access.signin.OwnSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links: an id of sixteen random bytes and sixteen bytes of its HMAC, so that nobody makes one who does not know this
 * installation's own secret, not even by writing into the table.
 */
@Repository
public class AnswerLinks {

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int HALF = 16;

    private final JdbcClient jdbc;
    private final OwnSecret secret;
    private final Clock clock;

    AnswerLinks(JdbcClient jdbc, OwnSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Makes a link for a mail that is written now; good for a week. Who is asked again whether he comes, to another day, answers by the new
     * mail only.
     *
     * @return the token that stands in its address
     */
    public String issue(UUID mail, String person, AnswerKind kind, String caseNumber, String subject) {
        if (kind == AnswerKind.ATTENDS) {
            jdbc.sql(
                            "update answer_link set expires = ? where person = ? and case_number = ? and kind = ? and expires > ?")
                    .params(now(), person, caseNumber, kind.name(), now())
                    .update();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into answer_link (id, mail, kind, person, case_number, subject, expires)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, mail, kind.name(), person, caseNumber, subject, now().plus(GOOD_FOR))
                .update();
        return token(id, kind, person);
    }

    private String token(UUID id, AnswerKind kind, String person) {
        var bytes = ByteBuffer.allocate(2 * HALF)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(Arrays.copyOf(secret.sign("answer " + id + " " + kind + " " + person), HALF));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The link with this token; empty for one that was not made here. */
    Optional<AnswerLink> find(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != 2 * HALF) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(bytes);
        return jdbc.sql("select * from answer_link where id = ?")
                .param(new UUID(parts.getLong(), parts.getLong()))
                .query(AnswerLink.class)
                .optional()
                .filter(link -> MessageDigest.isEqual(
                        token(link.id(), link.kind(), link.person()).getBytes(), token.getBytes()));
    }

    /** Uses a link up; false when it was used or its time is over. */
    boolean use(AnswerLink link) {
        return jdbc.sql("update answer_link set answered = :now where id = :id and answered is null and expires > :now")
                        .param("now", now())
                        .param("id", link.id())
                        .update()
                == 1;
    }

    boolean over(AnswerLink link) {
        return link.answered() != null || !link.expires().isAfter(now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
