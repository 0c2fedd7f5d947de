package jianyi.embedded;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the demo's mails to everybody who is signed in; absent where mails really leave the house. */
@Controller
@DemoOn
@WhenBlank("spring.mail.host")
class MailPages {

    /** A mail brings its styles along, as mails do; nothing else is allowed that other pages are not. */
    private static final String WITH_STYLES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final ReceivedMails mails;

    MailPages(ReceivedMails mails) {
        this.mails = mails;
    }

    /** The newest mails, of one mailbox when {@code to} is given. */
    @GetMapping("/mails")
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("to", to);
        model.addAttribute("mails", mails.newestFirst(to));
        return "mails";
    }

    /** One mail as its reader sees it; 404 when there is none with this id. */
    @GetMapping("/mails/{id}")
    String one(@PathVariable String id, Model model, HttpServletResponse response) {
        ReceivedMail mail =
                mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这封邮件"));
        model.addAttribute("mail", mail);
        response.setHeader("Content-Security-Policy", WITH_STYLES);
        return "mail";
    }
}
