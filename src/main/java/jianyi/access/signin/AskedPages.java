package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The page somebody wanted before signing in, kept in a cookie, so that strangers cause no session. A cookie in which no address can
 * be read is none: Spring fails on it at every page.
 */
class AskedPages extends CookieRequestCache {

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return readable(() -> super.getRequest(request, response));
    }

    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return readable(() -> super.getMatchingRequest(request, response));
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }
}
