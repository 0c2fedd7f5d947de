package jianyi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Receives whoever has signed in: remembers the browser and leads to the page asked for before, or to where the person's work is.
 * Of the page asked for only path and query are followed: its host is what somebody's header said.
 */
class Welcome implements AuthenticationSuccessHandler {

    private final RequestCache asked;
    private final KnownDevices devices;

    Welcome(RequestCache asked, KnownDevices devices) {
        this.asked = asked;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        devices.remember(request, response, signedIn.getName());
        var page = page(asked.getRequest(request, response));
        asked.removeRequest(request, response);
        response.sendRedirect(page == null ? Landing.of(signedIn) : page);
    }

    private static String page(SavedRequest saved) {
        if (saved == null) {
            return null;
        }
        try {
            var wanted = URI.create(saved.getRedirectUrl());
            var path = wanted.getRawPath();
            var own = path != null && path.startsWith("/") && !path.startsWith("//");
            return own ? path + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
