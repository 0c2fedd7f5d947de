package jianyi.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.WebUtils;

/**
 * The browsers people have signed in with. From there neither a lock nor a delay keeps them out, so nobody can lock somebody else
 * out by typing wrong passwords. A browser carries a drawn number that nobody can guess; here only its hash is kept. Five wrong
 * passwords for one person and the browser is a stranger to that person again.
 */
@Repository
public class KnownDevices {

    /** The cookie that carries the number. */
    static final String COOKIE = "JIANYI_DEVICE";

    private static final int TRIES = 5;
    private static final int BYTES = 32;
    private static final Duration KEPT = Duration.ofDays(400);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The number this browser carries, or empty. */
    public static String carried(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Whether this person has signed in with the browser that carries this number. */
    public boolean knows(String carried, String person) {
        return !carried.isEmpty()
                && jdbc.sql("select count(*) from known_device where token = ? and person = ? and used_at > ?")
                                .params(hash(carried), person, now().minus(KEPT))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Somebody has signed in: the browser is known from now on. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String person) {
        var carried = carried(request);
        var token = drawnHere(carried) ? carried : draw();
        jdbc.sql("""
                        insert into known_device (token, person, used_at) values (:token, :person, :now)
                        on conflict (token, person) do update set used_at = :now, tries = 0""")
                .param("token", hash(token))
                .param("person", person)
                .param("now", now())
                .update();
        jdbc.sql("delete from known_device where person = ? and used_at < ?")
                .params(person, now().minus(KEPT))
                .update();
        var cookie = ResponseCookie.from(COOKIE, token)
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Counts a wrong password typed at a known browser. */
    public void wrong(String carried, String person) {
        jdbc.sql("update known_device set tries = tries + 1 where token = ? and person = ?")
                .params(hash(carried), person)
                .update();
        jdbc.sql("delete from known_device where token = ? and person = ? and tries >= ?")
                .params(hash(carried), person, TRIES)
                .update();
    }

    /** Somebody else has given this person a new password: whoever had the old one is a stranger. */
    void forget(String person) {
        jdbc.sql("delete from known_device where person = ?").param(person).update();
    }

    /** A number somebody else has put into the browser is never taken over. */
    private boolean drawnHere(String carried) {
        return !carried.isEmpty()
                && jdbc.sql("select count(*) from known_device where token = ?")
                                .param(hash(carried))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private static String draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
