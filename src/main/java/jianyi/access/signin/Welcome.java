package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import jianyi.access.Credentials;
import jianyi.access.Doorstep;
import jianyi.access.KnownDevices;
import jianyi.access.factor.Factors;
import jianyi.office.Locks;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Receives whoever has shown the password: remembers the browser, asks for what has to be done first, and then leads to the page
 * asked for before, or to where the person's work is. Of the page asked for only path and query are followed: its host is what
 * somebody's header said.
 */
@Component
public class Welcome implements AuthenticationSuccessHandler {

    private final CookieRequestCache asked = WebSecurity.askedPages();
    private final KnownDevices devices;
    private final Credentials credentials;
    private final Factors factors;
    private final Locks locks;

    Welcome(KnownDevices devices, Credentials credentials, Factors factors, Locks locks) {
        this.devices = devices;
        this.credentials = credentials;
        this.factors = factors;
        this.locks = locks;
    }

    CookieRequestCache asked() {
        return asked;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        try {
            enter(request, response, signedIn);
        } catch (RuntimeException e) {
            // The session is in already; without its steps it must not stay.
            request.getSession().invalidate();
            throw e;
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        if (!bySlip(signedIn) && factors.has(signedIn.getName())) {
            lead(request, response, signedIn, Optional.of(Doorstep.Step.FACTOR));
        } else {
            goOn(request, response, signedIn);
        }
    }

    /** Whether this person has signed in with a slip instead of a password. */
    public static boolean bySlip(Authentication me) {
        return me.getDetails() instanceof SignInDetails where && where.slip();
    }

    /** Whether the person's name is locked and this is no browser of his own: a session opened before the lock goes no further. */
    public boolean barred(HttpServletRequest request, Authentication me) {
        return locks.until(me.getName()).isPresent() && !devices.knows(KnownDevices.carried(request), me.getName());
    }

    /** The second step is done, or was not asked for: whatever else has to be done first comes now. */
    public void goOn(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        var person = signedIn.getName();
        locks.right(person);
        devices.remember(request, response, person);
        boolean bySlip = bySlip(signedIn);
        if (!bySlip && credentials.mustChange(person)) {
            lead(request, response, signedIn, Optional.of(Doorstep.Step.PASSWORD));
        } else if (!bySlip && factors.required(person) && !factors.has(person)) {
            lead(request, response, signedIn, Optional.of(Doorstep.Step.ENROL));
        } else {
            lead(request, response, signedIn, Optional.empty());
        }
    }

    private void lead(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication signedIn,
            Optional<Doorstep.Step> first)
            throws IOException {
        Doorstep.hold(request, first);
        if (first.isPresent()) {
            response.sendRedirect(first.get().page());
            return;
        }
        var page = page(asked.getRequest(request, response));
        asked.removeRequest(request, response);
        response.sendRedirect(page == null ? Landing.of(signedIn, request) : page);
    }

    private static String page(SavedRequest saved) {
        if (saved == null) {
            return null;
        }
        try {
            var wanted = URI.create(saved.getRedirectUrl());
            var path = wanted.getRawPath();
            boolean own = path != null && path.startsWith("/") && !path.startsWith("//");
            return own ? path + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
