package jianyi.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody signs in from: the address and the number the browser carries. */
class SignInDetails extends WebAuthenticationDetails {

    private final transient String device;
    private final boolean slip;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = KnownDevices.carried(request);
        this.slip = SignInNames.SLIP.equals(request.getParameter("username"));
    }

    /** Whether a slip is shown instead of a password. */
    boolean slip() {
        return slip;
    }

    /** The browser's number, or empty; never kept in a session. */
    String device() {
        return device == null ? "" : device;
    }
}
