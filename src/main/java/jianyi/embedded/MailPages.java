package jianyi.embedded;

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
    String one(@PathVariable String id, Model model) {
        ReceivedMail mail =
                mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这封邮件"));
        model.addAttribute("mail", mail);
        return "mail";
    }
}
