package jianyi.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import jianyi.audit.RefusedAccesses;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Repository;

/** The record of who signed in and out, from which address, and of every failed try. */
@Repository
public class SignIns {

    private static final int LONGEST = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RefusedAccesses bound;

    SignIns(JdbcClient jdbc, Clock clock, RefusedAccesses bound) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bound = bound;
    }

    @EventListener
    void in(AuthenticationSuccessEvent event) {
        write(event.getAuthentication(), "IN");
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        write(event.getAuthentication(), "OUT");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication who = event.getAuthentication();
        if (bound.writesSignIn(plain(who.getName()), address(who))) {
            write(who, event.getException() instanceof LockedException ? "LOCKED" : "WRONG");
        }
    }

    /** The newest first. */
    public List<SignIn> page(int size, int offset) {
        return jdbc.sql(
                        "select at, person, address, outcome from sign_in order by at desc, id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> new SignIn(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("person"),
                        row.getString("address"),
                        SignIn.Outcome.valueOf(row.getString("outcome"))))
                .list();
    }

    private void write(Authentication who, String outcome) {
        jdbc.sql("insert into sign_in (at, person, address, outcome) values (:at, :person, :address, :outcome)")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneId.of("UTC")))
                .param("person", plain(who.getName()))
                .param("address", address(who))
                .param("outcome", outcome)
                .update();
    }

    private static String address(Authentication who) {
        return plain(who.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
    }

    /** What strangers type as a name must not break the record nor its reader. */
    private static String plain(String typed) {
        var text = typed.replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
