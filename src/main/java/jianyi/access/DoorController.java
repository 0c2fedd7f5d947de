package jianyi.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in and out. */
@Controller
class DoorController {

    /** Leads whoever is signed in to where their work is. */
    @GetMapping("/")
    String home(Authentication signedIn) {
        return "redirect:" + Landing.of(signedIn);
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** Only reached when the request did not come from one of our own pages; those sign out at once. */
    @GetMapping("/logout")
    String logout() {
        return "logout";
    }
}
