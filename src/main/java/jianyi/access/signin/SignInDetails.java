package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jianyi.access.Credentials;
import jianyi.access.KnownDevices;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where somebody signs in from, the address and the number the browser carries, and with which of his passwords. */
class SignInDetails extends WebAuthenticationDetails {

    private final transient String device;
    private final boolean slip;
    private int passwordNumber;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = KnownDevices.carried(request);
        this.slip = SignInNames.SLIP.equals(request.getParameter("username"));
    }

    /** Keeps the number the person's password had before it was judged ({@link Credentials#number}). */
    void judged(int number) {
        passwordNumber = number;
    }

    int passwordNumber() {
        return passwordNumber;
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
