package jianyi.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody signs in from: the address and the number the browser carries. */
class SignInDetails extends WebAuthenticationDetails {

    private final transient String device;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = KnownDevices.carried(request);
    }

    /** The browser's number, or empty; never kept in a session. */
    String device() {
        return device == null ? "" : device;
    }
}
