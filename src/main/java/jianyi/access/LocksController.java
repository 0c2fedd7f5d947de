package jianyi.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator frees locked accounts; the engine keeps that to its own administrators. */
@Controller
class LocksController {

    private final AccountsFlow accounts;

    LocksController(AccountsFlow accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/locks")
    String locks(Model model) {
        model.addAttribute("locked", accounts.locked());
        return "locks";
    }

    @PostMapping("/locks")
    String unlock(@RequestParam String person) {
        accounts.unlock(person);
        return "redirect:/locks?freed";
    }
}
