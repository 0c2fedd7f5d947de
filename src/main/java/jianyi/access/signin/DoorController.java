package jianyi.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in and out. */
@Controller
class DoorController {

    /** Leads whoever is signed in to where their work is. */
    @GetMapping("/")
    String home(Authentication signedIn, HttpServletRequest request) {
        return "redirect:" + Landing.of(signedIn, request);
    }

    /** Says why it asks once more, where a session has ended by itself. */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        model.addAttribute(
                "over", "idle".equals(request.getQueryString()) || request.getQueryString() == null && ended);
        return "login";
    }

    /** Asks first: only the form on this page, or the button of any page, signs out. */
    @GetMapping("/logout")
    String logout() {
        return "logout";
    }
}
